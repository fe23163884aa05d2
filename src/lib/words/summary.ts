import { countIn, total, type Census } from '#lib/atlas/census.ts';
import { comparedTimes, timeText, yearText, type Slice, type SliceTime } from '#lib/atlas/slice.ts';
import type { Moment } from '#lib/time/days.ts';
import type { Words } from './en.ts';
import { inSentence } from './plural.ts';

/** One sentence that says what a slice holds; of some countries after their names. */
export function summary(words: Words, census: Census, slice: Slice): string {
	const sentence = counted(words, census, slice);
	const names = slice.country.map((code) => words.countries[code]);
	return names.length > 0 ? words.country.within(names.join(', '), sentence) : sentence;
}

function counted(words: Words, census: Census, slice: Slice): string {
	const parts = slice.layers
		.map((layer) => ({ layer, count: total(countIn(census, layer, slice)) }))
		.filter(({ count }) => count > 0)
		.map(({ layer, count }) => words.layers[layer].counted(count));
	const when = timeWords(words, slice);
	if (parts.length > 0) return words.summary.counted(when, words.listed(parts));
	return slice.layers.length === 0 ? words.summary.allOff(when) : words.summary.nothing(when);
}

/** `In 2011`, `From 2008 to 2012`, `In 2008 or 2011`, `In 2001, 2005 or 2009`: the time of a slice, to begin a sentence. */
export function timeWords(words: Words, slice: Slice): string {
	const { summary: said } = words;
	const { year, date, years, each } = slice;
	if (each) {
		const times = each.map((moment) => momentName(words, moment));
		return said.any(times.slice(0, -1).join(', '), times.at(-1) ?? '');
	}
	const pair = comparedTimes(slice);
	if (pair) return compared(words, pair);
	if (years && years[0] !== years[1]) return said.range(...years);
	return date !== null && !years ? words.within(date) : said.year(years?.[0] ?? year);
}

function compared({ summary: said, within, fine }: Words, [a, b]: [Moment, Moment]): string {
	if (typeof a === 'number' && typeof b === 'number') return said.compared(a, b);
	const phrase = (moment: Moment) =>
		typeof moment === 'number' ? said.year(moment) : within(moment);
	return fine.either(phrase(a), inSentence(phrase(b)));
}

/** A year, a month or a day by itself: `2012`, `March 2012`. */
export function momentName(words: Words, moment: Moment): string {
	return typeof moment === 'number' ? String(moment) : words.date(moment);
}

/** The time of a slice as a heading: `2011`, `2008–2012`, `2001, 2005`, `March 2012`, `2008 / March 2012`. */
export function timeName(words: Words, slice: SliceTime): string {
	const pair = comparedTimes(slice);
	if (pair) return pair.map((moment) => momentName(words, moment)).join(' / ');
	return slice.date === null || slice.years || slice.each
		? timeText(slice)
		: words.date(slice.date);
}

/** Two compared times of which one is a month or a day: they are called by their names. */
export function isNamedPair(slice: SliceTime): boolean {
	return (comparedTimes(slice) ?? []).some((moment) => typeof moment === 'string');
}

/**
 * The figures of the clock, beside which a month alone has its name: `2012`, `2008 / 2012`, `2008 / March 2012`. A
 * time with a name stays on one line.
 */
export function clockText(words: Words, slice: SliceTime): string {
	if (!isNamedPair(slice)) return yearText(slice);
	const whole = (moment: Moment) => momentName(words, moment).replaceAll(' ', '\u00a0');
	return (comparedTimes(slice) ?? []).map(whole).join('\u00a0/ ');
}

/** What a button says that plays from one moment to another: `Play 2008–2012`. */
export function playWords(words: Words, { from, to }: { from: Moment; to: Moment }): string {
	return typeof from === 'number' && typeof to === 'number'
		? words.stories.play(from, to)
		: words.fine.play(momentName(words, from), momentName(words, to));
}
