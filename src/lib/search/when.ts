import { isDate } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { wordsOf } from './fold.ts';

/** A time that was asked for: years of the slider, both included, or a month or day of one. */
export type When = { first: number; last: number; month: number | null; day: number | null };

/** The months as they are written in our three languages, folded; Russian in two cases. */
const MONTHS: readonly (readonly string[])[] = [
	['january', 'январь', 'января', 'қаңтар'],
	['february', 'февраль', 'февраля', 'ақпан'],
	['march', 'март', 'марта', 'наурыз'],
	['april', 'апрель', 'апреля', 'сәуір'],
	['may', 'май', 'мая', 'мамыр'],
	['june', 'июнь', 'июня', 'маусым'],
	['july', 'июль', 'июля', 'шілде'],
	['august', 'август', 'августа', 'тамыз'],
	['september', 'сентябрь', 'сентября', 'қыркүйек'],
	['october', 'октябрь', 'октября', 'қазан'],
	['november', 'ноябрь', 'ноября', 'қараша'],
	['december', 'декабрь', 'декабря', 'желтоқсан'],
].map((names) => names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));

/** Words that stand beside a year and say nothing: `in`, `г.`, `жыл`. */
const BESIDE = new Set(
	wordsOf('in the year of from в год года году г с жыл жылы ж').map(({ folded }) => folded),
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
	const isIso = /^\s*\d{4}-\d/.test(query);
	const years = words.filter((word) => /^\d{4}$/.test(word));
	const rest = words.filter((word) => !/^\d{4}$/.test(word));
	const months = rest.flatMap((word) => monthOf(word) ?? []);
	const numbers = rest.filter((word) => /^\d{1,2}$/.test(word)).map(Number);
	if (years.length !== 1 || months.length + numbers.length !== rest.length) return null;
	const parts = isIso || months.length > 0 ? [...months, ...numbers] : numbers.reverse();
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
