import { inGrain, type Moment } from '#lib/time/days.ts';
import type { Census } from './census.ts';
import { isDatedTo, stateIn, type Slice } from './slice.ts';

/**
 * How much the layers of a slice hold in a month or a day. Of what is possible in it, `unplaced` is dated to the
 * year and no more.
 */
export type FineColumn = {
	moment: Moment;
	certain: number;
	possible: number;
	unplaced: number;
	events: number;
};

/** `tallest` is the largest sum of a column, at least 1. */
export type FineHistogram = { columns: FineColumn[]; tallest: number };

/** The columns of some moments, under the filters of a slice. */
export function fineHistogram(
	census: Census,
	slice: Slice,
	moments: readonly Moment[],
): FineHistogram {
	const groups = census.groups.filter(({ layer }) => slice.layers.includes(layer));
	const at = (moment: Moment): Slice => ({
		...slice,
		year: typeof moment === 'number' ? moment : slice.year,
		date: typeof moment === 'string' ? moment : null,
		years: null,
		compare: null,
	});
	const columns = moments.map((moment): FineColumn => {
		const [now, year] = [at(moment), inGrain(moment, 'year')];
		const column = { moment, certain: 0, possible: 0, unplaced: 0, events: 0 };
		for (const group of groups) {
			const state = stateIn(group, now);
			if (state === 0) continue;
			// One that is known by the year only has no place among the months.
			if (group.isEvent && state === 2) column.events += group.count;
			if (state === 2) column.certain += group.count;
			else {
				column.possible += group.count;
				if (isDatedTo(group, year)) column.unplaced += group.count;
			}
		}
		return column;
	});
	const sums = columns.map(({ certain, possible }) => certain + possible);
	return { columns, tallest: Math.max(1, ...sums) };
}
