import { distance } from '@turf/turf';
import { expect, test } from 'vitest';
import { scaleBar } from '#lib/export/scale-bar.ts';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';

test.each([
	[0, 0],
	[2.6, 45],
	[4, 42],
	[7, -60],
	[12, 70],
])('at zoom %f and latitude %f the bar is as long on the ground as it says', (zoom, latitude) => {
	const { km, width } = scaleBar(zoom, latitude, 140);
	const [x, y] = project([30, latitude]);
	const half = (width / 2) * unitsPerPixel(zoom);
	const ends = [unproject([x - half, y]), unproject([x + half, y])] as const;
	// Along the parallel in short steps, since the straight way is a great circle.
	const [west, east] = ends.map(([lng]) => lng) as [number, number];
	const step = (east - west) / 200;
	const along = Array.from({ length: 200 }, (_, i) =>
		distance([west + i * step, latitude], [west + (i + 1) * step, latitude]),
	).reduce((sum, part) => sum + part, 0);
	expect(along / km).toBeCloseTo(1, 2);
	expect(width).toBeLessThanOrEqual(140);
	expect(width).toBeGreaterThan(140 / 2.6);
	expect(String(km)).toMatch(/^(0\.0*)?[125]0*$/);
});
