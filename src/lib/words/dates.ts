import { parseEdtf, type Span } from '#lib/time/edtf.ts';

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' ',
	);
const SEASONS: Record<string, string> = {
	'21': 'spring',
	'22': 'summer',
	'23': 'autumn',
	'24': 'winter',
};

/** An EDTF date in words: `May 2009`, `about 2009`, `from May 2009 until about 2014`. */
export function dateWords(when: string | null): string {
	if (when === null) return 'undated';
	return parseEdtf(when).map(spanWords).join('; ');
}

function spanWords({ written: { start, end, isInterval } }: Span): string {
	if (!isInterval) return momentWords(start);
	const from =
		start === '..' ? '' : start === '' ? 'from an unknown date' : `from ${momentWords(start)}`;
	if (end === '..') return from === '' ? 'always' : `${from}, with no known end`;
	const until = end === '' ? 'until an unknown date' : `until ${momentWords(end)}`;
	return [from, until].filter(Boolean).join(' ');
}

/** One date, as precise as it was written. */
function momentWords(moment: string): string {
	const mark = /[?~%]$/.exec(moment)?.[0] ?? '';
	const [year = '', month, day] = moment.replace(/[?~%]$/, '').split('-');
	const words = [
		day && day !== 'XX' ? String(Number(day)) : '',
		monthWords(month),
		yearWords(year, month),
	];
	const text = words.filter(Boolean).join(' ');
	const about = mark === '~' || mark === '%' ? `about ${text}` : text;
	return mark === '?' || mark === '%' ? `${about} (doubtful)` : about;
}

function monthWords(month: string | undefined): string {
	if (!month || month === 'XX') return '';
	return SEASONS[month] ?? MONTHS[Number(month) - 1] ?? '';
}

function yearWords(year: string, month: string | undefined): string {
	if (year.endsWith('XX'))
		return `the years ${year.replaceAll('X', '0')} to ${year.replaceAll('X', '9')}`;
	if (year.endsWith('X')) return `the ${year.replaceAll('X', '0')}s`;
	// A winter runs into the next year, and is counted in both.
	return month === '24' ? `${year}–${nextYear(year)}` : year;
}

/** The year after, as the second of a pair: 10 after 2009, 2000 after 1999. */
function nextYear(year: string): string {
	const next = String(Number(year) + 1);
	return next.endsWith('00') ? next : next.slice(-2);
}
