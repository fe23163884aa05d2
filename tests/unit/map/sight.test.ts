import { describe, expect, it } from 'vitest';
import { extent } from '#lib/atlas/extent.ts';
import { outline } from '#lib/atlas/outline.ts';
import { stateIn } from '#lib/atlas/slice.ts';
import { apartFrom, marks } from '#lib/map/marks.ts';
import { cameraOn } from '#lib/map/sight.ts';
import {
	fitCamera,
	HOME_BOUNDS,
	isInSight,
	MIN_ZOOM,
	POINT_ZOOM,
	type Camera,
	type Covered,
	type Size,
} from '#lib/view/camera.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

const drawn = outline(projectAtlas(), '2026.11', 'en');
const data = {
	outline: drawn,
	layout: { marks: marks(drawn), labels: [], lineLabels: [], bars: [] },
};
const all = [...data.outline.things, ...data.outline.corridors, ...data.outline.legs];
const placed = all.filter(({ id }) => extent(id, data.outline));

/** The map of a window, and what covers it while details are open. */
const WINDOWS: [string, Size, Covered][] = [
	['1440x900', { width: 1152, height: 750 }, { top: 52, right: 400, bottom: 0 }],
	['1280x720', { width: 992, height: 570 }, { top: 52, right: 400, bottom: 0 }],
	['390x844', { width: 390, height: 560 }, { top: 0, right: 0, bottom: 280 }],
];

const LOWEST: Camera = { zoom: MIN_ZOOM, lat: 0, lng: 0, bearing: 0, pitch: 0 };

/** Pixels of the longer side of what stands for something. */
function pixels(id: string, { zoom }: Camera): number {
	const [west, south, east, north] = extent(id, data.outline) as [number, number, number, number];
	const [a, b] = [project([west, north]), project([east, south])];
	return Math.max(b[0] - a[0], b[1] - a[1]) / unitsPerPixel(zoom);
}

/** A flight round half of the world is wider than a phone at the lowest zoom. */
const fits = (id: string, { width }: Size) => pixels(id, LOWEST) < width;

describe.each(WINDOWS)('after a selection in a window of %s', (_name, size, covered) => {
	const home = fitCamera(HOME_BOUNDS, size);
	const starts: (Camera | null)[] = [
		null,
		home,
		{ ...home, zoom: 7, lng: 69, lat: 35 },
		{ ...home, zoom: 9, lng: 24, lat: 57, bearing: 60, pitch: 30 },
	];

	it('every thing of the atlas is in sight beside the details, large enough to be recognised', () => {
		const faults = placed
			.filter(({ id }) => fits(id, size))
			.flatMap(({ id }) =>
				starts.flatMap((start, i) => {
					const camera = cameraOn(id, data, DEFAULT_VIEW, start, size, covered) as Camera;
					const bounds = extent(id, data.outline) as [number, number, number, number];
					const least = apartFrom(id, data.layout.marks, (other) =>
						data.outline.things.some(
							(thing) => thing.id === other && stateIn(thing, DEFAULT_VIEW) > 0,
						),
					);
					const isLarge =
						pixels(id, camera) > 30 ||
						camera.zoom >= (pixels(id, camera) > 0 ? 10 : Math.min(least, POINT_ZOOM));
					const isSeen = isInSight(bounds, camera, size, covered);
					return isSeen && isLarge ? [] : [`${id} from ${i}: seen ${isSeen}, large ${isLarge}`];
				}),
			);
		expect(faults).toEqual([]);
	});

	it('the map does not move for what it shows already', () => {
		for (const { id } of placed) {
			const camera = cameraOn(id, data, DEFAULT_VIEW, home, size, covered) as Camera;
			expect(cameraOn(id, data, DEFAULT_VIEW, camera, size, covered)).toBe(camera);
		}
	});
});

it('what has no place moves nothing', () => {
	const [, size, covered] = WINDOWS[0]!;
	expect(cameraOn('no-such-thing', data, DEFAULT_VIEW, null, size, covered)).toBeNull();
});
