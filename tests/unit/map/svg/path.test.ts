import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pathData, pathLines, pathPolygons, polygonData } from '#lib/map/svg/path.ts';
import { project } from '#lib/view/mercator.ts';
import { realMap } from '../../../fixtures/map.ts';

const units = (line: readonly Position[]) =>
	line.map((position) => project(position as [number, number]).map(Math.round) as [number, number]);

/** A line without the steps that round to nothing. */
function thinned(line: readonly Position[]): [number, number][] {
	return units(line).filter(
		([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1],
	);
}

const position = fc.tuple(
	fc.double({ min: -179, max: 179, noNaN: true }),
	fc.double({ min: -80, max: 80, noNaN: true }),
);
/** Positions that lie apart, so that none is lost in rounding. */
const line = fc
	.uniqueArray(position, { minLength: 2, maxLength: 12, selector: (p) => units([p]).join() })
	.map((list) => list as Position[]);
const ring = fc
	.uniqueArray(position, { minLength: 3, maxLength: 8, selector: (p) => units([p]).join() })
	.map((list) => [...list, list[0]] as Position[]);

describe('path data', () => {
	it('leads back to the lines that it was made from, within a unit', () => {
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
				expect(pathLines(pathData(lines, false)).map(units)).toEqual(lines.map(units));
			}),
		);
	});

	it('leads back to the rings that it was made from, closed', () => {
		fc.assert(
			fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
				expect(pathLines(pathData(rings, true)).map(units)).toEqual(rings.map(units));
			}),
		);
	});

	it('leads back to polygons with their holes, and keeps islands apart', () => {
		const polygons = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), {
			minLength: 1,
			maxLength: 4,
		});
		fc.assert(
			fc.property(polygons, (given) => {
				const read = pathPolygons(polygonData(given));
				expect(read.map((rings) => rings.map(units))).toEqual(
					given.map((rings) => rings.map(units)),
				);
			}),
		);
	});

	it('of a hole is closed by z and of the last ring by Z', () => {
		const square = (a: number, b: number): Position[] => [
			[a, a],
			[b, a],
			[b, b],
			[a, b],
			[a, a],
		];
		const data = polygonData([[square(0, 30), square(10, 20)], [square(40, 50)]]);
		expect(data.match(/z/gi)).toEqual(['z', 'Z', 'Z']);
		expect(pathPolygons(data).map((rings) => rings.length)).toEqual([2, 1]);
	});

	it('is made of whole units and relative steps', () => {
		expect(
			pathData(
				[
					[
						[0, 0],
						[1, 0],
						[0, 0],
					],
				],
				false,
			),
		).toBe('M16384 16384l91 0-91 0');
	});

	it('keeps a line that is shorter than a unit as a dot, and drops such a ring', () => {
		const tiny: Position[] = [
			[10, 10],
			[10.0001, 10],
			[10, 10],
		];
		expect(pathData([tiny], false)).toMatch(/^M\d+ \d+l0 0$/);
		expect(pathData([tiny], true)).toBe('');
		expect(polygonData([[tiny]])).toBe('');
	});

	it('of nothing is nothing', () => {
		expect(pathData([], false)).toBe('');
		expect(pathData([[]], false)).toBe('');
		expect(pathLines('')).toEqual([]);
		expect(pathPolygons('')).toEqual([]);
	});

	it('of the real land and legs leads back to them', () => {
		const { basemap, outline } = realMap();
		const land = pathPolygons(polygonData(basemap.land.coordinates));
		const rings = basemap.land.coordinates.map((polygon) =>
			polygon.map((r) => thinned(r)).filter((r) => r.length > 1),
		);
		expect(land.map((polygon) => polygon.map(units))).toEqual(
			rings.filter((polygon) => polygon.length > 0),
		);
		for (const { lines } of outline.legs)
			expect(pathLines(pathData(lines, false)).map(thinned)).toEqual(lines.map(thinned));
	});
});
