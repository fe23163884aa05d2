import { focusOf } from '#lib/atlas/focused-legs.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import type { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { cellsIn } from '#lib/export/cells.ts';
import { fitCamera, type Size } from '#lib/view/camera.ts';
import { boundsOf } from '#lib/view/shared.ts';
import { mapsOf } from '#lib/view/sides.ts';
import type { Theme, View } from '#lib/view/view.ts';
import { areas, hatchPatterns } from './areas.ts';
import { Drawing, nothingDrawn, type MapFiles } from './drawing.ts';
import { ground, veil } from './ground.ts';
import { marks } from './marks.ts';
import { ownData } from './own.ts';
import { shapes } from './shapes.ts';
import { placedStrands, strands } from './strands.ts';

/** A picture that is shown small is drawn so large: its lines and symbols are then in proportion to it. */
export const SMALL: Size = { width: 288, height: 162 };

/** A view with a camera is taken for one that was seen on a screen of this size. */
const SCREEN: Size = { width: 1280, height: 720 };
/** No letter has a shape: the number on a stack is left out. */
const NO_LETTERS = { regular: {}, bold: {} };

/** A visitor's own data over a map, and the legs of its traced route. */
type Over = { overlay?: OwnOverlay | null; traced?: ReadonlySet<string> | null };

/** Pixels between the maps of a picture. */
const GAP = 6;

/**
 * The map of a view, or its maps side by side, as an SVG document of the size {@link SMALL}, to be shown in
 * a third of it: land, lines and symbols, without anything that would have to be read. Of the world it is
 * drawn once.
 */
export function smallMap(
	view: View,
	theme: Theme,
	files: Pick<MapFiles, 'map' | 'ground' | 'areas'>,
	{ overlay = null, traced = null }: Over = {},
): string {
	const maps = mapsOf(view);
	const several = maps.length > 0 ? maps : [view];
	const cells = cellsIn(several.length, SMALL, GAP);
	const inside = several.map((map, i) => {
		const { x, y, width, height } = cells[i] as (typeof cells)[number];
		const drawn = mapMarkup(map, theme, files, { width, height }, { overlay, traced });
		const clip = `<clipPath id="cell-${i}"><rect${attributes({ width, height })}/></clipPath>`;
		return `<g transform="translate(${x} ${y})">${clip}<g clip-path="url(#cell-${i})">${drawn}</g></g>`;
	});
	const paper = `<rect${attributes({ ...SMALL, fill: PALETTES[theme].paper })}/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...SMALL, viewBox: `0 0 ${SMALL.width} ${SMALL.height}` })}>${paper}${inside.join('')}</svg>`;
}

function mapMarkup(
	view: View,
	theme: Theme,
	files: Pick<MapFiles, 'map' | 'ground' | 'areas'>,
	size: Size,
	{ overlay = null, traced = null }: Over,
): string {
	const { outline } = files.map;
	const slice = sliceOf(view);
	const focus = traced ?? focusOf(outline, slice, view.select);
	const camera = fitCamera(boundsOf(view, SCREEN), size);
	const scene = { slice, selected: view.select, focus, theme, camera, size };
	const drawing = new Drawing({ ...files, letters: NO_LETTERS }, scene, nothingDrawn());
	const palette = PALETTES[theme];
	const painted = areas(drawing);
	return [
		`<rect${attributes({ ...size, fill: palette.sea })}/>`,
		...ground(drawing),
		...veil(drawing),
		...(painted.length > 0 ? [hatchPatterns(palette), ...painted] : []),
		...strands(drawing, placedStrands(drawing)),
		...shapes(drawing),
		...marks(drawing),
		...ownData(drawing, overlay),
	].join('');
}
