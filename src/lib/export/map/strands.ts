import type { Fate, Timed } from '#lib/atlas/slice.ts';
import type { StrandWidth } from '#lib/atlas/measures.ts';
import type { OutlineLeg } from '#lib/atlas/outline.ts';
import type { Family } from '#lib/atlas/vocabulary.ts';
import { lineSigns } from '#lib/map/line-signs.ts';
import { isCutAtEdge } from '#lib/map/cut.ts';
import { curvedLine } from '#lib/map/curve.ts';
import { BESIDE, lineLabelBoxes } from '#lib/map/line-labels.ts';
import { directionOf, movedLine, rightOf } from '#lib/map/moved-line.ts';
import {
	ARROW_CASING,
	BEADS,
	dashOf,
	dashPixels,
	FATE_WIDTH,
	FORM_ZOOM,
	laneOffset,
	LINE_LABEL_TYPE,
	OPEN_END,
	openEnds as openEndsOf,
	ROAD_MIDDLE,
	strandStrokes,
	TIES,
	turned,
	type Pattern,
	type StrandStroke,
} from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { ARROW_HEAD, DISPUTED_SIGN } from '#lib/map/symbols.ts';
import { STAYED, type Palette } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import type { Point } from './frame.ts';
import { placedWide, wideStrands } from './wide-strands.ts';
import { path, px, textMarkup, type Attributes } from './markup.ts';

/** A strand that is there, with its state and how many pixels it moves to the right of its leg. */
export type PlacedStrand = {
	stroke: StrandStroke;
	state: number;
	offset: number;
	/** Where corridors are as wide as a quantity. */
	wide?: StrandWidth;
};

/** The strands of the scene, bottom to top; those of a shared leg side by side. */
export function placedStrands(drawing: Drawing): PlacedStrand[] {
	const shown = strandStrokes(drawing.files.map.outline.legs).flatMap((stroke) => {
		const state = drawing.state({ ...stroke.strand, layer: stroke.leg.layer });
		return state > 0 ? [{ stroke, state }] : [];
	});
	if (drawing.wide) return placedWide(shown, drawing.wide);
	const lanes = new Map<string, number[]>();
	for (const { stroke } of shown)
		lanes.set(stroke.leg.id, [...(lanes.get(stroke.leg.id) ?? []), stroke.lane]);
	return shown.map(({ stroke, state }) => {
		const { leg, lane, side } = stroke;
		const isAlone = leg.strands.length === 1;
		return { stroke, state, offset: isAlone ? 0 : laneOffset(lane, side, lanes.get(leg.id) ?? []) };
	});
}

/** The strokes of corridors. */
export function strands(drawing: Drawing, placed: readonly PlacedStrand[]): string[] {
	if (drawing.wide) return wideStrands(drawing, placed);
	return placed.flatMap(({ stroke, state, offset }) => {
		const { leg, strand, pattern } = stroke;
		const lines = leg.lines.map((line) => curvedLine(line).map((at) => drawing.frame.point(at)));
		const d = drawing.frame.line(lines.map((line) => movedLine(line, offset)));
		if (!d) return [];
		const fate = drawing.fate({ ...strand, layer: leg.layer });
		// What came or went has a stroke that tells neither mode nor certainty nor family.
		const isPlain = turned(fate) === null;
		drawing.note(leg.id, isPlain ? state : 2, strand.corridors);
		if (isPlain) {
			drawing.drawn.importances.add(strand.importance);
			if (isTold(pattern, drawing.frame.zoom)) drawing.drawn.patterns.add(pattern);
		}
		if (!fate) drawing.drawn.families.add(strand.family);
		return strandPaths(drawing, stroke, d, state, fate);
	});
}

/** Whether a stroke shows its form at a zoom. */
const isTold = (pattern: Pattern, zoom: number) =>
	pattern === 'schematic' || pattern === 'air' || zoom >= FORM_ZOOM;

