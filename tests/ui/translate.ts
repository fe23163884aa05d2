/**
 * Does to an element what the translator of a browser does: puts two `font` elements with the translation
 * in the place of every text. The translation says the same, so that a page can be compared with itself.
 */
export function translate(root: Element): void {
	const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) texts.push(walker.currentNode as Text);
	for (const text of texts) {
		if (text.data.trim() === '' || text.parentElement?.closest('svg, style, script, font'))
			continue;
		const [outer, inner] = [document.createElement('font'), document.createElement('font')];
		inner.textContent = text.data;
		outer.append(inner);
		text.replaceWith(outer);
	}
}
