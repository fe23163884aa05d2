import { dayOf, daysOf, LAST_DAY, type Days } from './days.ts';
import type { Span } from './edtf.ts';
import { YEARS } from './years.ts';

/**
 * One period of a thing, in days. It is possible in every window that touches `from` to `to`, and
 * certain in one that begins no later than `sureTo` and ends no earlier than `sureFrom`: a window that
 * holds all of “May 2009” holds it for certain, so that `sureFrom` may lie after `sureTo`. `sure` is null
 * where nothing is certain.
 */
export type Interval = Days & { sure: Days | null; gaps: readonly Gap[] };

/** A time that is taken out of a period: at the widest from `from` to `to`, for certain in `core`. */
export type Gap = Days & { core: Days | null };

/** The interval of one period of a date. */
export function intervalOf({ start, end, doubtful }: Span): Interval {
	const [first, last] = [dayOf(start.latest), dayOf(Math.max(end.earliest, start.earliest))];
	return {
		from: dayOf(start.earliest),
		to: dayOf(end.latest),
		sure: doubtful ? null : { from: first, to: last },
		gaps: [],
	};
}

/** The gap that an interruption of this date leaves. */
export function gapOf({ start, end, doubtful }: Span): Gap {
	const core = { from: dayOf(start.latest), to: dayOf(end.earliest) };
	return {
		from: dayOf(start.earliest),
		to: dayOf(end.latest),
		core: doubtful || core.from > core.to ? null : core,
	};
}

/**
 * The state in a window of days: 0 absent, 1 possible, 2 certain. What was interrupted is absent in a
 * window that lies within the interruption, and at most possible where it may lie within.
 */
export function stateWithin(intervals: readonly Interval[], window: Days): 0 | 1 | 2 {
	let state: 0 | 1 | 2 = 0;
	for (const { from, to, sure, gaps } of intervals) {
		if (from > window.to || to < window.from) continue;
		let own: 0 | 1 | 2 = sure && sure.from <= window.to && sure.to >= window.from ? 2 : 1;
		for (const gap of gaps) {
			if (gap.core && holds(gap.core, window)) own = 0;
			else if (own === 2 && holds(gap, window)) own = 1;
		}
		if (own === 2) return 2;
		if (own > state) state = own;
	}
	return state;
}

const holds = (whole: Days, part: Days) => whole.from <= part.from && whole.to >= part.to;

/**
 * Intervals as text, for the pages: `4v0-7ab:4vu-6zz` is possible from day 4v0 to day 7ab (base 36) and
 * certain from 4vu to 6zz; what is open or lies beyond the slider has no number. `:` alone says that the
 * two are the same; without it nothing is certain. Each gap follows after `!`, in the same way. What another
 * interval of the thing covers is left out.
 */
export function intervalText(intervals: readonly Interval[]): string {
	const texts = merged(intervals.filter(({ from, to }) => from <= LAST_DAY && to >= 0))
		.filter((one, i, all) => !all.some((other, j) => i !== j && covers(other, one, j < i)))
		.map(({ from, to, sure, gaps }) =>
			[
				spanText({ from, to }, sure),
				...gaps
					.filter((gap) => gap.from <= LAST_DAY && gap.to >= 0)
					.map((gap) => spanText(gap, gap.core)),
			].join('!'),
		);
	return [...new Set(texts)].sort().join(',');
}

/** What is nowhere certain, and a part of it that is: together they are one interval, since nothing else is lost. */
function merged(intervals: readonly Interval[]): Interval[] {
	const gapsOf = ({ gaps }: Interval) => JSON.stringify(gaps);
	return intervals.map((one) => {
		if (one.sure) return one;
		const within = intervals.filter(
			(other) =>
				other.sure && other.from >= one.from && other.to <= one.to && gapsOf(other) === gapsOf(one),
		);
		return within.length === 1 ? { ...one, sure: within[0]?.sure ?? null } : one;
	});
}

