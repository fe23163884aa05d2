import { countIn, total, type Census } from '#lib/atlas/census.ts';
import { comparedYears, type Slice } from '#lib/atlas/slice.ts';
import type { Words } from './en.ts';

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

/** `In 2011`, `From 2008 to 2012`, `In 2008 or 2011`: the time of a slice, to begin a sentence. */
export function timeWords({ summary: said }: Words, slice: Slice): string {
	const { year, years } = slice;
	const pair = comparedYears(slice);
	if (pair) return said.compared(...pair);
	if (years && years[0] !== years[1]) return said.range(...years);
	return said.year(years?.[0] ?? year);
}
