import { expect, test } from 'vitest';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { cameraBetween, eased } from '#lib/view/flight.ts';

const at = (zoom: number, lat: number, lng: number) => ({ zoom, lat, lng, bearing: 0, pitch: 0 });
const [A, B] = [at(2, 45, 50), at(5, 38, 66)];

test('a flight begins and ends where it should', () => {
	expect(cameraBetween(A, B, 0)).toBe(A);
	expect(cameraBetween(A, B, 1)).toBe(B);
	const late = cameraBetween(A, B, 0.9999);
	expect(late.lat).toBeCloseTo(B.lat, 1);
	expect(late.lng).toBeCloseTo(B.lng, 1);
});

test('one spot of the map stays still on screen while a flight zooms', () => {
	// The spot that both cameras show at the same pixel: solved from the two ends.
	const [ka, kb] = [unitsPerPixel(A.zoom), unitsPerPixel(B.zoom)];
	const [[ax], [bx]] = [project([A.lng, A.lat]), project([B.lng, B.lat])];
	const still = (ax * kb - bx * ka) / (kb - ka);
	const pixel = (still - ax) / ka;
	for (const t of [0.2, 0.5, 0.8]) {
		const camera = cameraBetween(A, B, t);
		const [x] = project([camera.lng, camera.lat]);
		expect((still - x) / unitsPerPixel(camera.zoom)).toBeCloseTo(pixel, 3);
	}
});

test('a flight without zooming goes straight', () => {
	const middle = cameraBetween(at(3, 0, 10), at(3, 0, 20), 0.5);
	expect(middle.lng).toBeCloseTo(15);
	expect(middle.zoom).toBe(3);
});

test('time is eased at both ends', () => {
	expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
	expect(eased(0.1)).toBeLessThan(0.1);
	expect(eased(0.9)).toBeGreaterThan(0.9);
});
