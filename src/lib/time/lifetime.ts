import { parseEdtf, yearOf, type Span } from './edtf.ts';
import { gapOf, intervalOf, intervalText, stateWithin, type Interval } from './intervals.ts';
import { daysOf, type Days } from './days.ts';
import { YEARS } from './years.ts';

/** What a thing is in a year: 0 absent, 1 possible (its widest reading only), 2 certain. */
export type YearState = 0 | 1 | 2;
export const ABSENT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/** First and last year, both included; infinities where a side is open. */
export type YearRange = { first: number; last: number };

/**
 * The years of a thing in its widest and in its narrowest reading, either of which may be none, and the
 * same by the day.
 */
export type Lifetime = { possible: YearRange[]; certain: YearRange[]; days: Interval[] };

/** The lifetime of something undated: it shows in no year. */
export const NEVER: Lifetime = { possible: [], certain: [], days: [] };

/** The lifetime that an EDTF string describes. Throws `EdtfError` for a string that is no date. */
export function lifetime(when: string): Lifetime {
	return union(parseEdtf(when).map(spanLifetime));
}

/**
 * The lifetime of an undated thing (`when: null`): never certain, and possible in the years that its
 * evidence attests. `attested` holds the EDTF dates of its claims or, lacking those, its sources.
 */
export function attestedLifetime(attested: string[]): Lifetime {
	return possiblyIn(union(attested.map(lifetime)));
}

/** A lifetime of which nothing is certain. */
export function possiblyIn({ possible, days }: Lifetime): Lifetime {
	return { possible, certain: [], days: days.map((each) => ({ ...each, sure: null })) };
}

/** A lifetime less the times (EDTF) in which the thing was shut; its ranges of years still hold them. */
export function interruptedLifetime(life: Lifetime, interruptions: readonly string[]): Lifetime {
	const gaps = interruptions.flatMap((when) => parseEdtf(when).map(gapOf));
	return { ...life, days: life.days.map((each) => ({ ...each, gaps: [...each.gaps, ...gaps] })) };
}

/** Everything that any of the lifetimes covers. */
export function union(lifetimes: Lifetime[]): Lifetime {
	return {
		possible: lifetimes.flatMap((l) => l.possible),
		certain: lifetimes.flatMap((l) => l.certain),
		days: lifetimes.flatMap((l) => l.days),
	};
}

function spanLifetime(span: Span): Lifetime {
	const { start, end, doubtful } = span;
	const widest = { first: yearOf(start.earliest), last: yearOf(end.latest) };
	const narrowest = { first: yearOf(start.latest), last: yearOf(end.earliest) };
	const isCertain = !doubtful && narrowest.first <= narrowest.last;
	return {
		possible: [widest],
		certain: isCertain ? [narrowest] : [],
		days: [intervalOf(span)],
	};
}

/**
 * What the thing is at any time from `first` to `last` (years, both included); what shut it meanwhile is not
 * left out, which only days can tell (`stateInDays`).
 */
export function stateInYears(
	{ possible, certain }: Lifetime,
	first: number,
	last = first,
): YearState {
	const touches = (range: YearRange) => range.first <= last && range.last >= first;
	if (certain.some(touches)) return CERTAIN;
	return possible.some(touches) ? POSSIBLE : ABSENT;
}

/** What the thing is in a window of days; see `intervals.ts`. */
export function stateInDays({ days }: Lifetime, window: Days): YearState {
	return stateWithin(days, window);
}

/** Whether two lifetimes have a year in common, each in its widest reading. */
export function mayMeet(a: Lifetime, b: Lifetime): boolean {
	return a.possible.some(({ first, last }) => stateInYears(b, first, last) !== ABSENT);
}

/** One digit (0, 1 or 2) for each year of the slider, less what was shut for all of a year. */
export function yearStates({ days }: Lifetime): string {
	return YEARS.map((year) => stateWithin(days, daysOf(year))).join('');
}

/** The compact forms of a lifetime that the pages read: its state in each year, and its days. */
export function timesOf(life: Lifetime): { yearStates: string; days: string } {
	return { yearStates: yearStates(life), days: intervalText(life.days) };
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
