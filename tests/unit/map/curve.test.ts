import { lineString, point, pointToLineDistance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { curvedLine } from '#lib/map/curve.ts';
import { projectAtlas } from '#lib/server/published.ts';

/** Degrees by which a line turns at each of its inner positions. */
const turns = (line: readonly (readonly [number, number])[]) =>
	line.slice(1, -1).map(([x, y], i) => {
		const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [line[i], line[i + 2]];
		const turn = Math.atan2(by - y, bx - x) - Math.atan2(y - ay, x - ax);
		return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI;
	});

describe('the line of a road or railway', () => {
	const bend: [number, number][] = [
		[66, 37],
		[67, 37],
		[67.6, 37.5],
		[67.7, 38.4],
	];

	it('goes through every position in a curve without a corner', () => {
		const drawn = curvedLine(bend);
		for (const [x, y] of bend)
			expect(drawn.some(([a, b]) => Math.hypot(a - x, b - y) < 1e-9)).toBe(true);
		expect(Math.max(...turns(bend))).toBeGreaterThan(35);
		expect(Math.max(...turns(drawn))).toBeLessThan(12);
	});

	it('stays straight where its positions are', () => {
		expect(
			curvedLine([
				[60, 40],
				[61, 40],
				[63, 40],
			]),
		).toEqual([
			[60, 40],
			[61, 40],
			[63, 40],
		]);
		expect(
			curvedLine([
				[60, 40],
				[61, 41],
			]),
		).toEqual([
			[60, 40],
			[61, 41],
		]);
		expect(curvedLine([])).toEqual([]);
	});

	it('keeps a corner that is sharper than any curve, and has no loop at it', () => {
		const drawn = curvedLine([
			[60, 40],
			[62, 40.2],
			[60.1, 40.5],
			[60.2, 41],
		]);
		expect(Math.max(...turns(drawn))).toBeGreaterThan(90);
		expect(Math.max(...drawn.map(([x]) => x))).toBe(62);
	});

	it('is never farther from its positions than the data say that they may be from the ground', () => {
		const far = [...projectAtlas().legs.values()].flatMap(({ id, geometry, precisionKm, mode }) => {
			if (geometry?.type !== 'LineString' || mode === 'air' || precisionKm === null) return [];
			const line = lineString(geometry.coordinates);
			const away = curvedLine(geometry.coordinates as [number, number][]).map((at) =>
				pointToLineDistance(point(at), line),
			);
			return Math.max(...away) > precisionKm
				? [`${id}: ${Math.max(...away)} of ${precisionKm} km`]
				: [];
		});
		expect(far).toEqual([]);
	});
});
