import type { Position } from 'geojson';
import { COUNTRIES, type Country } from '#lib/atlas/vocabulary.ts';
import { pathPolygons } from './svg/path.ts';

/** Path data of countries, by ISO 3166-1 alpha-3. */
export type CountryPaths = Readonly<Record<string, string>>;

const known = new WeakMap<CountryPaths, Map<Country, Position[][]>>();

/** The country in which a position (longitude, latitude) lies; null at sea and where no path is. */
export function countryAt(at: readonly [number, number], paths: CountryPaths): Country | null {
	const rings = known.get(paths) ?? ringsOf(paths);
	known.set(paths, rings);
	for (const [country, own] of rings) if (isInside(at, own)) return country;
	return null;
}

function ringsOf(paths: CountryPaths): Map<Country, Position[][]> {
	return new Map(
		COUNTRIES.filter((code) => paths[code]).map((code) => [
			code,
			pathPolygons(paths[code] as string).flat(),
		]),
	);
}

/** By the even-odd rule: a line from the position to the east meets the rings an odd number of times. */
function isInside([x, y]: readonly [number, number], rings: readonly Position[][]): boolean {
	let isIn = false;
	for (const ring of rings)
		for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
			const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
			if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
		}
	return isIn;
}
