import type { Language } from '#lib/atlas/vocabulary.ts';
import { showsAreas } from '#lib/map/areas.ts';
import { SMALL, smallMap } from '#lib/export/map/small-map.ts';
import { drawSvg } from '#lib/export/raster.ts';
import { groundIn } from '#lib/map/svg/read.ts';
import { tracedFocus } from '#lib/network/traced-focus.ts';
import { loadAreas, loadMapData, loadNetwork } from '#lib/ui/page/files.ts';
import { openedView } from '#lib/view/opened.ts';
import type { Theme } from '#lib/view/view.ts';

/** Pixels of a picture to each that it is shown in, for sharp screens. */
const SCALE = 2 / 3;

/**
 * The view of a query as a small picture, in its own theme or lacking that in `theme`. The basemap is the
 * one that the page shows; over it lie the data of the story. Rejects where the data cannot be had or the browser does not draw.
 */
export async function smallPicture(
	query: string,
	theme: Theme,
	language: Language,
	data: readonly unknown[] = [],
): Promise<HTMLCanvasElement> {
	const { view } = openedView(query);
	const [map, areas, network] = await Promise.all([
		loadMapData(language),
		showsAreas(view) ? loadAreas() : null,
		view.trace ? loadNetwork() : null,
	]);
	const page = document.querySelector('svg.ground');
	const files = { map, areas, ground: page ? groundIn(page) : [] };
	const overlay =
		data.length > 0 ? (await (await import('./told-picture.ts')).readData(data)).overlay : null;
	const canvas = document.createElement('canvas');
	canvas.width = SMALL.width * SCALE;
	canvas.height = SMALL.height * SCALE;
	const traced = network && tracedFocus(view, network, map.outline);
	await drawSvg(smallMap(view, view.theme ?? theme, files, { overlay, traced }), canvas);
	return canvas;
}
