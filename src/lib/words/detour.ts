import type { LayerId } from '#lib/atlas/vocabulary.ts';
import type { Words } from './en.ts';

/** What was done to the view beside going to what was found, so that it can be said. */
export type Detour = {
	/** The nearest year in which it existed, when another was shown. */
	year: number | null;
	/** Its layer, which was off. */
	layer: LayerId | null;
	/** A filter had hidden it. */
	isUnfiltered: boolean;
	/** It existed in none of the years of the slider. */
	isNever: boolean;
};

/** A detour in sentences; empty when there was none. */
export function detourWords({ search, layers }: Words, name: string, detour: Detour): string {
	return [
		detour.year === null ? '' : search.yearChanged(detour.year, name),
		detour.layer === null ? '' : search.layerOn(layers[detour.layer].name),
		detour.isUnfiltered ? search.unfiltered : '',
		detour.isNever ? search.never : '',
	]
		.filter(Boolean)
		.join(' ');
}
