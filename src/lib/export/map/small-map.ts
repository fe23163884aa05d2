import { focusOf } from '#lib/atlas/focused-legs.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import type { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { fitCamera, type Size } from '#lib/view/camera.ts';
import { boundsOf } from '#lib/view/shared.ts';
import type { Theme, View } from '#lib/view/view.ts';
import { areas, hatchPatterns } from './areas.ts';
import { Drawing, nothingDrawn, type MapFiles } from './drawing.ts';
import { ground } from './ground.ts';
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

/**
 * The map of a view as an SVG document of the size {@link SMALL}, to be shown in a third of it: land,
 * lines and symbols, without anything that would have to be read. Of the world it is drawn once.
 */
export function smallMap(
	view: View,
	theme: Theme,
	files: Pick<MapFiles, 'map' | 'ground' | 'areas'>,
	overlay: OwnOverlay | null = null,
): string {
	const { outline } = files.map;
	const slice = sliceOf(view);
	const focus = focusOf(outline, slice, view.select);
	const camera = fitCamera(boundsOf(view, SCREEN), SMALL);
	const scene = { slice, selected: view.select, focus, theme, camera, size: SMALL };
	const drawing = new Drawing({ ...files, letters: NO_LETTERS }, scene, nothingDrawn());
	const palette = PALETTES[theme];
	const painted = areas(drawing);
	const inside = [
		`<rect${attributes({ ...SMALL, fill: palette.sea })}/>`,
		...ground(drawing),
		...(painted.length > 0 ? [hatchPatterns(palette), ...painted] : []),
		...strands(drawing, placedStrands(drawing)),
		...shapes(drawing),
		...marks(drawing),
		...ownData(drawing, overlay),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...SMALL, viewBox: `0 0 ${SMALL.width} ${SMALL.height}` })}>${inside.join('')}</svg>`;
}
