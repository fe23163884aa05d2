import { atRest, savesData } from './at-rest.ts';

/** Hints about the device and its connection, as far as browsers give them. */
type Told = Navigator & { deviceMemory?: number; connection?: { effectiveType?: string } };

/** Fewest cores and gigabytes of memory of a device that can start WebGL unasked. */
const [CORES, MEMORY] = [4, 4];

/** Whether machine and connection can take more than was asked for. What a browser does not tell is enough. */
export function isFast({
	hardwareConcurrency,
	deviceMemory,
	connection,
}: Told = navigator): boolean {
	return (
		hardwareConcurrency >= CORES &&
		(deviceMemory ?? MEMORY) >= MEMORY &&
		(connection?.effectiveType ?? '4g') === '4g'
	);
}

/**
 * Calls `start` on the first interaction with the map: a pointer moves over it, or it is touched or
 * scrolled. On a fast device that need not save data it is also called when the page is idle after any other
 * interaction; `isAsked` tells which. Returns a function that stops listening.
 */
export function whenReached(map: HTMLElement, start: (isAsked: boolean) => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const reach = () => {
		stop.abort();
		start(true);
	};
	// A pointer that rests where the map appears comes over it without having moved.
	for (const event of ['pointermove', 'pointerdown', 'wheel'] as const)
		map.addEventListener(event, reach, { signal, capture: true, passive: true });
	if (isFast() && !savesData()) {
		const act = () =>
			atRest(() => {
				if (signal.aborted) return;
				stop.abort();
				start(false);
			});
		for (const event of ['pointerdown', 'keydown'] as const)
			document.addEventListener(event, act, { signal, once: true, passive: true });
	}
	return () => stop.abort();
}
