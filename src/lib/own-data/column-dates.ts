import { EdtfError, parseEdtf } from '#lib/time/edtf.ts';
import type { Fault } from './draft.ts';

/** How the dates of a column are written where that cannot be told from one of them alone. */
export const DATE_FORMS = ['day-first', 'month-first', 'serial', 'serial-1904'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** What is asked about a column of dates, with what would be answered by default. */
export type DateQuestion = 'order' | 'serial';

/** The days that Excel counts from 1900 for the years 1992 to 2015. */
const SERIALS = { first: 33604, last: 42369 };
/** Between the two calendars of Excel. */
const DAYS_1904 = 1462;
const DAY_MS = 86_400_000;

/** First letters of the months in English, Russian and Kazakh. */
const MONTHS: readonly RegExp[] = [
	/^(jan|янв|қаң)/,
	/^(feb|фев|ақп)/,
	/^(mar|мар|нау)/,
	/^(apr|апр|сәу)/,
	/^(may|ма[йя]|мам)/,
	/^(jun|июн|мау)/,
	/^(jul|июл|шіл)/,
	/^(aug|авг|там)/,
	/^(sep|сен|қыр)/,
	/^(oct|окт|қаз)/,
	/^(nov|ноя|қар)/,
	/^(dec|дек|жел)/,
];

const two = (part: string | number) => String(part).padStart(2, '0');
const SLASHED = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,]+\d{1,2}:\d{2}.*)?$/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/**
 * The form of a column, settled over all its values, or what must be asked. Days and months are told
 * apart by a value over 12; serial numbers are never taken for dates unasked.
 */
export function dateForm(values: readonly string[]): {
	form: DateForm | null;
	question: DateQuestion | null;
} {
	const filled = values.map((value) => value.trim()).filter(Boolean);
	const serials = filled.filter((value) => {
		const day = Number(value.replace(',', '.'));
		return SERIAL.test(value) && day >= SERIALS.first - DAYS_1904 && day < SERIALS.last + 1;
	});
	if (filled.length > 0 && serials.length > filled.length / 2)
		return { form: null, question: 'serial' };
	const numbered = filled.flatMap((value) =>
		sidesOf(value).flatMap((side) => {
			const match = SLASHED.exec(side);
			return match ? [[Number(match[1]), Number(match[2])] as const] : [];
		}),
	);
	if (numbered.length === 0) return { form: null, question: null };
	const isDayFirst = numbered.some(([first]) => first > 12);
	const isMonthFirst = numbered.some(([, second]) => second > 12);
	if (isMonthFirst && !isDayFirst) return { form: 'month-first', question: null };
	// Where both occur a few are mistakes, which are listed.
	return isDayFirst ? { form: 'day-first', question: null } : { form: null, question: 'order' };
}

/** A date as EDTF, null for an empty cell, or what is wrong with it. */
export function dateOf(value: string, form: DateForm | null): string | null | Fault {
	const text = value.trim();
	if (text === '' || /^(-|–|—|\?|n\/a|null|нет|жоқ)$/i.test(text)) return null;
	if (isEdtf(text)) return text;
	if (SERIAL.test(text)) return serialDate(text, form);
	const sides = sidesOf(text).map((side) => sideOf(side, form));
	const wrong = sides.find((side) => typeof side !== 'string');
	if (wrong) return wrong;
	return checked((sides as string[]).join('/'), text);
}

/** Start and end as one date; a side that is empty is unknown. */
export function interval(start: string | null, end: string | null): string | null | Fault {
	if (start === null && end === null) return null;
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

/** `2009-2012`, `May 2009 – June 2010`, `14.03.2012-16.03.2012`: the two sides, or the one. */
function sidesOf(text: string): string[] {
	const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text);
	if (years) return years.slice(1);
	const parts = text.split(/\s*[–—]\s*|\s+-\s+|\s+(?:to|до|по)\s+|\/(?=\d{4}-)/i).filter(Boolean);
	if (parts.length === 2) return parts;
	const days = /^(\d{1,2}[./]\d{1,2}[./]\d{4})-(\d{1,2}[./]\d{1,2}[./]\d{4})$/.exec(text);
	return days ? days.slice(1) : [text];
}

function sideOf(side: string, form: DateForm | null): string | Fault {
	const about = /^(?:c\.|ca\.?|circa|about|около|ок\.|шамамен)\s*(.+)$/i.exec(side);
	if (about) {
		const exact = sideOf(about[1] ?? '', form);
		return typeof exact === 'string' ? `${exact}~` : exact;
	}
	if (isEdtf(side) && !side.includes('/')) return side;
	const stamp = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(side);
	if (stamp) return checked(`${stamp[1]}-${two(stamp[2] ?? '')}-${two(stamp[3] ?? '')}`, side);
	const match = SLASHED.exec(side);
	if (match) return numberedDate(match, form, side);
	const month = /^(\d{1,2})[./](\d{4})$/.exec(side);
	if (month) return checked(`${month[2]}-${two(month[1] ?? '')}`, side);
	if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(side)) return { code: 'date-short-year', value: side };
	return namedDate(side) ?? { code: 'date', value: side };
}

function numberedDate(match: RegExpExecArray, form: DateForm | null, side: string): string | Fault {
	if (form !== 'day-first' && form !== 'month-first') return { code: 'date-order', value: side };
	const [day, month] = form === 'day-first' ? [match[1], match[2]] : [match[2], match[1]];
	return checked(`${match[3]}-${two(month ?? '')}-${two(day ?? '')}`, side);
}

/** `May 2009`, `14 March 2012`, `March 14, 2012`, `14 марта 2012 г.`, `1990s`, `2009 г.`. */
function namedDate(side: string): string | Fault | null {
	const decade = /^(\d{3})0(?:s|-е|-х)$/i.exec(side);
	if (decade) return `${decade[1]}X`;
	const words = side
		.toLowerCase()
		.replace(/[,.]/g, ' ')
		.split(/\s+/)
		.filter((word) => word && !/^(г|года?|ж|жыл\p{L}*|of|the)$/u.test(word));
	const year = words.find((word) => /^\d{4}$/.test(word));
	if (!year) return null;
	const rest = words.filter((word) => word !== year);
	if (rest.length === 0) return year;
	const month = rest
		.map((word) => MONTHS.findIndex((name) => name.test(word)) + 1)
		.find((n) => n > 0);
	const day = rest.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
	if (!month || rest.length > (day ? 2 : 1)) return null;
	return checked(`${year}-${two(month)}${day ? `-${two(parseInt(day, 10))}` : ''}`, side);
}

function serialDate(text: string, form: DateForm | null): string | Fault {
	if (form !== 'serial' && form !== 'serial-1904') return { code: 'date-serial', value: text };
	const days =
		Math.floor(Number(text.replace(',', '.'))) + (form === 'serial-1904' ? DAYS_1904 : 0);
	// Day 1 is 1 January 1900, in a calendar that has a 29 February in that year.
	return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
