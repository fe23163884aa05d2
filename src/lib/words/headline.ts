import { countIn, type Census } from '#lib/atlas/census.ts';
import { comparedTimes, shownYears, type Slice } from '#lib/atlas/slice.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import type { Words } from './en.ts';
import { summary } from './summary.ts';

/**
 * What stands beside the year: its headline; for two compared years both, each after its year. Of a
 * range or of some countries, which no headline covers, how much there is of what.
 */
export function leading(words: Words, census: Census, slice: Slice): string {
	const years = shownYears(slice);
	const headlines = years.map((year) => census.headlines[year - FIRST_YEAR] ?? '');
	const pair = comparedTimes(slice);
	if (pair?.some((moment) => typeof moment === 'string')) return summary(words, census, slice);
	const isCovered = years.length === 1 || pair !== null;
	const isWhole = slice.country.length === 0;
	if (!isCovered || !isWhole || headlines.includes('')) return summary(words, census, slice);
	// Of a month or a day it is said what the whole year was about, and that it is the year's.
	if (years.length === 1)
		return slice.date === null ? headlines.join() : `${years[0]}: ${headlines.join()}`;
	return years.map((year, i) => `${year}: ${headlines[i]}.`).join(' ');
}

/** The same as whole sentences, for those who do not see the year beside it: `2011: ….` */
export function announced(words: Words, census: Census, slice: Slice): string {
	if (slice.date !== null && !slice.years && slice.compare === null)
		return `${words.date(slice.date)}: ${statesText(words, census, slice)}.`;
	const text = leading(words, census, slice);
	return /[.!?…]$/.test(text) ? text : `${shownYears(slice)[0]}: ${text}.`;
}

/** How much of the shown layers is certain, and how much only possible: `12 certain, 4 possible`. */
function statesText({ fine }: Words, census: Census, slice: Slice): string {
	const counts = slice.layers.map((layer) => countIn(census, layer, slice));
	const sum = (key: 'certain' | 'possible') => counts.reduce((all, count) => all + count[key], 0);
	return fine.states(sum('certain'), sum('possible'));
}
