/** Asks for the next frame and takes that back, as `window` does. */
type Frames = {
	request: (run: () => void) => number;
	cancel: (frame: number) => void;
};

const WINDOW: Frames = {
	request: (run) => requestAnimationFrame(run),
	cancel: (frame) => cancelAnimationFrame(frame),
};

/**
 * Shows what a hand asks for: once a frame, and of all that was asked since the last the newest alone. What
 * came too late is skipped, never queued, so that a slow picture is behind the hand by one step at most.
 */
export class Newest<T> {
	readonly #show: (value: T) => void;
	readonly #frames: Frames;
	/** The newest that waits for its frame, in a list of one. */
	#waiting: [T] | null = null;
	#frame = 0;

	constructor(show: (value: T) => void, frames = WINDOW) {
		this.#show = show;
		this.#frames = frames;
	}

	/** Shows a value in the next frame, unless a newer one is asked for before. */
	ask(value: T): void {
		if (!this.#waiting) this.#frame = this.#frames.request(() => this.#run());
		this.#waiting = [value];
	}

	/** Nothing waits any more: the hand has let go, and what it chose is told at once. */
	stop(): void {
		this.#frames.cancel(this.#frame);
		this.#waiting = null;
	}

	#run() {
		const [value] = this.#waiting ?? [];
		const isWaiting = this.#waiting !== null;
		this.#waiting = null;
		if (isWaiting) this.#show(value as T);
	}
}
