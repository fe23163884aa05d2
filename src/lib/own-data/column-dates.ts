import { EdtfError, parseEdtf } from '#lib/time/edtf.ts';
import {
	decadeOf,
	monthOf,
	NO_DATE,
	STILL,
	WINTER,
	wordedDate,
	type Written,
} from './date-words.ts';
import type { Fault } from './draft.ts';
import { atOnce, type Steps } from './slices.ts';

/** Which comes first in a date of numbers. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
/** From which year Excel counted the days of a column. */
export const SERIAL_STARTS = ['serial', 'serial-1904'] as const;
export type SerialStart = (typeof SERIAL_STARTS)[number];
/** What years of two digits are, where they are years at all: those of the atlas. */
export const CENTURIES = ['atlas-years'] as const;
export type Century = (typeof CENTURIES)[number];
/** What `2009-10` is: October 2009, or 2009 to 2010. */
export const TAILS = ['tail-month', 'tail-year'] as const;
export type Tail = (typeof TAILS)[number];

/** How the dates of a column are written where that cannot be told from one of them alone. */
export type DateForm = {
	order?: DateOrder | null;
	serial?: SerialStart | null;
	century?: Century | null;
	/** Left out, a month; null where that is still to be said. */
	tail?: Tail | null;
};

/** What the values of a column tell of their form. */
export type DateEvidence = {
	/** Null where no value tells days and months apart, or values contradict each other. */
	order: DateOrder | null;
	/** Whether there are dates that depend on the order, and numbers that may be days of Excel. */
	hasNumbered: boolean;
	hasSerials: boolean;
	/** Whether there are years of two digits, and years with two digits behind them that are no month. */
	hasShortYears: boolean;
	hasTails: boolean;
};

/** The days that Excel counts from 1900 for the years 1992 to 2015. */
const SERIALS = { first: 33604, last: 42369 };
/** Between the two calendars of Excel. */
const DAYS_1904 = 1462;
const DAY_MS = 86_400_000;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** A time of day after a date, or from one time to another. */
const TIME =
	'(?:[t ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[-–] ?\\d{1,2}:\\d{2})? ?(?:[ap]\\.?m\\.?)? ?(?:z|utc|gmt|msk|мск|[+-]\\d{2}:?\\d{2})?)?';
/** `14.03.2012`, `03/14/12`. */
const NUMBERED = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);
/** The same without its year, where that stands at the other end. */
const PARTIAL = /^(\d{1,2})([./])(\d{1,2})\.?$/;
const STAMP = new RegExp(`^(\\d{4})(?:[-/]|\\. ?)(\\d{1,2})(?:[-/]|\\. ?)(\\d{1,2})\\.?${TIME}$`);
/** `20120314` */
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/;
const YEAR_END = / ?(?:г|года?|ж|жыл(?:ы|ғы)?)\.?$/;
/** `мар.12`, `Mar-12`, `14-Mar-12`, as Excel shows what was typed with all four digits; `Mar 12` is a day. */
const SHORT_NAMED =
	/^(?!\p{L}+\.* [. ]*\d)(?:(\d{1,2})[-. /]{1,2})?(\p{L}+)(?:[-./]{1,2}['’]?| ?['’]|[. ]+)(\d{2})$/u;
/** `2009-10`, `2009/10`: the digits behind a year may be a month or the next year. */
const TAIL = /^(\d{4}) ?([-–/]) ?(\d{2})$/;

/** A cell in lower case, with the hyphens, minuses and spaces that keyboards and programs put for others. */
const plain = (value: string) =>
	value
		.trim()
		.toLowerCase()
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.replace(/[\u2010-\u2012\u2212\ufe63\uff0d]/g, '-')
		.replace(/[—―]/g, '–')
		.replace(/[∼≈]/g, '~');

/**
 * What a column's values, taken together, tell of their form. Days and months are told apart by a value
 * over 12; where both sides have one, some are mistakes, and nothing is told.
 */
export const dateEvidence = (values: readonly string[]): DateEvidence =>
	atOnce(dateEvidenceSteps(values));

/** So many values are looked at in one step. */
const VALUES_IN_STEP = 500;

