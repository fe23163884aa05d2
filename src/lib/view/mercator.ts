/** Width and height, in units, of the square Web Mercator world that the SVG painter draws in. */
export const WORLD = 32768;
/** Pixels of the world's width at zoom 0: MapLibre's tile size. */
export const TILE_SIZE = 512;
/** Web Mercator's edge. */
export const MAX_LATITUDE = 85.051129;

/** Longitude and latitude in degrees to x (east) and y (south) in world units. */
export function project([lng, lat]: readonly [number, number]): [number, number] {
	const clamped = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat));
	const phi = (clamped * Math.PI) / 180;
	return [
		((lng + 180) / 360) * WORLD,
		(0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * WORLD,
	];
}

/** The inverse of {@link project}: world units to longitude and latitude in degrees. */
export function unproject([x, y]: readonly [number, number]): [number, number] {
	const lat =
		(2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
	return [(x / WORLD) * 360 - 180, lat];
}

/** World units that one pixel covers at a zoom. */
export function unitsPerPixel(zoom: number): number {
	return WORLD / (TILE_SIZE * 2 ** zoom);
}
