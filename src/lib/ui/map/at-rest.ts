/** Milliseconds after which what can wait is done though the page is busy. */
const PATIENCE = 10_000;

type Connection = { saveData?: boolean };

/** Whether the visitor asks for as few data as possible. */
export function savesData(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/**
 * Runs what embellishes the page once the page has nothing else to do; never where the visitor saves
 * data. Safari, which does not tell when it is idle, gets it after two seconds.
 */
export function atRest(run: () => void): void {
	if (savesData()) return;
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: PATIENCE });
	else setTimeout(run, 2000);
}

/** Milliseconds after which what a hand would ask for is fetched without one. */
const UNTOUCHED = 8000;
const OF_HANDS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/**
 * Runs, at rest, what the page needs once somebody goes on from its first view: when a hand moves, or some time
 * after the page has come. Returns a function that stops waiting.
 */
export function onceReached(run: () => void): () => void {
	const stop = new AbortController();
	const reach = () => {
		stop.abort();
		clearTimeout(late);
		atRest(run);
	};
	const late = setTimeout(reach, UNTOUCHED);
	const { signal } = stop;
	for (const event of OF_HANDS)
		document.addEventListener(event, reach, { signal, capture: true, passive: true });
	return () => {
		stop.abort();
		clearTimeout(late);
	};
}
