import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import { countsByYear, eventsByYear, type Census } from './census.ts';
import { sliceOf, type Slice } from './slice.ts';
import type { LayerId } from './vocabulary.ts';

/** What is certain, or only possible, of one layer in a column. */
export type HistogramPart = { layer: LayerId; count: number; isPossible: boolean };

/** A year: its parts from the bottom up, none of which is empty, their sum, and how many events it has. */
export type HistogramColumn = { year: number; parts: HistogramPart[]; sum: number; events: number };

/** `tallest` is the largest sum of a column, at least 1. */
export type Histogram = { columns: HistogramColumn[]; tallest: number };

/** What of a slice a histogram depends on: its filters and layers, at any time. */
export function histogramSlice(slice: Slice): Slice {
	return { ...sliceOf(slice), year: FIRST_YEAR, years: null, compare: null };
}

/** How much the layers of a slice hold in each year, by its filters. */
export function histogram(census: Census, slice: Slice): Histogram {
	const rows = slice.layers.map((layer) => ({
		layer,
		counts: countsByYear(census, layer, slice),
	}));
	const events = eventsByYear(census, slice);
	const columns = YEARS.map((year, i): HistogramColumn => {
		const parts = rows.flatMap(({ layer, counts }) => {
			const { certain = 0, possible = 0 } = counts[i] ?? {};
			return [
				{ layer, count: certain, isPossible: false },
				{ layer, count: possible, isPossible: true },
			].filter(({ count }) => count > 0);
		});
		const sum = parts.reduce((all, { count }) => all + count, 0);
		return { year, parts, sum, events: events[i] ?? 0 };
	});
	return { columns, tallest: Math.max(1, ...columns.map(({ sum }) => sum)) };
}
