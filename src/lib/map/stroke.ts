import { scaleOrdinal } from 'd3-scale';
import type { OutlineLeg } from '#lib/atlas/outline.ts';
import { FAMILIES, type Mode } from '#lib/atlas/vocabulary.ts';

/** Pixels of a corridor's stroke by its importance, before its strands are told apart. */
export const strokeWidth = /* @__PURE__ */ scaleOrdinal<1 | 2 | 3, number>(
	[1, 2, 3],
	[2.6, 3.2, 4],
);
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
				const thin = pattern === 'air' || pattern === 'schematic' ? 0.6 : 1;
				return {
					id: `${leg.id}/${strand.family}`,
					leg,
					strand,
					pattern,
					width: strokeWidth(strand.importance) * thin,
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
