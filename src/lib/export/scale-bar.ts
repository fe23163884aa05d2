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
	const most = kmPerPixel * widest;
	const power = 10 ** Math.floor(Math.log10(most));
	const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
	return { km, width: km / kmPerPixel };
}
