import { bisectLeft, cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { project, unproject, WORLD } from './mercator.ts';

type Point = [number, number];
/** Longitude, latitude. */
type Position = readonly [number, number];

/** A line as the map draws it: straight from position to position on the projected world. */
export type DrawnLine = {
	/** World units. */
	length: number;
	/** The point (world units) so many units along the line; its ends where there is no more of it. */
	at: (distance: number) => Point;
	/** Which way the line runs there: degrees clockwise from east. */
	angleAt: (distance: number) => number;
};

/**
 * Measures a line of one or more positions, so that it can be walked along. The two sides of the
 * antimeridian, where a line is cut, are one spot.
 *
 * Turf's `along` is not used here: it walks great circles, which leave a stroke that is straight on the
 * map by up to 50 pixels on the longest legs.
 */
export function drawnLine(positions: readonly Position[]): DrawnLine {
	const ends = positions.map(project);
	// A scale has two ends at least.
	const points = ends.length > 1 ? ends : [...ends, ...ends];
	const walked = [...cumsum(points, (point, i) => gap(points[i - 1] ?? point, point))];
	const scale = scaleLinear<Point>(walked, points).clamp(true);
	const angleAt = (distance: number) => {
		const i = Math.min(Math.max(1, bisectLeft(walked, distance)), points.length - 1);
		const [a, b] = points.slice(i - 1, i + 1) as [Point, Point];
		return (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
	};
	return {
		length: walked.at(-1) ?? 0,
		// The scale gives the same list each time, with new numbers.
		at: (distance) => [...scale(distance)],
		angleAt,
	};
}

/**
 * Where one is after a share (0 to 1) of the length of a line, longitude before latitude. At its ends it
 * is exactly the first or the last position, which the projection there and back would miss by a hair.
 */
export function along(positions: readonly Position[], share: number): Point {
	const end = share <= 0 ? positions[0] : share >= 1 ? positions.at(-1) : undefined;
	if (end) return [...end];
	const { at, length } = drawnLine(positions);
	return unproject(at(share * length));
}

function gap(a: Point, b: Point): number {
	const isCut = Math.abs(b[0] - a[0]) > WORLD / 2;
	return isCut ? 0 : Math.hypot(b[0] - a[0], b[1] - a[1]);
}
