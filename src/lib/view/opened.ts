import { DEFAULT_VIEW, decodeView, encodeView, type DecodedView, type View } from './view.ts';

/** The view that an address's query (with or without “?”) asks for. */
export function openedView(query: string): DecodedView {
	return decodeView(new URLSearchParams(query));
}

/**
 * The query of an address or, without one, that of the view with which this page was saved as a file;
 * none where pages are prerendered.
 */
export function openedQuery(query: string): string {
	return query || (globalThis.document?.documentElement.dataset.opened ?? '');
}

/** Whether an address's query names a view of the atlas, and not only the step or the look of a page. */
export function namesView(query: string): boolean {
	const keys = [...new URLSearchParams(query).keys()];
	return keys.some((key) => !['step', 'theme', 'embed'].includes(key));
}

/**
 * The query (without “?”) that opens the view on this page, then `rest`. Where none would do, a page
 * that was saved as a file still names the year: without a query it opens what it was saved with.
 */
export function writtenQuery(view: View, rest: DecodedView['rest']): string {
	const query = encodeView(view, rest);
	return query || (openedQuery('') === '' ? '' : `year=${DEFAULT_VIEW.year}`);
}
