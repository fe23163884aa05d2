import { FIRST_YEAR } from '#lib/time/years.ts';
import type { Outline, OutlineCorridor, OutlineThing } from './outline.ts';
import {
	FATES,
	comparedYears,
	fateIn,
	stateIn,
	statesByYear,
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
 * and what is there at its end has not ended. Each list names a thing once, however often it came
 * and went in a range.
 */
export function changesIn(outline: Outline, slice: Slice): Changes {
	const [first, last] = slice.years ?? [slice.year, slice.year];
	const changes: Changes = { began: [], ended: [], happened: [] };
	for (const item of itemsOf(outline)) {
		const states = statesByYear(item, { ...slice, accumulate: false });
		const years = Array.from({ length: last - first + 1 }, (_, i) => first - FIRST_YEAR + i);
		const present = years.filter((i) => states[i]);
		/** Adds the thing if it did so in any of these years; it did for certain if it is certain in one. */
		const add = (list: Changed[], when: number[]) => {
			if (when.length === 0) return;
			const { id, name } = item;
			list.push({ id, name, isPossible: when.every((i) => states[i] === 1) });
		};
		if (item.isEvent) add(changes.happened, present);
		else {
			add(
				changes.began,
				present.filter((i) => states[i - 1] === 0),
			);
			add(
				changes.ended,
				present.filter((i) => states[i + 1] === 0),
			);
		}
	}
	return changes;
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
