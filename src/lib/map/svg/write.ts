/**
 * Writes to the page only what differs: a browser works out the style anew of all that is written, even
 * where it stays the same.
 */

/** Sets `data-…` of an element. */
export function setData({ dataset }: HTMLElement | SVGElement, name: string, value: string): void {
	if (dataset[name] !== value) dataset[name] = value;
}

/** Sets an attribute of an element. */
export function setAttribute(element: Element, name: string, value: string): void {
	if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Sets a property of an element's own style. */
export function setStyle({ style }: HTMLElement | SVGElement, name: string, value: string): void {
	if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

/** Sets the text of an element. */
export function setText(element: Element, text: string): void {
	if (element.textContent === text) return;
	const only = element.childNodes.length === 1 ? element.firstChild : null;
	if (only instanceof Text) only.data = text;
	else element.textContent = text;
}
