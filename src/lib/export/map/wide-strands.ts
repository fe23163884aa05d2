import { coreWidth, widthsIn, type StrandWidth } from '#lib/atlas/measures.ts';
import { curvedLine } from '#lib/map/curve.ts';
import { labelBox } from '#lib/map/labels.ts';
import { movedLine } from '#lib/map/moved-line.ts';
import { NUMBER_TYPE, numberSpots } from '#lib/map/number-spots.ts';
import { moved } from '#lib/map/room.ts';
import { wideOffset, type StrandStroke } from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import type { Wide } from '#lib/map/width-files.ts';
import type { Drawing } from './drawing.ts';
import { path, px, textMarkup, type Attributes } from './markup.ts';
import { dashes, type PlacedStrand } from './strands.ts';

type ShownStrand = { stroke: StrandStroke; state: number };

/** Strands as wide as a quantity, side by side. */
export function placedWide(
	shown: readonly ShownStrand[],
	{ measure, window }: Wide,
): (PlacedStrand & { wide: StrandWidth })[] {
	const widths = widthsIn(
		shown.map(({ stroke: { id, leg, strand } }) => ({
			...{ id, leg: leg.id, corridors: strand.corridors },
		})),
		measure,
		window,
	);
	const rooms = new Map<string, Map<number, number>>();
	for (const { stroke } of shown) {
		const room = rooms.get(stroke.leg.id) ?? new Map<number, number>();
		rooms.set(stroke.leg.id, room.set(stroke.lane, widths.get(stroke.id)?.most ?? 0));
	}
	return shown.flatMap(({ stroke, state }) => {
		const wide = widths.get(stroke.id);
		const { leg, lane, side } = stroke;
		const offset = wideOffset(lane, side, rooms.get(leg.id) ?? new Map());
		return wide ? [{ stroke, state, wide, offset: leg.strands.length === 1 ? 0 : offset }] : [];
	});
}

/** Their strokes, over these the light middles of what is hollow, over these what is filled. */
export function wideStrands(drawing: Drawing, placed: readonly PlacedStrand[]): string[] {
	const { palette, drawn } = drawing;
	const layers: { stroke: string[]; core: string[]; fill: string[] } = {
		...{ stroke: [], core: [], fill: [] },
	};
	for (const { stroke, state, offset, wide } of placed) {
		const { leg, strand } = stroke;
		const lines = leg.lines.map((line) => curvedLine(line).map((at) => drawing.frame.point(at)));
		const d = drawing.frame.line(lines.map((line) => movedLine(line, offset)));
		if (!d || !wide) continue;
		drawing.note(leg.id, state, strand.corridors);
		drawn.families.add(strand.family);
		const colour = palette.families[strand.family];
		const opacity = drawing.opacity(leg.id);
		const base: Attributes = { d, fill: 'none', 'stroke-linejoin': 'round' };
		const whole = { 'stroke-linecap': 'round' };
		layers.stroke.push(
			path({
				...{ ...base, opacity, stroke: colour, 'stroke-width': px(wide.most) },
				...dashes(state, null, wide.most),
			}),
		);
		const middle = coreWidth(wide);
		if (middle > 0)
			layers.core.push(
				path({ ...base, ...whole, stroke: palette.casing, 'stroke-width': px(middle) }),
			);
		if (wide.least > 0)
			layers.fill.push(
				path({ ...base, ...whole, opacity, stroke: colour, 'stroke-width': px(wide.least) }),
			);
	}
	return [...layers.stroke, ...layers.core, ...layers.fill];
}

/** What names take of the picture. */
const namesIn = ({ files, frame }: Drawing) =>
	files.map.layout.labels
		.filter(({ zooms }) => frame.isAt(zooms))
		.map((label) => moved(labelBox(label), frame.point(label.at)));

/** The numbers of the ways, where they have room. */
export function wayNumbers(
	drawing: Drawing,
	placed: readonly PlacedStrand[],
	wide: Wide,
): string[] {
	const { frame, files, palette } = drawing;
	const legs = new Set(placed.map(({ stroke }) => stroke.leg.id));
	const style = { px: NUMBER_TYPE.px, isBold: true };
	const spots = numberSpots(
		wide.ways,
		(leg) => legs.has(leg),
		([lng, lat]) => frame.point([lng, lat]),
		frame.size,
		namesIn(drawing),
	);
	return spots.map(({ x, y, text }) => {
		const inside = textMarkup(text, [0, style.px * 0.36], style, files.letters, palette.ink, {
			...{ anchor: 'middle', halo: palette.halo, haloWidth: 2 * NUMBER_TYPE.halo },
		});
		return `<g${attributes({ transform: `translate(${px(x)} ${px(y)})` })}>${inside}</g>`;
	});
}
