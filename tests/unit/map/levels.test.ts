import { describe, expect, it } from 'vitest';
import { homeFrames, isShownAt, levelAt, LEVELS, outsideHome } from '#lib/map/levels.ts';
import { fitCamera, HOME_BOUNDS } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';

const homeZoom = (width: number, height: number) => fitCamera(HOME_BOUNDS, { width, height }).zoom;

describe('a level of the layout', () => {
	it.each([
		['a phone', 390, 501, 1.8],
		['an upright tablet', 532, 948, 2.4],
		['a laptop', 992, 546, 2.8],
		['a desk', 1152, 708, 3.2],
		['a large screen', 1632, 882, 3.2],
	])('fits the home view of %s', (_, width, height, level) => {
		const zoom = homeZoom(width, height);
		expect(levelAt(zoom)).toBe(level);
	});

	it('holds from its zoom up to the next, the last for all above it', () => {
		expect([0, 0.9, 1.8, 2.39, 2.8, 3.19, 3.99, 4, 8, 10].map(levelAt)).toEqual([
			...[0, 0, 1.8, 1.8, 2.8, 2.8, 3.2, 4, 8, 8],
		]);
		expect([2.79, 2.8, 4.99, 5].map((zoom) => isShownAt([2.8, 4], zoom))).toEqual([
			...[false, true, true, false],
		]);
		expect(isShownAt([6, 99], 10)).toBe(true);
		expect(LEVELS.toSorted((a, b) => a - b)).toEqual([...LEVELS]);
	});
});

describe('a home view', () => {
	const phone = homeFrames(1.8, 'en').at(-1);
	const at = (place: [number, number]) =>
		project(place).map((part) => part / unitsPerPixel(1.8)) as [number, number];
	const name = { west: 0, east: 80, north: -7, south: 7 };

	it('tells what it cuts, if the place itself is in sight', () => {
		if (!phone) throw new Error('a phone has another level');
		const riga = at([24.1, 56.9]);
		expect(outsideHome([phone], riga, name)).toBe(0);
		expect(outsideHome([phone], riga, { ...name, west: -80, east: 0 })).toBe(1);
		expect(outsideHome([phone], at([-74, 40.7]), name)).toBe(0);
	});
});
