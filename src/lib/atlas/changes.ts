import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Outline, OutlineCorridor, OutlineInterruption, OutlineThing } from './outline.ts';
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

/**
 * A thing or corridor in a list of changes; `isPossible` when the change itself is not certain. `when`
 * (EDTF) has the times for which it was shut.
 */
export type Changed = { id: string; name: string; isPossible: boolean; when?: string[] };

/** What was shut, opened again, began, ended and happened in the time of a slice. */
export type Changes = Interrupted & { began: Changed[]; ended: Changed[]; happened: Changed[] };

/** What was shut, blocked or suspended, and what was opened again. */
export type Interrupted = Record<'shut' | 'reopened', Changed[]>;

type Item = Timed & { id: string; name: string; interruptions?: OutlineInterruption[] };

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
	const changes: Changes = {
		...interruptedIn(outline, slice),
		began: [],
		ended: [],
		happened: [],
	};
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

/**
 * What was shut and what opened again in the years of a slice, or from the earlier to the later of two
 * compared years. Something may stand in both lists, in each once.
 */
export function interruptedIn(outline: Outline, slice: Slice): Interrupted {
	const pair = comparedYears(slice);
	const [first, last] = pair ?? slice.years ?? [slice.year, slice.year];
	const changes: Interrupted = { shut: [], reopened: [] };
	for (const item of itemsOf(outline)) {
		const isShown = stateIn(item, { ...slice, years: [FIRST_YEAR, LAST_YEAR] }) > 0;
		const all = isShown ? (item.interruptions ?? []) : [];
		const add = (list: Changed[], end: 0 | 1) => {
			const found = all.filter(({ years }) => first <= years[end] && years[end] <= last);
			if (found.length === 0) return;
			const { id, name } = item;
			const isPossible = found.every(({ yearStates }) => !yearStates.includes('2'));
			list.push({ id, name, isPossible, when: found.map(({ when }) => when) });
		};
		add(changes.shut, 0);
		add(changes.reopened, 1);
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