function strandPaths(
	drawing: Drawing,
	{ leg, strand, pattern, width }: StrandStroke,
	d: string,
	state: number,
	fate: Fate | null,
): string[] {
	const { palette, frame } = drawing;
	const colour = strandColour(strand.family, fate, palette);
	const opacity = drawing.opacity(leg.id);
	const base: Attributes = { d, fill: 'none', 'stroke-linejoin': 'round', opacity };
	const change = turned(fate);
	const wide = change ? width * FATE_WIDTH[change] : width;
	const main = path({
		...base,
		stroke: colour,
		'stroke-width': px(wide),
		...dashes(state, fate, width),
	});
	if (change || frame.zoom < FORM_ZOOM) return [main];
	if (pattern === 'road') return [main, path({ ...base, ...roadMiddle(width, palette.land) })];
	if (state < 2) return [main];
	const over = pattern === 'rail' || pattern === 'sea' ? overlay(pattern, width) : null;
	return over ? [main, path({ ...base, stroke: colour, ...over })] : [main];
}

/** Arrow heads in the direction of travel. */
export function arrowHeads(drawing: Drawing, placed: readonly PlacedStrand[]): string[] {
	const { palette } = drawing;
	if (drawing.wide) return [];
	return signs(drawing, placed, 'arrows').map(({ sign, at, fate, opacity }) => {
		const { strand } = sign.stroke;
		const angle = sign.angle + (strand.reversed ? 180 : 0);
		const transform = `translate(${px(at[0])} ${px(at[1])}) rotate(${angle})`;
		const casing = {
			fill: palette.casing,
			stroke: palette.casing,
			'stroke-width': 2 * ARROW_CASING,
			'stroke-linejoin': 'round',
		};
		const fill = fate ? palette.ink : palette.families[strand.family];
		const d = ARROW_HEAD;
		return `<g${attributes({ transform, opacity })}>${path({ d, ...casing })}${path({ d, fill })}</g>`;
	});
}

/** Question marks where sources disagree. */
export function disputes(drawing: Drawing, placed: readonly PlacedStrand[]): string[] {
	const { palette, drawn } = drawing;
	return signs(drawing, placed, 'disputes').map(({ sign, at, fate, opacity }) => {
		drawn.hasDisputed = true;
		const colour = fate ? palette.ink : palette.families[sign.stroke.strand.family];
		return disputedMarkup(at, colour, palette, opacity);
	});
}

/** A small disc with a question mark at a spot in pixels. */
export function disputedMarkup(
	[x, y]: Readonly<Point>,
	colour: string,
	palette: Palette,
	opacity?: number,
): string {
	const { radius, width, mark } = DISPUTED_SIGN;
	const disc = { r: radius, fill: palette.halo, stroke: colour, 'stroke-width': width };
	const question = {
		d: mark.path,
		fill: 'none',
		stroke: palette.ink,
		'stroke-width': mark.width,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
	};
	const transform = `translate(${px(x)} ${px(y)})`;
	return `<g${attributes({ transform, opacity })}><circle${attributes(disc)}/>${path(question)}</g>`;
}

const known = new WeakMap<readonly OutlineLeg[], ReturnType<typeof lineSigns>>();

/** The signs of all strands, since those of other years have theirs, too; worked out once for all pictures. */
function signsOf(legs: readonly OutlineLeg[]): ReturnType<typeof lineSigns> {
	const signs = known.get(legs) ?? lineSigns(strandStrokes(legs));
	known.set(legs, signs);
	return signs;
}

