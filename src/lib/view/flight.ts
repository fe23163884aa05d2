import { interpolateZoom } from 'd3-interpolate';
import { MIN_ZOOM, type Camera, type Size } from './camera.ts';
import { project, unitsPerPixel, unproject } from './mercator.ts';

/**
 * A flight of the camera over a map of some size: the camera after a part `t` (0 to 1) of the way.
 * It rises over a long way, so that what lies between is seen, and sinks again (van Wijk and Nuij).
 */
export function flight(from: Camera, to: Camera, size: Size): (t: number) => Camera {
	const pixels = Math.max(size.width, size.height, 1);
	/** What is seen: its middle and its width, in world units. */
	const seen = ({ lng, lat, zoom }: Camera): [number, number, number] => [
		...project([lng, lat]),
		pixels * unitsPerPixel(zoom),
	];
	const between = interpolateZoom(seen(from), seen(to));
	return (t) => {
		if (t <= 0) return from;
		if (t >= 1) return to;
		const [x, y, width] = between(t);
		const [lng, lat] = unproject([x, y]);
		const zoom = Math.max(MIN_ZOOM, Math.log2((pixels * unitsPerPixel(0)) / width));
		return { zoom, lng, lat, bearing: 0, pitch: 0 };
	};
}

/** Slow at both ends: the part of the way at the part `t` of the time. */
export function eased(t: number): number {
	return t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) ** 2;
}
