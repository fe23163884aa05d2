import type { OutlineLeg } from '#lib/atlas/outline.ts';
import type { Mode } from '#lib/atlas/vocabulary.ts';
import { STROKE_WIDTH } from './theme.ts';

/** How a strand is stroked: by its mode, or `schematic` where only the ends are known. */
export type Pattern = Mode | 'schematic';

export const PATTERNS: readonly Pattern[] = ['rail', 'road', 'sea', 'ferry', 'air', 'schematic'];

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
				const pattern = leg.precision === 'endpoints-only' ? 'schematic' : leg.mode;
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
