import { comparedTimes } from '#lib/atlas/slice.ts';
import type { OwnColour, OwnSymbol } from '#lib/own-data/own-layer.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { OWN_FILL, OWN_LINE, OWN_MARK, OWN_PALETTES } from '#lib/map/own/look.ts';
import type { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { COUNT_TYPE, spotCounts } from '#lib/map/own/spot-counts.ts';
import { bucketsOf, strokesOf, type OwnBucket } from '#lib/map/own/svg-own.ts';
import { PALETTES, STAYED, type Palette } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import type { Point } from './frame.ts';
import { path, px, textMarkup } from './markup.ts';

/** What of a visitor's layer is in a picture: how it looks, and how many of its rows. */
export type OwnDrawn = {
	name: string;
	colour: OwnColour;
	symbol: OwnSymbol;
	kind: OwnBucket['kind'];
	ids: Set<string>;
};

/** A visitor's own data, in the strokes of the map on screen, each mark as discs that any program draws. */
export function ownData(drawing: Drawing, overlay: OwnOverlay | null | undefined): string[] {
	if (!overlay) return [];
	const { slice, theme } = drawing.scene;
	const own = overlay.drawing;
	const isComparing = comparedTimes(slice) !== null;
	const shapes = bucketsOf(own, slice, overlay.selected, isComparing).flatMap((bucket) => {
		const placed = placedBucket(drawing, overlay, bucket);
		if (placed.length === 0) return [];
		if (bucket.state === 1) drawing.drawn.hasPossible = true;
		drawing.explained(bucket.fate);
		const paths = strokesOf(own, bucket, theme).flatMap((values) =>
			bucket.kind === 'point'
				? path({
						d: discs(placed as Point[], Number(values['stroke-width']) / 2),
						fill: values.stroke,
					})
				: (placed as string[]).map((d) => path({ d, ...values })),
		);
		const opacity = bucket.fate === 'stayed' ? STAYED : undefined;
		return [`<g${attributes({ opacity })}>${paths.join('')}</g>`];
	});
	return [...shapes, ...counts(drawing, overlay)];
}

/** The numbers at spots with several rows. */
function counts({ frame, scene, files, palette }: Drawing, { drawing }: OwnOverlay): string[] {
	const { px: size, halo, at } = COUNT_TYPE;
	return spotCounts(drawing, scene.slice).flatMap(({ count, lngLat, zoom }) => {
		const [x, y] = frame.point(lngLat);
		if (zoom > scene.camera.zoom || !frame.has([x, y])) return [];
		const start = [x + at[0], y + at[1] + 0.36 * size] as const;
		const style = { px: size, isBold: true };
		return textMarkup(String(count), start, style, files.letters, palette.ink, {
			...{ halo: palette.halo, haloWidth: 2 * halo },
		});
	});
}

/** Spots of marks, or path data of each line or area, in pixels; notes what is in the frame. */
function placedBucket(
	{ frame, drawn }: Drawing,
	{ drawing: own }: OwnOverlay,
	{ kind, layer, parts }: OwnBucket,
): Point[] | string[] {
	const { id, name, colour, symbol } = own.layers[layer] as (typeof own.layers)[number];
	const { points, lines, areas } = own.shape;
	const note = (item: number) => {
		const noted = drawn.own.get(id) ?? { name, colour, symbol, kind, ids: new Set<string>() };
		noted.ids.add(own.idOf(item));
		drawn.own.set(id, noted);
	};
	if (kind === 'point') {
		const cells = new Set<string>();
		return parts.flatMap((i) => {
			const at = frame.point([points.lngLat[2 * i] ?? 0, points.lngLat[2 * i + 1] ?? 0]);
			if (!frame.has(at)) return [];
			note(points.items[i] ?? 0);
			const cell = `${Math.round(at[0] / 2)} ${Math.round(at[1] / 2)}`;
			if (cells.has(cell)) return [];
			cells.add(cell);
			return [at];
		});
	}
	return parts.flatMap((i) => {
		const area = areas[i];
		const line = lines[i];
		const d =
			kind === 'area'
				? frame.polygon([(area?.rings ?? []).map(({ world }) => frame.points(world))])
				: frame.line([frame.points(line?.world ?? [])]);
		const item = (kind === 'area' ? area : line)?.item;
		if (!d || item === undefined) return [];
		note(item);
		return [d];
	});
}

const discs = (spots: readonly Point[], r: number) =>
	spots
		.map(
			([x, y]) => `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
		)
		.join('');

/** The sign of a visitor's layer in a legend, about the middle of its line. */
export function ownSign(
	{ colour, symbol, kind }: Pick<OwnDrawn, 'colour' | 'symbol' | 'kind'>,
	theme: 'light' | 'dark' | 'print',
): string {
	const core = OWN_PALETTES[theme][colour];
	const gap = PALETTES[theme]['mark-paper' satisfies keyof Palette];
	if (kind === 'point')
		return [
			[OWN_MARK.rim, core],
			[OWN_MARK.gap, gap],
			[OWN_MARK.core[symbol], core],
		]
			.map(([width, fill]) => `<circle${attributes({ r: Number(width) / 2, fill })}/>`)
			.join('');
	const d = kind === 'line' ? 'M-14 0H14' : 'M-12 -7H12V7H-12Z';
	const strokes = [
		[OWN_LINE.rim, core],
		[OWN_LINE.gap, gap],
		[OWN_LINE.core, core],
	].map(([width, stroke]) => path({ d, fill: 'none', stroke, 'stroke-width': width }));
	const fill = kind === 'area' ? path({ d, fill: core, 'fill-opacity': OWN_FILL }) : '';
	return fill + strokes.join('');
}
