import { atRest, savesData } from './at-rest.ts';

/** What tells of a machine and its connection, as far as browsers do. */
type Told = Navigator & { deviceMemory?: number; connection?: { effectiveType?: string } };

/** So many cores, and gigabytes of memory, a machine has that can start WebGL beside all else. */
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
 * Calls `start` when a hand reaches for the map: a pointer moves over it, a finger or the wheel comes to
 * it. On a fast machine that need not save data, it is called, too, when the page is idle after a hand has
 * done something else; `isAsked` tells which. Returns what ends it.
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
