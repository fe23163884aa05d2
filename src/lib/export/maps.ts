import type { Census } from '#lib/atlas/census.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { sliceOf } from '#lib/atlas/slice.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { PALETTES } from '#lib/map/theme.ts';
import { fitCamera, type Bounds, type Camera, type Size } from '#lib/view/camera.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { leading } from '#lib/words/headline.ts';
import { timeName } from '#lib/words/summary.ts';
import { clamped, wrapped } from './letters.ts';
import { nothingDrawn, type Drawn, type MapFiles, type MapScene } from './map/drawing.ts';
import { mapDrawing } from './map/map-drawing.ts';
import { textMarkup } from './map/markup.ts';

const GAP = 10;
const CAPTION = { px: 15, isBold: true };
const SENTENCE = { px: 10.5 };
/** Height of a caption: the time over two lines of what is told of it. */
const CAPTION_HEIGHT = 46;

type Cell = { x: number; y: number; width: number; height: number };

/**
 * Where so many maps go in a frame (pixels): in the rows in which they are largest, each under its caption.
 */
export function cellsIn(count: number, { width, height }: Size): Cell[] {
	const grids = Array.from({ length: count }, (_, i) => i + 1)
		.filter((columns) => count % columns === 0)
		.map((columns) => {
			const rows = count / columns;
			const wide = (width - (columns - 1) * GAP) / columns;
			const high = (height - (rows - 1) * GAP) / rows - CAPTION_HEIGHT;
			// What is shown is about one and a half times as wide as it is high.
			return { columns, wide, high, size: Math.min(wide / 1.5, high) };
		});
	const best = grids.reduce((a, b) => (b.size > a.size ? b : a));
	return Array.from({ length: count }, (_, i) => ({
		x: (i % best.columns) * (best.wide + GAP),
		y: Math.floor(i / best.columns) * (best.high + CAPTION_HEIGHT + GAP) + CAPTION_HEIGHT,
		width: best.wide,
		height: Math.max(1, best.high),
	}));
}

/** What several maps are drawn with besides their views. */
export type SharedScene = Omit<MapScene, 'slice' | 'camera'> & { bounds: Bounds; census: Census };

/** Several maps in one frame, with their times and what is told of each, all of one scale: that of `camera`. */
export function mapsDrawing(
	files: MapFiles,
	views: readonly View[],
	{ bounds, size, census, ...scene }: SharedScene,
	words: Words,
): { markup: string; drawn: Drawn; camera: Camera } {
	const cells = cellsIn(views.length, size);
	const palette = PALETTES[scene.theme];
	const drawings = views.map((view, i) => {
		const cell = cells[i] as Cell;
		const camera = fitCamera(bounds, cell);
		const { drawn, markup } = mapDrawing(files, {
			...scene,
			...{ slice: sliceOf(view), camera, size: { width: cell.width, height: cell.height } },
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
		for (const key of ['hasPossible', 'hasStack', 'hasCrossed', 'hasDisputed'] as const)
			sum[key] ||= drawn[key];
		for (const layer of drawn.layers.keys()) sum.layers.set(layer, 0);
		for (const [id, own] of drawn.own) {
			const ids = new Set([...(sum.own.get(id)?.ids ?? []), ...own.ids]);
			sum.own.set(id, { ...own, ids });
		}
	}
	for (const layer of sum.layers.keys())
		sum.layers.set(
			layer,
			things.filter((one) => one.layer === layer && sum.ids.has(one.id)).length,
		);
	return sum;
}