/** Whether an interval says all that another does; of two alike only the first does. */
function covers(whole: Interval, part: Interval, isBefore: boolean): boolean {
	if (whole.gaps.length > 0 && JSON.stringify(whole.gaps) !== JSON.stringify(part.gaps))
		return false;
	const isWider = whole.from <= part.from && whole.to >= part.to;
	const isSurer =
		!part.sure ||
		(whole.sure !== null && whole.sure.from <= part.sure.from && whole.sure.to >= part.sure.to);
	const isSame =
		part.gaps.length === whole.gaps.length &&
		whole.from === part.from &&
		whole.to === part.to &&
		whole.sure?.from === part.sure?.from &&
		whole.sure?.to === part.sure?.to;
	return isWider && isSurer && (!isSame || isBefore);
}

function spanText(widest: Days, core: Days | null): string {
	const whole = rangeText(widest);
	// What is certain beyond the slider alone is certain in no window of it.
	if (!core || core.from > LAST_DAY || core.to < 0) return whole;
	const own = rangeText(core);
	return `${whole}:${own === whole ? '' : own}`;
}

function rangeText({ from, to }: Days): string {
	const first = from <= 0 ? '' : from.toString(36);
	const last = to >= LAST_DAY ? '' : to.toString(36);
	return first === last && first !== '' ? first : `${first}-${last}`;
}

const read = new Map<string, readonly Interval[]>();

const digits = new Map<string, string>();

/** The days of each year of the slider. */
const YEAR_DAYS = YEARS.map(daysOf);

/** A digit (0, 1 or 2) for each year of the slider, from a text of {@link intervalText}. */
export function yearStatesIn(text: string): string {
	let states = digits.get(text);
	if (states === undefined) {
		const intervals = readIntervals(text);
		states = YEAR_DAYS.map((days) => stateWithin(intervals, days)).join('');
		digits.set(text, states);
	}
	return states;
}

/** A digit for each year, where no days are known. */
const BY_YEAR = /^[012]{24}$/;

/** The times of something from what its element of the picture says: its days or, without them, its years. */
export function timesIn(text: string): { yearStates: string; days?: string } {
	return BY_YEAR.test(text) ? { yearStates: text } : { yearStates: yearStatesIn(text), days: text };
}

/** What is common to two lists of intervals: in both for certain, or perhaps. */
export function commonIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
	return a.flatMap((one) =>
		b
			.map((other) => ({
				...overlap(one, other),
				sure: one.sure && other.sure && overlap(one.sure, other.sure),
				gaps: [...one.gaps, ...other.gaps],
			}))
			.filter(({ from, to }) => from <= to),
	);
}

/** The days that two periods have in common; `from` after `to` where they have none. */
export const overlap = (a: Days, b: Days): Days => ({
	from: Math.max(a.from, b.from),
	to: Math.min(a.to, b.to),
});

/**
 * What a gap takes out of some days: for certain where that is known, else as much as it may; `from` after
 * `to` where it leaves them whole.
 */
export const cutFrom = (days: Days, { core, ...widest }: Gap): Days & { isCertain: boolean } => ({
	...overlap(days, core ?? widest),
	isCertain: core !== null,
});

/** The intervals of a text of {@link intervalText}; each text is read once. */
export function readIntervals(text: string): readonly Interval[] {
	let intervals = read.get(text);
	if (!intervals) {
		intervals = text === '' ? [] : text.split(',').map(readInterval);
		read.set(text, intervals);
	}
	return intervals;
}

function readInterval(text: string): Interval {
	const [own, ...gaps] = text.split('!').map(readSpan) as [Gap, ...Gap[]];
	return { from: own.from, to: own.to, sure: own.core, gaps };
}

function readSpan(text: string): Gap {
	const [whole = '', core] = text.split(':');
	const widest = readRange(whole);
	return { ...widest, core: core === undefined ? null : core === '' ? widest : readRange(core) };
}

function readRange(text: string): Days {
	const [first = '', last = first] = text.split('-');
	return {
		from: first === '' ? -Infinity : parseInt(first, 36),
		to: last === '' ? Infinity : parseInt(last, 36),
	};
}
