import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME_BOUNDS, MAX_ZOOM, type Bounds, type Size } from '#lib/view/camera.ts';
import { fitGlobe, globeRadius, onGlobe, wholeGlobe } from '#lib/view/globe.ts';

const SIZES: Size[] = [
	{ width: 1160, height: 720 },
	{ width: 390, height: 600 },
	{ width: 1600, height: 300 },
];

/** Positions all round the bounds. */
function rim([west, south, east, north]: Bounds): [number, number][] {
	return [0, 0.25, 0.5, 0.75, 1].flatMap((t) => [
		[west + t * (east - west), south],
		[west + t * (east - west), north],
		[west, south + t * (north - south)],
		[east, south + t * (north - south)],
	]);
}

describe('the globe', () => {
	it('has the scale of the flat map in its middle', () => {
		const camera = { zoom: 4, lat: 45, lng: 60 };
		const [x] = onGlobe([60.01, 45], camera, 700);
		expect(x).toBeCloseTo((0.01 / 360) * 512 * 2 ** 4, 4);
	});

	it('shows north above and east on the right, the middle in the middle', () => {
		const camera = { zoom: 3, lat: 45, lng: 60 };
		expect(onGlobe([60, 45], camera, 700)[1]).toBeCloseTo(0, 9);
		expect(onGlobe([60, 55], camera, 700)[1]).toBeLessThan(0);
		expect(onGlobe([70, 45], camera, 700)[0]).toBeGreaterThan(0);
	});

	it('puts what is behind it on its rim', () => {
		const camera = { zoom: 1, lat: 0, lng: 60 };
		const radius = globeRadius(camera);
		const [x] = onGlobe([-140, 0], camera, 700);
		// Seen from a finite height, the rim is a little smaller than the globe.
		expect(x).toBeGreaterThan(radius * 0.8);
		expect(x).toBeLessThan(radius);
	});
});

describe('the camera of the whole globe', () => {
	it.each(SIZES)('shows its rim all round in $width × $height, and fills the map', (size) => {
		const camera = wholeGlobe({ lat: 42, lng: 55 }, size);
		// What lies behind the globe stands on its rim.
		const behind = [0, 60, 120, 180, 240, 300].flatMap((lng) =>
			[-80, -42, 0, 60].map((lat) => onGlobe([lng + 55, lat], camera, size.height)),
		);
		const reach = Math.max(...behind.map(([x, y]) => Math.hypot(x, y)));
		expect(reach / (Math.min(size.width, size.height) / 2)).toBeCloseTo(0.94, 2);
		expect(camera).toMatchObject({ lat: 42, lng: 55, bearing: 0, pitch: 0 });
	});
});

describe('the camera that fits bounds on the globe', () => {
	it('takes those across the antimeridian as any others', () => {
		const size = { width: 1160, height: 720 };
		const across = fitGlobe([170, 50, -160, 70], size);
		const elsewhere = fitGlobe([20, 50, 50, 70], size);
		expect(across).toEqual({ ...elsewhere, lng: -175 });
	});

	it.each(SIZES)('shows all of the home view in $width × $height, and fills the map', (size) => {
		const camera = fitGlobe(HOME_BOUNDS, size);
		const spots = rim(HOME_BOUNDS).map((at) => onGlobe(at, camera, size.height));
		const wide = Math.max(...spots.map(([x]) => Math.abs(x))) / (size.width / 2);
		const tall = Math.max(...spots.map(([, y]) => Math.abs(y))) / (size.height / 2);
		expect(Math.max(wide, tall)).toBeLessThanOrEqual(1);
		expect(Math.max(wide, tall)).toBeGreaterThan(0.85);
	});

	it('stands as far from the top as from the bottom', () => {
		const size = { width: 1160, height: 720 };
		const camera = fitGlobe(HOME_BOUNDS, size);
		const ys = rim(HOME_BOUNDS).map((at) => onGlobe(at, camera, size.height)[1]);
		expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(0, 0);
	});

	it('shows all of any bounds of the northern half, however near they are', () => {
		const bounds = fc
			.tuple(
				fc.double({ min: -179, max: 120, noNaN: true }),
				fc.double({ min: 0, max: 50, noNaN: true }),
				fc.double({ min: 0.5, max: 59, noNaN: true }),
				fc.double({ min: 0.5, max: 30, noNaN: true }),
			)
			.map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);
		fc.assert(
			fc.property(bounds, fc.constantFrom(...SIZES), (box, size) => {
				const camera = fitGlobe(box, size);
				expect(camera.zoom).toBeLessThanOrEqual(MAX_ZOOM);
				for (const [x, y] of rim(box).map((at) => onGlobe(at, camera, size.height))) {
					expect(Math.abs(x)).toBeLessThanOrEqual(size.width / 2);
					expect(Math.abs(y)).toBeLessThanOrEqual(size.height / 2);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
