/**
 * Puts the list of everything in place of the `<noscript>` that holds it: a page with script rarely shows
 * it, and would have a thousand elements more. Not before the page is hydrated, which expects what was
 * prerendered. False where it was there already.
 */
export function unfoldList(section: Element): boolean {
	const kept = section.querySelector('noscript');
	if (!kept) return false;
	layList(kept, kept.textContent);
	return true;
}

/** Puts a list that was fetched as markup of ours in place of an element. */
export function layList(place: Element, markup: string): void {
	const { body } = new DOMParser().parseFromString(markup, 'text/html');
	place.replaceWith(...body.childNodes);
}
