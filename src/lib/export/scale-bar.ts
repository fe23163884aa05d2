import { scaleLinear } from 'd3-scale';
import { unitsPerPixel, WORLD } from '#lib/view/mercator.ts';

/** Kilometres round the equator of the sphere that Web Mercator projects. */
const EQUATOR_KM = 40_075.017;

/**
 * The longest round distance (1, 2 or 5 times a power of ten, in kilometres) that is no wider than
 * `widest` pixels, and its width. In Mercator it holds at one latitude only (degrees).
 */
export function scaleBar(
	zoom: number,
	latitude: number,
	widest: number,
): { km: number; width: number } {
	const stretched = Math.cos((latitude * Math.PI) / 180);
	const kmPerPixel = (unitsPerPixel(zoom) / WORLD) * EQUATOR_KM * stretched;
	const pixels = scaleLinear([0, kmPerPixel * widest], [0, widest]);
	// One step of a round length from nought; where it would be too wide, the first of two.
	const km = (pixels.ticks(1)[1] ?? pixels.ticks(2)[1]) as number;
	return { km, width: pixels(km) };
}
