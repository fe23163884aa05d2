import { countIn, type Census } from '#lib/atlas/census.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import type { Words } from './en.ts';

/** One sentence that says what the shown layers hold in a year. */
export function summary(
	words: Words,
	census: Census,
	year: number,
	layers: readonly LayerId[],
): string {
	const parts = layers
		.map((layer) => ({ layer, count: countIn(census, layer, year) }))
		.filter(({ count }) => count > 0)
		.map(({ layer, count }) => words.layers[layer].counted(count));
	if (parts.length === 0)
		return layers.length === 0 ? words.summary.allOff(year) : words.summary.nothing(year);
	return words.summary.counted(year, words.listed(parts));
}
