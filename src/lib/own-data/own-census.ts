import { stateIn, statesByYear, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { ownSlice, ownTimed, type OwnFeature } from './own-layer.ts';

/** How many of some features are certain, and how many only possible. */
export type OwnCount = { certain: number; possible: number };

/**
 * Counts features by time without asking each of them: those of the same date are asked once.
 */
export class OwnCensus {
	readonly #kinds: readonly { timed: Timed; count: number }[];

	constructor(features: readonly OwnFeature[]) {
		const kinds = new Map<string, { timed: Timed; count: number }>();
		for (const feature of features) {
			const key = `${feature.when}`;
			const kind = kinds.get(key);
			if (kind) kind.count++;
			else kinds.set(key, { timed: ownTimed(feature), count: 1 });
		}
		this.#kinds = [...kinds.values()];
	}

	/** How many a slice shows. */
	countIn(slice: Slice): OwnCount {
		const asked = ownSlice(slice);
		const sum = { certain: 0, possible: 0 };
		for (const { timed, count } of this.#kinds) {
			const state = stateIn(timed, asked);
			if (state > 0) sum[state === 2 ? 'certain' : 'possible'] += count;
		}
		return sum;
	}

	/** How many there are in each year of the slider, by the filters of a slice. */
	byYear(slice: Slice): OwnCount[] {
		const asked = ownSlice(slice);
		const years: OwnCount[] = [];
		for (const { timed, count } of this.#kinds)
			statesByYear(timed, asked).forEach((state, i) => {
				const year = (years[i] ??= { certain: 0, possible: 0 });
				if (state > 0) year[state === 2 ? 'certain' : 'possible'] += count;
			});
		return years;
	}
}
