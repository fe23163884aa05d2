import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/** Seconds per year. */
export const SPEEDS = [
	{ id: 'slow', seconds: 2 },
	{ id: 'normal', seconds: 1 },
	{ id: 'fast', seconds: 0.5 },
] as const;
export type Speed = (typeof SPEEDS)[number]['id'];

/** What a player moves: it reads the year and steps it. */
type Steps = { year: () => number; step: (year: number) => void; done: () => void };

/** Plays the years one after the other. Stops at the last unless it loops; any touch may pause it. */
export class Player {
	isPlaying = $state(false);
	speed = $state<Speed>('normal');
	isLooping = $state(false);
	readonly #steps: Steps;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(steps: Steps) {
		this.#steps = steps;
	}

	/** Plays from the shown year, or from the first when it is the last. */
	play(): void {
		if (this.isPlaying) return;
		this.isPlaying = true;
		if (this.#steps.year() >= LAST_YEAR) this.#steps.step(FIRST_YEAR);
		this.#schedule(() => this.#next(), this.#seconds());
	}

	/** Plays from one year to another in so many seconds, for a host page. */
	sweep(from: number, to: number, seconds: number): void {
		this.pause();
		this.isPlaying = true;
		const years = Math.abs(to - from);
		const direction = Math.sign(to - from);
		this.#steps.step(from);
		const stepTo = (year: number) => {
			this.#steps.step(year);
			if (year === to) this.pause();
			else this.#schedule(() => stepTo(year + direction), seconds / years);
		};
		if (years === 0) this.pause();
		else this.#schedule(() => stepTo(from + direction), seconds / years);
	}

	pause(): void {
		if (!this.isPlaying) return;
		this.isPlaying = false;
		clearTimeout(this.#timer);
		this.#steps.done();
	}

	toggle(): void {
		if (this.isPlaying) this.pause();
		else this.play();
	}

	#next() {
		const year = this.#steps.year();
		if (year >= LAST_YEAR && !this.isLooping) return this.pause();
		const next = year >= LAST_YEAR ? FIRST_YEAR : year + 1;
		this.#steps.step(next);
		if (next === LAST_YEAR && !this.isLooping) this.pause();
		else this.#schedule(() => this.#next(), this.#seconds());
	}

	#seconds(): number {
		return SPEEDS.find(({ id }) => id === this.speed)?.seconds ?? 1;
	}

	#schedule(run: () => void, seconds: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(run, seconds * 1000);
	}
}
