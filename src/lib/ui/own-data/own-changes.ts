import {
	comparedTimes,
	fateIn,
	momentOf,
	stateIn,
	type Fate,
	type Slice,
	type Timed,
} from '#lib/atlas/slice.ts';
import { byDate, ownId, ownSlice, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { moved, type Moment } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { timeAt } from '#lib/ui/time/time-thumbs.ts';

/** Ids of rows by what became of them; `changed` and `stayed` between two times that are compared. */
type OwnChanges = Record<'began' | 'ended' | 'happened' | 'changed' | 'stayed', string[]>;

/** Ids of what begins, ends and happens in a year, or came and went between two that are compared. */
export function ownChanges(layers: readonly OwnLayer[], slice: Slice): OwnChanges {
	// What an event stays for is no news of later years.
	const asked = { ...ownSlice(slice), accumulate: false };
	const pair = comparedTimes(slice);
	const at = (moment: Moment) => ({
		...asked,
		...timeAt(moment),
		years: null,
		compare: null,
	});
	const [first, last] = slice.years ?? [momentOf(slice), momentOf(slice)];
	const isGone = (timed: Timed, moment: Moment) => stateIn(timed, at(moment)) === 0;
	/** What became of all rows of a date. */
	const kindsOf = byDate((timed): readonly (keyof OwnChanges)[] => {
		if (pair) return KINDS[fateIn(timed, asked) ?? 'none'];
		if (stateIn(timed, asked) === 0) return [];
		if (timed.isEvent) return ['happened'];
		const hasBegun = first !== FIRST_YEAR && isGone(timed, beside(first, -1));
		const ends = last !== LAST_YEAR && isGone(timed, beside(last, 1));
		return [...(hasBegun ? (['began'] as const) : []), ...(ends ? (['ended'] as const) : [])];
	});
	const found: OwnChanges = { began: [], ended: [], happened: [], changed: [], stayed: [] };
	for (const layer of layers.filter(({ isShown }) => isShown))
		layer.features.forEach((feature, i) => {
			for (const kind of kindsOf(feature)) found[kind].push(ownId(layer.id, i));
		});
	return found;
}

/** What a fate between two times that are compared is called. */
const KINDS: Record<Fate | 'none', readonly (keyof OwnChanges)[]> = {
	none: [],
	opened: ['began'],
	closed: ['ended'],
	changed: ['changed'],
	stayed: ['stayed'],
};

/** The year, month or day before (-1) or after (1) one; years go on beyond the slider. */
const beside = (moment: Moment, by: 1 | -1): Moment =>
	typeof moment === 'number' ? moment + by : moved(moment, by);
