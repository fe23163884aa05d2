import { parseEdtf, yearOf, type Span } from './edtf.ts';
import { YEARS } from './years.ts';

/** What a thing is in a year: 0 absent, 1 possible (its widest reading only), 2 certain. */
export type YearState = 0 | 1 | 2;
export const ABSENT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/** First and last year, both included; infinities where a side is open. */
export type YearRange = { first: number; last: number };

/** The years of a thing in its widest and in its narrowest reading; either list may be empty. */
export type Lifetime = { possible: YearRange[]; certain: YearRange[] };

/** A point or stretch of time that was never dated and shows nowhere. */
export const NEVER: Lifetime = { possible: [], certain: [] };

/** The lifetime that an EDTF string describes. Throws `EdtfError` for a string that is no date. */
export function lifetime(when: string): Lifetime {
	return union(parseEdtf(when).map(spanLifetime));
}

/**
 * The lifetime of an undated thing (`when: null`): never certain, and possible in the years that its
 * evidence attests. `attested` holds the EDTF dates of its claims or, lacking those, its sources.
 */
export function attestedLifetime(attested: string[]): Lifetime {
	return { possible: union(attested.map(lifetime)).possible, certain: [] };
}

/** Everything that any of the lifetimes covers. */
export function union(lifetimes: Lifetime[]): Lifetime {
	return {
		possible: lifetimes.flatMap((l) => l.possible),
		certain: lifetimes.flatMap((l) => l.certain),
	};
}

function spanLifetime({ start, end, doubtful }: Span): Lifetime {
	const widest = { first: yearOf(start.earliest), last: yearOf(end.latest) };
	const narrowest = { first: yearOf(start.latest), last: yearOf(end.earliest) };
	const isCertain = !doubtful && narrowest.first <= narrowest.last;
	return { possible: [widest], certain: isCertain ? [narrowest] : [] };
}

/** What the thing is at any time from `first` to `last` (years, both included). */
export function stateIn({ possible, certain }: Lifetime, first: number, last = first): YearState {
	const touches = (range: YearRange) => range.first <= last && range.last >= first;
	if (certain.some(touches)) return CERTAIN;
	return possible.some(touches) ? POSSIBLE : ABSENT;
}

/** Whether two lifetimes have a year in common, each in its widest reading. */
export function mayMeet(a: Lifetime, b: Lifetime): boolean {
	return a.possible.some(({ first, last }) => stateIn(b, first, last) !== ABSENT);
}

/** One digit (0, 1 or 2) for each year of the slider: the compact form that the painters read. */
export function yearStates(life: Lifetime): string {
	return YEARS.map((year) => stateIn(life, year)).join('');
}

/** First and last year over all ranges, or null when there are none; an open side is null. */
export function hull(ranges: YearRange[]): { first: number | null; last: number | null } | null {
	if (ranges.length === 0) return null;
	const first = Math.min(...ranges.map((r) => r.first));
	const last = Math.max(...ranges.map((r) => r.last));
	return {
		first: Number.isFinite(first) ? first : null,
		last: Number.isFinite(last) ? last : null,
	};
}
