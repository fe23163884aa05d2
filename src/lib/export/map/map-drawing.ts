import { attributes } from '#lib/map/svg/markup.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { turnsShown } from '#lib/view/camera.ts';
import { areas, hatchPatterns } from './areas.ts';
import { bars } from './bars.ts';
import { Drawing, nothingDrawn, type Drawn, type MapFiles, type MapScene } from './drawing.ts';
import { ground, veil } from './ground.ts';
import { labels } from './labels.ts';
import { marks } from './marks.ts';
import { ownData } from './own.ts';
import { shapes } from './shapes.ts';
import { wayNumbers } from './wide-strands.ts';
import { arrowHeads, disputes, lineLabels, openEnds, placedStrands, strands } from './strands.ts';

/**
 * The map as the inside of an `<svg>` in pixels: the picture of `map/svg` for one view, with every
 * colour, width and place written out and text as outlines, so that any program draws it alike.
 * `tests/ui/export-picture.test.ts` holds it against the picture on the page.
 */
export function mapDrawing(files: MapFiles, scene: MapScene): { markup: string; drawn: Drawn } {
	const { size, theme, camera, palette = PALETTES[theme] } = scene;
	const drawn = nothingDrawn();
	// Beyond the edge of the world it is drawn again, as for a camera that is a turn further.
	const worlds = turnsShown(camera, size).map((turn) => {
		const turned = { ...camera, lng: camera.lng - 360 * turn };
		const drawing = new Drawing(files, { ...scene, camera: turned }, drawn);
		const placed = placedStrands(drawing);
		// Bottom to top.
		return {
			ground: [...ground(drawing), ...veil(drawing)],
			areas: areas(drawing),
			strands: strands(drawing, placed),
			shapes: shapes(drawing),
			arrowHeads: arrowHeads(drawing, placed),
			disputes: disputes(drawing, placed),
			openEnds: openEnds(drawing),
			lineLabels: drawing.wide ? [] : lineLabels(drawing),
			marks: marks(drawing),
			...labels(drawing),
			bars: bars(drawing),
			numbers: drawing.wide ? wayNumbers(drawing, placed, drawing.wide) : [],
			own: ownData(drawing, scene.overlay),
		};
	});
	const all = (layer: keyof (typeof worlds)[number]) => worlds.flatMap((world) => world[layer]);
	const painted = all('areas');
	const markup = [
		`<rect${attributes({ width: size.width, height: size.height, fill: palette.sea })}/>`,
		...all('ground'),
		...(painted.length > 0 ? [hatchPatterns(palette), ...painted] : []),
		...all('strands'),
		...all('shapes'),
		...all('arrowHeads'),
		...all('disputes'),
		...all('openEnds'),
		...all('lineLabels'),
		...all('dots'),
		...all('marks'),
		...all('names'),
		...all('bars'),
		...all('numbers'),
		...all('own'),
	].join('\n');
	return { markup, drawn };
}
