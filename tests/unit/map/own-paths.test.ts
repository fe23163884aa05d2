import { expect, test } from 'vitest';
import { OwnDrawing } from '#lib/map/own/own-drawing.ts';
import { bucketPaths } from '#lib/map/own/svg-own.ts';
import { timesOf, type OwnFeature } from '#lib/own-data/own-layer.ts';

const feature = (geometry: OwnFeature['geometry']): OwnFeature => ({
	...{ line: 1, name: 'Mine', when: '2010', text: '', source: '', group: '', rest: [] },
	...timesOf('2010'),
	geometry,
});
const drawingOf = (features: OwnFeature[]) =>
	new OwnDrawing([
		{ id: 'own-1', name: 'Mine', colour: 'violet', symbol: 'disc', isShown: true, features },
	]);
const shapeOf = (features: OwnFeature[]) => drawingOf(features).shape;
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

test('many marks are thinned by zoom and never stand in one path; few are all drawn', () => {
	const at = (i: number) => [20 + (i % 250) * 0.2, 30 + Math.floor(i / 250) * 0.2];
	const drawing = drawingOf(
		numbers(50_000).map((i) => feature({ type: 'Point', coordinates: at(i) })),
	);
	const marks = (count: number, zoom: number) => {
		const paths = bucketPaths(drawing, { kind: 'point', parts: numbers(count) }, zoom);
		const sizes = paths.map((path) => path.split('M').length - 1);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
		return sizes.reduce((sum, size) => sum + size, 0);
	};
	expect(marks(50_000, 3)).toBeLessThan(10_000);
	expect(marks(50_000, 9)).toBe(50_000);
	expect(marks(1000, 6)).toBe(1000);
});

test('areas that overlap have a path each, so that neither leaves a hole in the other', () => {
	const square = (west: number) =>
		feature({
			type: 'Polygon',
			coordinates: [
				[
					[west, 40],
					[west + 4, 40],
					[west + 4, 44],
					[west, 40],
				],
			],
		});
	const paths = bucketPaths(
		drawingOf([square(60), square(62)]),
		{ kind: 'area', parts: [0, 1] },
		4,
	);
	expect(paths).toHaveLength(2);
});

const boxOf = ({ rings: [ring] }: OwnDrawing['shape']['areas'][number]) => {
	const lngs = (ring?.line ?? []).map(([lng]) => lng);
	return [Math.min(...lngs), Math.max(...lngs)];
};
const box = (west: number, east: number, south = 60, north = 65) => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
];

test('an area over the antimeridian is drawn on both sides of it, with its hole, and never across the world', () => {
	const { areas } = shapeOf([
		feature({ type: 'Polygon', coordinates: [box(170, -170), box(178, -178, 62, 63)] }),
	]);
	expect(areas.map(boxOf)).toEqual([
		[170, 180],
		[-180, -170],
	]);
	expect(areas.map(({ rings }) => rings.length)).toEqual([2, 2]);
	expect(areas[0]?.rings[1]?.line).toContainEqual([178, 62]);
	expect(areas[1]?.rings[1]?.line).toContainEqual([-178, 62]);
});

test('an area that touches the antimeridian, or goes about the whole earth, stays whole', () => {
	for (const [west, east] of [
		[170, 180],
		[-180, -170],
		[-180, 180],
	] as const) {
		const { areas } = shapeOf([feature({ type: 'Polygon', coordinates: [box(west, east)] })]);
		expect(areas.map(boxOf)).toEqual([[west, east]]);
	}
});
