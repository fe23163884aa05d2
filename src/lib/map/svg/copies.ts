import { WORLD } from '#lib/view/mercator.ts';

/** So many parts have a name to be copied by. */
let count = 0;

/**
 * Draws the picture once more beside itself, so many turns of the world to the east (-1 or 1), where a
 * map reaches beyond the edge of the world; 0 takes it away. The copy can be seen, not hit.
 */
export function paintCopy(svg: SVGElement, turn: number): void {
	const state = `${turn} ${svg.childElementCount}`;
	if (svg.dataset.copy === state || (turn === 0 && svg.dataset.copy === undefined)) return;
	for (const copy of svg.querySelectorAll(':scope > .copy')) copy.remove();
	delete svg.dataset.copy;
	if (turn === 0) return;
	const parts = [...svg.children].filter(({ tagName }) => tagName !== 'defs');
	const copies = parts.map((part) => {
		part.id ||= `copied-${++count}`;
		const copy = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'use');
		copy.setAttribute('class', 'copy');
		copy.setAttribute('href', `#${part.id}`);
		copy.setAttribute('x', String(turn * WORLD));
		return copy;
	});
	svg.append(...copies);
	// Parts that come later, such as painted countries, are missing in it.
	svg.dataset.copy = `${turn} ${svg.childElementCount}`;
}
