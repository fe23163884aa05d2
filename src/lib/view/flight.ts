import { project, unproject } from './mercator.ts';
import type { Camera } from './camera.ts';

/**
 * The camera a part `t` (0 to 1) of the way from one to another. It zooms evenly and moves so that
 * one spot of the map stays still on screen, as when a hand zooms.
 */
export function cameraBetween(from: Camera, to: Camera, t: number): Camera {
	if (t <= 0) return from;
	if (t >= 1) return to;
	const zoom = from.zoom + (to.zoom - from.zoom) * t;
	const scales = [from.zoom, to.zoom, zoom].map((z) => 2 ** -z) as [number, number, number];
	const span = scales[1] - scales[0];
	const moved = Math.abs(span) < 1e-9 ? t : (scales[2] - scales[0]) / span;
	const [a, b] = [project([from.lng, from.lat]), project([to.lng, to.lat])];
	const [lng, lat] = unproject([a[0] + (b[0] - a[0]) * moved, a[1] + (b[1] - a[1]) * moved]);
	return { zoom, lng, lat, bearing: 0, pitch: 0 };
}

/** Slow at both ends: the part of the way at the part `t` of the time. */
export function eased(t: number): number {
	return t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) ** 2;
}
