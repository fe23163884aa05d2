import { comparedTimes, fateIn, momentOf, stateIn, type Slice } from '#lib/atlas/slice.ts';
import { ownId, ownSlice, ownTimed, type OwnLayer } from '#lib/own-data/own-layer.ts';
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
	const found: OwnChanges = { began: [], ended: [], happened: [], changed: [], stayed: [] };
	const [first, last] = slice.years ?? [momentOf(slice), momentOf(slice)];
	for (const layer of layers.filter(({ isShown }) => isShown))
		layer.features.forEach((feature, i) => {
			const timed = ownTimed(feature);
			const id = ownId(layer.id, i);
			if (pair) {
				const fate = fateIn(timed, asked);
				if (fate === 'opened') found.began.push(id);
				if (fate === 'closed') found.ended.push(id);
				if (fate === 'changed') found.changed.push(id);
				if (fate === 'stayed') found.stayed.push(id);
				return;
			}
			if (stateIn(timed, asked) === 0) return;
			if (feature.isEvent) return void found.happened.push(id);
			if (first !== FIRST_YEAR && stateIn(timed, at(beside(first, -1))) === 0) found.began.push(id);
			if (last !== LAST_YEAR && stateIn(timed, at(beside(last, 1))) === 0) found.ended.push(id);
		});
	return found;
}

/** The year, month or day before (-1) or after (1) one; years go on beyond the slider. */
const beside = (moment: Moment, by: 1 | -1): Moment =>
	typeof moment === 'number' ? moment + by : moved(moment, by);