/** The same in steps of few values. */
export function* dateEvidenceSteps(values: readonly string[]): Steps<DateEvidence> {
	const [firsts, seconds]: [number[], number[]] = [[], []];
	let [hasSerials, hasShortYears, hasTails] = [false, false, false];
	let done = 0;
	for (const value of new Set(values)) {
		if (++done % VALUES_IN_STEP === 0) yield;
		const text = plain(value);
		hasSerials ||= isSerial(text);
		hasTails ||= isSurelyTail(text);
		for (const side of [text, ...splits(text).flatMap(({ sides }) => sides)]) {
			const bare = marked(side).text.replace(YEAR_END, '');
			const match = NUMBERED.exec(bare);
			// `28.02` before `03.03.2012`.
			const numbers = match && isShortByHyphens(match) ? null : (match ?? PARTIAL.exec(bare));
			if (numbers && (match || side !== text)) {
				firsts.push(Number(numbers[1]));
				seconds.push(Number(numbers[3]));
			}
			hasShortYears ||= shortYear(bare, match) !== null;
		}
	}
	const [isDayFirst, isMonthFirst] = [firsts, seconds].map((list) => list.some((n) => n > 12));
	const order = isDayFirst ? 'day-first' : isMonthFirst ? 'month-first' : null;
	return {
		order: isDayFirst && isMonthFirst ? null : order,
		hasNumbered: firsts.length > 0,
		hasSerials,
		hasShortYears,
		hasTails,
	};
}

function isSerial(text: string): boolean {
	const day = Number(text.replace(',', '.'));
	return SERIAL.test(text) && day >= SERIALS.first - DAYS_1904 && day < SERIALS.last + 1;
}

/** `12-03-14` may begin with any of the three: whoever writes so must write the year out. */
const isShortByHyphens = ([, , sign, , year]: RegExpExecArray) =>
	sign === '-' && year?.length === 2;

/** Two digits that stand for a year; null for none that can be told. */
function shortYear(text: string, match = NUMBERED.exec(text)): string | null {
	if (match) return match[4]?.length === 2 && !isShortByHyphens(match) ? match[4] : null;
	const named = SHORT_NAMED.exec(text);
	return named && monthOf(named[2] ?? '') > 0 ? (named[3] ?? null) : null;
}

/** Whether two digits behind a year may be another year: 2009-10, 1999-00, but not the spring 2011-21 of EDTF. */
const isTail = ([, year = '', sign, tail = '']: RegExpExecArray) =>
	(tail > year.slice(2) || (tail === '00' && year.endsWith('99'))) &&
	!(sign === '-' && /^2[1-4]$/.test(tail));

/** Whether they can be no month. */
const isNoMonth = ([, , sign, tail]: RegExpExecArray) =>
	sign !== '-' || tail === '00' || Number(tail) > 12;

function isSurelyTail(text: string): boolean {
	const match = TAIL.exec(text);
	return match !== null && isTail(match) && isNoMonth(match);
}

/**
 * A date as EDTF, `..` for “until now”, null for an empty cell or one that says there is no date, or what is
 * wrong with it.
 */
export function dateOf(value: string, form: DateForm): string | null | Fault {
	const written = value.trim();
	const text = plain(value);
	if (text === '' || NO_DATE.test(text)) return null;
	if (STILL.test(text)) return '..';
	const tail = TAIL.exec(text);
	if (tail && isTail(tail)) {
		const found = tailDate(tail, form, written);
		if (found) return found;
	}
	if (isEdtf(written)) return written;
	// Years that a table program took for broken numbers.
	if (/^\d{4}[.,]0+$/.test(text)) return text.slice(0, 4);
	if (SERIAL.test(text)) return serialDate(text, form, written);
	const found = winterOf(text) ?? wholeDate(text, form) ?? stretchOf(text, form);
	if (found === null) return { code: 'date', value: written };
	return typeof found === 'string' ? checked(found, written) : { ...found, value: written };
}

/** Start and end as one date; a side that is empty is unknown, but where a start is a stretch by itself. */
export function interval(start: string | null, end: string | null): string | null | Fault {
	if (end === null && start?.includes('/')) return start;
	if (start === null && (end === null || end === '..')) return null;
	const first = (start ?? '').split('/')[0] ?? '';
	const last = (end ?? '').split('/').at(-1) ?? '';
	const when = `${first}/${last}`;
	return isEdtf(when) ? when : { code: 'ends-before', value: `${start} – ${end}` };
}

