import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	HOME_BOUNDS,
	MAX_ZOOM,
	cameraBeside,
	cameraShowing,
	fitCamera,
	paperSize,
	isInSight,
	positionAt,
	shownBounds,
	turnsShown,
	type Bounds,
	type Camera,
	type Covered,
	type Size,
} from '#lib/view/camera.ts';
import { HOME_ZOOM, homeViewBox } from '#lib/view/home.ts';
import { TILE_SIZE, WORLD, project, unproject, unitsPerPixel } from '#lib/view/mercator.ts';

const SIZES: Size[] = [
	{ width: 1160, height: 720 },
	{ width: 390, height: 500 },
	{ width: 320, height: 1200 },
	{ width: 1600, height: 200 },
	{ width: 160, height: 120 },
];

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

function holds(outer: Bounds, inner: Bounds): boolean {
	const slack = 1e-9;
	return (
		outer[0] <= inner[0] + slack &&
		outer[1] <= inner[1] + slack &&
		outer[2] >= inner[2] - slack &&
		outer[3] >= inner[3] - slack
	);
}

describe('the camera that fits bounds', () => {
	it.each(SIZES)('shows all of the home view in $width × $height', (size) => {
		expect(holds(shownBounds(fitCamera(HOME_BOUNDS, size), size), HOME_BOUNDS)).toBe(true);
	});

	it.each(SIZES)('shows little more than the bounds in $width × $height', (size) => {
		const { zoom } = fitCamera(HOME_BOUNDS, size);
		const nearer = { ...fitCamera(HOME_BOUNDS, size), zoom: zoom + 0.3 };
		expect(holds(shownBounds(nearer, size), HOME_BOUNDS)).toBe(false);
	});

	it('shows all of bounds across the antimeridian as of the same ones elsewhere', () => {
		fc.assert(
			fc.property(degrees(100, 180), degrees(1, 200), (west, width) => {
				const size = { width: 1160, height: 720 };
				const across: Bounds = [west, 30, west + width - (west + width > 180 ? 360 : 0), 60];
				const elsewhere: Bounds = [-100, 30, width - 100, 60];
				const [here, there] = [fitCamera(across, size), fitCamera(elsewhere, size)];
				expect(here.zoom).toBeCloseTo(there.zoom, 9);
				expect(here.lat).toBeCloseTo(there.lat, 9);
				expect(Math.abs(here.lng)).toBeLessThanOrEqual(180);
				// From its west it goes as far to the east.
				const [seen, usual] = [shownBounds(here, size), shownBounds(there, size)];
				const turn = (lng: number) => ((lng % 360) + 360) % 360;
				if (usual[2] - usual[0] < 269)
					expect(turn(turn(west) - turn(seen[0]))).toBeCloseTo(turn(-100 - usual[0]), 6);
			}),
		);
	});

	it('shows each copy of the world that a map reaches, and no place twice', () => {
		const at = (lng: number, zoom: number) =>
			turnsShown({ zoom, lng, lat: 60, bearing: 0, pitch: 0 }, { width: 1024 });
		expect(at(60, 4)).toEqual([0]);
		expect(at(175, 4)).toEqual([0, 1]);
		expect(at(-175, 4)).toEqual([0, -1]);
		expect(at(180, 0)).toEqual([0]);
		fc.assert(
			fc.property(degrees(-180, 180), degrees(0, 12), (lng, zoom) => {
				expect(at(lng, zoom).length).toBeLessThan(3);
			}),
		);
	});

	it('shows all of any bounds in a map of any size', () => {
		const bounds = fc
			.tuple(degrees(-179, 140), degrees(-80, 60), degrees(0.01, 39), degrees(0.01, 20))
			.map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);
		const size = fc.record({
			width: fc.integer({ min: 200, max: 2000 }),
			height: fc.integer({ min: 200, max: 2000 }),
		});
		fc.assert(
			fc.property(bounds, size, (b, s) => {
				expect(holds(shownBounds(fitCamera(b, s), s), b)).toBe(true);
			}),
		);
	});

	it('looks straight down, north up, at the middle of the bounds on the map', () => {
		const camera = fitCamera([20, -30, 40, 30], { width: 500, height: 500 });
		expect(camera).toMatchObject({ bearing: 0, pitch: 0 });
		expect([camera.lng, camera.lat]).toEqual([expect.closeTo(30), expect.closeTo(0)]);
	});

	it('comes no nearer to a point than the map goes', () => {
		const size = { width: 500, height: 500 };
		expect(fitCamera([62, 45, 62, 45], size).zoom).toBe(MAX_ZOOM);
	});

	it('is a number even in a map that has no size yet', () => {
		const camera = fitCamera(HOME_BOUNDS, { width: 0, height: 0 });
		expect(Object.values(camera).every(Number.isFinite)).toBe(true);
	});
});

