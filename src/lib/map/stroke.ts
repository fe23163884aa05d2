import type { OutlineLeg, Strand } from '#lib/atlas/outline.ts';
import type { Fate } from '#lib/atlas/slice.ts';
import { FAMILIES, type Mode } from '#lib/atlas/vocabulary.ts';
import { LINE_LABEL_PX } from './labels.ts';

/**
 * Pixels of a corridor's stroke by its importance: a trial or side branch, one in regular use, a main
 * corridor.
 */
export const STROKE_WIDTH: Record<1 | 2 | 3, number> = { 1: 2.6, 2: 3.6, 3: 4.8 };
/** Flights and schematic strokes are thinner by this factor. */
const THIN = 0.6;
/** Where the catalogues of words say what a width means. */
export const WIDTH_WORDS = { 3: 'main', 2: 'regular', 1: 'trial' } as const;
/**
 * Strands of a shared leg lie side by side, their middles so many pixels apart: more than the widest
 * stroke, or they would overlap.
 */
export const LANE_WIDTH = 5.2;

/**
 * The form of a strand: its mode (`sea` by ship or ferry), or `schematic` where only the ends are
 * known or the course is our reading. It is drawn on the stroke, which stays whole: a broken stroke is
 * possible, not certain.
 */
export type Pattern = Exclude<Mode, 'ferry'> | 'schematic';

export const PATTERNS: readonly Pattern[] = ['rail', 'road', 'sea', 'air', 'schematic'];

/** How strokes are broken: dashes and gaps in multiples of the stroke's width; none is a whole stroke. */
export type Dash = readonly number[];
/** Of what is only possible, whatever the mode. */
export const POSSIBLE_DASH: Dash = [3.2, 1.8];
/** What came or went between two compared years is told by its stroke, whatever the mode. */
export type Turned = Exclude<Fate, 'stayed'>;
export const TURNED: readonly Turned[] = ['opened', 'changed', 'closed'];
/** What changed was only possible in one of the two years. */
export const FATE_DASHES: Record<Turned, Dash> = {
	opened: [],
	changed: POSSIBLE_DASH,
	closed: [],
};
/** What closed has a stroke thinner by this factor, so that it is told from what opened without colour. */
export const FATE_WIDTH: Record<Turned, number> = { opened: 1, changed: 1, closed: 0.5 };
/** The zoom level from which a stroke shows its mode. */
export const FORM_ZOOM = 6;
/** The light middle of a road, as a part of its stroke's width. */
export const ROAD_MIDDLE = 0.35;
/** What lies on the stroke of a railway: ties, wider than it by pixels; and of a way by sea: round beads. */
export const TIES = { wider: 5, dash: [0.14, 1.4] as Dash };
export const BEADS = { wider: 3.4, dash: [0.01, 2] as Dash };
/** Open rings at the ends of a leg whose way between is unknown: pixels, and the zoom from which they have room. */
export const OPEN_END = { radius: 3.4, width: 1.6, zoom: 3 };
/** Pixels of the casing round an arrow head. */
export const ARROW_CASING = 1.4;
/**
 * Type of a corridor's name on its line: pixels, how far its baseline lies below the line in parts of the
 * size, and pixels of its halo, which interrupts the line.
 */
export const LINE_LABEL_TYPE = { px: LINE_LABEL_PX, dy: 0.36, halo: 3 };

/** A dash in pixels for a stroke of this width. */
export const dashPixels = (dash: Dash, width: number): number[] =>
	dash.map((part) => Number((part * width).toFixed(2)));

/** What came or went, of a fate; null for what stayed or where nothing is compared. */
export const turned = (fate: Fate | null): Turned | null => (fate === 'stayed' ? null : fate);

/** How a strand is broken. */
export function dashOf(state: number, fate: Fate | null): Dash {
	const change = turned(fate);
	if (change) return FATE_DASHES[change];
	return state === 1 ? POSSIBLE_DASH : [];
}

/** Pixels of a stroke by its pattern and the importance of its corridors. */
export const patternWidth = (pattern: Pattern, importance: 1 | 2 | 3): number =>
	Number(
		(STROKE_WIDTH[importance] * (pattern === 'air' || pattern === 'schematic' ? THIN : 1)).toFixed(
			1,
		),
	);

export type StrandStroke = {
	/** `leg/family`: unique. */
	id: string;
	leg: OutlineLeg;
	strand: OutlineLeg['strands'][number];
	pattern: Pattern;
	/** Pixels. */
	width: number;
	/** Place among the strands of its leg, from left to right in the direction of travel. */
	lane: number;
	/** -1 where the leg is written against the direction of travel, so that right is left. */
	side: 1 | -1;
};

/**
 * Pixels by which a strand moves to the right of its line (negative: left), so that those that are
 * shown lie side by side about it, like lines of a transit map. `lanes` are those of the strands of
 * the leg that are shown.
 */
export function laneOffset(lane: number, side: 1 | -1, lanes: readonly number[]): number {
	const place = lanes.filter((other) => other < lane).length;
	return side * (place - (lanes.length - 1) / 2) * LANE_WIDTH || 0;
}

/** Pixels between strands that lie side by side as wide as a quantity. */
const LANE_GAP = 0.6;

/** As {@link laneOffset}, for strands of many widths: `widths` holds the pixels of each lane that is shown. */
export function wideOffset(
	lane: number,
	side: 1 | -1,
	widths: ReadonlyMap<number, number>,
): number {
	const lanes = [...widths].sort(([a], [b]) => a - b);
	const room = (list: typeof lanes) => list.reduce((sum, [, width]) => sum + width + LANE_GAP, 0);
	const before = room(lanes.filter(([other]) => other < lane));
	const own = (widths.get(lane) ?? 0) + LANE_GAP;
	return Math.round(side * (before + own / 2 - room(lanes) / 2) * 10) / 10 || 0;
}

/** What is stroked for the legs, bottom to top. */
export function strandStrokes(legs: readonly OutlineLeg[]): StrandStroke[] {
	return legs
		.flatMap((leg) =>
			leg.strands.map((strand): StrandStroke => {
				const pattern = patternOf(leg, strand);
				return {
					id: `${leg.id}/${strand.family}`,
					leg,
					strand,
					pattern,
					width: patternWidth(pattern, strand.importance),
					lane: FAMILIES.indexOf(strand.family),
					side: leadOf(leg)?.reversed ? -1 : 1,
				};
			}),
		)
		.sort((a, b) => a.strand.importance - b.strand.importance);
}

/** The strand by whose direction of travel left and right are told for all strands of a leg. */
function leadOf({ strands }: OutlineLeg) {
	return FAMILIES.map((family) => strands.find((strand) => strand.family === family)).find(Boolean);
}

function patternOf({ mode, precision }: OutlineLeg, { isReading }: Strand): Pattern {
	if (precision === 'endpoints-only' || (isReading && mode !== 'air')) return 'schematic';
	return mode === 'ferry' ? 'sea' : mode;
}

/** The ends of the legs whose way between is unknown: they get an open ring. */
export function openEnds(legs: readonly OutlineLeg[]): { leg: OutlineLeg; at: [number, number] }[] {
	return legs
		.filter((leg) => leg.precision === 'endpoints-only' && leg.mode !== 'air')
		.flatMap((leg) => {
			const ends = [leg.lines[0]?.[0], leg.lines.at(-1)?.at(-1)];
			return ends.flatMap((at) => (at ? { leg, at } : []));
		});
}
