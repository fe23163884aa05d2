import { describe, expect, it } from 'vitest';
import {
	coloured,
	cornersOf,
	hasRelief,
	partWithin,
	RELIEF_BOUNDS,
	reliefColours,
	reliefOpacity,
	type Relief,
} from '#lib/map/relief/relief.ts';
import { project } from '#lib/view/mercator.ts';

/** A picture whose pixels tell their column. */
const relief: Relief = {
	...{ width: 105, height: 77 },
	grey: Uint8Array.from({ length: 105 * 77 }, (_, i) => i % 105),
};
const opacityOf = (colours: Uint8ClampedArray, grey: number) => colours[grey * 4 + 3] as number;

describe('the colours of the relief', () => {
	it.each(['light', 'dark'] as const)('leave flat land as it is in the %s theme', (theme) => {
		const colours = reliefColours(theme) as Uint8ClampedArray;
		expect([127, 128, 129].map((grey) => opacityOf(colours, grey))).toEqual([0, 0, 0]);
	});

	it.each(['light', 'dark'] as const)('grow stronger with the slope in the %s theme', (theme) => {
		const colours = reliefColours(theme) as Uint8ClampedArray;
		for (const side of [-1, 1])
			for (const [gentle, steep] of [
				[10, 40],
				[40, 120],
			])
				expect(opacityOf(colours, 128 + side * (gentle as number))).toBeLessThan(
					opacityOf(colours, 128 + side * (steep as number)),
				);
	});

	it('are as many as asked for', () => {
		const colours = reliefColours('light', 8) as Uint8ClampedArray;
		const shades = new Set(Array.from({ length: 128 }, (_, grey) => opacityOf(colours, grey)));
		expect(shades.size).toBeLessThanOrEqual(9);
	});

	it('are none in print', () => {
		expect(reliefColours('print')).toBeNull();
		expect(hasRelief('print')).toBe(false);
	});
});

describe('the opacity of the relief', () => {
	it('is whole on the theatre and fades from zoom 7', () => {
		expect(reliefOpacity(2)).toBe(1);
		expect(reliefOpacity(7)).toBe(0.75);
		expect(reliefOpacity(8)).toBeCloseTo(0.575);
		expect(reliefOpacity(10)).toBe(0.25);
		expect(reliefOpacity(12)).toBe(0.25);
	});

	it('never grows when coming nearer', () => {
		const steps = Array.from({ length: 100 }, (_, i) => reliefOpacity(i / 8));
		expect(steps).toEqual(steps.toSorted((a, b) => b - a));
	});
});

describe('a part of the relief', () => {
	it('is the whole of it for the world', () => {
		expect(partWithin(relief, [-180, -80, 180, 80])).toEqual({
			x: 0,
			y: 0,
			width: 105,
			height: 77,
		});
	});

	it('is none beyond its edges', () => {
		expect(partWithin(relief, [-60, 20, -10, 50])).toBeNull();
		expect(partWithin(relief, [20, -40, 60, 5])).toBeNull();
	});

	it('holds the bounds that it was asked for', () => {
		const bounds = [60, 30, 75, 45] as const;
		const part = partWithin(relief, bounds);
		if (!part) throw new Error('no part');
		const [left, top, right, bottom] = cornersOf(relief, part);
		const [x0, y0] = project([bounds[0], bounds[3]]);
		const [x1, y1] = project([bounds[2], bounds[1]]);
		expect(left).toBeLessThanOrEqual(x0 + 1e-6);
		expect(top).toBeLessThanOrEqual(y0 + 1e-6);
		expect(right).toBeGreaterThanOrEqual(x1 - 1e-6);
		expect(bottom).toBeGreaterThanOrEqual(y1 - 1e-6);
	});

	it('has the corners of the whole at the edges', () => {
		const [west, south, east, north] = RELIEF_BOUNDS;
		const corners = cornersOf(relief, { x: 0, y: 0, width: 105, height: 77 });
		expect(corners).toEqual([...project([west, north]), ...project([east, south])]);
	});

	it('takes every second pixel where that is enough', () => {
		const colours = new Uint8ClampedArray(256 * 4).map((_, i) => Math.floor(i / 4));
		const part = { x: 10, y: 3, width: 5, height: 4 };
		const { width, height, data } = coloured(relief, part, colours, 2);
		expect([width, height]).toEqual([3, 2]);
		expect([...data].filter((_, i) => i % 4 === 0)).toEqual([10, 12, 14, 10, 12, 14]);
	});
});
