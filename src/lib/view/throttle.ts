/** A call that runs at most once per `ms`: at once when it can, and always with the newest argument. */
export type Throttled<T> = { call: (value: T) => void; cancel: () => void };

/** Limits how often `run` is called; the last value is never lost unless it is cancelled. */
export function throttled<T>(run: (value: T) => void, ms: number): Throttled<T> {
	let last = -Infinity;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const fire = (value: T) => {
		last = performance.now();
		timer = undefined;
		run(value);
	};
	return {
		call(value) {
			clearTimeout(timer);
			const wait = last + ms - performance.now();
			if (wait <= 0) fire(value);
			else timer = setTimeout(() => fire(value), wait);
		},
		cancel() {
			clearTimeout(timer);
			timer = undefined;
		},
	};
}
