import { expect, test } from 'vitest';
import { clearOf, fitCamera, type Bounds } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';

const SIZE = { width: 1000, height: 600 };
const WAY: Bounds = [20, 34, 75, 58];

/** Where the corners of the way are in a map that fits the bounds. */
function corners(bounds: Bounds) {
	const camera = fitCamera(bounds, SIZE);
	const k = unitsPerPixel(camera.zoom);
	const [cx, cy] = project([camera.lng, camera.lat]);
	const pixel = (lng: number, lat: number) => {
		const [x, y] = project([lng, lat]);
		return [SIZE.width / 2 + (x - cx) / k, SIZE.height / 2 + (y - cy) / k] as const;
	};
	const [left, top] = pixel(WAY[0], WAY[3]);
	const [right, bottom] = pixel(WAY[2], WAY[1]);
	return { left, top, right, bottom };
}

test('a way stays left of a panel on the right', () => {
	const { left, right } = corners(clearOf(WAY, { right: 0.4, bottom: 0 }));
	expect(left).toBeGreaterThanOrEqual(0);
	expect(right).toBeLessThanOrEqual(600);
	expect(corners(WAY).right).toBeGreaterThan(600);
});

test('a way stays above a panel at the bottom', () => {
	const { top, bottom } = corners(clearOf(WAY, { right: 0, bottom: 0.5 }));
	expect(top).toBeGreaterThanOrEqual(0);
	expect(bottom).toBeLessThanOrEqual(300);
});

test('without a panel the bounds stay', () => {
	clearOf(WAY, { right: 0, bottom: 0 }).forEach((side, i) =>
		expect(side).toBeCloseTo(WAY[i] as number, 6),
	);
});
