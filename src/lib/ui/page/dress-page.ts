import { isList, type Shape, type Theme } from '#lib/view/view.ts';

/** Sets the chosen theme and the shape of the page on the root element, where style sheets look. */
export function dressPage(theme: Theme | null, shape: Shape): void {
	const { dataset } = document.documentElement;
	dressTheme(theme);
	if (dataset.view !== shape) dataset.view = shape;
	document.documentElement.toggleAttribute('data-list', isList(shape));
}

/** Sets the chosen theme alone; null: the system's. */
export function dressTheme(theme: Theme | null): void {
	const { dataset } = document.documentElement;
	if (!theme) delete dataset.theme;
	else if (dataset.theme !== theme) dataset.theme = theme;
}
