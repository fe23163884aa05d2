import { calendarOf, daysOf, yearOfMoment, type Days, type Moment } from '#lib/time/days.ts';
import { readIntervals, stateWithin } from '#lib/time/intervals.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { LAYERS, DEFAULT_LAYERS, type Country, type Kind, type LayerId } from './vocabulary.ts';

/**
 * What of the atlas is shown: the time and the filters of a view, without the place. A view is a
 * slice; its fields are the keys of the address.
 */
export type Slice = {
	year: number;
	/** A month or a day (`2012-03`, `2012-03-14`); wins over `year`, which is the year that it lies in. */
	date: string | null;
	/** First and last year of a range; wins over `year`. */
	years: readonly [number, number] | null;
	/** Times of which each has a map of its own, in order; wins over all others. No address sets it. */
	each?: readonly Moment[];
	/** Events stay after their time. */
	accumulate: boolean;
	/** A second time, against which the first is compared. */
	compare: Moment | null;
	/** Only what is certain. */
	certain: boolean;
	/** At least so many witnesses. */
	'min-sources': number;
	layers: readonly LayerId[];
	/** Only what belongs to one of these countries; none: everything. */
	country: readonly Country[];
};

/** What of a slice says which time it shows. */
export type SliceTime = Pick<Slice, 'year' | 'date' | 'years' | 'compare' | 'each'>;

/** What the state of anything drawn depends on. */
export type Timed = {
	/** One state per year of the slider. */
	yearStates: string;
	/** The same by the day, as `time/intervals.ts` writes it; without it a day is as its year. */
	days?: string;
	layer: LayerId;
	/** It happened once, rather than lasted. */
	isEvent?: boolean;
	/** Independent witnesses that vouch for it. */
	witnesses?: number | undefined;
	/** ISO 3166-1 alpha-3; left out, it shows whatever the countries that are asked for. */
	countries?: readonly string[] | undefined;
};

/** Kinds of things that happen at one time; the others last. */
const EVENTS: readonly Kind[] = [
	'exercise',
	'course',
	'agreement',
	'law',
	'vote',
	'visit',
	'statement',
	'decision',
	'partnership',
	'attack',
	'closure',
	'unrest',
	'accident',
];
export const isEventKind = (kind: Kind): boolean => EVENTS.includes(kind);

/** One year with everything on: what a slice is unless it says otherwise. */
export function yearSlice(year: number, layers: readonly LayerId[] = DEFAULT_LAYERS): Slice {
	return {
		year,
		date: null,
		years: null,
		accumulate: false,
		compare: null,
		certain: false,
		'min-sources': 1,
		layers,
		country: EVERYWHERE,
	};
}

/** No country in particular. */
export const EVERYWHERE: readonly Country[] = [];

/** The slice of a view, without what else it holds. */
export function sliceOf(view: Slice): Slice {
	const { year, date, years, accumulate, compare, certain, layers, country } = view;
	const time = { year, date, years, accumulate, compare };
	return { ...time, certain, 'min-sources': view['min-sources'], layers, country };
}

/** Whether a slice is one year without filters; its layers may be any. */
export function isOneYear(slice: Slice): boolean {
	if (slice.country.length > 0) return false;
	const plain = { ...yearSlice(slice.year, slice.layers), country: slice.country };
	return (Object.keys(plain) as (keyof Slice)[]).every((key) => slice[key] === plain[key]);
}

/** Whether just the layers are on that a link without `layers` shows. */
export function hasUsualLayers({ layers }: Slice): boolean {
	return LAYERS.every((id) => layers.includes(id) === DEFAULT_LAYERS.includes(id));
}

/** The year whose names hold: the last of what is shown. */
export function nameYear({ year, years }: Slice): number {
	return years ? years[1] : year;
}

/** The year, month or day that a slice shows when it shows no range. */
export const momentOf = ({ year, date }: Pick<Slice, 'year' | 'date'>): Moment => date ?? year;

/**
 * The time of a slice in figures: `2011`, `2008–2012`, `2012-03`, `2008 / 2011` where two are compared, or
 * `2001, 2005` where each year has a map.
 */
export function timeText(slice: SliceTime): string {
	if (slice.each) return slice.each.join(', ');
	const { years } = slice;
	if (years) return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
	const pair = comparedTimes(slice);
	return pair ? `${pair[0]} / ${pair[1]}` : String(momentOf(slice));
}

/** The time of a slice in figures, of a month or day its year alone: its name stands beside it. */
export function yearText(slice: SliceTime): string {
	return slice.date !== null && !comparedTimes(slice)
		? timeText({ ...slice, date: null })
		: timeText(slice);
}

