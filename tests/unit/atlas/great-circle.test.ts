import { distance, length, lineString } from '@turf/turf';
import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircle } from '#lib/atlas/great-circle.ts';

const FAIRCHILD: [number, number] = [-117.656, 47.615];
const MANAS: [number, number] = [74.478, 43.061];
const DOVER: [number, number] = [-75.466, 39.13];
const BAGRAM: [number, number] = [69.265, 34.946];

const parts = (from: [number, number], to: [number, number]): Position[][] => {
	const line = greatCircle(from, to);
	return line.type === 'LineString' ? [line.coordinates] : line.coordinates;
};

describe('the shortest way over the sphere', () => {
	it('is one line of 96 positions where it does not cross the antimeridian', () => {
		const [line = [], ...more] = parts(DOVER, BAGRAM);
		expect(more).toEqual([]);
		expect(line).toHaveLength(96);
		expect(line[0]).toEqual(DOVER);
		expect(line.at(-1)).toEqual(BAGRAM);
	});

	it('over the Arctic is cut at the antimeridian, and both parts reach it at one latitude', () => {
		const [first = [], second = [], ...more] = parts(FAIRCHILD, MANAS);
		expect(more).toEqual([]);
		expect(first[0]).toEqual(FAIRCHILD);
		expect(second.at(-1)).toEqual(MANAS);
		expect(first.at(-1)?.[0]).toBe(-180);
		expect(second[0]?.[0]).toBe(180);
		expect(first.at(-1)?.[1]).toBe(second[0]?.[1]);
		expect(first.at(-1)?.[1]).toBeGreaterThan(83);
	});

	it('runs the other way just as well', () => {
		const [first = [], second = []] = parts(MANAS, FAIRCHILD);
		expect(first.at(-1)?.[0]).toBe(180);
		expect(second[0]?.[0]).toBe(-180);
	});

	it('near a pole is cut all the same', () => {
		const [first = [], second = [], ...more] = parts([-100, 80], [80.2, 75]);
		expect(more).toEqual([]);
		expect([first.at(-1)?.[0], second[0]?.[0]]).toEqual([-180, 180]);
		expect(first.at(-1)?.[1]).toBeGreaterThan(89.9);
	});

	it('does not cut where it passes the prime meridian', () => {
		expect(parts([-20, 50], [30, 40])).toHaveLength(1);
	});

	it('is as long as the distance, wherever it runs', () => {
		const at = fc.tuple(
			fc.double({ min: -179, max: 179, noNaN: true }),
			fc.double({ min: -80, max: 80, noNaN: true }),
		);
		fc.assert(
			fc.property(at, at, (from, to) => {
				const far = distance(from, to);
				fc.pre(far > 50 && far < 19_000);
				const whole = parts(from, to)
					.filter((line) => line.length > 1)
					.reduce((sum, line) => sum + length(lineString(line)), 0);
				// Positions are rounded to about 100 metres.
				expect(Math.abs(whole - far)).toBeLessThan(far * 0.002 + 2);
			}),
			{ numRuns: 300 },
		);
	});
});
