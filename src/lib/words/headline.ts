import type { Census } from '#lib/atlas/census.ts';
import { comparedYears, shownYears, type Slice } from '#lib/atlas/slice.ts';
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
	const isCovered = years.length === 1 || comparedYears(slice) !== null;
	const isWhole = slice.country.length === 0;
	if (!isCovered || !isWhole || headlines.includes('')) return summary(words, census, slice);
	if (years.length === 1) return headlines.join();
	return years.map((year, i) => `${year}: ${headlines[i]}.`).join(' ');
}

/** The same as whole sentences, for those who do not see the year beside it: `2011: ….` */
export function announced(words: Words, census: Census, slice: Slice): string {
	const text = leading(words, census, slice);
	return /[.!?…]$/.test(text) ? text : `${shownYears(slice)[0]}: ${text}.`;
}
