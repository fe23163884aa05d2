import { FIRST_YEAR, LAST_YEAR } from './years.ts';

/**
 * Days of the calendar, counted without `Date`, so that no time zone has a part in it: day 0 is the
 * first of the slider's first year. Windows of days are the one measure that a year, a month and a day have
 * in common.
 */

/** First and last day of a stretch of time, both included; infinite where a side is open. */
export type Days = { from: number; to: number };

/**
 * A time that an address can name: a year (2012), a month (`2012-03`) or a day (`2012-03-14`), the last
 * two as EDTF writes them.
 */
export type Moment = number | string;
export type Grain = 'year' | 'month' | 'day';
export const GRAINS: readonly Grain[] = ['year', 'month', 'day'];

const MOMENT = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days in a month (1 to 12). */
export function monthLength(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days before the first of January of a year, from the year 0. */
const before = (year: number) =>
	365 * year +
	Math.floor((year + 3) / 4) -
	Math.floor((year + 99) / 100) +
	Math.floor((year + 399) / 400);

/** The number of a day of the calendar; months run from 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
	let days = before(year) - before(FIRST_YEAR) + day - 1;
	for (let m = 1; m < month; m++) days += monthLength(year, m);
	return days;
}

/** The number of a day written `yyyymmdd`, as in the edges of a date; infinities stay. */
export function dayOf(ymd: number): number {
	if (!Number.isFinite(ymd)) return ymd;
	return dayNumber(Math.floor(ymd / 10000), Math.floor(ymd / 100) % 100, ymd % 100);
}

/** The last day of the slider; the first is day 0. */
export const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** A day on an axis of years, 2009.5 in the middle of 2009. */
export function yearsAt(day: number): number {
	const { year } = calendarOf(day);
	const { from, to } = daysOf(year);
	return year + (day - from) / (to - from + 1);
}

/** Year, month and day of a day's number. */
export function calendarOf(number: number): { year: number; month: number; day: number } {
	let year = FIRST_YEAR + Math.floor(number / 365.2425);
	while (dayNumber(year, 1, 1) > number) year--;
	while (dayNumber(year + 1, 1, 1) <= number) year++;
	let rest = number - dayNumber(year, 1, 1);
	let month = 1;
	while (rest >= monthLength(year, month)) rest -= monthLength(year, month++);
	return { year, month, day: rest + 1 };
}

/** `2012-03` and `2012-03-14` in parts, or null for what is no month or day of the calendar. */
function partsOf(text: string): { year: number; month: number; day: number | null } | null {
	const match = MOMENT.exec(text);
	if (!match) return null;
	const [year = 0, month = 0] = [match[1], match[2]].map(Number);
	if (month < 1 || month > 12) return null;
	if (match[3] === undefined) return { year, month, day: null };
	const day = Number(match[3]);
	return day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

/** Whether a text is a month or a day of the calendar, within the slider or not. */
export const isDate = (text: string): boolean => partsOf(text) !== null;

/** A year, month or day; `day` is not looked at for a month, nor `month` for a year. */
function written(grain: Grain, year: number, month: number, day: number): Moment {
	const two = (part: number) => String(part).padStart(2, '0');
	if (grain === 'year') return year;
	return grain === 'month' ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

export function grainOf(moment: Moment): Grain {
	if (typeof moment === 'number') return 'year';
	return moment.length > 7 ? 'day' : 'month';
}

/** The year that a moment lies in. */
export const yearOfMoment = (moment: Moment): number =>
	typeof moment === 'number' ? moment : Number(moment.slice(0, 4));

/** The days of a year, a month or a day. Throws for a text that is neither of the last two. */
export function daysOf(moment: Moment): Days {
	if (typeof moment === 'number')
		return { from: dayNumber(moment, 1, 1), to: dayNumber(moment, 12, 31) };
	const parts = partsOf(moment);
	if (!parts) throw new RangeError(`“${moment}” is neither a month nor a day`);
	const { year, month, day } = parts;
	return {
		from: dayNumber(year, month, day ?? 1),
		to: dayNumber(year, month, day ?? monthLength(year, month)),
	};
}

/** The year, month or day in which a day lies, the nearest one of the slider. */
export function momentAt(day: number, grain: Grain): Moment {
	const {
		year,
		month,
		day: ofMonth,
	} = calendarOf(Math.min(LAST_DAY, Math.max(0, Math.floor(day))));
	return written(grain, year, month, ofMonth);
}

/** The moment so many of its kind later, or earlier; at an end of the slider the first or last one. */
export function moved(moment: Moment, steps: number): Moment {
	const grain = grainOf(moment);
	const { from } = daysOf(moment);
	if (grain === 'day') return momentAt(from + steps, grain);
	const { year, month } = calendarOf(from);
	if (grain === 'year') return yearOfMoment(momentAt(dayNumber(year + steps, 1, 1), grain));
	const index = year * 12 + month - 1 + steps;
	return momentAt(dayNumber(Math.floor(index / 12), (index % 12) + 1, 1), grain);
}

/** A moment in another grain: what it lies in or, finer, what it begins with. */
export function inGrain(moment: Moment, grain: Grain): Moment {
	return momentAt(daysOf(moment).from, grain);
}

/** The same month or day of another year of the slider; the last of February, where it has no 29th. */
export function inYear(moment: Moment, year: number): Moment {
	if (typeof moment === 'number') return year;
	const [, month = '', day] = moment.split('-');
	if (day === undefined) return `${year}-${month}`;
	const { from, to } = daysOf(`${year}-${month}`);
	return momentAt(Math.min(to, from + Number(day) - 1), 'day');
}

/** How many moments of this grain lie between two of them. */
export function stepsBetween(a: Moment, b: Moment): number {
	const grain = grainOf(a);
	const [first, second] = [calendarOf(daysOf(a).from), calendarOf(daysOf(b).from)];
	if (grain === 'day') return daysOf(b).from - daysOf(a).from;
	if (grain === 'year') return second.year - first.year;
	return (second.year - first.year) * 12 + second.month - first.month;
}

/** All moments of a grain that begin within some days, in order. */
export function momentsIn({ from, to }: Days, grain: Grain): Moment[] {
	const all: Moment[] = [];
	let next = momentAt(from, grain);
	for (;;) {
		all.push(next);
		const after = moved(next, 1);
		if (after === next || daysOf(after).from > to) return all;
		next = after;
	}
}
