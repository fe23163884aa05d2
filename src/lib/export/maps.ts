import type { Census } from '#lib/atlas/census.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { fitCamera, type Bounds, type Camera } from '#lib/view/camera.ts';
import { measureOf, type View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { leading } from '#lib/words/headline.ts';
import { timeName } from '#lib/words/summary.ts';
import { cellsIn, type Cell } from './cells.ts';
import { clamped, wrapped } from './letters.ts';
import { nothingDrawn, type Drawn, type MapFiles, type MapScene } from './map/drawing.ts';
import { mapDrawing } from './map/map-drawing.ts';
import { textMarkup } from './map/markup.ts';

const GAP = 10;
const CAPTION = { px: 15, isBold: true };
const SENTENCE = { px: 10.5 };
/** Height of a caption (pixels): the time over two lines of what is told of it. */
const CAPTION_HEIGHT = 46;

/** What several maps are drawn with besides their views. */
export type SharedScene = Omit<MapScene, 'slice' | 'camera'> & { bounds: Bounds; census: Census };

/** Several maps in one frame, with their times and what is told of each, all of one scale: that of `camera`. */
export function mapsDrawing(
	files: MapFiles,
	views: readonly View[],
	{ bounds, size, census, ...scene }: SharedScene,
	words: Words,
): { markup: string; drawn: Drawn; camera: Camera } {
	const cells = cellsIn(views.length, size, GAP, CAPTION_HEIGHT);
	const palette = PALETTES[scene.theme];
	const drawings = views.map((view, i) => {
		const cell = cells[i] as Cell;
		const camera = fitCamera(bounds, cell);
		const { drawn, markup } = mapDrawing(files, {
			...scene,
			...{
				slice: sliceOf(view),
				measure: measureOf(view),
				camera,
				size: { width: cell.width, height: cell.height },
			},
		});
		const frame = attributes({ width: cell.width, height: cell.height });
		const rows = wrapped(
			leading(words, census, sliceOf(view)),
			cell.width,
			SENTENCE,
			files.letters,
		);
		const said = clamped(rows, 2, cell.width, SENTENCE, files.letters);
		const caption = [
			textMarkup(timeName(words, view), [0, -31], CAPTION, files.letters, palette.ink),
			...said.map((row, line) =>
				textMarkup(row, [0, -17 + line * 12.5], SENTENCE, files.letters, palette['ink-soft']),
			),
		].join('');
		return {
			camera,
			drawn,
			markup: [
				`<g transform="translate(${cell.x} ${cell.y})">${caption}`,
				`<clipPath id="map-${i}"><rect${frame}/></clipPath>`,
				`<g clip-path="url(#map-${i})">${markup}</g>`,
				`<rect${frame} fill="none" stroke="${palette.rule}"/></g>`,
			].join('\n'),
		};
	});
	const paper = `<rect${attributes({ width: size.width, height: size.height, fill: palette.paper })}/>`;
	return {
		markup: [paper, ...drawings.map(({ markup }) => markup)].join('\n'),
		drawn: together(
			drawings.map(({ drawn }) => drawn),
			files.map.outline,
		),
		camera: drawings[0]?.camera ?? fitCamera(bounds, size),
	};
}

/** What several maps show between them; a thing that stands on two of them counts once. */
function together(all: readonly Drawn[], { things }: Outline): Drawn {
	const sum = nothingDrawn();
	for (const drawn of all) {
		for (const key of [
			'families',
			'patterns',
			'importances',
			'aspects',
			'ids',
			'fates',
			'bars',
		] as const)
			for (const item of drawn[key]) (sum[key] as Set<unknown>).add(item);
		for (const key of ['hasPossible', 'hasStack', 'hasCrossed', 'hasDisputed', 'hasPale'] as const)
			sum[key] ||= drawn[key];
		for (const layer of drawn.layers.keys()) sum.layers.set(layer, 0);
		for (const [id, own] of drawn.own) {
			const ids = new Set([...(sum.own.get(id)?.ids ?? []), ...own.ids]);
			sum.own.set(id, { ...own, ids });
		}
		for (const [time, wide] of drawn.wide) sum.wide.set(time, wide);
	}
	for (const layer of sum.layers.keys())
		sum.layers.set(
			layer,
			things.filter((one) => one.layer === layer && sum.ids.has(one.id)).length,
		);
	return sum;
}
