import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import { countsByYear, eventsByYear, total, type Census, type Count } from './census.ts';
import { sliceOf, type Slice } from './slice.ts';
import type { LayerId } from './vocabulary.ts';

/** What is certain, or only possible, in a column: of the layer that is told apart, or of the others. */
export type HistogramPart = { count: number; isPossible: boolean; isOwn: boolean };

/**
 * A year: its parts from the bottom up, none of which is empty, their sum, how much of it the layer has
 * that is told apart, and how many of all are events.
 */
export type HistogramColumn = {
	year: number;
	parts: HistogramPart[];
	sum: number;
	possible: number;
	own: number;
	events: number;
};

/** `tallest` is the largest sum of a column, at least 1. */
export type Histogram = { columns: HistogramColumn[]; tallest: number };

/** What of a slice a histogram depends on: its filters and layers, at any time. */
export function histogramSlice(slice: Slice): Slice {
	return { ...sliceOf(slice), year: FIRST_YEAR, years: null, compare: null };
}

/**
 * How much the layers of a slice hold in each year, by its filters. One of them can be told apart: its
 * parts lie at the bottom of the columns, so that they can be compared from year to year.
 */
export function histogram(census: Census, slice: Slice, layer: LayerId | null = null): Histogram {
	const rows = slice.layers.map((each) => ({
		isOwn: each === layer,
		counts: countsByYear(census, each, slice),
	}));
	const events = eventsByYear(census, slice);
	const columns = YEARS.map((year, i): HistogramColumn => {
		const countOf = (isOwn: boolean) =>
			rows
				.filter((row) => row.isOwn === isOwn)
				.reduce((all, { counts }) => sumOf(all, counts[i]), { certain: 0, possible: 0 });
		const [own, others] = [countOf(true), countOf(false)];
		return {
			year,
			parts: [...partsOf(own, true), ...partsOf(others, false)],
			sum: total(own) + total(others),
			possible: own.possible + others.possible,
			own: total(own),
			events: events[i] ?? 0,
		};
	});
	return { columns, tallest: Math.max(1, ...columns.map(({ sum }) => sum)) };
}

function sumOf(a: Count, b: Count = { certain: 0, possible: 0 }): Count {
	return { certain: a.certain + b.certain, possible: a.possible + b.possible };
}

function partsOf({ certain, possible }: Count, isOwn: boolean): HistogramPart[] {
	return [
		{ count: certain, isPossible: false, isOwn },
		{ count: possible, isPossible: true, isOwn },
	].filter(({ count }) => count > 0);
}
