import { describe, expect, it } from 'vitest';
import type { Census } from '#lib/atlas/census.ts';
import { histogram, histogramSlice } from '#lib/atlas/histogram.ts';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { YEARS } from '#lib/time/years.ts';

const during = (states: Record<number, 1 | 2>) => YEARS.map((year) => states[year] ?? 0).join('');
const CENSUS: Census = {
	groups: [
		{ layer: 'bases', yearStates: during({ 2001: 2, 2002: 1 }), count: 3 },
		{ layer: 'bases', yearStates: during({ 2001: 1 }), count: 1 },
		{ layer: 'aid', yearStates: during({ 2001: 2 }), count: 2, isEvent: true },
	],
	corridors: [],
	headlines: [],
};
const at = (year: number, slice = yearSlice(2001, ['bases', 'aid'])) => {
	const { columns, tallest } = histogram(CENSUS, histogramSlice(slice));
	return { ...columns.find((column) => column.year === year), tallest };
};

describe('a column of the histogram', () => {
	it('holds what is certain and what is possible of each layer, the bottom one first', () => {
		expect(at(2001)).toEqual({
			year: 2001,
			parts: [
				{ layer: 'bases', count: 3, isPossible: false },
				{ layer: 'bases', count: 1, isPossible: true },
				{ layer: 'aid', count: 2, isPossible: false },
			],
			sum: 6,
			events: 2,
			tallest: 6,
		});
		expect(at(2002)).toMatchObject({
			parts: [{ layer: 'bases', count: 3, isPossible: true }],
			sum: 3,
			events: 0,
		});
	});

	it('has no part that is empty; and where nothing is shown at all, the tallest is still one', () => {
		expect(at(1999)).toMatchObject({ parts: [], sum: 0 });
		expect(at(2001, yearSlice(2001, []))).toMatchObject({ parts: [], tallest: 1 });
	});

	it('depends on filters and layers, and not on the time that is shown', () => {
		const slice = yearSlice(2001, ['bases', 'aid']);
		expect(at(2001, { ...slice, certain: true })).toMatchObject({ sum: 5 });
		const times: Partial<Slice>[] = [{ year: 2009 }, { years: [1992, 1993] }, { compare: 2015 }];
		for (const time of times)
			expect(histogramSlice({ ...slice, ...time })).toEqual(histogramSlice(slice));
	});
});
