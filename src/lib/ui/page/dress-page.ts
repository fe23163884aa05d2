import { isList, type Shape, type Theme } from '#lib/view/view.ts';

/** Sets the chosen theme and the shape of the page on the root element, where style sheets look. */
export function dressPage(theme: Theme | null, shape: Shape): void {
	const { dataset } = document.documentElement;
	if (theme) dataset.theme = theme;
	else delete dataset.theme;
	dataset.view = shape;
	document.documentElement.toggleAttribute('data-list', isList(shape));
}