/** The years that a slice shows: one, all of a range, some, or those of two compared times, the earlier first. */
export function shownYears(slice: SliceTime): number[] {
	if (slice.each) return [...new Set(slice.each.map(yearOfMoment))];
	const [first, last] = slice.years ?? [slice.year, slice.year];
	const pair = comparedTimes(slice)?.map(yearOfMoment);
	return pair ? [...new Set(pair)] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The days that a slice shows, without what it is compared with. */
export function shownDays(slice: Pick<Slice, 'year' | 'date' | 'years'>): Days {
	if (!slice.years) return daysOf(momentOf(slice));
	return { from: daysOf(slice.years[0]).from, to: daysOf(slice.years[1]).to };
}

/** What something is in a slice; with `compare` or `each`, what it is in any of the times. */
export function stateIn(item: Timed, slice: Slice): YearState {
	if (slice.each)
		return Math.max(...slice.each.map((time) => stateAt(item, slice, time))) as YearState;
	const now = stateAt(item, slice, slice.years ? shownDays(slice) : momentOf(slice));
	if (slice.compare === null || slice.years) return now;
	return Math.max(now, stateAt(item, slice, slice.compare)) as YearState;
}

/** The last time that was asked for: all things of a slice are asked for the same one. */
let asked: { moment: Moment; days: Days } = { moment: FIRST_YEAR, days: daysOf(FIRST_YEAR) };

function windowOf(time: Moment | Days): Days {
	if (typeof time === 'object') return time;
	if (asked.moment !== time) asked = { moment: time, days: daysOf(time) };
	return asked.days;
}

function stateAt(item: Timed, slice: Slice, time: Moment | Days): YearState {
	if (!slice.layers.includes(item.layer) || !isWithin(item, slice.country)) return 0;
	// Asking for one source asks for nothing: what only the editors infer has none, and is shown.
	const least = slice['min-sources'];
	if (least > 1 && (item.witnesses ?? Infinity) < least) return 0;
	const isKept = slice.accumulate && item.isEvent === true;
	const state =
		typeof time === 'number' && !isKept
			? digitOf(item, time)
			: stateInDays(item, isKept ? { from: 0, to: windowOf(time).to } : windowOf(time));
	return state === 1 && slice.certain ? 0 : state;
}

/** Whether something belongs to one of these countries, or they are none. */
export function isWithin(
	{ countries }: Pick<Timed, 'countries'>,
	asked: readonly string[],
): boolean {
	return asked.length === 0 || !countries || countries.some((code) => asked.includes(code));
}

function digitOf({ yearStates }: Pick<Timed, 'yearStates'>, year: number): YearState {
	return ((yearStates.charCodeAt(year - FIRST_YEAR) || 48) - 48) as YearState;
}

/**
 * Whether the sources say of something this year or month and no more: it is certain in it, and only possible
 * near its beginning and near its end. A season, or `about May`, is known better than that, or otherwise.
 */
export function isDatedTo(item: Timed, part: Moment): boolean {
	const { from, to } = daysOf(part);
	const isOpen = (day: number) => stateInDays(item, { from: day, to: day }) === 1;
	return stateInDays(item, { from, to }) === 2 && isOpen(from + 1) && isOpen(to - 1);
}

/** What something is in a window of days, whatever the filters. */
export function stateInDays(item: Pick<Timed, 'yearStates' | 'days'>, window: Days): YearState {
	if (item.days !== undefined) return stateWithin(readIntervals(item.days), window);
	const [first, last] = [calendarOf(window.from).year, calendarOf(window.to).year];
	let state: YearState = 0;
	for (let year = first; year <= last; year++)
		state = Math.max(state, digitOf(item, year)) as YearState;
	return state;
}

/** What became of something from the earlier to the later of two times. */
export type Fate = 'opened' | 'closed' | 'stayed' | 'changed';
export const FATES: readonly Fate[] = ['opened', 'closed', 'changed', 'stayed'];

/**
 * What became of something between the two times of a comparison: it is there in the later only, in
 * the earlier only, in both, or in both but not equally certain. Null when it is in neither, or when
 * nothing is compared.
 */
export function fateIn(item: Timed, slice: Slice): Fate | null {
	const pair = comparedTimes(slice);
	if (!pair) return null;
	const [before, after] = pair.map((time) => stateAt(item, slice, time)) as [YearState, YearState];
	if (before === 0 && after === 0) return null;
	if (before === 0) return 'opened';
	if (after === 0) return 'closed';
	return before === after ? 'stayed' : 'changed';
}

/** What became of several things on one spot: what became of each, or `changed` where they differ. */
export function jointFate(fates: Iterable<Fate | null>): Fate | null {
	const all = new Set([...fates].filter((fate) => fate !== null));
	const [only = null] = all;
	return all.size > 1 ? 'changed' : only;
}

/** The earlier and the later time of a comparison; null when nothing is compared. */
export function comparedTimes(slice: SliceTime): [Moment, Moment] | null {
	const { years, compare } = slice;
	const shown = momentOf(slice);
	if (compare === null || years || compare === shown) return null;
	const [a, b] = [daysOf(shown), daysOf(compare)];
	return a.from < b.from || (a.from === b.from && a.to < b.to)
		? [shown, compare]
		: [compare, shown];
}

/** The state in each year of the slider under the filters of a slice: what a histogram counts. */
export function statesByYear(item: Timed, slice: Slice): YearState[] {
	return YEARS.map((year) => stateAt(item, slice, year));
}
