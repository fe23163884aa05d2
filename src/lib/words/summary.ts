import { countIn, type Census } from '#lib/atlas/census.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { counted, listed } from './en.ts';

/** One sentence that says what the shown layers hold in a year. */
export function summary(census: Census, year: number, layers: readonly LayerId[]): string {
	const parts = layers
		.map((layer) => ({ layer, count: countIn(census, layer, year) }))
		.filter(({ count }) => count > 0)
		.map(({ layer, count }) => counted(count, layer));
	if (parts.length === 0) {
		return layers.length === 0
			? `In ${year}: all layers are switched off.`
			: `In ${year} the sources show nothing in the chosen layers.`;
	}
	return `In ${year}: ${listed(parts)}.`;
}
