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

/**
 * Resolves in the next task, when the messages that have come by now are read. By a message itself: browsers
 * make timers wait for longer the more of them follow each other.
 */
export function nextTask(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** A page that is out of sight gets no frames; after so many milliseconds it counts as painted. */
const UNSEEN = 200;

/** Resolves once the page has been painted as it is now, in a task of its own after the frame. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		const unseen = setTimeout(resolve, UNSEEN);
		requestAnimationFrame(() => {
			clearTimeout(unseen);
			setTimeout(resolve);
		});
	});
}
