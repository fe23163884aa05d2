import { stateInTime } from '#lib/atlas/neighbours.ts';
import { isDatedTo, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { grainOf, yearOfMoment } from '#lib/time/days.ts';
import type { Words } from './en.ts';

/**
 * Why something is only possible in the shown month or day that is certain in the year or month about it:
 * its sources say no more. Empty for anything else.
 */
export function knownByWords(
	{ fine, date: dated }: Words,
	item: Timed,
	when: string | null,
	slice: Slice,
): string {
	const { date } = slice;
	if (date === null || slice.years || stateInTime(item, slice) !== 1) return '';
	const isCertainIn = (part: string | null) =>
		stateInTime(item, { ...slice, date: part, compare: null }) === 2;
	const month = date.slice(0, 7);
	const isDay = grainOf(date) === 'day';
	if (isDay && isDatedTo(item, month)) return fine.byMonth(dated(when));
	if (isDatedTo(item, yearOfMoment(date))) return fine.byYear(dated(when));
	return (isDay && isCertainIn(month)) || isCertainIn(null) ? fine.noFiner(dated(when)) : '';
}
