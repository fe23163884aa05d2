import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crossings } from '../../../src/basemap/crossings.ts';
import { dense, kilometres, Nearest, runs, withoutShort } from '../../../src/basemap/near.ts';
import { packLines, unpackLines } from '../../../src/basemap/packed-lines.ts';
import { ledToMouths, partedRivers, wetStretches } from '../../../src/basemap/wet.ts';

/** A line along a parallel, a point every 300 m. */
const along = (lat: number, from: number, to: number): Position[] =>
	dense(
		[
			[from, lat],
			[to, lat],
		],
		0.3,
	);

describe('a border in a river', () => {
	const river = along(37, 66, 67);
	const rivers = [{ mark: 2, lines: [[...along(36.9, 65.5, 66).slice(0, -1), ...river]] }];
	const borders = [{ mark: 1, lines: [river] }];

	it('is where the rivers and the borders of one source are the same', () => {
		const { wet, dry } = partedRivers(rivers, borders);
		expect(wet.flatMap(({ line }) => line)).toEqual(river);
		// The rest of the river keeps the first vertex of the border, so that no gap opens.
		expect(dry.flatMap(({ line }) => line).at(-1)).toEqual(river[0]);
	});

	it('is found on the border of another source that runs a little beside it', () => {
		const beside = along(37.01, 65.5, 67.5);
		const [stretch, ...others] = wetStretches([beside], partedRivers(rivers, borders).wet);
		expect(others).toEqual([]);
		expect(stretch?.level).toBe(2);
		expect(stretch?.line[0]?.[0]).toBeCloseTo(66, 1);
		expect(stretch?.line.at(-1)?.[0]).toBeCloseTo(67, 1);
		// Its vertices are the border's, so that both are one line.
		for (const at of stretch?.line ?? []) expect(beside).toContain(at);
	});

	it('is not one that only comes near for a short way', () => {
		const across: Position[] = [
			[66.5, 36.5],
			[66.5, 37.5],
		];
		expect(wetStretches([across], partedRivers(rivers, borders).wet)).toEqual([]);
	});

	it('takes up the rivers that end near it', () => {
		const wet = [{ level: 2, line: river }];
		const tributary = { level: 3, line: [...along(36.5, 66.5, 66.51), [66.5, 36.985]] };
		const [led] = ledToMouths([tributary], wet);
		expect(river).toContain(led?.line.at(-1));
		const far = { level: 3, line: along(36.5, 66.5, 66.51) };
		expect(ledToMouths([far], wet)).toEqual([far]);
	});
});

describe('distances', () => {
	it('are kilometres at every longitude', () => {
		expect(kilometres([67, 37], [67, 38])).toBeCloseTo(111.2, 1);
		expect(kilometres([67, 60], [68, 60])).toBeCloseTo(55.6, 1);
	});

	it('find the nearest position within reach only', () => {
		const places = new Nearest<string>();
		places.add([67, 37], 'here');
		places.add([67.02, 37], 'there');
		expect(places.find([67.012, 37], 5)?.value).toBe('there');
		expect(places.find([67.5, 37], 5)).toBeNull();
	});
});

describe('runs', () => {
	it('are equal values in a row', () => {
		expect(runs([1, 1, 2])).toEqual([
			{ value: 1, first: 0, last: 1 },
			{ value: 2, first: 2, last: 2 },
		]);
	});

	it('that are short become the other value', () => {
		expect(withoutShort([true, false, false, true], true, 2, false)).toEqual(Array(4).fill(false));
	});
});

describe('lines that cross', () => {
	it('are found, those that only touch are not', () => {
		const cross: [number, number][][] = [
			[
				[0, 0],
				[100, 100],
			],
			[
				[0, 100],
				[100, 0],
			],
			[
				[100, 100],
				[200, 0],
			],
		];
		expect([...crossings(cross)].sort()).toEqual([0, 1]);
	});

	it('are found within one line', () => {
		const loop: [number, number][] = [
			[0, 0],
			[300, 0],
			[300, 200],
			[150, -100],
		];
		expect([...crossings([loop])]).toEqual([0]);
	});
});

describe('packed lines', () => {
	it('come back as they were to a ten-thousandth of a degree', () => {
		const items = [
			{ mark: 0, lines: [along(37, 66, 66.1)] },
			{ mark: 675_430, lines: [along(-5, -0.5, 0.2), along(64.99999, 100, 100.1)] },
		];
		const back = unpackLines(packLines(items));
		expect(back.map(({ mark }) => mark)).toEqual([0, 675_430]);
		back.forEach(({ lines }, i) =>
			lines.forEach((line, k) =>
				line.forEach((at, m) => {
					const was = items[i]?.lines[k]?.[m] as Position;
					expect(Math.abs(at[0]! - was[0]!)).toBeLessThan(6e-5);
					expect(Math.abs(at[1]! - was[1]!)).toBeLessThan(6e-5);
				}),
			),
		);
	});
});
