import { scalePoint, scaleThreshold } from 'd3-scale';
import { YEARS } from '#lib/time/years.ts';

/** A stroke on the axis. Of those that are labelled some stay so where there is little room. */
export type Tick = { value: number; isLabelled: boolean; isMajor: boolean };

/**
 * The axis of the time bar, which all that stands on it is placed by: what moments it has, where they
 * stand, in per cent from its left edge, and which of them is nearest to a spot.
 */
export type TimeAxis = {
	/** Where a moment stands; the first and the last stand on the ends. */
	left: (value: number) => number;
	/** The inverse: the moment nearest to a spot, beyond the ends the first or the last. */
	nearest: (at: number) => number;
	ticks: readonly Tick[];
};

/** An axis of whole years in order, in equal steps. */
function axisOfYears(years: readonly number[]): TimeAxis {
	const scale = scalePoint<number>(years, [0, 100]);
	const left = (year: number) => scale(year) ?? NaN;
	/** Half-way between two years. */
	const borders = years.slice(1).map((year) => left(year) - scale.step() / 2);
	const nearest = scaleThreshold(borders, years).unknown(years[0] ?? NaN);
	return {
		left,
		nearest: (at) => nearest(at),
		ticks: years.map((value, i) => ({
			value,
			isLabelled: i === 0 || value % 5 === 0,
			isMajor: value % 10 === 0,
		})),
	};
}

/** All years of the atlas. */
export const YEAR_AXIS: TimeAxis = axisOfYears(YEARS);
