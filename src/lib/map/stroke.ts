import type { OutlineLeg } from '#lib/atlas/outline.ts';
import type { Mode } from '#lib/atlas/vocabulary.ts';
import { STROKE_WIDTH } from './theme.ts';

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
	/** Pixels, when the strand has its leg for itself. */
	width: number;
	/** 0 for the topmost strand of its leg; a strand below others shows as a rim (`STRAND_RIM`). */
	rank: number;
};

/** What is stroked for the legs, bottom to top. */
export function strandStrokes(legs: readonly OutlineLeg[]): StrandStroke[] {
	return legs
		.flatMap((leg) =>
			leg.strands.map((strand, rank): StrandStroke => {
				const pattern = patternOf(leg, strand);
				const thin = pattern === 'air' || pattern === 'schematic' ? 0.6 : 1;
				return {
					id: `${leg.id}/${strand.family}`,
					leg,
					strand,
					pattern,
					width: STROKE_WIDTH[strand.importance] * thin,
					rank,
				};
			}),
		)
		.sort((a, b) => b.rank - a.rank || a.strand.importance - b.strand.importance);
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
