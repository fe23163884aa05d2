import { EdtfError, parseEdtf } from '#lib/time/edtf.ts';
import type { Fault } from './draft.ts';

/** Which comes first in a date of numbers. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
/** From which year Excel counted the days of a column. */
export const SERIAL_STARTS = ['serial', 'serial-1904'] as const;
export type SerialStart = (typeof SERIAL_STARTS)[number];

/** How the dates of a column are written where that cannot be told from one of them alone. */
export type DateForm = { order?: DateOrder | null; serial?: SerialStart | null };

/** What the values of a column tell of their form. */
export type DateEvidence = {
	/** Null where no value tells days and months apart, or values contradict each other. */
	order: DateOrder | null;
	/** Whether there are dates that depend on the order, and numbers that may be days of Excel. */
	hasNumbered: boolean;
	hasSerials: boolean;
};

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
 * What a column's values, taken together, tell of their form. Days and months are told apart by a value
 * over 12; where both sides have one, some are mistakes, and nothing is told.
 */
export function dateEvidence(values: readonly string[]): DateEvidence {
	const [firsts, seconds]: [number[], number[]] = [[], []];
	let hasSerials = false;
	for (const value of values) {
		const text = value.trim();
		hasSerials ||= isSerial(text);
		for (const side of sidesOf(text)) {
			const match = SLASHED.exec(side);
			if (!match) continue;
			firsts.push(Number(match[1]));
			seconds.push(Number(match[2]));
		}
	}
	const [isDayFirst, isMonthFirst] = [firsts, seconds].map((list) => list.some((n) => n > 12));
	const order = isDayFirst ? 'day-first' : isMonthFirst ? 'month-first' : null;
	return {
		order: isDayFirst && isMonthFirst ? null : order,
		hasNumbered: firsts.length > 0,
		hasSerials,
	};
}

function isSerial(text: string): boolean {
	const day = Number(text.replace(',', '.'));
	return SERIAL.test(text) && day >= SERIALS.first - DAYS_1904 && day < SERIALS.last + 1;
}

/** A date as EDTF, null for an empty cell, or what is wrong with it. */
export function dateOf(value: string, form: DateForm): string | null | Fault {
	const text = value.trim();
	if (text === '' || /^(-|–|—|\?|n\/a|null|нет|жоқ)$/i.test(text)) return null;
	if (isEdtf(text)) return text;
	// Years that a table program took for broken numbers.
	if (/^\d{4}[.,]0+$/.test(text)) return text.slice(0, 4);
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

function sideOf(side: string, form: DateForm): string | Fault {
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

function numberedDate(match: RegExpExecArray, form: DateForm, side: string): string | Fault {
	if (!form.order) return { code: 'date-order', value: side };
	const [day, month] = form.order === 'day-first' ? [match[1], match[2]] : [match[2], match[1]];
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

function serialDate(text: string, form: DateForm): string | Fault {
	if (!form.serial) return { code: 'date-serial', value: text };
	const days =
		Math.floor(Number(text.replace(',', '.'))) + (form.serial === 'serial-1904' ? DAYS_1904 : 0);
	// Day 1 is 1 January 1900, in a calendar that has a 29 February in that year.
	return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
