import {
	grainOf,
	LAST_DAY,
	momentAt,
	moved,
	stepsBetween,
	type Grain,
	type Moment,
} from '#lib/time/days.ts';

/** Seconds per year. */
export const SPEEDS = [
	{ id: 'slow', seconds: 2 },
	{ id: 'normal', seconds: 1 },
	{ id: 'fast', seconds: 0.5 },
] as const;
export type Speed = (typeof SPEEDS)[number]['id'];

/** A month and a day take this part of the time of a year. */
const PACE: Record<Grain, number> = { year: 1, month: 0.3, day: 0.12 };
/** The least seconds of a step: two frames, so that none goes by unseen; more where motion is to be reduced. */
const LEAST = { moving: 0.034, reduced: 0.5 };

/** Milliseconds after which a month or a day follows without a frame, as where nobody sees the page. */
const UNSEEN = 1000;

/** What a player moves: it reads the moment that is shown and steps it. */
type Steps = { now: () => Moment; step: (moment: Moment) => void; done: () => void };

/**
 * Plays the years, months or days one after the other. Stops at the last unless it loops; any touch may
 * pause it.
 */
export class Player {
	isPlaying = $state(false);
	speed = $state<Speed>('normal');
	isLooping = $state(false);
	readonly #steps: Steps;
	readonly #isReduced: () => boolean;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;

	constructor(steps: Steps, isReduced = reducedMotion) {
		this.#steps = steps;
		this.#isReduced = isReduced;
	}

	/** Plays from the shown moment, or from the first when it is the last. */
	play(): void {
		if (this.isPlaying) return;
		this.isPlaying = true;
		const now = this.#steps.now();
		if (isLast(now)) this.#steps.step(momentAt(0, grainOf(now)));
		this.#schedule(() => this.#next(), this.#seconds());
	}

	/** Plays from one moment to another of the same grain in so many seconds, for a host page. */
	sweep(from: Moment, to: Moment, seconds: number): void {
		this.pause();
		this.isPlaying = true;
		const count = stepsBetween(from, to);
		const direction = Math.sign(count);
		const each = this.#least(from, seconds / Math.abs(count));
		this.#steps.step(from);
		const stepTo = (moment: Moment) => {
			this.#steps.step(moment);
			// At an end of the slider there is no further step.
			if (moment === to || moved(moment, direction) === moment) this.pause();
			else this.#schedule(() => stepTo(moved(moment, direction)), each);
		};
		if (count === 0) this.pause();
		else this.#schedule(() => stepTo(moved(from, direction)), each);
	}

	pause(): void {
		if (!this.isPlaying) return;
		this.isPlaying = false;
		this.#unschedule();
		this.#steps.done();
	}

	toggle(): void {
		if (this.isPlaying) this.pause();
		else this.play();
	}

	#next() {
		const now = this.#steps.now();
		if (isLast(now) && !this.isLooping) return this.pause();
		const next = isLast(now) ? momentAt(0, grainOf(now)) : moved(now, 1);
		this.#steps.step(next);
		if (isLast(next) && !this.isLooping) this.pause();
		else this.#schedule(() => this.#next(), this.#seconds());
	}

	#seconds(): number {
		const now = this.#steps.now();
		const year = SPEEDS.find(({ id }) => id === this.speed)?.seconds ?? 1;
		return this.#least(now, year * PACE[grainOf(now)]);
	}

	/** Years follow as they are asked for; months and days never faster than one can see. */
	#least(moment: Moment, seconds: number): number {
		if (grainOf(moment) === 'year') return seconds;
		return Math.max(seconds, this.#isReduced() ? LEAST.reduced : LEAST.moving);
	}

	#schedule(run: () => void, seconds: number) {
		this.#unschedule();
		const isYear = grainOf(this.#steps.now()) === 'year';
		this.#timer = setTimeout(isYear ? run : () => this.#afterFrame(run), seconds * 1000);
	}

	/** A month or a day follows once a frame with the one before it has been drawn. */
	#afterFrame(run: () => void) {
		this.#timer = setTimeout(() => {
			cancelAnimationFrame(this.#frame);
			run();
		}, UNSEEN);
		this.#frame = requestAnimationFrame(() => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(run);
		});
	}

	#unschedule() {
		clearTimeout(this.#timer);
		cancelAnimationFrame(this.#frame);
	}
}

const isLast = (moment: Moment) => moment === momentAt(LAST_DAY, grainOf(moment));

const reducedMotion = () =>
	globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
