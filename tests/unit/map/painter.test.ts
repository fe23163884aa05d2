import { describe, expect, it } from 'vitest';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { isSameSlice } from '#lib/map/painter.ts';

describe('whether two scenes show the same slice', () => {
	const slice: Slice = { ...yearSlice(2012), date: '2012-03' };

	it('is so for an equal one', () => {
		expect(isSameSlice(slice, { ...slice, layers: [...slice.layers] })).toBe(true);
	});

	const others: Partial<Slice>[] = [
		{ year: 2011 },
		{ date: '2012-05' },
		{ date: null },
		{ years: [2010, 2012] },
		{ each: [2010, 2012] },
		{ accumulate: true },
		{ compare: '2010-03' },
		{ certain: true },
		{ 'min-sources': 2 },
		{ layers: ['bases'] },
		{ country: ['UZB'] },
	];

	it.each(others)('is not so where one differs by %j', (fields) => {
		expect(isSameSlice(slice, { ...slice, ...fields })).toBe(false);
	});
});
