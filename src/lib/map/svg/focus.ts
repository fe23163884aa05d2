import type { Scene } from '../painter.ts';
import { paintStack } from './timed-picture.ts';

/** What is in focus stands out from the rest of a picture, and what is selected has its mark. */
export function paintFocus(
	svg: Element,
	{ focus, selected }: Pick<Scene, 'focus' | 'selected'>,
): void {
	for (const picture of [svg, ...svg.querySelectorAll(':scope > .picture')])
		picture.classList.toggle('focused', focus !== null);
	for (const element of svg.querySelectorAll<SVGElement>('[data-leg]'))
		element.classList.toggle('focus', focus?.has(element.dataset.leg ?? '') ?? false);
	const stacks = new Set<SVGElement>();
	for (const symbol of svg.querySelectorAll<SVGElement>('.symbol')) {
		const isChosen = symbol.dataset.thing === selected;
		if (symbol.classList.contains('chosen') === isChosen) continue;
		symbol.classList.toggle('chosen', isChosen);
		const stack = symbol.closest<SVGElement>('.mark');
		if (stack) stacks.add(stack);
	}
	for (const element of svg.querySelectorAll<SVGElement>('.mark, .shape-line')) {
		const isSelected = selected !== null && isAbout(element, selected);
		if (element.classList.contains('selected') === isSelected) continue;
		element.classList.toggle('selected', isSelected);
	}
	stacks.forEach(paintStack);
}

function isAbout(element: SVGElement, id: string): boolean {
	return (
		element.dataset.thing === id ||
		[...element.querySelectorAll<SVGElement>('.symbol')].some(
			(symbol) => symbol.dataset.thing === id,
		)
	);
}
