import { describe, expect, test } from 'vitest';
import { stateIn, yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { inSight } from '#lib/map/own/in-sight.ts';
import { OwnDrawing } from '#lib/map/own/own-drawing.ts';
import { OwnCensus } from '#lib/own-data/own-census.ts';
import { ownSlice, ownTimed } from '#lib/own-data/own-layer.ts';
import { ownChanges } from '#lib/ui/own-data/own-changes.ts';
import { extentsOf, toRow, toYears } from '#lib/ui/own-data/own-destination.ts';
import { hasYears } from '#lib/ui/own-data/own-reach.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';

const slice = yearSlice(2012, LAYERS);
const view: View = { ...DEFAULT_VIEW, year: 2011 };

describe('own data whose events stay after their time', () => {
	const layer = ownLayer(['2008-05', '2012-03', '2009/2012', '2014'].map((when) => ownRow(when)));
	const kept: Slice = { ...slice, accumulate: true };

	test('are counted in later years, and what lasted no longer than it did', () => {
		expect(new OwnCensus(layer.features).countIn(kept).certain).toBe(3);
		expect(new OwnCensus(layer.features).countIn({ ...kept, year: 2013 }).certain).toBe(2);
		expect([...new OwnDrawing([layer]).states(kept)]).toEqual([2, 2, 2, 0]);
	});

	test('are news in their own year alone', () => {
		expect(ownChanges([layer], kept)).toEqual(ownChanges([layer], slice));
		expect(ownChanges([layer], kept).happened).toEqual(['own-1:1']);
	});
});

test('a range of years holds the rows of all its years, and tells what began and ended within it', () => {
	const whens = ['2008', '2009-05', '2010/2013', '2007/2010', '2012?', null];
	const layer = ownLayer(whens.map((when) => ownRow(when)));
	const range: Slice = { ...slice, years: [2009, 2012] };
	expect([...new OwnDrawing([layer]).states(range)]).toEqual([0, 2, 2, 2, 1, 0]);
	expect(new OwnCensus(layer.features).countIn(range)).toEqual({ certain: 3, possible: 1 });
	const { began, ended, happened } = ownChanges([layer], range);
	expect({ began, ended, happened }).toEqual({
		began: ['own-1:2'],
		ended: ['own-1:3'],
		happened: ['own-1:1', 'own-1:4'],
	});
});

describe('the way to a row', () => {
	const shown = (row: ReturnType<typeof ownRow>, from: View) => {
		const after = { ...from, ...toRow(row, from)?.change };
		return stateIn(ownTimed(row), ownSlice(after));
	};

	test('leads to the nearest of its years, and says which', () => {
		const row = ownRow('2005/2008');
		const way = toRow(row, view);
		expect(way?.adjustment.year).toBe(2008);
		expect(way?.change).toMatchObject({ year: 2008, date: null, years: null });
		expect(shown(row, view)).toBe(2);
	});

	test('changes nothing where it is shown, also within a range', () => {
		const range = { ...view, years: [2005, 2009] as const };
		expect(toRow(ownRow('2007'), range)?.adjustment.year).toBeNull();
		expect({ ...range, ...toRow(ownRow('2007'), range)?.change }).toEqual(range);
	});

	test('clears the filter that hides it, and leaves those of the atlas', () => {
		const strict: View = { ...view, certain: true, country: ['UZB'], 'min-sources': 3 };
		const way = toRow(ownRow('2011?'), strict);
		expect(way?.adjustment.isUnfiltered).toBe(true);
		expect({ ...strict, ...way?.change }).toEqual({ ...strict, certain: false });
	});

	test('says that it is in none of our years, and nothing of a row without a date', () => {
		expect(toRow(ownRow('1985'), view)?.adjustment.isNever).toBe(true);
		expect(toRow(ownRow(null), view)).toBeNull();
	});
});

test('the years and the bounds of rows are those of all their layers, whatever has neither', () => {
	const at = (coordinates: number[]) => ({ geometry: { type: 'Point' as const, coordinates } });
	const one = ownLayer([ownRow('2003', at([60, 30])), ownRow(null, { geometry: null })]);
	const other = ownLayer([ownRow('2007?', at([70, 41])), ownRow('1985')], { id: 'own-2' });
	expect(extentsOf([one, other])).toEqual({ years: [2003, 2007], bounds: [60, 30, 70, 41] });
	expect(extentsOf([])).toEqual({ years: null, bounds: null });
	expect(toYears([2003, 2007], { ...view, view: 'strip' })).toMatchObject({
		years: [2003, 2007],
		view: 'map',
	});
	expect(toYears([2003, 2003], view)).toMatchObject({ year: 2003, years: null });
	expect(hasYears({ ...slice, years: [2003, 2008] }, [2003, 2007])).toBe(true);
	expect(hasYears(slice, [2003, 2007])).toBe(false);
});

test('rows in sight are counted by place and by time, each thing once', () => {
	const line = {
		geometry: {
			type: 'LineString' as const,
			coordinates: [
				[60, 30],
				[69, 36],
			],
		},
	};
	const spots = {
		geometry: {
			type: 'MultiPoint' as const,
			coordinates: [
				[67, 36],
				[67.1, 36.1],
			],
		},
	};
	const layer = ownLayer([
		ownRow('2012', spots),
		ownRow('2009', line),
		ownRow('2012', { geometry: { type: 'Point', coordinates: [20, 50] } }),
		ownRow('2012', { geometry: null }),
	]);
	const other = ownLayer([ownRow('2012')], { id: 'own-2' });
	const drawing = new OwnDrawing([layer, other]);
	expect(inSight(drawing, slice, [66, 35, 70, 40], [layer])).toEqual({
		...{ all: 3, there: 2, shown: 1 },
	});
});
