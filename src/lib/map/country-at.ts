import type { Position } from 'geojson';
import { COUNTRIES, type Country } from '#lib/atlas/vocabulary.ts';
import { isInRing } from './in-ring.ts';
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

/** Within the outer ring of a part and none of its holes: within an odd number of rings. */
function isInside(at: readonly [number, number], rings: readonly Position[][]): boolean {
	return rings.filter((ring) => isInRing(at, ring)).length % 2 === 1;
}
