/** Something that ends once: a promise, and what resolves it. */
export function ending(): { promise: Promise<void>; end: () => void } {
	let end = () => undefined as void;
	const promise = new Promise<void>((resolve) => (end = resolve));
	return { promise, end };
}

/** Resolves when the page is hidden: it draws nothing then. `signal` stops looking. */
export function hidden(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (document.hidden) resolve();
		};
		look();
		document.addEventListener('visibilitychange', look, { signal });
	});
}

/** Resolves in the next task of the page, after what waits to be done: messages, input, a frame. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** A page that is out of sight gets no frames; after so many milliseconds it counts as painted. */
const UNSEEN = 200;

/** Resolves once the page has been painted, in a task of its own after the frame. */
export function painted(): Promise<void> {
	if (performance.getEntriesByName('first-contentful-paint').length > 0) return Promise.resolve();
	return new Promise((resolve) => {
		const unseen = setTimeout(resolve, UNSEEN);
		requestAnimationFrame(() => {
			clearTimeout(unseen);
			setTimeout(resolve);
		});
	});
}
