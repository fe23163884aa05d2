import { dayOf, daysOf, yearOfMoment, LAST_DAY, type Days } from '#lib/time/days.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { readIntervals, stateWithin } from '#lib/time/intervals.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { Outline, OutlineCorridor, OutlineInterruption, OutlineThing } from './outline.ts';
import {
	FATES,
	comparedTimes,
	fateIn,
	shownDays,
	shownYears,
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
 * Why the map looks as it does in a year (or in the years of a range or a strip): what lasts from then on, what
 * is there for the last time, and what happened. What was there when the atlas begins has not begun,
 * and what is there at its end has not ended. Each list names a thing once, however often it came
 * and went in a range.
 */
export function changesIn(outline: Outline, slice: Slice): Changes {
	if (slice.date !== null && !slice.years) return changesWithin(outline, slice);
	const shown = shownYears({ ...slice, compare: null });
	const changes: Changes = {
		...interruptedIn(outline, slice),
		began: [],
		ended: [],
		happened: [],
	};
	for (const item of itemsOf(outline)) {
		const states = statesByYear(item, { ...slice, accumulate: false });
		const years = shown.map((year) => year - FIRST_YEAR);
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
 * The same for a month or a day, by the dates themselves: what began or ended in it for certain, and what
 * may have, since its date leaves it open.
 */
function changesWithin(outline: Outline, slice: Slice): Changes {
	const window = shownDays(slice);
	const interrupted = interruptedIn(outline, slice);
	const told = new Set(Object.values(interrupted).flatMap((list) => list.map(({ id }) => id)));
	const changes: Changes = { ...interrupted, began: [], ended: [], happened: [] };
	for (const item of itemsOf(outline)) {
		const state = stateIn(item, { ...slice, accumulate: false });
		if (state === 0) continue;
		const { id, name } = item;
		const add = (list: Changed[], isPossible: boolean) => list.push({ id, name, isPossible });
		if (item.isEvent) {
			add(changes.happened, state === 1);
			continue;
		}
		if (told.has(id)) continue;
		const { began, ended } = endsWithin(item, window);
		if (began) add(changes.began, began === 1);
		if (ended) add(changes.ended, ended === 1);
	}
	return changes;
}

/** Whether something begins and whether it ends in a window of days: 0 no, 1 perhaps, 2 yes. */
function endsWithin({ days = '' }: Item, window: Days): Record<'began' | 'ended', 0 | 1 | 2> {
	const intervals = readIntervals(days);
	const isAway = (day: number) => stateWithin(intervals, { from: day, to: day }) === 0;
	const found = { began: 0, ended: 0 } as Record<'began' | 'ended', 0 | 1 | 2>;
	/** `first` and `last`: between which days it began or ended. */
	const note = (end: 'began' | 'ended', first: number, last: number, isSure: boolean) => {
		if (first > window.to || last < window.from) return;
		const isWithin = isSure && window.from <= first && last <= window.to;
		found[end] = Math.max(found[end], isWithin ? 2 : 1) as 0 | 1 | 2;
	};
	for (const { from, to, sure } of intervals) {
		// What is there at an end of the slider has not begun there, nor ended.
		if (from > 0 && isAway(from - 1)) note('began', from, sure?.from ?? from, sure !== null);
		if (to < LAST_DAY && isAway(to + 1)) note('ended', sure?.to ?? to, to, sure !== null);
	}
	return found;
}

/**
 * What was shut and what opened again in the years of a slice, or from the earlier to the later of two
 * compared years. Something may stand in both lists, in each once.
 */
export function interruptedIn(outline: Outline, slice: Slice): Interrupted {
	const pair = comparedTimes(slice);
	const window = pair ? { from: daysOf(pair[0]).from, to: daysOf(pair[1]).to } : shownDays(slice);
	const isByYear = [...(pair ?? []), slice.date].every((time) => typeof time !== 'string');
	const years = shownYears({ ...slice, compare: null });
	const [first = 0, last = 0] = pair?.map(yearOfMoment) ?? [];
	const isIn = (year: number) => (pair ? first <= year && year <= last : years.includes(year));
	const changes: Interrupted = { shut: [], reopened: [] };
	for (const item of itemsOf(outline)) {
		const isShown = stateIn(item, { ...slice, years: [FIRST_YEAR, LAST_YEAR] }) > 0;
		const all = isShown ? (item.interruptions ?? []) : [];
		const add = (list: Changed[], end: 0 | 1) => {
			const found = all.filter(({ years: span, when }) =>
				isByYear ? isIn(span[end]) : touches(edgeOf(when, end), window),
			);
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

/** Between which days an interruption began (0) or ended (1). */
function edgeOf(when: string, end: 0 | 1): Days {
	const spans = parseEdtf(when);
	const edge = end === 0 ? spans[0]?.start : spans.at(-1)?.end;
	return { from: dayOf(edge?.earliest ?? -Infinity), to: dayOf(edge?.latest ?? Infinity) };
}

const touches = (a: Days, b: Days) => a.from <= b.to && a.to >= b.from;

/** What became of everything between the two compared years; null when nothing is compared. */
export function fates(outline: Outline, slice: Slice): Record<Fate, Changed[]> | null {
	if (!comparedTimes(slice)) return null;
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
