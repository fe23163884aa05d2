import { expect, test } from 'vitest';
import { eased, flight } from '#lib/view/flight.ts';
import { project } from '#lib/view/mercator.ts';

const SIZE = { width: 800, height: 500 };
const at = (zoom: number, lat: number, lng: number) => ({ zoom, lat, lng, bearing: 0, pitch: 0 });
const [A, B] = [at(2, 45, 50), at(5, 38, 66)];

test('a flight begins and ends where it should', () => {
	const between = flight(A, B, SIZE);
	expect(between(0)).toBe(A);
	expect(between(1)).toBe(B);
	const late = between(0.9999);
	expect(late.lat).toBeCloseTo(B.lat, 1);
	expect(late.lng).toBeCloseTo(B.lng, 1);
	expect(late.zoom).toBeCloseTo(B.zoom, 1);
	const early = between(0.0001);
	expect(early.lat).toBeCloseTo(A.lat, 1);
	expect(early.lng).toBeCloseTo(A.lng, 1);
	expect(early.zoom).toBeCloseTo(A.zoom, 1);
});

test('a flight to a closer view of the same spot only zooms', () => {
	const middle = flight(at(3, 45, 50), at(7, 45, 50), SIZE)(0.5);
	expect(middle.lng).toBeCloseTo(50);
	expect(middle.lat).toBeCloseTo(45);
	expect(middle.zoom).toBeCloseTo(5);
});

test('a flight between equal zooms goes straight, and rises where the way is long', () => {
	const [near, far] = [10.5, 60].map((lng) => flight(at(5, 0, 10), at(5, 0, lng), SIZE)(0.5));
	expect(near?.lng).toBeCloseTo(10.25);
	expect(near?.lat).toBeCloseTo(0);
	expect(near?.zoom).toBeCloseTo(5, 1);
	expect(far?.lng).toBeCloseTo(35);
	expect(far?.zoom).toBeLessThan(4);
});

test('a flight never leaves the world, and keeps to the way between its ends', () => {
	const [from, to] = [at(6, 50, -120), at(6, 40, 75)];
	const between = flight(from, to, SIZE);
	let last = project([from.lng, from.lat])[0];
	for (let t = 0.05; t < 1; t += 0.05) {
		const camera = between(t);
		const [x] = project([camera.lng, camera.lat]);
		expect(camera.zoom).toBeGreaterThanOrEqual(0);
		expect(x).toBeGreaterThanOrEqual(last);
		last = x;
	}
});

test('a flight over a map that has no size yet has a camera all the same', () => {
	const camera = flight(A, B, { width: 0, height: 0 })(0.5);
	expect(Object.values(camera).every(Number.isFinite)).toBe(true);
});

test('time is eased at both ends', () => {
	expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
	expect(eased(0.1)).toBeLessThan(0.1);
	expect(eased(0.9)).toBeGreaterThan(0.9);
});
