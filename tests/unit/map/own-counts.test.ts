import { expect, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import type { MapLibreMap } from '#lib/map/gl/maplibre.ts';
import { paintGl } from '#lib/map/own/gl-own.ts';
import { OwnDrawing } from '#lib/map/own/own-drawing.ts';
import { spotCounts } from '#lib/map/own/spot-counts.ts';
import type { Geometry } from 'geojson';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';

const slice = yearSlice(2012, LAYERS);
const point = (...coordinates: [number, number]): Geometry => ({ type: 'Point', coordinates });
const KABUL = point(69.17, 34.53);
const BAGRAM = point(69.27, 34.95);
const rows = (when: string, geometry: Geometry, count: number) =>
	Array.from({ length: count }, () => ownRow(when, { geometry }));
const countsOf = (drawing: OwnDrawing, year = 2012) =>
	spotCounts(drawing, yearSlice(year, LAYERS)).map(({ count }) => count);

test('a spot of several rows has the number of those that its year shows, of all shown layers', () => {
	const mine = ownLayer([...rows('2012', KABUL, 2), ...rows('2010', KABUL, 5)]);
	const others = ownLayer([...rows('2012?', KABUL, 1), ...rows('2010/2012', BAGRAM, 2)], {
		id: 'own-2',
	});
	const drawing = new OwnDrawing([mine, others]);
	expect(countsOf(drawing)).toEqual([3, 2]);
	expect(countsOf(drawing, 2010)).toEqual([5, 2]);
	expect(countsOf(drawing, 2013)).toEqual([]);
	expect(countsOf(new OwnDrawing([mine, { ...others, isShown: false }]))).toEqual([2]);
});

test('a row alone on its spot has no number, even if it names its place twice', () => {
	const twice: Geometry = {
		type: 'MultiPoint',
		coordinates: [
			[69, 34],
			[69, 34],
		],
	};
	const alone = [ownRow('2012', { geometry: twice }), ...rows('2012', BAGRAM, 1)];
	expect(countsOf(new OwnDrawing([ownLayer(alone)]))).toEqual([]);
});

test('of two numbers that would touch the smaller waits for a nearer zoom', () => {
	const drawing = new OwnDrawing([
		ownLayer([
			...rows('2012', BAGRAM, 2),
			...rows('2012', KABUL, 4),
			...rows('2012', point(60, 36), 3),
		]),
	]);
	const zooms = spotCounts(drawing, slice).map(({ count, zoom }) => [count, zoom]);
	expect(zooms).toEqual([
		[4, 0],
		[3, 1],
		[2, 5],
	]);
});

test('thousands of rows at one spot are one number, and a crowd of spots has at most three hundred', () => {
	expect(countsOf(new OwnDrawing([ownLayer(rows('2012', KABUL, 20_000))]))).toEqual([20_000]);
	const crowd = Array.from({ length: 1000 }, (_, i) => rows('2012', point(i / 6, i / 20), 2));
	expect(countsOf(new OwnDrawing([ownLayer(crowd.flat())]))).toHaveLength(300);
});

test('WebGL is given the numbers of a year, and nothing where they stay the same', () => {
	const setData = vi.fn();
	const map = {
		...{ addSource: vi.fn(), getSource: () => ({ setData }), removeFeatureState: vi.fn() },
		...{ getLayer: () => true, setPaintProperty: vi.fn(), setFeatureState: vi.fn() },
	} as unknown as MapLibreMap;
	const drawing = new OwnDrawing([
		ownLayer([...rows('2011/2012', KABUL, 2), ...rows('2012', BAGRAM, 1)]),
	]);
	const show = (year: number) => {
		setData.mockClear();
		const look = { selected: null, theme: 'light' as const, isComparing: false };
		paintGl(map, drawing, { ...look, slice: yearSlice(year, LAYERS) });
		return setData.mock.lastCall?.[0] as GeoJSON.FeatureCollection | undefined;
	};
	expect(show(2012)?.features.map(({ properties }) => properties?.count)).toEqual([2]);
	expect(show(2011)).toBeUndefined();
	expect(show(2013)?.features).toEqual([]);
});