/** Signs of the strands that are there, each on its lane, with what became of its strand. */
function signs(
	drawing: Drawing,
	placed: readonly PlacedStrand[],
	kind: keyof ReturnType<typeof lineSigns>,
) {
	const { frame, files } = drawing;
	const offsets = new Map(placed.map(({ stroke, offset }) => [stroke.id, offset]));
	return signsOf(files.map.outline.legs)[kind].flatMap((sign) => {
		const { leg, strand, id } = sign.stroke;
		const offset = offsets.get(id);
		if (offset === undefined || frame.zoom < sign.zoom) return [];
		const [nx, ny] = rightOf([0, 0], directionOf(sign.angle));
		const [x, y] = frame.points([[sign.x, sign.y]])[0] as Point;
		const at: Point = [x + nx * offset, y + ny * offset];
		if (!frame.has(at)) return [];
		const fate = drawing.fate({ ...strand, layer: leg.layer });
		const opacity = drawing.opacity(leg.id) ?? (fate === 'stayed' ? STAYED : undefined);
		return [{ sign, at, fate, opacity }];
	});
}

/** Open rings where only the ends of a leg are known. */
export function openEnds(drawing: Drawing): string[] {
	const { frame, palette } = drawing;
	if (frame.zoom < OPEN_END.zoom) return [];
	return openEndsOf(drawing.files.map.outline.legs).flatMap(({ leg, at }) => {
		const [cx, cy] = frame.point(at);
		if (drawing.state(leg) === 0 || !frame.has([cx, cy])) return [];
		const circle = {
			cx: px(cx),
			cy: px(cy),
			r: OPEN_END.radius,
			opacity: drawing.opacity(leg.id),
			fill: palette.land,
			stroke: palette['ink-soft'],
			'stroke-width': OPEN_END.width,
		};
		return [`<circle${attributes(circle)}/>`];
	});
}

/** The names of corridors along their lines. */
export function lineLabels(drawing: Drawing): string[] {
	const { files, frame, palette } = drawing;
	const style = { px: LINE_LABEL_TYPE.px, isBold: true };
	return files.map.layout.lineLabels.flatMap((label) => {
		const { family, text, leg, at, angle, side, zooms } = label;
		if (!frame.isAt(zooms)) return [];
		const timed: Timed = { ...label, layer: family === 'air' ? 'air-routes' : 'corridors' };
		const [x, y] = frame.point(at);
		if (drawing.state(timed) === 0 || !frame.has([x, y])) return [];
		if (isCutAtEdge({ x, y }, lineLabelBoxes(label), frame.size)) return [];
		const colour = drawing.fate(timed) ? palette.ink : palette.families[family];
		const inside = textMarkup(
			text,
			[0, (LINE_LABEL_TYPE.dy + side * BESIDE) * style.px],
			style,
			files.letters,
			colour,
			{
				anchor: 'middle',
				halo: palette.halo,
				haloWidth: 2 * LINE_LABEL_TYPE.halo,
			},
		);
		const transform = `translate(${px(x)} ${px(y)}) rotate(${angle})`;
		return [`<g${attributes({ transform, opacity: drawing.opacity(leg) })}>${inside}</g>`];
	});
}

/** How a strand of a width is broken and where it ends. */
export function dashes(state: number, fate: Fate | null, width: number): Attributes {
	const dash = dashOf(state, fate);
	return dash.length > 0
		? { 'stroke-dasharray': dashPixels(dash, width).join(' ') }
		: { 'stroke-linecap': 'round' };
}

/** What lies on the stroke of a railway or a way by sea that is so wide. */
export function overlay(pattern: 'rail' | 'sea', width: number): Attributes {
	const { wider, dash } = pattern === 'rail' ? TIES : BEADS;
	const wide = width + wider;
	return {
		'stroke-width': px(wide),
		'stroke-dasharray': dashPixels(dash, wide).join(' '),
		...(pattern === 'sea' ? { 'stroke-linecap': 'round' } : {}),
	};
}

/** The light middle of a road. */
export const roadMiddle = (width: number, colour: string): Attributes => ({
	stroke: colour,
	'stroke-width': px(width * ROAD_MIDDLE),
});

/** The colour of a strand: its family's or, of two years, that of what became of it. */
function strandColour(family: Family, fate: Fate | null, palette: Palette): string {
	return fate ? palette[fate] : palette.families[family];
}
