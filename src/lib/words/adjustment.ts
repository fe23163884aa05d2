import type { LayerId } from '#lib/atlas/vocabulary.ts';
import type { Words } from './en.ts';

/** What was done to the view beside going to what was found, so that it can be said. */
export type Adjustment = {
	/** The nearest year in which it existed, when another was shown. */
	year: number | null;
	/** Its layer, which was off. */
	layer: LayerId | null;
	/** A filter had hidden it. */
	isUnfiltered: boolean;
	/** It existed in none of the years of the slider. */
	isNever: boolean;
};

/** An adjustment in sentences; empty when there was none. */
export function adjustmentWords(
	{ search, layers }: Words,
	name: string,
	adjustment: Adjustment,
): string {
	return [
		adjustment.year === null ? '' : search.yearChanged(adjustment.year, name),
		adjustment.layer === null ? '' : search.layerOn(layers[adjustment.layer].name),
		adjustment.isUnfiltered ? search.unfiltered : '',
		adjustment.isNever ? search.never : '',
	]
		.filter(Boolean)
		.join(' ');
}
