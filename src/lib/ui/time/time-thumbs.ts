import { comparedTimes, momentOf, type Slice } from '#lib/atlas/slice.ts';
import {
	grainOf,
	inGrain,
	inYear,
	daysOf,
	yearOfMoment,
	type Grain,
	type Moment,
} from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR, clampYear } from '#lib/time/years.ts';
import type { Shape, View } from '#lib/view/view.ts';

/** The time of a slice: what the slider sets. */
export type Time = Pick<Slice, 'year' | 'date' | 'years' | 'compare'>;
/** What the slider shows: a time or, of a strip, the year of each map. */
export type ShownTime = Time & Pick<Slice, 'each'>;
/** What a moved thumb changes: the time, or the years of the strip. */
export type Moved = Time | Pick<View, 'strip'>;
/** One year, a range of years, or one year compared with another. */
export type TimeMode = 'year' | 'range' | 'compare';
export const TIME_MODES: readonly TimeMode[] = ['year', 'range', 'compare'];

/** A thumb of the slider: the time it stands for, and what moving it changes. */
export type Thumb = {
	/** The place of its map in a strip, from 0, or what of the time it is. */
	id: number | 'year' | 'first' | 'last' | 'compare';
	value: Moment;
	moved: (moment: Moment) => Moved;
};

/** A time of one year, month or day. */
export const timeAt = (moment: Moment): Pick<Time, 'year' | 'date'> => ({
	year: yearOfMoment(moment),
	date: typeof moment === 'string' ? moment : null,
});

/** What the axis counts in: years, unless a month or a day is shown. */
export const grainOfTime = ({ date, years }: Time): Grain =>
	date === null || years ? 'year' : grainOf(date);

export function modeOf({ years, compare }: Time): TimeMode {
	if (years) return 'range';
	return compare === null ? 'year' : 'compare';
}

/** The view in another shape: two maps take two times. */
export function shapedAs(shape: Shape, view: Time): Partial<View> {
	const hasTwo = comparedTimes(view) !== null;
	return shape === 'pair' && !hasTwo
		? { ...inMode({ ...view, compare: null }, 'compare'), view: shape }
		: { view: shape };
}

/** One for each map of a strip; none passes the next. */
function stripThumbs(years: readonly number[]): Thumb[] {
	return years.map((value, i) => {
		const [least, most] = [
			(years[i - 1] ?? FIRST_YEAR - 1) + 1,
			(years[i + 1] ?? LAST_YEAR + 1) - 1,
		];
		return {
			id: i,
			value,
			moved: (m) => ({
				strip: years.with(i, Math.min(most, Math.max(least, yearOfMoment(m)))),
			}),
		};
	});
}

/** The thumbs of a time, in the order in which the Tab key reaches them. */
export function thumbsOf(time: ShownTime): Thumb[] {
	const { years, compare, each } = time;
	if (each) return stripThumbs(each.map(yearOfMoment));
	if (years) {
		const [first, last] = years;
		const range = (a: number, b: number): Time => ({
			...timeAt(b),
			years: [a, b],
			compare: null,
		});
		return [
			{
				id: 'first',
				value: first,
				moved: (m) => range(Math.min(yearOfMoment(m), last), last),
			},
			{
				id: 'last',
				value: last,
				moved: (m) => range(first, Math.max(yearOfMoment(m), first)),
			},
		];
	}
	const single: Thumb = {
		id: 'year',
		value: momentOf(time),
		moved: (m) => ({ ...timeAt(m), years: null, compare }),
	};
	if (compare === null) return [single];
	return [
		{
			id: 'compare',
			value: compare,
			moved: (m) => ({ ...timeAt(momentOf(time)), years: null, compare: m }),
		},
		single,
	];
}

/** The thumb that a press takes: the nearest; of two alike the one that can go on to that side. */
export function thumbNear<T extends Thumb>(thumbs: readonly T[], moment: Moment): T {
	const at = startOf(moment);
	return thumbs.reduce((best, thumb) => {
		const [a, b] = [best, thumb].map(({ value }) => Math.abs(startOf(value) - at)) as [
			number,
			number,
		];
		return b < a || (b === a && at > startOf(best.value)) ? thumb : best;
	});
}

/** Years are compared as years, whose first days are not equally far from each other. */
const startOf = (moment: Moment) =>
	typeof moment === 'number' ? 365.25 * (moment - FIRST_YEAR) : daysOf(moment).from;

/** The time in another mode, as near as can be to what was shown. A range is one of years. */
export function inMode(time: Time, mode: TimeMode): Time {
	const { years, compare } = time;
	const shown = years ? years[1] : momentOf(time);
	const last = yearOfMoment(shown);
	const first = years ? years[0] : compare === null ? last - 3 : yearOfMoment(compare);
	if (mode === 'range') {
		const pair = [clampYear(first), last].sort((a, b) => a - b) as [number, number];
		return { ...timeAt(last), years: pair, compare: null };
	}
	if (mode === 'year') return { ...timeAt(shown), years: null, compare: null };
	const other = clampYear(first);
	const apart = clampYear(last === FIRST_YEAR ? last + 3 : last - 3);
	const year = other === last ? apart : other;
	return { ...timeAt(shown), years: null, compare: inYear(shown, year) };
}

/** The time in another grain: a range, which is one of years, becomes its last year's. */
export function inGrainOf(time: Time, grain: Grain): Time {
	const pair = comparedTimes(time);
	const shown = inGrain(time.years ? time.years[1] : momentOf(time), grain);
	const single: Time = { ...timeAt(shown), years: null, compare: null };
	if (!pair || time.compare === null) return single;
	const compare = inGrain(time.compare, grain);
	// Two months of one year are not one year beside itself.
	return compare === shown ? inMode(single, 'compare') : { ...single, compare };
}

/** The moment that a player steps: the last year of a range, else the year, month or day. */
export const playedMoment = (time: Time): Moment => (time.years ? time.years[1] : momentOf(time));

/** The time moved so that `moment` is its (last) one; a range keeps its length, within the slider. */
export function movedTo({ years, compare }: Time, moment: Moment): Time {
	if (!years || typeof moment === 'string')
		return { ...timeAt(moment), years: null, compare: years ? null : compare };
	const span = years[1] - years[0];
	const last = Math.min(LAST_YEAR, Math.max(FIRST_YEAR + span, yearOfMoment(moment)));
	return { ...timeAt(last), years: [last - span, last], compare: null };
}
