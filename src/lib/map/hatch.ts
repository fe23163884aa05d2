import type { Aspect } from '#lib/atlas/vocabulary.ts';

/** Side in pixels of the square that repeats. */
export const HATCH_SIDE = 20;

/**
 * How an aspect is hatched: path data within one square, drawn so that squares join without a seam.
 * The ground is a plain tint and has none. Lines are far apart, and those of weapons only short strokes
 * between them, so that names, routes and marks on a large country are read as easily as elsewhere.
 * Possible consent is hatched with gaps.
 */
export const HATCHES: Record<Exclude<Aspect, 'ground'>, { certain: string; possible: string }> = {
	air: { certain: 'M-1 21L21 -1M-1 1L1 -1M19 21L21 19', possible: 'M6 14L14 6' },
	lethal: { certain: 'M2 2L8 8', possible: 'M2 2L3.5 3.5M6.5 6.5L8 8' },
};
export const HATCH_WIDTH: Record<Exclude<Aspect, 'ground'>, number> = { air: 1, lethal: 1.2 };

/** Opacity of the tint of a country that let goods pass, and its outline where that is only possible. */
export const TINT = { certain: 0.3, possible: 0.08 } as const;
export const AREA_OUTLINE = { width: 1.6, dash: [3.6, 2.4] } as const;
/** Hatching lies under names and routes, and must not shout. */
export const HATCH_STRENGTH = 0.5;
