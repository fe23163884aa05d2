import type { Problem } from '../problem.ts';
import type { Checked, CountryBounds } from './check.ts';
import { nameFaults } from './names.ts';

/** How far, in degrees, a place may lie outside its country's bounds (coarse coasts, islands). */
const BORDER_SLACK = 0.7;

/** That places lie in their countries and have names in three languages. */
export function* placeProblems({ authored, countries }: Checked): Generator<Problem> {
	for (const { file, feature } of authored.places) {
		const { id, geometry, properties } = feature;
		const sentence = outsideCountry(geometry.coordinates, properties.country, countries);
		if (sentence) yield { file, feature: id, sentence };
		for (const fault of nameFaults(properties)) yield { file, feature: id, sentence: fault };
	}
}

/** Longitude, latitude. */
function outsideCountry(
	[x, y]: [number, number],
	country: string | null,
	countries: CountryBounds | undefined,
): string | null {
	if (!country || !countries) return null;
	const parts = countries.get(country);
	if (!parts) return `the country ${country} is not on the basemap`;
	const holds = (lng: number, lat: number) =>
		parts.some(
			([west, south, east, north]) =>
				lng >= west - BORDER_SLACK &&
				lng <= east + BORDER_SLACK &&
				lat >= south - BORDER_SLACK &&
				lat <= north + BORDER_SLACK,
		);
	if (holds(x, y)) return null;
	return holds(y, x)
		? `its position lies outside ${country}, but inside when turned round: longitude comes first, then latitude`
		: `its position ${x}, ${y} lies outside ${country}`;
}
