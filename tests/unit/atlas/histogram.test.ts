import { describe, expect, it } from 'vitest';
import type { Census } from '#lib/atlas/census.ts';
import { histogram, histogramSlice } from '#lib/atlas/histogram.ts';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
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
const SLICE = yearSlice(2001, ['bases', 'aid']);
const at = (year: number, slice = SLICE, layer: LayerId | null = null) => {
	const { columns, tallest } = histogram(CENSUS, histogramSlice(slice), layer);
	return { ...columns.find((column) => column.year === year), tallest };
};

describe('a column of the histogram', () => {
	it('holds what is certain in all layers and, on it, what is only possible', () => {
		expect(at(2001)).toEqual({
			year: 2001,
			parts: [
				{ count: 5, isPossible: false, isOwn: false },
				{ count: 1, isPossible: true, isOwn: false },
			],
			sum: 6,
			possible: 1,
			own: 0,
			events: 2,
			tallest: 6,
		});
		expect(at(2002)).toMatchObject({
			parts: [{ count: 3, isPossible: true, isOwn: false }],
			sum: 3,
			possible: 3,
			events: 0,
		});
	});

	it('has the layer that is told apart at the bottom, with a count of its own', () => {
		expect(at(2001, SLICE, 'bases')).toMatchObject({
			parts: [
				{ count: 3, isPossible: false, isOwn: true },
				{ count: 1, isPossible: true, isOwn: true },
				{ count: 2, isPossible: false, isOwn: false },
			],
			sum: 6,
			own: 4,
		});
	});

	it('tells no layer apart that is switched off', () => {
		const bases = yearSlice(2001, ['bases']);
		expect(at(2001, bases, 'aid')).toEqual(at(2001, bases));
	});

	it('has no part that is empty; and where nothing is shown at all, the tallest is still one', () => {
		expect(at(1999)).toMatchObject({ parts: [], sum: 0 });
		expect(at(2001, yearSlice(2001, []))).toMatchObject({ parts: [], tallest: 1 });
	});

	it('depends on filters and layers, and not on the time that is shown', () => {
		expect(at(2001, { ...SLICE, certain: true })).toMatchObject({ sum: 5, possible: 0 });
		const times: Partial<Slice>[] = [{ year: 2009 }, { years: [1992, 1993] }, { compare: 2015 }];
		for (const time of times)
			expect(histogramSlice({ ...SLICE, ...time })).toEqual(histogramSlice(SLICE));
	});
});