function isEdtf(text: string): boolean {
	try {
		parseEdtf(text);
		return true;
	} catch (error) {
		if (error instanceof EdtfError) return false;
		throw error;
	}
}

function checked(when: string, written: string): string | Fault {
	if (isEdtf(when)) return when;
	const [start, end] = when.split('/');
	if (start && end && isEdtf(start) && isEdtf(end)) return { code: 'ends-before', value: written };
	return { code: 'date-day', value: written };
}

/** What `2009-10` is; null where it is a month, as it stands. */
function tailDate(match: RegExpExecArray, form: DateForm, value: string): string | Fault | null {
	const [, year = '', , tail = ''] = match;
	if (form.tail === 'tail-year') {
		const next = Number(year.slice(0, 2)) + (tail === '00' ? 1 : 0);
		return `${year}/${next}${tail}`;
	}
	if (form.tail === 'tail-month') return checked(`${year}-${tail}`, value);
	return form.tail === null || isNoMonth(match) ? { code: 'date-tail', value } : null;
}

/** `winter 2009/10`, `зима 2009-2010 гг.`; null for what is no winter of two years. */
function winterOf(text: string): string | null {
	const match = /^(\p{L}+),? (\d{4}) ?[-–/] ?(\d{2}|\d{4})(?: ?(?:гг?|жж?)\.?)?$/u.exec(text);
	if (!match || monthOf(match[1] ?? '') !== WINTER) return null;
	const next = String(Number(match[2]) + 1);
	return next.endsWith(match[3] ?? '') ? `${match[2]}-${WINTER}` : null;
}

type Wrong = Pick<Fault, 'code'>;
type Mark = '' | '~' | '?' | '%';

const ABOUT =
	/^(?:~|(?:c|ca|approx|ок|прим|прибл)\. ?|(?:c|ca|circa|about|around|approx(?:imately)?|roughly|около|примерно|приблизительно|ориентировочно|шамамен)(?: |(?=\d)))/;
const MAYBE = /^(?:(?:possibly|perhaps|probably|возможно|вероятно|предположительно|мүмкін) )/;
const ABOUT_AFTER = /(?:~| ?\((?:~|approx\.?|circa|прибл\.?|примерно|шамамен)\))$/;
const MAYBE_AFTER = / ?(?:\?|\(\?\))$/;

/** A date without what is said about it before and behind: `c.`, `примерно`, `(?)`, and the EDTF mark for that. */
function marked(side: string): { text: string; mark: Mark } {
	let text = side.trim();
	let [isAbout, isMaybe] = [false, false];
	for (let before = ''; before !== text;) {
		before = text;
		if (text.endsWith('%')) [text, isAbout, isMaybe] = [text.slice(0, -1), true, true];
		const about = text.replace(ABOUT, '').replace(ABOUT_AFTER, '');
		isAbout ||= about !== text;
		text = about.replace(MAYBE, '').replace(MAYBE_AFTER, '');
		isMaybe ||= about !== text;
		text = text.trim();
	}
	return { text, mark: isAbout ? (isMaybe ? '%' : '~') : isMaybe ? '?' : '' };
}

/** A cell that is one date; null for what is none, or several. */
function wholeDate(text: string, form: DateForm): string | Wrong | null {
	const { text: bare, mark } = marked(text);
	if (PARTIAL.test(bare)) return null;
	const found = sideOf(bare, form);
	if (!found || 'code' in found) return found;
	const date = decadeOf(found);
	const ends = date && endsOf(date);
	if (!ends) return null;
	return ends[0] === ends[1] ? `${ends[0]}${mark}` : ends.map((end) => `${end}${mark}`).join('/');
}

const two = (part: string | number) => String(part).padStart(2, '0');

/** The first and the last month or day of a date, the same but for quarters; null for what lacks a part. */
function endsOf({ year, months, day, isDecade }: Written): [string, string] | null {
	if (year === null || (day !== null && !months) || (isDecade && months)) return null;
	if (day !== null && months && months[0] !== months[1]) return null;
	const end = (month: number | undefined) =>
		`${year}${month === undefined ? '' : `-${two(month)}`}${day === null ? '' : `-${two(day)}`}`;
	return [end(months?.[0]), end(months?.[1])];
}

