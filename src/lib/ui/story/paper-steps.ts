import { sliceOf } from '#lib/atlas/slice.ts';
import { focusIn } from '#lib/map/svg/found.ts';
import { addLate } from '#lib/map/svg/late.ts';
import { paintCamera, paintTime, paintZoom } from '#lib/map/svg/paint.ts';
import { paintFocus } from '#lib/map/svg/focus.ts';
import { aimedCamera, type Size } from '#lib/view/camera.ts';
import type { View } from '#lib/view/view.ts';

/** The shape of a step's picture on paper; its symbols are as large on a page 700 pixels wide. */
const PAPER: Size = { width: 700, height: 420 };

/**
 * Puts the map of each step over its text, for paper: copies of the picture that stands in the page,
 * without what the step does not show, so that nothing has to load. Returns what takes them away.
 */
export function layStepsOnPaper(
	root: Element,
	items: Iterable<Element>,
	views: readonly View[],
): () => void {
	const pictures = ['ground', 'things'].flatMap((kind) => root.querySelector(`svg.${kind}`) ?? []);
	for (const svg of pictures) addLate(svg, 'zoom');
	const figures = [...items].flatMap((item, i) => {
		const view = views[i];
		if (!view) return [];
		const figure = document.createElement('figure');
		figure.className = 'paper-map';
		figure.append(...pictures.map((svg) => pictureOf(svg, view, root)));
		item.prepend(figure);
		return [figure];
	});
	return () => figures.forEach((figure) => figure.remove());
}

function pictureOf(original: Element, view: View, root: Element): Element {
	const svg = original.cloneNode(true) as SVGSVGElement;
	const camera = aimedCamera(view, PAPER);
	paintTime(svg, sliceOf(view));
	paintZoom(svg, camera.zoom);
	paintCamera(svg, camera, PAPER);
	paintFocus(svg, { selected: view.select, focus: focusIn(root, view) });
	const unseen = '[data-s="0"], [data-off], .mark[data-n="0"], .hits';
	for (const element of svg.querySelectorAll(unseen)) element.remove();
	if (!view.layers.includes('permissions')) svg.querySelector('.areas')?.remove();
	return svg;
}