describe('the bounds that a camera shows', () => {
	it('lead back to the camera when they are fitted into a map without padding', () => {
		const camera = fc.record({
			zoom: degrees(3, MAX_ZOOM),
			lat: degrees(-60, 60),
			lng: degrees(-100, 100),
			bearing: fc.constant(0),
			pitch: fc.constant(0),
		});
		fc.assert(
			fc.property(camera, fc.constantFrom(...SIZES), (given: Camera, { width, height }) => {
				const bounds = shownBounds(given, { width, height });
				fc.pre(bounds[0] > -180 && bounds[2] < 180);
				// Sixteen pixels of padding, or a twentieth of the side where that is less.
				const padding = Math.min(16, width / 20, height / 20);
				const padded = { width: width + 2 * padding, height: height + 2 * padding };
				const again = fitCamera(bounds, padded);
				expect(again.lat).toBeCloseTo(given.lat, 6);
				expect(again.lng).toBeCloseTo(given.lng, 6);
				// A larger map may have a little more padding than the one that it was measured for.
				expect(Math.abs(again.zoom - given.zoom)).toBeLessThan(0.02);
			}),
		);
	});

	it('of the whole world at zoom 0 are a square of one tile', () => {
		const camera = { zoom: 0, lat: 0, lng: 0, bearing: 0, pitch: 0 };
		const [west, south, east, north] = shownBounds(camera, { width: TILE_SIZE, height: TILE_SIZE });
		expect([west, east]).toEqual([expect.closeTo(-180), expect.closeTo(180)]);
		expect([south, north]).toEqual([expect.closeTo(-85.0511, 3), expect.closeTo(85.0511, 3)]);
	});
});

describe('a camera beside a panel', () => {
	const size = { width: 1150, height: 720 };
	const wide = { top: 52, right: 400, bottom: 0 };
	const sheet = { top: 0, right: 0, bottom: 430 };
	const nothing = { top: 0, right: 0, bottom: 0 };
	const route: Bounds = [24, 34, 70, 57];

	it.each([
		['a panel at the right', wide],
		['a sheet below', sheet],
		['nothing', nothing],
	])('shows all of the bounds beside %s', (_name, covered) => {
		expect(isInSight(route, cameraBeside(route, size, covered), size, covered)).toBe(true);
	});

	it('goes no closer to a point than one sees where it is', () => {
		const point: Bounds = [74.5, 43.1, 74.5, 43.1];
		const camera = cameraBeside(point, size, wide);
		expect(camera.zoom).toBeLessThanOrEqual(8);
		expect(isInSight(point, camera, size, wide)).toBe(true);
		// In the middle of what is free, not of the map.
		expect(camera.lng).toBeGreaterThan(74.5);
		expect(camera.lat).toBeGreaterThan(43.1);
	});

	it('is not what hides the bounds behind the panel', () => {
		const camera = fitCamera(route, size);
		expect(isInSight(route, camera, size, nothing)).toBe(true);
		expect(isInSight(route, camera, size, wide)).toBe(false);
		expect(isInSight(route, camera, size, sheet)).toBe(false);
	});

	it('is missed where the map looks elsewhere', () => {
		const elsewhere = { ...fitCamera(route, size), lng: -60 };
		expect(isInSight(route, elsewhere, size, nothing)).toBe(false);
	});
});

