import {
	eastOf,
	MAX_ZOOM,
	PADDING,
	wrappedLongitude,
	type Bounds,
	type Camera,
	type Size,
} from './camera.ts';
import { TILE_SIZE } from './mercator.ts';

/** MapLibre's eye stands so many map heights above the ground: its field of view is 36.87°. */
const EYE_HEIGHTS = 1.5;
/** Below this zoom at the equator a globe is smaller than any map that shows one. */
export const MIN_GLOBE_ZOOM = 1;
const DEGREE = Math.PI / 180;
/** Points looked at on each side of the bounds. */
const POINTS = 12;
const ROUNDS = 32;
/** How much of the smaller side of the map the whole globe takes. */
const WHOLE = 0.94;

/** The radius in pixels of the globe of a camera. Its scale in the middle is that of the flat map. */
export function globeRadius({ zoom, lat }: Pick<Camera, 'zoom' | 'lat'>): number {
	return (TILE_SIZE * 2 ** zoom) / (2 * Math.PI * Math.cos(lat * DEGREE));
}

/**
 * Where a position stands on the globe, in pixels right of and below the middle of a map of this
 * height; what is hidden stands on the rim, in its direction.
 */
export function onGlobe(
	[lng, lat]: readonly [number, number],
	camera: Pick<Camera, 'zoom' | 'lat' | 'lng'>,
	height: number,
): [number, number] {
	const radius = globeRadius(camera);
	const eye = EYE_HEIGHTS * Math.max(height, 1);
	const [y, middle, turn] = [lat, camera.lat, lng - camera.lng].map((x) => x * DEGREE) as [
		number,
		number,
		number,
	];
	const right = Math.cos(y) * Math.sin(turn);
	const up = Math.cos(middle) * Math.sin(y) - Math.sin(middle) * Math.cos(y) * Math.cos(turn);
	const near = Math.sin(middle) * Math.sin(y) + Math.cos(middle) * Math.cos(y) * Math.cos(turn);
	const rim = radius / (radius + eye);
	const isHidden = near < rim;
	const away = isHidden ? Math.sqrt(1 - rim * rim) / (Math.hypot(right, up) || 1) : 1;
	const scale = (eye * radius * away) / (eye + radius * (1 - (isHidden ? rim : near)));
	return [right * scale, -up * scale];
}

/** The camera that shows all of the bounds on the globe, centred, in a map of this size. */
export function fitGlobe(bounds: Bounds, { width, height }: Size): Camera {
	const padding = Math.min(PADDING, width / 20, height / 20);
	const room = { x: width / 2 - padding, y: height / 2 - padding };
	const outline = outlineOf(bounds);
	const lng = wrappedLongitude((bounds[0] + eastOf(bounds)) / 2);
	/** How far the outline reaches on a globe of this size, once it stands in the middle. */
	const reach = (size: number) => {
		const spots = (lat: number) => {
			const camera = { zoom: zoomOf(size, lat), lat, lng };
			return outline.map((at) => onGlobe(at, camera, height));
		};
		const lat = bisected(bounds[1], bounds[3], (middle) => {
			const ys = spots(middle).map(([, y]) => y);
			// What reaches further up than down asks for a middle further north.
			return -Math.min(...ys) > Math.max(...ys);
		});
		const all = spots(lat);
		const isWithin = all.every(([x, y]) => Math.abs(x) <= room.x && Math.abs(y) <= room.y);
		return { lat, isWithin };
	};
	const size = bisected(MIN_GLOBE_ZOOM, MAX_ZOOM + 2, (zoom) => reach(zoom).isWithin);
	const { lat } = reach(size);
	return { zoom: Math.min(MAX_ZOOM, zoomOf(size, lat)), lat, lng, bearing: 0, pitch: 0 };
}

/** The camera that shows the whole globe, as large as a map of this size holds, with a place in its middle. */
export function wholeGlobe({ lat, lng }: Pick<Camera, 'lat' | 'lng'>, size: Size): Camera {
	const eye = EYE_HEIGHTS * Math.max(size.height, 1);
	// The rim stands where a line of sight touches the globe: eye · r / √((r + eye)² − r²) from the middle.
	const rim = (WHOLE * Math.max(Math.min(size.width, size.height), 1)) / 2 / eye;
	const radius = eye * (rim * rim + rim * Math.sqrt(rim * rim + 1));
	const zoom = Math.log2((2 * Math.PI * radius) / TILE_SIZE);
	return { zoom: zoomOf(Math.max(MIN_GLOBE_ZOOM, zoom), lat), lat, lng, bearing: 0, pitch: 0 };
}

/** The zoom at a latitude of a globe that has zoom `size` at the equator. */
function zoomOf(size: number, lat: number): number {
	return size + Math.log2(Math.cos(lat * DEGREE));
}

function outlineOf(bounds: Bounds): [number, number][] {
	const [west, south, , north] = bounds;
	const east = eastOf(bounds);
	return Array.from({ length: POINTS + 1 }, (_, i) => i / POINTS).flatMap((t) => {
		const [x, y] = [west + t * (east - west), south + t * (north - south)];
		return [
			[x, south],
			[x, north],
			[west, y],
			[east, y],
		] as [number, number][];
	});
}

/** The largest value for which `holds`, which is true below some value and false above it. */
function bisected(low: number, high: number, holds: (value: number) => boolean): number {
	let [from, to] = [low, high];
	for (let i = 0; i < ROUNDS; i++) {
		const middle = (from + to) / 2;
		if (holds(middle)) from = middle;
		else to = middle;
	}
	return from;
}
