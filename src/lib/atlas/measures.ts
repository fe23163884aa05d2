import { readIntervals, stateWithin } from '#lib/time/intervals.ts';
import type { Days } from '#lib/time/days.ts';
import type { Family, MeasureId } from './vocabulary.ts';

/** A number of a way, with its date as written and as `time/intervals.ts` writes it. */
export type MeasureNumber = {
	when: string;
	days: string;
	value: number;
	/** Id of its source, the passage there, and the work in which it was read. */
	source: string;
	at: string;
	citedIn?: string;
};

/** What a figure counts of the map: some line, or several lines together. */
export type MeasuredWay = {
	/** Id of the figure. */
	figure: string;
	/** Its title, in English. */
	title: string;
	families: readonly Family[];
	corridors: readonly string[];
	/** Legs over which all of it went; null where it is of all lines of the families together. */
	along: readonly string[] | null;
	/** Why the editors take it to have gone there, in English; null where a source says so. */
	reading: string | null;
	/** In order of time. */
	numbers: readonly MeasureNumber[];
	/** Where its number can be written, the best first: a leg, and longitude and latitude of its middle. */
	spots: readonly (readonly [leg: string, lng: number, lat: number])[];
};

/** A quantity that was counted alike for several ways, or for one over the years. */
export type Measure = {
	id: MeasureId;
	unit: string;
	denominator: string | null;
	/** The value that is drawn as wide as {@link FULL_WIDTH}; the same for all years. */
	top: number;
	ways: readonly MeasuredWay[];
};

/** All measures, with what a list calls the sources of their numbers. */
export type MeasureBook = { measures: readonly Measure[]; cited: Readonly<Record<string, string>> };

/** Pixels of the widest stroke that a measure can have. */
export const FULL_WIDTH = 20;
/** Pixels of a hollow stroke that no number is known for; none that is hollow is thinner. */
export const HOLLOW_WIDTH = 3.4;
/** Pixels of each side of a hollow stroke. */
export const RIM = 1.1;
/** Pixels of a known number that is too small to be seen. */
const LEAST_WIDTH = 1.2;

/** How a strand is drawn, in pixels: filled as wide as `least` (nought: hollow), in a rim as wide as `most`. */
export type StrandWidth = { least: number; most: number };

/** A strand that is shown. */
export type MeasuredStrand = { id: string; leg: string; corridors: readonly string[] };

/** A way with what is known of it in a window: numbers of several dates or sources make a range. */
export type KnownWay = {
	way: MeasuredWay;
	numbers: readonly MeasureNumber[];
	least: number;
	most: number;
};

/** The ways of which a number's date touches a window, by the rule for things. */
export function knownWays({ ways }: Measure, window: Days): KnownWay[] {
	return ways.flatMap((way) => {
		const numbers = way.numbers.filter(({ days }) => stateWithin(readIntervals(days), window) > 0);
		if (numbers.length === 0) return [];
		const values = numbers.map(({ value }) => value);
		return [{ way, numbers, least: Math.min(...values), most: Math.max(...values) }];
	});
}

/** Pixels of a value: from nought in proportion. */
export const widthOf = (value: number, { top }: Pick<Measure, 'top'>): number =>
	Math.round(((value * FULL_WIDTH) / top) * 10) / 10;

/**
 * How each of the shown strands is drawn in a window. A number fills a strand only where all that was counted
 * went over its leg by it alone. Else what is known is of several lines together, of which each carried at
 * most all: they are hollow and, where they share a leg, together as wide as the number. What has no number
 * is hollow and thin. Nothing is read between two dates.
 */
export function widthsIn(
	strands: readonly MeasuredStrand[],
	measure: Measure,
	window: Days,
): Map<string, StrandWidth> {
	const widths = new Map<string, StrandWidth>(
		strands.map(({ id }) => [id, { least: 0, most: HOLLOW_WIDTH }]),
	);
	for (const { way, least, most } of knownWays(measure, window)) {
		const own = strands.filter(
			({ leg, corridors }) =>
				(way.along?.includes(leg) ?? true) && corridors.some((id) => way.corridors.includes(id)),
		);
		const beside = new Map<string, number>();
		for (const { leg } of own) beside.set(leg, (beside.get(leg) ?? 0) + 1);
		for (const { id, leg } of own) {
			const shared = beside.get(leg) ?? 1;
			const full = widthOf(most, measure);
			widths.set(
				id,
				way.along && shared === 1
					? {
							least: Math.max(LEAST_WIDTH, widthOf(least, measure)),
							most: Math.max(LEAST_WIDTH, full),
						}
					: { least: 0, most: Math.max(HOLLOW_WIDTH, Math.round((full / shared) * 10) / 10) },
			);
		}
	}
	return widths;
}

/** Pixels of the light middle of a strand; nought where it has none. */
export const coreWidth = ({ least, most }: StrandWidth): number =>
	most - least > 0.05 ? Math.max(0, Math.round((most - 2 * RIM) * 10) / 10) : 0;

/** Pixels of what fills the middle of a strand whose number lies between two. */
export const fillWidth = (width: StrandWidth): number =>
	width.least > 0 && coreWidth(width) > width.least ? width.least : 0;

/** The years of the slider that a number of a measure touches. */
export function yearsOf(
	measure: Measure,
	years: readonly { year: number; days: Days }[],
): number[] {
	return years.filter(({ days }) => knownWays(measure, days).length > 0).map(({ year }) => year);
}
