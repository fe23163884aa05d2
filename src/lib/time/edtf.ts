import { monthLength } from './days.ts';

/**
 * Reads the part of the Extended Date/Time Format (ISO 8601-2) that the atlas uses: all of level 1
 * within the years 0000-9999, and the set `{a,b}` of level 2 for things that existed in separate
 * periods.
 */

/**
 * Where one end of a period may lie, as calendar days written `yyyymmdd` (20090531).
 * Minus and plus infinity stand for a side that is open.
 */
export type Edge = { earliest: number; latest: number };

/** One period. `doubtful` is EDTF's `?`: even its core is only possible. */
export type Span = {
	start: Edge;
	end: Edge;
	doubtful: boolean;
	/** What was written on each side, for wording: `2009~`, `..`, `` (unknown). */
	written: { start: string; end: string; isInterval: boolean };
};

/** Thrown for a string that is no date; the message is a sentence for a curator. */
export class EdtfError extends Error {}

/** How far `~` widens a year (in years) and a season, month or day (in months), on each side. */
const WIDEN = { years: 1, months: 3 };

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** First and last month of the seasons 21-24; winter runs into the next year. */
const SEASONS: Record<number, [number, number]> = {
	21: [3, 5],
	22: [6, 8],
	23: [9, 11],
	24: [12, 14],
};

/** Parses an EDTF string into its periods, one but for a set. Throws {@link EdtfError}. */
export function parseEdtf(text: string): Span[] {
	const set = /^\{(.+)\}$/.exec(text);
	if (!set) return [span(text, text)];
	return (set[1] as string).split(',').map((member) => {
		// Within a set a range is written `2004..2005` or `2001-12..2011-11`.
		const range = /^(\d{4}(?:-\d{2})?)?\.\.(\d{4}(?:-\d{2})?)?$/.exec(member);
		return span(range ? `${range[1] ?? '..'}/${range[2] ?? '..'}` : member, text);
	});
}

function span(member: string, whole: string): Span {
	const sides = member.split('/');
	if (sides.length > 2) throw new EdtfError(`“${whole}” has more than one “/”`);
	const [left, right] = sides as [string, string | undefined];
	if (right === undefined) {
		const { edge, doubtful } = side(left, whole);
		return {
			start: edge,
			end: edge,
			doubtful,
			written: { start: left, end: left, isInterval: false },
		};
	}
	const isOpen = (s: string) => s === '..' || s === '';
	if (isOpen(left) && isOpen(right))
		throw new EdtfError(`“${whole}” gives neither a start nor an end`);
	const start = isOpen(left) ? null : side(left, whole);
	const end = isOpen(right) ? null : side(right, whole);
	if (start && end && start.edge.earliest > end.edge.latest)
		throw new EdtfError(`“${whole}” ends before it starts`);
	return {
		start: start?.edge ?? {
			earliest: -Infinity,
			// An unknown start is no later than the end; an open one lies before all time.
			latest: left === '..' ? -Infinity : (end as { edge: Edge }).edge.latest,
		},
		end: end?.edge ?? {
			earliest: right === '..' ? Infinity : (start as { edge: Edge }).edge.earliest,
			latest: Infinity,
		},
		doubtful: Boolean(start?.doubtful || end?.doubtful),
		written: { start: left, end: right, isInterval: true },
	};
}

function side(text: string, whole: string): { edge: Edge; doubtful: boolean } {
	const match = DATE.exec(text);
	if (!match)
		throw new EdtfError(
			`“${whole}” is not a date in EDTF (write 2009, 2009-05, 2009~, 2009/2014 or 2009/..)`,
		);
	const [, yearText, monthText, dayText, mark] = match as unknown as [
		string,
		string,
		string?,
		string?,
		string?,
	];
	const isApproximate = mark === '~' || mark === '%';
	const low = days(yearText.replaceAll('X', '0'), monthText, dayText, 'first', whole);
	const high = days(yearText.replaceAll('X', '9'), monthText, dayText, 'last', whole);
	const months = monthText === undefined ? WIDEN.years * 12 : WIDEN.months;
	return {
		edge: isApproximate
			? { earliest: shift(low, -months, 'first'), latest: shift(high, months, 'last') }
			: { earliest: low, latest: high },
		doubtful: mark === '?' || mark === '%',
	};
}

/** The first or last calendar day that a date written to any precision can mean. */
function days(
	yearText: string,
	monthText: string | undefined,
	dayText: string | undefined,
	which: 'first' | 'last',
	whole: string,
): number {
	const year = Number(yearText);
	const isFirst = which === 'first';
	if (monthText === undefined) return isFirst ? year * 10000 + 101 : year * 10000 + 1231;
	if (monthText === 'XX') {
		if (dayText !== undefined && dayText !== 'XX')
			throw new EdtfError(`“${whole}” gives a day without its month`);
		return isFirst ? year * 10000 + 101 : year * 10000 + 1231;
	}
	const month = Number(monthText);
	const season = SEASONS[month];
	if (season) {
		if (dayText !== undefined) throw new EdtfError(`“${whole}” gives a day within a season`);
		return isFirst ? calendarDay(year, season[0], 1) : monthEnd(year, season[1]);
	}
	if (month < 1 || month > 12)
		throw new EdtfError(`“${whole}” has a month ${monthText}, which does not exist`);
	if (dayText === undefined || dayText === 'XX')
		return isFirst ? calendarDay(year, month, 1) : monthEnd(year, month);
	const day = Number(dayText);
	if (day < 1 || calendarDay(year, month, day) > monthEnd(year, month))
		throw new EdtfError(`“${whole}” has a day that does not exist`);
	return calendarDay(year, month, day);
}

/** `yyyymmdd` for a month counted from 1 that may run beyond 12 or below 1. */
function calendarDay(year: number, month: number, day: number): number {
	const carried = year + Math.floor((month - 1) / 12);
	return carried * 10000 + ((((month - 1) % 12) + 12) % 12) * 100 + 100 + day;
}

function monthEnd(year: number, month: number): number {
	const carried = year + Math.floor((month - 1) / 12);
	return calendarDay(year, month, monthLength(carried, ((((month - 1) % 12) + 12) % 12) + 1));
}

/** Moves a calendar day by whole months, to the first or last day where the month is shorter. */
function shift(ymd: number, months: number, which: 'first' | 'last'): number {
	const year = Math.floor(ymd / 10000);
	const month = (Math.floor(ymd / 100) % 100) + months;
	const day = ymd % 100;
	const end = monthEnd(year, month);
	const moved = calendarDay(year, month, day);
	return which === 'last' && ymd === monthEnd(year, Math.floor(ymd / 100) % 100)
		? end
		: Math.min(moved, end);
}

/** The calendar year of a `yyyymmdd` day; infinities stay. */
export function yearOf(ymd: number): number {
	return Number.isFinite(ymd) ? Math.floor(ymd / 10000) : ymd;
}
