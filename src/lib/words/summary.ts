import { countIn, total, type Census } from '#lib/atlas/census.ts';
import { comparedYears, type Slice } from '#lib/atlas/slice.ts';
import { counted, listed } from './en.ts';

/** One sentence that says what a slice holds. */
export function summary(census: Census, slice: Slice): string {
	const parts = slice.layers
		.map((layer) => ({ layer, count: total(countIn(census, layer, slice)) }))
		.filter(({ count }) => count > 0)
		.map(({ layer, count }) => counted(count, layer));
	const when = timeWords(slice);
	if (parts.length > 0) return `${when}: ${listed(parts)}.`;
	return slice.layers.length === 0
		? `${when}: all layers are switched off.`
		: `${when} the sources show nothing in the chosen layers.`;
}

/** `In 2011`, `From 2008 to 2012`, `In 2008 or 2011`: the time of a slice, to begin a sentence. */
function timeWords(slice: Slice): string {
	const { year, years } = slice;
	const pair = comparedYears(slice);
	if (pair) return `In ${pair[0]} or ${pair[1]}`;
	if (years && years[0] !== years[1]) return `From ${years[0]} to ${years[1]}`;
	return `In ${years?.[0] ?? year}`;
}
