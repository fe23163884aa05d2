/** The years the slider covers; both ends included. */
export const FIRST_YEAR = 1992;
export const LAST_YEAR = 2015;

/** Every year of the slider in order. */
export const YEARS: readonly number[] = Array.from(
	{ length: LAST_YEAR - FIRST_YEAR + 1 },
	(_, i) => FIRST_YEAR + i,
);

/** The nearest whole year the slider can show; not-a-number becomes the first year. */
export function clampYear(year: number): number {
	if (Number.isNaN(year)) return FIRST_YEAR;
	return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Math.round(year)));
}
