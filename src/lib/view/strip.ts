import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/** How many maps a strip can have: as many as fill its rows. */
export const STRIP_COUNTS = [4, 6, 8] as const;
/** The years of a strip that names none. */
export const DEFAULT_STRIP: readonly number[] = [2001, 2005, 2009, 2012];

/**
 * The years in order, each once, as many as a strip can have, at least `least`: in the widest gaps some are added, and those after
 * the eighth are left out.
 */
export function stripOf(years: readonly number[], least = 0): number[] {
	const strip = [...new Set(years)].sort((a, b) => a - b).slice(0, STRIP_COUNTS.at(-1));
	const count = STRIP_COUNTS.find((one) => one >= Math.max(least, strip.length)) ?? strip.length;
	while (strip.length < count) strip.splice(...nextYear(strip));
	return strip;
}

/** The strip with a year in it, in the place of the one that is nearest. */
export function stripWith(strip: readonly number[], year: number): readonly number[] {
	if (strip.includes(year)) return strip;
	const [nearest] = strip.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year));
	return stripOf(strip.map((old) => (old === nearest ? year : old)));
}

/** A strip of so many years: of those that it has, the first and the last stay. */
export function resizedStrip(strip: readonly number[], count: number): number[] {
	if (count >= strip.length) return stripOf(strip, count);
	const step = (strip.length - 1) / (count - 1);
	return Array.from({ length: count }, (_, i) => strip[Math.round(i * step)] ?? LAST_YEAR);
}

/** Where the next year goes, and which: the middle of the widest gap or, where there is none, beside the others. */
function nextYear(strip: readonly number[]): [number, 0, number] {
	const gaps = strip.slice(1).map((year, i) => year - (strip[i] ?? year));
	const widest = Math.max(1, ...gaps);
	const before = gaps.indexOf(widest);
	const first = strip[0] ?? LAST_YEAR;
	if (widest > 1) return [before + 1, 0, (strip[before] ?? first) + Math.floor(widest / 2)];
	const last = strip.at(-1) ?? first;
	return last < LAST_YEAR ? [strip.length, 0, last + 1] : [0, 0, Math.max(FIRST_YEAR, first - 1)];
}
