import type { Slice } from '#lib/atlas/slice.ts';
import { unitsPerPixel } from '#lib/view/mercator.ts';
import type { OwnDrawing, OwnShape } from './own-drawing.ts';

/** How many rows one mark stands for: where it is, in degrees and world units, and from which zoom it says so. */
export type SpotCount = {
	count: number;
	lngLat: [number, number];
	world: [number, number];
	zoom: number;
};

/** The number beside a mark: its type and halo, and where its left end stands about the mark, in pixels. */
export const COUNT_TYPE = { px: 11, halo: 2.5, at: [6, -8] as const };
/** Pixels from one number to the next, at least. */
const APART = 22;
/** At most so many marks have a number: those that stand for most. */
const MOST = 300;
const NEAREST = 22;

/** Points of a shape that lie on the same spot, by the numbers of their items; single ones are left out. */
const known = new WeakMap<OwnShape, readonly (readonly number[])[]>();

function sharedSpots(shape: OwnShape): readonly (readonly number[])[] {
	const before = known.get(shape);
	if (before) return before;
	const { items, lngLat } = shape.points;
	const firsts = new Map<number, number>();
	const shared = new Map<number, number[]>();
	for (let i = 0; i < items.length; i++) {
		const [lng = 0, lat = 0] = [lngLat[2 * i], lngLat[2 * i + 1]];
		// A number for each metre of the earth: texts would take ten times as long.
		const key = Math.round((lng + 180) * 1e5) * 2e7 + Math.round((lat + 90) * 1e5);
		const first = firsts.get(key);
		if (first === undefined) {
			firsts.set(key, i);
			continue;
		}
		const points = shared.get(first) ?? [first];
		// A row may name its own place twice.
		if (items[points.at(-1) ?? 0] === items[i]) continue;
		points.push(i);
		shared.set(first, points);
	}
	const spots = [...shared.values()];
	known.set(shape, spots);
	return spots;
}

/**
 * The numbers at spots with several rows that a slice shows. Of two that would touch each other the smaller waits
 * for a nearer zoom.
 */
export function spotCounts(drawing: OwnDrawing, slice: Slice): SpotCount[] {
	const { items, lngLat, world } = drawing.shape.points;
	const states = drawing.states(slice);
	const spots = sharedSpots(drawing.shape).flatMap((points): SpotCount[] => {
		const [at = 0] = points;
		const count = points.filter((i) => states[items[i] ?? 0]).length;
		if (count < 2) return [];
		const [lng = 0, lat = 0, x = 0, y = 0] = [
			...lngLat.subarray(2 * at, 2 * at + 2),
			...world.subarray(2 * at, 2 * at + 2),
		];
		return [{ count, lngLat: [lng, lat], world: [x, y], zoom: NEAREST }];
	});
	const placed: SpotCount[] = [];
	let waiting = spots.sort((a, b) => b.count - a.count).slice(0, MOST);
	for (let zoom = 0; zoom < NEAREST && waiting.length > 0; zoom++) {
		const apart = APART * unitsPerPixel(zoom);
		waiting = waiting.filter((spot) => {
			const isNear = placed.some(
				({ world: [x, y] }) =>
					Math.abs(x - spot.world[0]) < apart && Math.abs(y - spot.world[1]) < apart,
			);
			if (!isNear) placed.push({ ...spot, zoom });
			return isNear;
		});
	}
	return placed;
}
