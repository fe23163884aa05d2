import { decodeView, type DecodedView } from './view.ts';

/** The view that an address's query (with or without “?”) asks for. */
export function openedView(query: string): DecodedView {
	return decodeView(new URLSearchParams(query));
}

/** The query of an address or, without one, that of the view with which this page was saved as a file. */
export function openedQuery(query: string): string {
	return query || (document.documentElement.dataset.opened ?? '');
}
