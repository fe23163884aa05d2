import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Outline, OutlineCorridor, OutlineThing } from './outline.ts';
import {
	FATES,
	comparedYears,
	fateIn,
	stateIn,
	yearSlice,
	type Fate,
	type Slice,
	type Timed,
} from './slice.ts';

/** A thing or corridor in a list of changes; `isPossible` when the change itself is not certain. */
export type Changed = { id: string; name: string; isPossible: boolean };

/** What began, ended and happened in the time of a slice. */
export type Changes = { began: Changed[]; ended: Changed[]; happened: Changed[] };

type Item = Timed & { id: string; name: string };

const itemsOf = (outline: Outline): Item[] => [
	...outline.corridors.filter((item: OutlineCorridor) => item.legs.length > 0),
	...outline.things.filter((item: OutlineThing) => item.name !== ''),
];

/**
 * Why the map looks as it does in a year (or in the years of a range): what lasts from then on, what
 * is there for the last time, and what happened. What was there when the atlas begins has not begun,
 * and what is there at its end has not ended.
 */
export function changesIn(outline: Outline, slice: Slice): Changes {
	const [first, last] = slice.years ?? [slice.year, slice.year];
	const changes: Changes = { began: [], ended: [], happened: [] };
	const at = (item: Item, year: number) =>
		year < FIRST_YEAR || year > LAST_YEAR
			? null
			: stateIn(item, { ...slice, ...yearSlice(year, slice.layers), ...filtersOf(slice) });
	for (const item of itemsOf(outline)) {
		const { id, name } = item;
		for (let year = first; year <= last; year++) {
			const now = at(item, year);
			if (!now) continue;
			const entry = { id, name, isPossible: now === 1 };
			if (item.isEvent) {
				if (!changes.happened.some((other) => other.id === id)) changes.happened.push(entry);
				continue;
			}
			if (at(item, year - 1) === 0) changes.began.push(entry);
			if (at(item, year + 1) === 0) changes.ended.push(entry);
		}
	}
	return changes;
}

function filtersOf(slice: Slice): Partial<Slice> {
	return { certain: slice.certain, 'min-sources': slice['min-sources'] };
}

/** What became of everything between the two compared years; null when nothing is compared. */
export function fates(outline: Outline, slice: Slice): Record<Fate, Changed[]> | null {
	if (!comparedYears(slice)) return null;
	const lists = Object.fromEntries(FATES.map((fate) => [fate, []])) as unknown as Record<
		Fate,
		Changed[]
	>;
	for (const item of itemsOf(outline)) {
		const fate = fateIn(item, slice);
		if (fate)
			lists[fate].push({
				id: item.id,
				name: item.name,
				isPossible: stateIn(item, slice) === 1,
			});
	}
	return lists;
}
