import type { HostData } from './messages.ts';

/** Asks the frame of an element something. */
type Ask = (message: object) => Promise<unknown>;

/** What pages have set, and how to reach the frames that are ready. */
const given = new WeakMap<HTMLElement, HostData | null>();
const asks = new WeakMap<HTMLElement, Ask>();

/** The data of the page's own that an element shows: those that were set, else those that stand in it. */
export function pageData(element: HTMLElement): HostData | null {
	return given.has(element) ? (given.get(element) ?? null) : writtenData(element);
}

/** Shows data of the page's own in an element, or takes them away (null). */
export function setPageData(element: HTMLElement, data: HostData | null): void {
	given.set(element, data);
	lay(element, data);
}

/** The frame of an element is ready, for the first time or anew. */
export function layPageData(element: HTMLElement, ask: Ask): void {
	asks.set(element, ask);
	const data = pageData(element);
	if (data) lay(element, data);
}

function lay(element: HTMLElement, data: HostData | null) {
	asks
		.get(element)?.({ type: 'set', data })
		.catch(({ message }: Error) => tell(element, message));
}

/** Data that stand in the page as GeoJSON, called by the title of their script. */
function writtenData(element: HTMLElement): HostData | null {
	const script = element.querySelector<HTMLScriptElement>(
		':scope > script[type="application/geo+json"]',
	);
	if (!script) return null;
	try {
		return { name: script.title || 'GeoJSON', geojson: JSON.parse(script.text) as object };
	} catch (error) {
		tell(element, `The data in the page are no JSON: ${(error as Error).message}.`);
		return null;
	}
}

function tell(element: HTMLElement, message: string) {
	element.dispatchEvent(new ErrorEvent('error', { message }));
}
