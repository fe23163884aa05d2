/** `goal` is what the project wants where it is not reached yet; no test fails for it, and the benchmark tells. */
type Bar = { bytes: number; requests: number; elements: number; goal?: number };

/** What a first view may weigh until a hand reaches for the map: bytes on the wire (brotli), requests, elements. */
export const FIRST_VIEWS = {
	'/': { bytes: 250_000, requests: 25, elements: 4500 },
	'/embed/': { bytes: 210_000, goal: 200_000, requests: 20, elements: 4000 },
	'/stories/': { bytes: 230_000, goal: 210_000, requests: 30, elements: 4500 },
} satisfies Record<string, Bar>;

/** The bar of a path; every story has the same. */
export const barOf = (path: string): Bar | undefined =>
	(FIRST_VIEWS as Record<string, Bar>)[path.replace(/^(\/stories\/).+/, '$1')];
