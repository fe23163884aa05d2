import type { OutlineLeg } from '#lib/atlas/outline.ts';
import type { Fate } from '#lib/atlas/slice.ts';
import { FAMILIES, type Mode } from '#lib/atlas/vocabulary.ts';

/** Pixels of a corridor's stroke by its importance, before its strands are told apart. */
export const STROKE_WIDTH: Record<1 | 2 | 3, number> = { 1: 2.6, 2: 3.2, 3: 4 };
/** Strands of a shared leg lie side by side, their middles so many pixels apart. */
export const LANE_WIDTH = 4.8;

/**
 * How a strand is stroked: by its mode, `schematic` where only the ends are known, or `alternative`
 * where sources differ on which of several ways was used.
 */
export type Pattern = Mode | 'schematic' | 'alternative';

export const PATTERNS: readonly Pattern[] = [
	'rail',
	'road',
	'sea',
	'ferry',
	'air',
	'schematic',
	'alternative',
];

/** How strokes are broken: dashes and gaps in multiples of the stroke's width; none is a whole stroke. */
export type Dash = readonly number[];
/** Of what is certain. The dots of sea and schematic have round caps, which make them wide. */
export const DASHES: Record<Pattern, Dash> = {
	rail: [],
	road: [],
	sea: [0.05, 2],
	ferry: [1.6, 1.2],
	air: [],
	schematic: [0.05, 3],
	alternative: [3.4, 0.75, 0.75, 0.75],
};
export const DOTTED: readonly Pattern[] = ['sea', 'schematic'];
/** Of what is only possible, whatever the mode. */
export const POSSIBLE_DASH: Dash = [3.6, 1.8];
/** What came or went between two compared years is told by its stroke, whatever the mode. */
export type Turned = Exclude<Fate, 'stayed'>;
export const TURNED: readonly Turned[] = ['opened', 'changed', 'closed'];
export const FATE_DASHES: Record<Turned, Dash> = {
	opened: [],
	changed: [2.6, 0.8, 0.8, 0.8],
	closed: [1.1, 1.1],
};
/** The light middle of a road is narrower than its stroke by so many pixels. */
export const ROAD_MIDDLE = 2.4;
/** The ties of a railway: wider than its stroke by pixels, from a zoom level. */
export const TIES = { wider: 5, dash: [0.14, 1.2] as Dash, zoom: 5 };
/** Open rings at the ends of a leg whose way between is unknown: pixels, and the zoom from which they have room. */
export const OPEN_END = { radius: 3.4, width: 1.6, zoom: 3 };
/** The stroke of an arrow head, in pixels on screen, and the scale of its outline. */
export const CHEVRON_STROKE = { width: 1.6, scale: 0.72 };
/** Type of a corridor's name along its line: pixels, and how far above the line in parts of the size. */
export const LINE_LABEL_TYPE = { px: 12.5, dy: -0.6 };
/** A leg shorter than this (world units) carries no arrow head. */
const SHORTEST_WITH_CHEVRON = 90;
/** Modes with a thinner stroke. */
const THIN = 0.6;

/** A dash in pixels for a stroke of this width. */
export const dashPixels = (dash: Dash, width: number): number[] =>
	dash.map((part) => Number((part * width).toFixed(2)));

/** What came or went, of a fate; null for what stayed or where nothing is compared. */
export const turned = (fate: Fate | null): Turned | null => (fate === 'stayed' ? null : fate);

/** How a strand is broken, and whether its parts are dots. */
export function dashOf(
	pattern: Pattern,
	state: number,
	fate: Fate | null,
): { dash: Dash; isDotted: boolean } {
	const change = turned(fate);
	if (change) return { dash: FATE_DASHES[change], isDotted: false };
	if (state === 1) return { dash: POSSIBLE_DASH, isDotted: false };
	return { dash: DASHES[pattern], isDotted: DOTTED.includes(pattern) };
}

/** Pixels of a stroke by its pattern and the importance of its corridors. */
export const patternWidth = (pattern: Pattern, importance: 1 | 2 | 3): number =>
	Number(
		(STROKE_WIDTH[importance] * (pattern === 'air' || pattern === 'schematic' ? THIN : 1)).toFixed(
			1,
		),
	);

/** The zoom level from which a leg of this length (world units) has room for an arrow head; null: none. */
export function chevronZoom(length: number): number | null {
	if (length < SHORTEST_WITH_CHEVRON) return null;
	return Math.max(3, Math.ceil(Math.log2(9000 / length)));
}

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

function patternOf(leg: OutlineLeg, { isAlternative }: OutlineLeg['strands'][number]): Pattern {
	if (leg.precision === 'endpoints-only') return 'schematic';
	return isAlternative ? 'alternative' : leg.mode;
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
