import type { OwnLayer } from '#lib/own-data/own-layer.ts';

/** So long what was removed can be had back. */
const HELD_MS = 60_000;

type Held = { layers: readonly OwnLayer[]; isKept: boolean };

/** What was removed last, for a minute and in this page alone; after that nothing of it is left. */
export class Removed {
	#held = $state.raw<Held | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	get isThere(): boolean {
		return this.#held !== null;
	}

	/** Holds the layers as they were before something was removed, and whether they were kept on the device. */
	hold(held: Held): void {
		this.drop();
		this.#held = held;
		this.#timer = setTimeout(() => this.drop(), HELD_MS);
	}

	/** Gives them back, once. */
	take(): Held | null {
		const held = this.#held;
		this.drop();
		return held;
	}

	drop(): void {
		clearTimeout(this.#timer);
		this.#held = null;
	}
}
