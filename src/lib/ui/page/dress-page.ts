import type { Theme, View } from '#lib/view/view.ts';

/** Sets the chosen theme and the shape of the page on the root element, where style sheets look. */
export function dressPage(theme: Theme | null, shape: View['view']): void {
	const { dataset } = document.documentElement;
	if (theme) dataset.theme = theme;
	else delete dataset.theme;
	dataset.view = shape;
}
