import { geoEquirectangular, geoInterpolate, geoStream } from 'd3-geo';
import type { LineString, MultiLineString, Position } from 'geojson';

/** Positions of a computed great circle, both ends among them; where it is cut adds two. */
const POSITIONS = 96;

/** Degrees to degrees, cut at the antimeridian, along the great circle also there. */
const CUT = geoEquirectangular()
	.scale(180 / Math.PI)
	.translate([0, 0])
	.reflectY(true)
	.precision(0);

/**
 * The shortest way over the sphere between two positions that are not opposite each other. Where it
 * crosses the antimeridian it is cut as RFC 7946 asks, and both parts end on it, at ±180. Turf's
 * `greatCircle` leaves a gap there, and near a pole does not cut at all.
 */
export function greatCircle(
	from: readonly [number, number],
	to: readonly [number, number],
): LineString | MultiLineString {
	const between = geoInterpolate([...from], [...to]);
	const coordinates = Array.from({ length: POSITIONS }, (_, i) => between(i / (POSITIONS - 1)));
	const lines: Position[][] = [];
	const cut = CUT.stream({
		lineStart: () => void lines.push([]),
		point: (lng, lat) => void lines.at(-1)?.push(rounded([lng, lat])),
		lineEnd: () => {},
		polygonStart: () => {},
		polygonEnd: () => {},
	});
	geoStream({ type: 'LineString', coordinates }, cut);
	const [only = []] = lines;
	return lines.length === 1
		? { type: 'LineString', coordinates: only }
		: { type: 'MultiLineString', coordinates: lines };
}

/** To about 100 metres. */
const rounded = (at: readonly number[]): Position => at.map((x) => Number(x.toFixed(3)));
