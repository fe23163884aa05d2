import type { Fate, Timed } from '#lib/atlas/slice.ts';
import type { Family } from '#lib/atlas/vocabulary.ts';
import { LINE_LABEL_ZOOM } from '#lib/map/labels.ts';
import { middleOf } from '#lib/map/middle.ts';
import { movedLine, rightOf } from '#lib/map/moved-line.ts';
import {
	CHEVRON_STROKE,
	chevronZoom,
	dashOf,
	dashPixels,
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
import { directionOf } from '#lib/map/svg/picture.ts';
import { CHEVRON } from '#lib/map/symbols.ts';
import { STAYED, type Palette } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import type { Point } from './frame.ts';
import { path, px, textMarkup, type Attributes } from './markup.ts';

/** A strand that is there, with its state and how many pixels it moves to the right of its leg. */
export type PlacedStrand = { stroke: StrandStroke; state: number; offset: number };

/** The strands of the scene, bottom to top; those of a shared leg side by side. */
export function placedStrands(drawing: Drawing): PlacedStrand[] {
	const shown = strandStrokes(drawing.files.map.outline.legs).flatMap((stroke) => {
		const state = drawing.state({ ...stroke.strand, layer: stroke.leg.layer });
		return state > 0 ? [{ stroke, state }] : [];
	});
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
	return placed.flatMap(({ stroke, state, offset }) => {
		const { leg, strand, pattern } = stroke;
		const lines = leg.lines.map((line) => line.map((at) => drawing.frame.point(at)));
		const d = drawing.frame.line(lines.map((line) => movedLine(line, offset)));
		if (!d) return [];
		const fate = drawing.fate({ ...strand, layer: leg.layer });
		// What came or went has a stroke that tells neither mode nor certainty nor family.
		const isPlain = turned(fate) === null;
		drawing.note(leg.id, isPlain ? state : 2, strand.corridors);
		if (isPlain) drawing.drawn.patterns.add(pattern);
		if (!fate) drawing.drawn.families.add(strand.family);
		return strandPaths(drawing, stroke, d, state, fate);
	});
}

function strandPaths(
	drawing: Drawing,
	{ leg, strand, pattern, width }: StrandStroke,
	d: string,
	state: number,
	fate: Fate | null,
): string[] {
	const { palette, frame } = drawing;
	const isPlain = turned(fate) === null;
	const colour = strandColour(strand.family, fate, palette);
	const opacity = drawing.opacity(leg.id);
	const base: Attributes = { d, fill: 'none', 'stroke-linejoin': 'round', opacity };
	const main = path({
		...base,
		stroke: colour,
		'stroke-width': px(width),
		...dashes(pattern, state, fate, width),
	});
	if (pattern === 'road' && isPlain)
		return [main, path({ ...base, stroke: palette.land, 'stroke-width': px(width - ROAD_MIDDLE) })];
	if (pattern === 'rail' && isPlain && state === 2 && frame.level >= TIES.zoom)
		return [main, path({ ...base, stroke: colour, ...tieStyle(width) })];
	return [main];
}

/** Arrow heads in the direction of travel. */
export function chevrons(drawing: Drawing, placed: readonly PlacedStrand[]): string[] {
	const { frame, palette } = drawing;
	return placed.flatMap(({ stroke, offset }) => {
		const { leg, strand } = stroke;
		const middle = middleOf(leg.lines);
		const zoom = middle && chevronZoom(middle.length);
		if (!middle || zoom === null || frame.level < zoom) return [];
		const [nx, ny] = rightOf([0, 0], directionOf(middle.angle));
		const [x, y] = frame.points([[middle.x, middle.y]])[0] as Point;
		const at: Point = [x + nx * offset, y + ny * offset];
		if (!frame.has(at)) return [];
		const angle = Math.round(middle.angle + (strand.reversed ? 180 : 0));
		const fate = drawing.fate({ ...strand, layer: leg.layer });
		return [
			path({
				d: CHEVRON,
				fill: 'none',
				stroke: palette.casing,
				'stroke-width': CHEVRON_STROKE.width,
				'stroke-linecap': 'round',
				'stroke-linejoin': 'round',
				opacity: drawing.opacity(leg.id) ?? (fate === 'stayed' ? STAYED : undefined),
				transform: `translate(${px(at[0])} ${px(at[1])}) scale(${CHEVRON_STROKE.scale}) rotate(${angle})`,
			}),
		];
	});
}

/** Open rings where only the ends of a leg are known. */
export function openEnds(drawing: Drawing): string[] {
	const { frame, palette } = drawing;
	if (frame.level < OPEN_END.zoom) return [];
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
	if (frame.level < LINE_LABEL_ZOOM) return [];
	const style = { px: LINE_LABEL_TYPE.px, isBold: true };
	return files.map.layout.lineLabels.flatMap((label) => {
		const { family, text, leg, at, angle } = label;
		const timed: Timed = { ...label, layer: family === 'air' ? 'air-routes' : 'corridors' };
		const [x, y] = frame.point(at);
		if (drawing.state(timed) === 0 || !frame.has([x, y])) return [];
		const colour = drawing.fate(timed) ? palette.ink : palette.families[family];
		const inside = textMarkup(
			text,
			[0, LINE_LABEL_TYPE.dy * style.px],
			style,
			files.letters,
			colour,
			{
				anchor: 'middle',
				halo: palette.halo,
			},
		);
		const transform = `translate(${px(x)} ${px(y)}) rotate(${angle})`;
		return [`<g${attributes({ transform, opacity: drawing.opacity(leg) })}>${inside}</g>`];
	});
}

/** How a strand of a width is broken: by what it is, its state and what became of it. */
export function dashes(
	pattern: Pattern,
	state: number,
	fate: Fate | null,
	width: number,
): Attributes {
	const { dash, isDotted } = dashOf(pattern, state, fate);
	return {
		...(dash.length > 0 ? { 'stroke-dasharray': dashPixels(dash, width).join(' ') } : {}),
		...(isDotted ? { 'stroke-linecap': 'round' } : {}),
	};
}

/** The ties of a railway whose stroke is so wide. */
export function tieStyle(width: number): Attributes {
	const wide = width + TIES.wider;
	return { 'stroke-width': px(wide), 'stroke-dasharray': dashPixels(TIES.dash, wide).join(' ') };
}

/** The colour of a strand: its family's or, of two years, that of what became of it. */
function strandColour(family: Family, fate: Fate | null, palette: Palette): string {
	return fate ? palette[fate] : palette.families[family];
}
