import { LAST_DAY, daysOf, type Days } from '#lib/time/days.ts';
import { cutFrom, overlap, readIntervals, type Interval } from '#lib/time/intervals.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { yearRuns } from './life-line.ts';
import type { Outline, OutlineCorridor, OutlineThing } from './outline.ts';
import { stateIn, type Slice, type Timed } from './slice.ts';
import { COUNTRIES, LAYERS, type Country, type Kind, type LayerId } from './vocabulary.ts';

/** A corridor or a thing on the timeline, over all years; its days lie within the slider. */
export type TimelineRow = {
	id: string;
	name: string;
	layer: LayerId;
	kind: Kind;
	countries: readonly string[];
	/** What it is in the time that the slice shows. */
	state: YearState;
	marks: TimelineMark[];
	/** The day on which its first mark begins, and that on which its last one ends. */
	first: number;
	last: number;
};

/**
 * What is drawn for one period: a bar from the first to the last day of its widest reading, in which `sure` is
 * certain and which is cut where it was shut; and a point, for what happened at one time, or somewhere within
 * the days between which it is certain that it was there. A side that goes on beyond the slider is open.
 */
export type TimelineMark = Days &
	(
		| {
				shape: 'bar';
				sure: Days | null;
				gaps: TimelineGap[];
				isOpen: { from: boolean; to: boolean };
		  }
		| { shape: 'point'; isCertain: boolean }
	);

/** Days in which something was shut, for certain or perhaps. */
export type TimelineGap = Days & { isCertain: boolean };

/** By what rows stand together. */
export const GROUPINGS = ['layer', 'country'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Rows that stand together; null: those that belong to no country. */
export type TimelineGroup = { id: LayerId | Country | null; rows: TimelineRow[] };

/** Every corridor and thing that the filters of a slice admit, whenever it was. */
export function timelineRows(
	{ corridors, things }: Pick<Outline, 'corridors' | 'things'>,
	slice: Slice,
): TimelineRow[] {
	const always: Slice = {
		...slice,
		date: null,
		years: [FIRST_YEAR, LAST_YEAR],
		compare: null,
		accumulate: false,
	};
	return [
		...corridors.map((corridor) => ({ item: corridor, kind: 'corridor' as const })),
		...things.map((thing) => ({ item: thing, kind: thing.kind })),
	].flatMap(({ item, kind }) => {
		if (stateIn(item, always) === 0) return [];
		const marks = marksOf(item, slice.certain);
		return marks.length === 0 ? [] : [row(item, kind, marks, stateIn(item, slice))];
	});
}

function row(
	{ id, name, layer, countries = [] }: OutlineCorridor | OutlineThing,
	kind: Kind,
	marks: TimelineMark[],
	state: YearState,
): TimelineRow {
	const first = Math.min(...marks.map(({ from }) => from));
	const last = Math.max(...marks.map(({ to }) => to));
	return { id, name, layer, kind, countries, state, marks, first, last };
}

/** What is drawn of a thing, bars in order of time, then points; with `certain` without what is only possible. */
export function marksOf(item: Timed, isCertainOnly: boolean): TimelineMark[] {
	return (
		intervalsOf(item)
			.filter(({ from, to, sure }) => from <= LAST_DAY && to >= 0 && !(isCertainOnly && !sure))
			.flatMap((interval) => [
				...barOf(interval, item.isEvent === true, isCertainOnly),
				...pointOf(interval, item.isEvent === true),
			])
			// Points lie on bars.
			.sort((a, b) => (a.shape < b.shape ? -1 : a.shape > b.shape ? 1 : a.from - b.from))
	);
}

/** Whether there is no day on which it is certain, though it is certain that there was one. */
const isMoment = (sure: Days | null): boolean => sure !== null && sure.from > sure.to;

function barOf(
	{ from, to, sure, gaps }: Interval,
	isEvent: boolean,
	isCertainOnly: boolean,
): TimelineMark[] {
	const certain = sure !== null && sure.from <= sure.to ? sure : null;
	// An event that lasted has its days; else it is a point, and so is what is known of one moment alone.
	if (isEvent ? !certain || certain.from === certain.to : isMoment(sure) && isCertainOnly)
		return [];
	if (sure && isMoment(sure) && sure.to <= from && sure.from >= to) return [];
	const drawn = isCertainOnly && certain ? certain : { from, to };
	return [
		{
			shape: 'bar',
			...within(drawn),
			sure: certain && within(certain),
			gaps: gaps.map((gap) => cutFrom(within(drawn), gap)).filter((gap) => gap.from <= gap.to),
			isOpen: { from: drawn.from < 0, to: drawn.to > LAST_DAY },
		},
	];
}

function pointOf({ from, to, sure }: Interval, isEvent: boolean): TimelineMark[] {
	if (!isEvent && !isMoment(sure)) return [];
	const [first, last] = sure ? [sure.from, sure.to].sort((a, b) => a - b) : [from, to];
	return [
		{
			shape: 'point',
			...within({ from: first ?? from, to: last ?? to }),
			isCertain: sure !== null,
		},
	];
}

/** Of some days those of the slider. */
const within = (days: Days): Days => overlap(days, { from: 0, to: LAST_DAY });

/** The intervals of a thing; of one whose days nobody wrote, its years. */
function intervalsOf({ days, yearStates }: Timed): readonly Interval[] {
	if (days !== undefined) return readIntervals(days);
	return yearRuns(yearStates).map(({ first, last, isCertain }) => {
		const whole = { from: daysOf(first).from, to: daysOf(last).to };
		return { ...whole, sure: isCertain ? whole : null, gaps: [] };
	});
}

/** The rows that have something within some days. */
export const rowsWithin = (rows: readonly TimelineRow[], days: Days): TimelineRow[] =>
	rows.filter(({ marks }) => isWithin(marks, days));

/** Whether one of some marks lies within some days at least in part. */
export const isWithin = (marks: readonly TimelineMark[], { from, to }: Days): boolean =>
	marks.some((mark) => mark.from <= to && mark.to >= from);

/**
 * The rows by layer or by country, in order of time; groups without rows are left out. What belongs to several
 * countries stands under each that `asked` names, by default all; what belongs to none comes last.
 */
export function timelineGroups(
	rows: readonly TimelineRow[],
	grouping: Grouping,
	asked: readonly Country[] = [],
): TimelineGroup[] {
	const sorted = [...rows].sort(
		(a, b) => a.first - b.first || a.last - b.last || (a.name < b.name ? -1 : 1),
	);
	const groups: TimelineGroup[] =
		grouping === 'layer'
			? LAYERS.map((id) => ({ id, rows: sorted.filter(({ layer }) => layer === id) }))
			: [
					...(asked.length > 0 ? asked : COUNTRIES).map((id) => ({
						id,
						rows: sorted.filter(({ countries }) => countries.includes(id)),
					})),
					{ id: null, rows: sorted.filter(({ countries }) => countries.length === 0) },
				];
	return groups.filter((group) => group.rows.length > 0);
}
