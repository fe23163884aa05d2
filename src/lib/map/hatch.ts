import type { Aspect } from '#lib/atlas/vocabulary.ts';

/** Side in pixels of the square that repeats. */
export const HATCH_SIDE = 12;

/**
 * How an aspect is hatched: path data within one square, drawn so that squares join without a seam.
 * The ground is a plain tint and has none. Possible consent is hatched with gaps.
 */
export const HATCHES: Record<Exclude<Aspect, 'ground'>, { certain: string; possible: string }> = {
	air: { certain: 'M-1 13L13 -1M-1 1L1 -1M11 13L13 11', possible: 'M3 9L9 3' },
	lethal: { certain: 'M-1 -1L13 13M11 -1L13 1M-1 11L1 13', possible: 'M3 3L9 9' },
};
export const HATCH_WIDTH: Record<Exclude<Aspect, 'ground'>, number> = { air: 1, lethal: 1.2 };

/** How a country is tinted that let goods pass, and its outline where that is only possible. */
export const TINT = { certain: 0.36, possible: 0.08 } as const;
export const AREA_OUTLINE = { width: 1.6, dash: [3.6, 2.4] } as const;
/** Hatching lies under names and routes, and must not shout. */
export const HATCH_STRENGTH = 0.5;
