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