/** A date without marks, as far as it is written, or what must be asked about it; null for what is none. */
function sideOf(text: string, form: DateForm): Written | Wrong | null {
	const numbers = text.replace(YEAR_END, '');
	const stamp = STAMP.exec(numbers) ?? COMPACT.exec(numbers);
	if (stamp) return written(stamp[1], stamp[2], stamp[3]);
	const month = /^(\d{4})([-/])(\d{2})$/.exec(text);
	if (month && (month[2] === '-' || !isTail(month))) return written(month[1], month[3]);
	if (/^\d{4}-xx(-xx)?$|^\d{3}x$|^\d{2}xx$|^\d{4}-\d{2}-xx$/.test(text))
		return { year: text.toUpperCase(), months: null, day: null, isDecade: /^\d{3}x$/.test(text) };
	const turned = /^(\d{1,2})[./-](\d{4})$/.exec(numbers);
	if (turned) return written(turned[2], turned[1]);
	const match = NUMBERED.exec(numbers);
	if (match && isShortByHyphens(match)) return { code: 'date' };
	const short = shortYear(text, match);
	const year = match && !short ? (match[4] ?? '') : atlasYear(short, form);
	if (short && !year) return { code: 'date-short-year' };
	if (match) return ordered(match[1], match[3], year, form);
	const partial = PARTIAL.exec(text);
	if (partial) return ordered(partial[1], partial[3], null, form);
	const named = short ? SHORT_NAMED.exec(text) : null;
	const found = named
		? { year, months: both(monthOf(named[2] ?? '')), day: named[1] ? Number(named[1]) : null }
		: wordedDate(text);
	// Whether the winter of a year begins or ends in it, nobody knows.
	return found?.months?.[1] === WINTER ? { code: 'date-winter' } : found;
}

const both = (month: number) => [month, month] as const;

const written = (year = '', month = '', day?: string): Written => ({
	year,
	months: both(Number(month)),
	day: day === undefined ? null : Number(day),
});

function ordered(
	first = '',
	second = '',
	year: string | null,
	{ order }: DateForm,
): Written | Wrong {
	if (!order) return { code: 'date-order' };
	const [day, month] = order === 'day-first' ? [first, second] : [second, first];
	return { year, months: both(Number(month)), day: Number(day) };
}

/** The year of the atlas that ends with two digits; null where there is none, or nobody has said that it is. */
function atlasYear(short: string | null, { century }: DateForm): string | null {
	if (short === null || !century) return null;
	if (short >= '92') return `19${short}`;
	return short <= '15' ? `20${short}` : null;
}

/** Ways to part a cell in two. Where a slash parts it, days may be either; where an end is empty, it is unknown. */
type Split = { sides: [string, string]; isSlash?: boolean };

const BEGINS = /^(?:с|со|from|от|since|начиная с) (?=.)/;
const UNTIL = /^(?:until|till|по) (?=.)/;
const BEFORE = /^(?:before|до) (?=.)/;
const AFTER = /^(?:after|после) (?=.)/;

