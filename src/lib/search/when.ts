import { isDate } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { wordsOf } from './fold.ts';

/** A time that was asked for: years of the slider, both included, or a month or day of one. */
export type When = { first: number; last: number; month: number | null; day: number | null };

/** The months as they are written in our three languages, folded: by themselves, of a day, and “in” one. */
const MONTHS: readonly (readonly string[])[] = [
	'january январь января январе қаңтар қаңтарда',
	'february февраль февраля феврале ақпан ақпанда',
	'march март марта марте наурыз наурызда',
	'april апрель апреля апреле сәуір сәуірде',
	'may май мая мае мамыр мамырда',
	'june июнь июня июне маусым маусымда',
	'july июль июля июле шілде шілдеде',
	'august август августа августе тамыз тамызда',
	'september сентябрь сентября сентябре қыркүйек қыркүйекте',
	'october октябрь октября октябре қазан қазанда',
	'november ноябрь ноября ноябре қараша қарашада',
	'december декабрь декабря декабре желтоқсан желтоқсанда',
].map((names) => wordsOf(names).map(({ folded }) => folded));

/** Words that stand beside a year, a month or a day and say nothing: `in`, `г.`, `жылғы`, `14-го`. */
const BESIDE = new Set(
	wordsOf(
		'in on the year of from в во год года году г с го е ое жыл жылы жылғы жылдың ж айы айында күні',
	).map(({ folded }) => folded),
);

/**
 * The time that a query is, when it is nothing but a time: `2009`, `2008–2012`, `May 2009`,
 * `5 мая 2009 г.`, `2009-05-13`, `13.05.2009`. Null otherwise, and for years beside the slider.
 */
export function whenOf(query: string): When | null {
	const words = wordsOf(query)
		.map(({ folded }) => folded)
		.filter((word) => !BESIDE.has(word));
	if (/^\s*\d{4}\s*[-–—/]\s*\d{4}\s*$/.test(query)) return range(words.map(Number));
	const years = words.filter(isYear);
	const rest = words.filter((word) => !isYear(word));
	const months = rest.flatMap((word) => monthOf(word) ?? []);
	const numbers = rest.filter((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word)).map(parseFloat);
	if (years.length !== 1 || months.length + numbers.length !== rest.length) return null;
	// In figures a date goes from the year down (2012-03-04, 2012.03.04) or up to it (04.03.2012).
	const isDown = isYear(words[0] ?? '');
	if (months.length === 0 && !isDown && !isYear(words.at(-1) ?? '')) return null;
	const parts = isDown || months.length > 0 ? [...months, ...numbers] : numbers.reverse();
	const [month = null, day = null, ...more] = parts;
	const isDate =
		more.length === 0 && inside(month ?? 1, 1, 12) && inside(day ?? 1, 1, 31) && months.length <= 1;
	const year = Number(years[0]);
	return isDate && inside(year, FIRST_YEAR, LAST_YEAR)
		? { first: year, last: year, month, day }
		: null;
}

/** The month or the day of a time that is one, as an address says it; null for years. */
export function dateOf({ first: year, month, day }: When): string | null {
	const two = (part: number) => String(part).padStart(2, '0');
	if (month === null) return null;
	const date = `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
	return isDate(date) ? date : null;
}

const isYear = (word: string) => /^\d{4}$/.test(word);

/** Two years in any order, as far as the slider goes. */
function range(years: readonly number[]): When | null {
	const first = Math.max(FIRST_YEAR, Math.min(...years));
	const last = Math.min(LAST_YEAR, Math.max(...years));
	return first <= last ? { first, last, month: null, day: null } : null;
}

/** 1 to 12 for a month that is written out, or begun with three letters or more. */
function monthOf(word: string): number | null {
	const index = MONTHS.findIndex((names) =>
		names.some((name) => name === word || (word.length >= 3 && name.startsWith(word))),
	);
	return index < 0 ? null : index + 1;
}

const inside = (value: number, low: number, high: number) => value >= low && value <= high;

/** Whether an EDTF date begins or ends in the month, or on the day, that was asked for. */
export function isDatedIn(edtf: string, { first, month, day }: When): boolean {
	if (month === null) return false;
	const two = (part: number) => String(part).padStart(2, '0');
	const start = [first, two(month), ...(day === null ? [] : [two(day)])].join('-');
	return edtf.split(/[/,{}]|\.\./).some((side) => side.startsWith(start));
}
