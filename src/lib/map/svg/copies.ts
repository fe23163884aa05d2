import { WORLD } from '#lib/view/mercator.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Counts the pictures, for ids that are unique in the page. */
let count = 0;

/**
 * A copy of a picture of the page, to stand beside it. It has no ids, which would stand twice in the page: its
 * strands refer to the lines of the page's picture, so that must stay.
 */
export function pictureCopy(picture: SVGSVGElement): SVGSVGElement {
	const svg = picture.cloneNode(true) as SVGSVGElement;
	for (const part of svg.querySelectorAll('defs, .copy')) part.remove();
	for (const named of svg.querySelectorAll('[id]')) named.removeAttribute('id');
	return svg;
}

/**
 * Draws the picture once more beside itself, so many turns of the world to the east (-1 or 1), where a
 * map reaches beyond the edge of the world; 0 takes it away. The copy can be seen, not hit.
 */
export function paintCopy(svg: SVGElement, turn: number): void {
	const copy = svg.querySelector(':scope > .copy');
	if (turn === 0) return copy?.remove();
	const whole = wholeOf(svg);
	const x = String(turn * WORLD);
	if (copy) return copy.setAttribute('x', x);
	const made = svg.ownerDocument.createElementNS(SVG, 'use');
	made.setAttribute('class', 'copy');
	made.setAttribute('href', `#${whole.id}`);
	made.setAttribute('x', x);
	svg.append(made);
}

/** All of the picture as one group, a picture of its own, since rules reach a copy only from within. */
function wholeOf(svg: SVGElement): Element {
	let whole = svg.querySelector(':scope > .picture');
	if (!whole) {
		whole = svg.ownerDocument.createElementNS(SVG, 'g');
		whole.setAttribute('class', 'picture');
		whole.classList.toggle('focused', svg.classList.contains('focused'));
		svg.append(whole);
	}
	whole.id ||= `whole-${++count}`;
	// Painted countries come later, under all else.
	const loose = [...svg.children].filter((part) => !part.matches('.picture, .copy'));
	if (loose.length > 0) whole.prepend(...loose);
	return whole;
}
