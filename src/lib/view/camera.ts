import { TILE_SIZE, WORLD, project, unitsPerPixel, unproject } from './mercator.ts';

/**
 * West, south, east, north in degrees. Bounds across the antimeridian have a west that is greater than
 * their east, as in RFC 7946.
 */
export type Bounds = readonly [number, number, number, number];

/** Where the map looks: zoom as in MapLibre (512 px world at 0), centre, bearing and pitch in degrees. */
export type Camera = { zoom: number; lat: number; lng: number; bearing: number; pitch: number };

/** Width and height of the map in CSS pixels. */
export type Size = { width: number; height: number };

/** The home view: from the Baltic to Karachi. */
export const HOME_BOUNDS: Bounds = [20, 24, 85, 60];

export const MIN_ZOOM = 0;
/** Nearer than this the basemap has nothing more to show. */
export const MAX_ZOOM = 10;
/** Free space around fitted bounds, in pixels; less on a small map. */
export const PADDING = 16;

/** Bounds across the antimeridian that are wider than this are taken for ones with their sides swapped. */
const WIDEST_ACROSS = 270;

/** The east of bounds as a longitude that is never less than their west, up to 540°. */
export function eastOf([west, , east]: Bounds): number {
	return east < west ? east + 360 : east;
}

/** A longitude from -180 up to 180. */
export function wrappedLongitude(lng: number): number {
	return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** Whether four numbers are bounds on the map; false for such as are not numbers. */
export function isBounds(bounds: Bounds): boolean {
	const [west, south, east, north] = bounds;
	const width = eastOf(bounds) - west;
	return (
		Math.abs(west) <= 180 &&
		Math.abs(east) <= 180 &&
		south >= -90 &&
		north <= 90 &&
		south < north &&
		width > 0 &&
		(west < east || width <= WIDEST_ACROSS)
	);
}

/**
 * Which copies of the world a flat map shows, in turns to the east: 0 for the world itself, and -1 or 1
 * where the map reaches beyond its edge, unless it would then show a place twice.
 */
export function turnsShown({ zoom, lng }: Camera, { width }: Pick<Size, 'width'>): number[] {
	const k = unitsPerPixel(zoom);
	const half = (width / 2) * k;
	const [x] = project([lng, 0]);
	if (2 * half >= WORLD) return [0];
	return [0, ...(x < half ? [-1] : []), ...(x > WORLD - half ? [1] : [])];
}

/** The camera that shows all of the bounds, centred, in a map of this size. */
export function fitCamera(bounds: Bounds, { width, height }: Size): Camera {
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([eastOf(bounds), bounds[1]]);
	const padding = Math.min(PADDING, width / 20, height / 20);
	const scale = Math.min(
		(width - 2 * padding) / Math.max(east - west, 1),
		(height - 2 * padding) / Math.max(south - north, 1),
	);
	const zoom = Math.log2((Math.max(scale, 1e-6) * WORLD) / TILE_SIZE);
	const [middle, lat] = unproject([(west + east) / 2, (north + south) / 2]);
	const lng = wrappedLongitude(middle);
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

/** Assumed size of a map that is not laid out yet, or stands in a frame out of sight. */
export const UNMEASURED: Size = { width: 960, height: 540 };

/** The bounds that a camera without bearing and pitch shows in a map of this size. */
export function shownBounds(camera: Camera, { width, height }: Size): Bounds {
	const k = WORLD / (TILE_SIZE * 2 ** camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	const [west, north] = unproject([x - (width / 2) * k, y - (height / 2) * k]);
	const [east, south] = unproject([x + (width / 2) * k, y + (height / 2) * k]);
	// Seen from the middle of the map they go on beyond 180°; an address writes the same sides within it.
	if (east - west <= WIDEST_ACROSS) return [west, south, east, north];
	return [Math.max(-180, west), south, Math.min(180, east), north];
}

/** A camera moved over the flat map by so many pixels, to the right and down. */
export function movedCamera(camera: Camera, right: number, down: number): Camera {
	const k = unitsPerPixel(camera.zoom);
	const [x, y] = project([camera.lng, camera.lat]);
	const [lng, lat] = unproject([x + right * k, y + down * k]);
	return { ...camera, lng: wrappedLongitude(lng), lat };
}

/** Pixels at the edges of the map that something lies on: its tools, a panel, a sheet. */
export type Covered = { top: number; right: number; bottom: number };

/** A point is shown no closer than this, so that one sees where it is. */
export const POINT_ZOOM = 7;
/** A short line is shown no closer than this. */
const LINE_ZOOM = 10;
/** Pixels kept free around what is shown; less on a small map. */
const CLEARANCE = 40;
/** Length on screen, in pixels, below which a shape is not recognisable. */
const LEAST_PX = 40;
/** MapLibre's eye stands so many map heights above the ground: its field of view is 36.87°. */
const EYE_HEIGHTS = 1.5;
const DEGREE = Math.PI / 180;

type Spot = { x: number; y: number };

/** The camera that shows all of the bounds in the part of the map that is not covered. */
export function cameraBeside(bounds: Bounds, size: Size, covered: Covered): Camera {
	const fitted = fitCamera(bounds, freeSize(size, covered));
	const zoom = Math.min(fitted.zoom, POINT_ZOOM);
	const { x, y } = middleOf(size, covered);
	return cameraAt(project([fitted.lng, fitted.lat]), { x, y }, { ...fitted, zoom }, size);
}

/**
 * The camera that shows all of the bounds where nothing covers the map, and large enough to be
 * recognised: a point from zoom `least` on. It is `from` itself where that does, and else the one that
 * moves the map least.
 */
export function cameraShowing(
	bounds: Bounds,
	least: number,
	from: Camera,
	size: Size,
	covered: Covered,
): Camera {
	const free = freeSize(size, covered);
	const clearance = Math.min(CLEARANCE, free.width / 6, free.height / 6);
	const [west, north] = project([bounds[0], bounds[3]]);
	const [east, south] = project([bounds[2], bounds[1]]);
	const turned = turnedSize({ width: east - west, height: south - north }, from.bearing);
	const zoomOf = (units: number, pixels: number) =>
		Math.log2(unitsPerPixel(0) / Math.max(units / pixels, 1e-9));
	const fitting = Math.min(
		zoomOf(turned.width, free.width - 2 * clearance),
		zoomOf(turned.height, free.height - 2 * clearance),
	);
	const isPoint = east - west + south - north < 1;
	const recognised = isPoint
		? Math.min(least, POINT_ZOOM)
		: Math.min(zoomOf(Math.max(turned.width, turned.height), LEAST_PX), LINE_ZOOM);
	const zoom = Math.min(Math.max(from.zoom, recognised), Math.max(MIN_ZOOM, fitting), MAX_ZOOM);
	if (zoom === from.zoom && isInSight(bounds, from, size, covered, clearance)) return from;
	// Half of the world fits a small map in one position only.
	if (fitting < MIN_ZOOM && from.bearing !== 0)
		return cameraShowing(bounds, least, { ...from, bearing: 0 }, size, covered);
	const k = unitsPerPixel(zoom);
	const middle: [number, number] = [(west + east) / 2, (north + south) / 2];
	const now = spotOf(middle, from, size);
	/** As near as can be to where it is, with clearance on both sides. */
	const within = (at: number, length: number, start: number, room: number) => {
		const half = Math.min(length / k / 2 + clearance, room / 2);
		return Math.min(start + room - half, Math.max(start + half, at));
	};
	const spot = {
		x: within(now.x, turned.width, 0, free.width),
		y: within(now.y, turned.height, covered.top, free.height),
	};
	const isThere = zoom === from.zoom && Math.hypot(spot.x - now.x, spot.y - now.y) < 1e-3;
	return isThere ? from : cameraAt(middle, spot, { ...from, zoom, pitch: 0 }, size);
}

/** Whether a flat map shows all of the bounds where nothing covers it, `clearance` pixels from the edges. */
export function isInSight(
	bounds: Bounds,
	camera: Camera,
	size: Size,
	covered: Covered,
	clearance = 0,
): boolean {
	const corners = [bounds[0], bounds[2]].flatMap((lng) =>
		[bounds[1], bounds[3]].map((lat) => spotOf(project([lng, lat]), camera, size)),
	);
	// A camera that was worked out from these edges may miss them by a rounding error.
	const slack = clearance - 1e-3;
	return corners.every(
		({ x, y }) =>
			x >= slack &&
			x <= size.width - covered.right - slack &&
			y >= covered.top + slack &&
			y <= size.height - covered.bottom - slack,
	);
}

/** Longitude and latitude of what a flat map shows at a spot, in pixels from its corner. */
export function positionAt(
	{ x, y }: Spot,
	camera: Camera,
	{ width, height }: Size,
): [number, number] {
	const eye = EYE_HEIGHTS * Math.max(height, 1);
	const [sin, cos] = [Math.sin(camera.pitch * DEGREE), Math.cos(camera.pitch * DEGREE)];
	const [right, down] = [x - width / 2, y - height / 2];
	const south = (down * eye) / (eye * cos + down * sin);
	const east = (right * (eye - south * sin)) / eye;
	const k = unitsPerPixel(camera.zoom);
	const [cx, cy] = project([camera.lng, camera.lat]);
	const turned = turnedBy({ x: east * k, y: south * k }, camera.bearing);
	return unproject([cx + turned.x, cy + turned.y]);
}

/** Where a flat map shows a point of the world, in pixels from its corner. */
function spotOf([x, y]: readonly [number, number], camera: Camera, { width, height }: Size): Spot {
	const eye = EYE_HEIGHTS * Math.max(height, 1);
	const [sin, cos] = [Math.sin(camera.pitch * DEGREE), Math.cos(camera.pitch * DEGREE)];
	const k = unitsPerPixel(camera.zoom);
	const [cx, cy] = project([camera.lng, camera.lat]);
	const east = turnedBy({ x: (x - cx) / k, y: (y - cy) / k }, -camera.bearing);
	// What is above the eye of a tilted map is out of sight, however far.
	const nearness = eye / Math.max(eye - east.y * sin, 1e-6);
	return { x: width / 2 + east.x * nearness, y: height / 2 + east.y * cos * nearness };
}

/** The camera that looks straight down and shows a point of the world at a spot. */
function cameraAt(
	[x, y]: readonly [number, number],
	spot: Spot,
	camera: Camera,
	{ width, height }: Size,
): Camera {
	const k = unitsPerPixel(camera.zoom);
	const off = { x: (spot.x - width / 2) * k, y: (spot.y - height / 2) * k };
	const turned = turnedBy(off, camera.bearing);
	const [lng, lat] = unproject([x - turned.x, y - turned.y]);
	return { ...camera, lng, lat };
}

function turnedBy({ x, y }: Spot, bearing: number): Spot {
	const [sin, cos] = [Math.sin(bearing * DEGREE), Math.cos(bearing * DEGREE)];
	return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The size of the upright box about a turned one. */
function turnedSize({ width, height }: Size, bearing: number): Size {
	const [sin, cos] = [Math.sin(bearing * DEGREE), Math.cos(bearing * DEGREE)].map(Math.abs) as [
		number,
		number,
	];
	return { width: width * cos + height * sin, height: width * sin + height * cos };
}

function freeSize({ width, height }: Size, { top, right, bottom }: Covered): Size {
	return { width: Math.max(1, width - right), height: Math.max(1, height - top - bottom) };
}

/** The middle of what is not covered. */
function middleOf(size: Size, covered: Covered): Spot {
	const free = freeSize(size, covered);
	return { x: free.width / 2, y: covered.top + free.height / 2 };
}
