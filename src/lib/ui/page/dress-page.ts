import type { Theme, View } from '#lib/view/view.ts';

/** Tells the root element, which the style sheets ask, the chosen theme and the shape of the page. */
export function dressPage(theme: Theme | null, shape: View['view']): void {
	const { dataset } = document.documentElement;
	if (theme) dataset.theme = theme;
	else delete dataset.theme;
	dataset.view = shape;
}
