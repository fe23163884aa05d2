import { sliceOf } from '#lib/atlas/slice.ts';
import { aimedCamera, type Size } from '#lib/view/camera.ts';
import { measureOf, type Theme, type View } from '#lib/view/view.ts';
import type { AreaData } from '../areas.ts';
import type { Overlay, Scene } from '../painter.ts';
import { areaGroup, paintAreas, scaleHatches } from './areas.ts';
import type { WidthFiles } from '../width-files.ts';
import { pictureCopy } from './copies.ts';
import { focusIn } from './found.ts';
import { addLate } from './late.ts';
import { paintCamera, paintTime, paintZoom } from './paint.ts';
import { paintFocus } from './focus.ts';
import { layVeil, unveiled, veilPaths } from './veil.ts';
import { Widths } from './widths.ts';

/** The pictures of a page, the ground before the things, with all that waits for another zoom. */
export function wholePictures(root: ParentNode): SVGSVGElement[] {
	const pictures = ['ground', 'things'].flatMap(
		(kind) => root.querySelector<SVGSVGElement>(`svg.${kind}`) ?? [],
	);
	for (const svg of pictures) addLate(svg, 'zoom');
	return pictures;
}

/** What is laid over pictures, and in the colours of which theme. */
export type Laid = { overlay: Overlay; theme: Theme };

/** What a still picture shows that does not stand in the page's. */
export type Beside = {
	/** The countries; may be left out where none is painted or asked for (`showsAreas`). */
	areas?: AreaData | null;
	laid?: Laid | null;
	/** The legs of its traced route. */
	traced?: ReadonlySet<string> | null;
	/** For corridors as wide as the quantity of the view. */
	widths?: WidthFiles | null;
};

/**
 * Copies of a page's pictures as they show a view in a frame of some size (pixels), without what the view does
 * not show. What lies over them shows by the view's time, too. Nothing drives them.
 */
export function stillPictures(
	pictures: readonly SVGSVGElement[],
	view: View,
	size: Size,
	{ areas = null, laid = null, traced = null, widths = null }: Beside = {},
): SVGSVGElement[] {
	const root = pictures.at(-1)?.parentElement;
	return pictures.map((original) => {
		const svg = pictureCopy(original);
		const camera = aimedCamera(view, size);
		// First what stands where at this zoom, then what of it is there.
		paintZoom(svg, camera.zoom);
		paintTime(svg, sliceOf(view));
		paintCamera(svg, camera, size);
		if (widths && svg.matches('.things'))
			new Widths(svg, widths).paint(
				{ ...sliceOf(view), measure: measureOf(view) },
				{ camera, size },
			);
		layOver(svg, view, camera.zoom, laid);
		paintFocus(svg, {
			selected: view.select,
			focus: traced ?? (root ? focusIn(root, view) : null),
		});
		const unseen = '[data-s="0"], [data-off], .mark[data-n="0"], .hits';
		for (const element of svg.querySelectorAll(unseen)) element.remove();
		layAreas(svg, view, camera.zoom, areas);
		layVeilOver(svg, view, camera.zoom, areas);
		return svg;
	});
}

/** Lays over a copy what belongs to its time, in place of what the page's picture has of its own. */
function layOver(svg: SVGSVGElement, view: View, zoom: number, laid: Laid | null) {
	svg.querySelector('.own-data')?.remove();
	if (!laid || !svg.classList.contains('things')) return;
	const { overlay, theme } = laid;
	const scene: Scene = {
		...sliceOf(view),
		...{ selected: view.select, focus: null, theme, projection: 'flat' },
	};
	overlay.paintSvg(svg, scene, zoom);
}

/** Paints the countries of a copy by its own time and zoom: those that came with it are the page's. */
function layAreas(svg: SVGSVGElement, view: View, zoom: number, areas: AreaData | null) {
	svg.querySelector('.areas')?.remove();
	if (!areas || !svg.matches('.things') || !view.layers.includes('permissions')) return;
	const group = areaGroup(svg.ownerDocument, areas);
	paintAreas(group, areas, sliceOf(view));
	for (const area of group.querySelectorAll('[data-s="0"]')) area.remove();
	svg.prepend(group);
	scaleHatches(svg, zoom);
}

/** Veils all but the countries of a copy's view; a veil that came with the copy knows the page's finer borders. */
function layVeilOver(svg: SVGSVGElement, { country }: View, zoom: number, areas: AreaData | null) {
	if (!svg.matches('.ground') || unveiled(svg) === String(country)) return;
	const paths = areas && country.length > 0 ? veilPaths(country, areas.paths, []) : [];
	layVeil(svg, country, paths, zoom);
}
