import { momentOf, sliceOf, type Slice } from '#lib/atlas/slice.ts';
import type { ToldStep } from '#lib/story/told.ts';
import type { Moment } from '#lib/time/days.ts';
import { aimedCamera, type Camera, type Size } from '#lib/view/camera.ts';
import { eased, flight } from '#lib/view/flight.ts';
import { openedView } from '#lib/view/opened.ts';
import type { View } from '#lib/view/view.ts';
import { keptWhileEqual } from '#lib/ui/page/kept.ts';
import { timeAt } from '#lib/ui/time/time-thumbs.ts';
import { Player } from '#lib/ui/time/player.svelte.ts';

/** How long the map takes from one step to the next. */
const FLIGHT_MS = 700;

type Surroundings = {
	/** Motion is to be reduced: the map jumps, and a sweep waits to be asked for. */
	isStill: () => boolean;
	/** Where the map looks now; undefined before it is drawn. */
	camera: () => Camera | undefined;
	/** Another step is shown. */
	onstep: (id: string) => void;
};

/**
 * Leads through the steps of a story, of which there is at least one: which step is shown, and the
 * view of its map, which flies from step to step and plays the years that a step sweeps.
 */
export class StoryWalk {
	/** Of the step that is shown. */
	index = $state(0);
	/** Of the map, in pixels. */
	size = $state<Size>({ width: 0, height: 0 });
	/** The moment of a sweep under way, and the camera of a flight. */
	#swept = $state<Moment | null>(null);
	#flown = $state.raw<Camera | null>(null);
	#frame = 0;
	readonly #steps: readonly ToldStep[];
	readonly #about: Surroundings;
	readonly #keptSlice = keptWhileEqual<Slice>();

	readonly step = $derived.by(() => (this.#steps[this.index] ?? this.#steps[0]) as ToldStep);
	/** The view of the step itself. */
	readonly told = $derived.by(() => openedView(this.step.view).view);
	/** What the map shows meanwhile. */
	readonly view = $derived.by<View>(() => ({
		...this.told,
		...(this.#swept === null ? {} : timeAt(this.#swept)),
		map: this.#flown ?? this.told.map,
		fit: this.#flown ? null : this.told.fit,
		still: true,
	}));
	/** One object while it is equal, so that a flight works nothing out anew. */
	readonly slice = $derived.by(() => this.#keptSlice(sliceOf(this.view)));
	readonly camera = $derived.by(() => this.#flown ?? aimedCamera(this.told, this.size));
	readonly isLast = $derived.by(() => this.index === this.#steps.length - 1);

	readonly #player = new Player({
		now: () => momentOf(this.view),
		step: (moment) => (this.#swept = moment),
		done: () => (this.#swept = null),
	});

	constructor(steps: readonly ToldStep[], index: number, about: Surroundings) {
		this.#steps = steps;
		this.index = index;
		this.#about = about;
	}

	get isSweeping(): boolean {
		return this.#player.isPlaying;
	}

	/** Shows a step: flies there from where the map looks now, and plays its years. */
	go(to: number): void {
		if (to === this.index) return;
		const from = this.#about.camera();
		this.#player.pause();
		this.index = to;
		this.#about.onstep(this.step.id);
		this.#fly(from);
		if (!this.#about.isStill()) this.#sweep();
	}

	/** Plays the years of the step, or stops them. */
	toggleSweep(): void {
		if (this.isSweeping) this.#player.pause();
		else this.#sweep();
	}

	/** Ends what moves. */
	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#player.pause();
	}

	#sweep() {
		const { sweep } = this.step;
		if (sweep) this.#player.sweep(sweep.from, sweep.to, sweep.seconds);
	}

	#fly(from: Camera | undefined) {
		cancelAnimationFrame(this.#frame);
		this.#flown = null;
		if (!from || this.#about.isStill()) return;
		const between = flight(from, aimedCamera(this.told, this.size), this.size);
		const start = performance.now();
		this.#flown = from;
		const next = (now: number) => {
			const t = (now - start) / FLIGHT_MS;
			this.#flown = t < 1 ? between(eased(Math.max(0, t))) : null;
			if (t < 1) this.#frame = requestAnimationFrame(next);
		};
		this.#frame = requestAnimationFrame(next);
	}
}
