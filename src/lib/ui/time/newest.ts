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
 * Throttles a gesture to one update per frame and shows only the newest value. Older ones are skipped,
 * never queued, so that a slow picture lags the pointer by one step at most.
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

	/** Drops what waits: the gesture has ended and its final value is committed directly. */
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
