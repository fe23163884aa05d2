import { TILE_SIZE, WORLD, project, unitsPerPixel, unproject } from './mercator.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Where the map looks: zoom as in MapLibre (512 px world at 0), centre, bearing and pitch in degrees. */
export type Camera = { zoom: number; lat: number; lng: number; bearing: number; pitch: number };

/** Width and height of the map in CSS pixels. */
export type Size = { width: number; height: number };

/** The home view: from the Baltic to Karachi. */
export const HOME_BOUNDS: Bounds = [20, 24, 85, 60];

export const MIN_ZOOM = 0;
export const MAX_ZOOM = 12;
/** Free space around fitted bounds, in pixels; less on a small map. */
export const PADDING = 16;

/** The camera that shows all of the bounds, centred, in a map of this size. */
export function fitCamera(bounds: Bounds, { width, height }: Size): Camera {
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	const padding = Math.min(PADDING, width / 20, height / 20);
	const scale = Math.min(
		(width - 2 * padding) / Math.max(east - west, 1),
		(height - 2 * padding) / Math.max(south - north, 1),
	);
	const zoom = Math.log2((Math.max(scale, 1e-6) * WORLD) / TILE_SIZE);
	const [lng, lat] = unproject([(west + east) / 2, (north + south) / 2]);
	return { zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)), lng, lat, bearing: 0, pitch: 0 };
}

/** Where an address looks in a map of this size: bounds win over a camera, and without both it is home. */
export function aimedCamera(
	{ fit, map }: { fit: Bounds | null; map: Camera | null },
	size: Size,
): Camera {
	return (fit ? null : map) ?? fitCamera(fit ?? HOME_BOUNDS, size);
}

/** Pixels between the margins of A4 and of Letter, and those that the map may take of their height. */
const PAPER: Size = { width: 700, height: 520 };

/** The size of the map on paper: as wide as the page, in the shape that it has on screen. */
export function paperSize({ width, height }: Size): Size {
	const tall = (PAPER.width * height) / Math.max(width, 1);
	return { width: PAPER.width, height: Math.round(Math.min(PAPER.height, Math.max(200, tall))) };
}

/** What a map is taken for that has no size yet: one in a frame out of sight, or not laid out. */
export const UNMEASURED: Size = { width: 960, height: 540 };

/** The bounds that a camera without bearing and pitch shows in a map of this size. */
export function shownBounds(camera: Camera, { width, height }: Size): Bounds {
	const k = WORLD / (TILE_SIZE * 2 ** camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	const [west, north] = unproject([x - (width / 2) * k, y - (height / 2) * k]);
	const [east, south] = unproject([x + (width / 2) * k, y + (height / 2) * k]);
	return [Math.max(-180, west), south, Math.min(180, east), north];
}

/** Pixels at the edges of the map that a panel covers. */
export type Covered = { right: number; bottom: number };

/** A point is shown no closer than this, so that one sees where it is. */
const POINT_ZOOM = 7;

/** The camera that shows all of the bounds in the part of the map that is not covered. */
export function cameraBeside(bounds: Bounds, { width, height }: Size, covered: Covered): Camera {
	const free = { width: width - covered.right, height: height - covered.bottom };
	const fitted = fitCamera(bounds, free);
	const zoom = Math.min(fitted.zoom, POINT_ZOOM);
	const k = unitsPerPixel(zoom);
	const [x, y] = project([fitted.lng, fitted.lat]);
	const [lng, lat] = unproject([x + (covered.right / 2) * k, y + (covered.bottom / 2) * k]);
	return { ...fitted, zoom, lng, lat };
}

/**
 * Whether a flat map shows all of the bounds in its uncovered part. A turned or tilted camera is
 * taken for one that looks straight down.
 */
export function isInSight(bounds: Bounds, camera: Camera, size: Size, covered: Covered): boolean {
	const k = unitsPerPixel(camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	return (
		(west - x) / k >= -size.width / 2 &&
		(east - x) / k <= size.width / 2 - covered.right &&
		(north - y) / k >= -size.height / 2 &&
		(south - y) / k <= size.height / 2 - covered.bottom
	);
}
