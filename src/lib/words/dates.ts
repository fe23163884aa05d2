import { parseEdtf, type Span } from '#lib/time/edtf.ts';

/** One date, as precise as it was written. */
export type Moment = {
	precision: 'century' | 'decade' | 'year' | 'season' | 'month' | 'day';
	/** Of a decade or century the first year. */
	year: number;
	/** 1 to 12; 0 where only a year or a season is known. */
	month: number;
	/** 1 spring to 4 winter; 0 for no season. A winter runs into the next year. */
	season: number;
	day: number;
	isAbout: boolean;
};

/** How a language puts dates into words. */
export type DateGrammar = {
	undated: string;
	always: string;
	/** A date by itself: `May 2009`, `about 2009`. */
	alone: (moment: Moment) => string;
	/** A date as the start of a period: `from May 2009`. */
	from: (moment: Moment) => string;
	/** A date as the end of a period: `until about 2014`. */
	until: (moment: Moment) => string;
	/** A month or a day as the time in which something was, to begin a sentence: `In May 2009`. */
	within: (moment: Moment) => string;
	unknownStart: string;
	unknownEnd: string;
	/** A period that goes on, from its start in words. */
	endless: (from: string) => string;
	doubtful: string;
};

/** An EDTF date in the words of a language: `May 2009`, `from May 2009 until about 2014`. */
export function dateWords(when: string | null, grammar: DateGrammar): string {
	if (when === null) return grammar.undated;
	return parseEdtf(when)
		.map((span) => spanWords(span, grammar))
		.join('; ');
}

/** A month or a day to begin a sentence with: `In May 2009`, `On 14 May 2009`. */
export function withinWords(date: string, grammar: DateGrammar): string {
	return grammar.within(moment(date));
}

/** What a date in words says beside its year: `March`, `14 March`; the year has a place of its own. */
export function besideYear(date: string, inWords: string): string {
	// In Kazakh the year comes first, with the word for it.
	return inWords.replace(date.slice(0, 4), '').replace('жылғы', '').trim();
}

/**
 * Each month by itself, then each with a day of it, in the words of a language, for what writes a date without
 * them: `@` stands for the year, `#` for the day.
 */
export function datePatterns(inWords: (date: string) => string): string[] {
	return ['', '-14'].flatMap((day) =>
		Array.from({ length: 12 }, (_, i) =>
			inWords(`2012-${String(i + 1).padStart(2, '0')}${day}`)
				.replace('2012', '@')
				.replace('14', '#'),
		),
	);
}

function spanWords({ written: { start, end, isInterval } }: Span, grammar: DateGrammar): string {
	const said = (text: string, words: (moment: Moment) => string) =>
		isDoubtful(text) ? `${words(moment(text))} (${grammar.doubtful})` : words(moment(text));
	if (!isInterval) return said(start, grammar.alone);
	const from =
		start === '..' ? '' : start === '' ? grammar.unknownStart : said(start, grammar.from);
	if (end === '..') return from === '' ? grammar.always : grammar.endless(from);
	const until = end === '' ? grammar.unknownEnd : said(end, grammar.until);
	return [from, until].filter(Boolean).join(' ');
}

const isDoubtful = (text: string) => /[?%]$/.test(text);

function moment(text: string): Moment {
	const [years = '', months = '', days = ''] = text.replace(/[?~%]$/, '').split('-');
	const known = (part: string) => (part === 'XX' ? 0 : Number(part));
	const [month, day] = [known(months), known(days)];
	const precision = years.endsWith('XX')
		? 'century'
		: years.endsWith('X')
			? 'decade'
			: month > 20
				? 'season'
				: day > 0
					? 'day'
					: month > 0
						? 'month'
						: 'year';
	return {
		precision,
		year: Number(years.replaceAll('X', '0')),
		month: month > 20 ? 0 : month,
		season: month > 20 ? month - 20 : 0,
		day,
		isAbout: /[~%]$/.test(text),
	};
}

/** The two years of a winter: `2009–10`, `1999–2000`. */
export function winterYears(year: number): string {
	const next = String(year + 1);
	return `${year}–${next.endsWith('00') ? next : next.slice(-2)}`;
}