describe('a camera that shows something and moves as little as it can', () => {
	const covers: Covered[] = [
		{ top: 52, right: 400, bottom: 0 },
		{ top: 0, right: 0, bottom: 280 },
		{ top: 0, right: 0, bottom: 0 },
	];
	const from = fc.record({
		zoom: degrees(2, 11),
		lat: degrees(20, 60),
		lng: degrees(0, 100),
		bearing: fc.constantFrom(0, 30, 90, 200),
		pitch: fc.constantFrom(0, 0, 40),
	});
	const box = fc
		.tuple(degrees(20, 85), degrees(24, 58), fc.constantFrom(0, 0.05, 3, 40))
		.map(([west, south, side]): Bounds => [west, south, west + side, south + side / 3]);
	const window = fc.constantFrom<Size>(
		{ width: 1150, height: 750 },
		{ width: 390, height: 560 },
		{ width: 500, height: 260 },
	);

	it('shows all of any bounds beside what covers the map', () => {
		fc.assert(
			fc.property(box, from, window, fc.constantFrom(...covers), (b, start, size, covered) => {
				fc.pre(covered.right < size.width && covered.bottom < size.height);
				const camera = cameraShowing(b, 6, start, size, covered);
				expect(isInSight(b, camera, size, covered)).toBe(true);
			}),
		);
	});

	it('is the one that already shows it, large enough', () => {
		fc.assert(
			fc.property(box, from, window, fc.constantFrom(...covers), (b, start, size, covered) => {
				fc.pre(covered.right < size.width && covered.bottom < size.height);
				const camera = cameraShowing(b, 6, start, size, covered);
				expect(cameraShowing(b, 6, camera, size, covered)).toBe(camera);
			}),
		);
	});

	it('keeps the zoom at which a point is recognised, and moves only to where it is free', () => {
		const start = fitCamera(HOME_BOUNDS, { width: 1150, height: 750 });
		const [lng, lat] = positionAt({ x: 1000, y: 300 }, start, { width: 1150, height: 750 });
		const camera = cameraShowing(
			[lng, lat, lng, lat],
			0,
			start,
			{ width: 1150, height: 750 },
			covers[0]!,
		);
		expect(camera.zoom).toBe(start.zoom);
		expect(camera.lat).toBeCloseTo(start.lat, 9);
		expect(camera.lng).toBeGreaterThan(start.lng);
	});

	it('comes as near as a point asks for, and no nearer than one sees where it is', () => {
		const start = fitCamera(HOME_BOUNDS, { width: 1150, height: 750 });
		const zoomFor = (least: number) =>
			cameraShowing([69, 35, 69, 35], least, start, { width: 1150, height: 750 }, covers[2]!).zoom;
		expect([zoomFor(5), zoomFor(12)]).toEqual([5, 7]);
	});

	it('knows the position under a spot of a turned and tilted map', () => {
		fc.assert(
			fc.property(from, degrees(0, 390), degrees(200, 560), (camera, x, y) => {
				const size = { width: 390, height: 560 };
				const [lng, lat] = positionAt({ x, y }, camera, size);
				const sight = { top: y - 1, right: 390 - x - 1, bottom: 560 - y - 1 };
				expect(isInSight([lng, lat, lng, lat], camera, size, sight)).toBe(true);
				expect(isInSight([lng, lat, lng, lat], camera, size, { ...sight, top: y + 1 })).toBe(false);
			}),
		);
	});
});

describe('the home view', () => {
	it('has a viewBox of the home bounds in whole world units', () => {
		const [x, y, width, height] = homeViewBox().split(' ').map(Number) as [
			number,
			number,
			number,
			number,
		];
		const [west, north] = unproject([x, y]);
		const [east, south] = unproject([x + width, y + height]);
		const found = [west, south, east, north];
		found.forEach((degree, i) => expect(degree).toBeCloseTo(HOME_BOUNDS[i] as number, 1));
	});

	it('has the zoom at which a page without script is laid out', () => {
		expect(HOME_ZOOM).toBeGreaterThan(3);
		expect(HOME_ZOOM).toBeLessThan(4);
	});
});

describe('the map on paper', () => {
	it('has the shape of the one on screen', () => {
		expect(paperSize({ width: 1000, height: 600 })).toEqual({ width: 700, height: 420 });
	});

	it('leaves room under it, whatever the screen', () => {
		expect(paperSize({ width: 390, height: 844 })).toEqual({ width: 700, height: 520 });
		expect(paperSize({ width: 1600, height: 100 })).toEqual({ width: 700, height: 200 });
	});
});

describe('the projection', () => {
	it('and its inverse undo each other', () => {
		fc.assert(
			fc.property(degrees(-180, 180), degrees(-85, 85), (lng, lat) => {
				const [x, y] = unproject(project([lng, lat]));
				expect(x).toBeCloseTo(lng, 8);
				expect(y).toBeCloseTo(lat, 8);
			}),
		);
	});

	it('puts north above south and west before east, with the world’s middle in the middle', () => {
		expect(project([0, 0])).toEqual([WORLD / 2, expect.closeTo(WORLD / 2, 6)]);
		expect(project([-180, 85.051129])).toEqual([0, expect.closeTo(0, 1)]);
		expect(project([10, 60])[1]).toBeLessThan(project([10, 50])[1]);
		expect(project([20, 50])[0]).toBeGreaterThan(project([10, 50])[0]);
	});

	it('keeps the poles at its edge', () => {
		expect(project([0, 90])[1]).toBeCloseTo(0, 1);
		expect(project([0, -90])[1]).toBeCloseTo(WORLD, 1);
	});

	it('halves the units of a pixel with every zoom', () => {
		expect(unitsPerPixel(0)).toBe(WORLD / TILE_SIZE);
		expect(unitsPerPixel(5)).toBe(unitsPerPixel(4) / 2);
	});
});