/** `2009-2012`, `May 2009 – June 2010`, `с 2009 по 2012`, `14-16.03.2012`: where a cell may be parted. */
function splits(text: string): Split[] {
	const cut = (separator: RegExp, whole = text.replace(BEGINS, '')) => {
		const parts = whole.split(separator).map((part) => part.trim());
		return parts.length === 2 && parts.some(Boolean) ? [parts as [string, string]] : [];
	};
	const kazakh = /^(.+) жылдан (.+) жылға дейін$/.exec(text);
	return [
		...(kazakh ? [{ sides: [kazakh[1] ?? '', kazakh[2] ?? ''] as [string, string] }] : []),
		...cut(/ ?– ?| - |(?: - | )(?:to|until|till|through|до|по) /).map((sides) => ({ sides })),
		...cut(/-/).map((sides) => ({ sides })),
		...cut(/\//).map((sides) => ({ sides, isSlash: true })),
	];
}

/** A cell that is a stretch of time, closed or open; null for what is none. */
function stretchOf(text: string, form: DateForm): string | Wrong | null {
	for (const split of splits(text)) {
		const found = splitDate(split, form);
		if (found) return found;
	}
	const since = /^(?:since (.+)|(.+) жылдан бері)$/.exec(text);
	const sided = (side: string, make: (end: [string, string]) => string) => {
		const end = wholeDate(side, form);
		if (typeof end !== 'string') return end;
		const [first = '', last = first] = end.split('/');
		return make([first, last]);
	};
	if (since) return sided(since[1] ?? since[2] ?? '', ([first]) => `${first}/..`);
	// What was before or after a date may have been in it or not, and when is not said.
	const doubtful = (end: string) => end.replace(/[~?%]?$/, '?');
	if (BEGINS.test(text)) return sided(text.replace(BEGINS, ''), ([first]) => `${first}/`);
	if (UNTIL.test(text)) return sided(text.replace(UNTIL, ''), ([, last]) => `/${last}`);
	if (BEFORE.test(text)) return sided(text.replace(BEFORE, ''), ([, last]) => `/${doubtful(last)}`);
	if (AFTER.test(text)) return sided(text.replace(AFTER, ''), ([first]) => `${doubtful(first)}/`);
	return null;
}

function splitDate({ sides, isSlash = false }: Split, form: DateForm): string | Wrong | null {
	const [left, right] = [marked(sides[0]), marked(sides[1])];
	// “примерно 2009–2012” and “2009–2012 (?)” are said of both ends.
	const before = ABOUT.test(sides[0]) || MAYBE.test(sides[0]) ? left.mark : '';
	const behind = sides[1].endsWith(')') ? right.mark : '';
	const marks = [left.mark || behind, right.mark || before];
	if (left.text === '') return isSlash ? null : endedBy(wholeDate(sides[1], form));
	const first = sideOf(left.text, form);
	if (!first || 'code' in first) return first;
	if (right.text === '' || STILL.test(sides[1])) {
		const start = isSlash && right.text === '' ? null : endsOf(first)?.[0];
		return start ? `${start}${left.mark}/${right.text === '' ? '' : '..'}` : null;
	}
	const last = sideOf(right.text, form);
	if (!last || 'code' in last) return last;
	const whole = completed(first, last, right.text);
	// “5 May/June” may be one day or the other.
	if (!whole || (isSlash && first.day !== null && first.year === null)) return null;
	const [start, end] = whole.map(endsOf);
	return start && end ? `${start[0]}${marks[0]}/${end[1]}${marks[1]}` : null;
}

const endedBy = (end: string | Wrong | null) =>
	typeof end === 'string' ? `/${end.split('/').at(-1)}` : end;

/** Both ends of a stretch, each with what only the other says: `14–16 марта 2012`, `March 14–16, 2012`. */
function completed(first: Written, last: Written, lastText: string): [Written, Written] | null {
	const year = { first: first.year ?? last.year, last: last.year ?? first.year };
	// Two digits behind a year are asked for by themselves; “1990–2000-е” are two decades, or not.
	if (first.year && !last.year && !last.months)
		return first.months && first.day !== null && last.day !== null
			? [first, { ...first, day: last.day }]
			: null;
	if (last.isDecade && !first.isDecade) return null;
	if (!first.months && first.day !== null && last.day === null)
		// `03–05.2012`: a number before a month is one, too.
		return /^\d{1,2}[./]\d{4}$/.test(lastText)
			? [{ year: year.first, months: both(first.day), day: null }, last]
			: null;
	const months = {
		first: first.months ?? (first.day === null ? null : last.months),
		last: last.months ?? (last.day === null ? null : first.months),
	};
	return [
		{ ...first, year: year.first, months: months.first },
		{ ...last, year: year.last, months: months.last },
	];
}

function serialDate(text: string, form: DateForm, written: string): string | Fault {
	if (!form.serial) return { code: 'date-serial', value: written };
	const days =
		Math.floor(Number(text.replace(',', '.'))) + (form.serial === 'serial-1904' ? DAYS_1904 : 0);
	// Day 1 is 1 January 1900, in a calendar that has a 29 February in that year.
	return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
