/**
 * Puts the list of everything in place of the `<noscript>` that holds it: a page with script rarely shows
 * it, and would have a thousand elements more. Not before the page is hydrated, which expects what was
 * prerendered. False where it was there already.
 */
export function unfoldList(section: Element): boolean {
	const kept = section.querySelector('noscript');
	if (!kept) return false;
	const { body } = new DOMParser().parseFromString(kept.textContent, 'text/html');
	kept.replaceWith(...body.childNodes);
	return true;
}
