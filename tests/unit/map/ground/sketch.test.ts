import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { basemap, type Basemap } from '#lib/map/basemap.ts';
import { WHOLE_ZOOM } from '#lib/map/ground/cells.ts';
import { sketch, SKETCH_STEPS } from '#lib/map/ground/sketch.ts';
import { groundPaths } from '#lib/map/svg/picture.ts';
import { basemapTopology } from '#lib/server/authored.ts';
import { project } from '#lib/view/mercator.ts';

describe('the sketch of the basemap', () => {
	let whole: Basemap;
	let drawn: Basemap;
	beforeAll(() => {
		const topology = basemapTopology(process.cwd());
		[whole, drawn] = [basemap(topology), sketch(topology)];
	});

	it('has a path for each path of the whole one, so that this can take its place', () => {
		const names = (map: Basemap) => groundPaths(map).map(({ kind, zooms }) => ({ kind, zooms }));
		expect(names(drawn)).toEqual(names(whole));
	});

	it('is less than half of it', () => {
		const size = (map: Basemap, steps?: number) =>
			groundPaths(map, steps).reduce((sum, { data }) => sum + data.length, 0);
		expect(size(drawn, SKETCH_STEPS)).toBeLessThan(size(whole) * 0.55);
	});

	it('strays from no border of the theatre by more than two pixels of a usual home view', () => {
		const segments = drawn.borders.coordinates
			.map((line) => line.map(flat))
			.flatMap((line) => line.slice(1).map((end, i) => [line[i] as Flat, end] as const));
		const off = whole.borders.coordinates
			.flat()
			.filter(([lng = 0, lat = 0]) => lng > 40 && lng < 80 && lat > 25 && lat < 60)
			.map(flat)
			.map((point) => Math.min(...segments.map(([a, b]) => distance(point, a, b))));
		expect(off.length).toBeGreaterThan(1000);
		// At 1280 by 720 a pixel is some 7 units.
		expect(Math.max(...off)).toBeLessThan(14);
	});

	it('draws no water that shows only once the whole one is there', () => {
		const late = groundPaths(drawn).filter(({ zooms }) => zooms && zooms[0] > WHOLE_ZOOM);
		expect(late.length).toBeGreaterThan(1);
		expect(late.map(({ data }) => data).join('')).toBe('');
	});

	it('keeps lakes and islands that can be seen', () => {
		const names = new Set(drawn.lakes.flatMap(({ properties: { n } }) => n ?? []));
		for (const lake of ['Lake Balkhash', 'Issyk-Kul']) expect([...names]).toContain(lake);
		expect(drawn.land.coordinates.length).toBeGreaterThan(100);
	});
});

type Flat = readonly [number, number];
const flat = ([lng = 0, lat = 0]: Position): Flat => project([lng, lat]);

/** From a point to a segment. */
function distance([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
	const [dx, dy] = [bx - ax, by - ay];
	const part = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.max(0, Math.min(1, part));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
