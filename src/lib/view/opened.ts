import { decodeView, type DecodedView } from './view.ts';

/** The view that an address's query (with or without “?”) asks for. */
export function openedView(query: string): DecodedView {
	return decodeView(new URLSearchParams(query));
}
