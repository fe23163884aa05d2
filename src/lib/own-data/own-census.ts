import { stateIn, statesByYear, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { yearOfMoment } from '#lib/time/days.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import { ownSlice, ownTimed, type OwnFeature } from './own-layer.ts';

/** How many of some features are certain, and how many only possible. */
export type OwnCount = { certain: number; possible: number };

/**
 * Counts features by time without asking each of them: those of the same date are asked once.
 */
export class OwnCensus {
	/** How many have no date. */
	readonly undated: number;
	readonly #kinds: readonly { timed: Timed; count: number }[];

	constructor(features: readonly OwnFeature[]) {
		const kinds = new Map<string, { timed: Timed; count: number }>();
		for (const feature of features) {
			const key = `${feature.when}`;
			const kind = kinds.get(key);
			if (kind) kind.count++;
			else kinds.set(key, { timed: ownTimed(feature), count: 1 });
		}
		this.undated = kinds.get('null')?.count ?? 0;
		this.#kinds = [...kinds.values()];
	}

	/** How many a slice shows. */
	countIn(slice: Slice): OwnCount {
		const asked = ownSlice(slice);
		const sum: OwnCount = { certain: 0, possible: 0 };
		for (const { timed, count } of this.#kinds) {
			const state = stateIn(timed, asked);
			if (state > 0) sum[state === 2 ? 'certain' : 'possible'] += count;
		}
		return sum;
	}

	/** How many there are in each of some months or days, by the filters of a slice. */
	byMoment(slice: Slice, moments: readonly string[]): OwnCount[] {
		const asked = ownSlice(slice);
		const times = moments.map((date) => ({
			at: yearOfMoment(date) - FIRST_YEAR,
			slice: { ...asked, year: yearOfMoment(date), date, years: null, compare: null },
			sum: { certain: 0, possible: 0 },
		}));
		for (const { timed, count } of this.#kinds)
			for (const { at, slice, sum } of times) {
				// What is not there in a year is in none of its months.
				if (!asked.accumulate && timed.yearStates[at] === '0') continue;
				const state = stateIn(timed, slice);
				if (state > 0) sum[state === 2 ? 'certain' : 'possible'] += count;
			}
		return times.map(({ sum }) => sum);
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
