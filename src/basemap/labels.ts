import type { Feature, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Country } from './countries.ts';
import { boxAround, pixel, pixelArea } from './planar.ts';
import { pointOf, table } from './sources.ts';

/** The names of countries and waters, each at a point that looks like its middle. */
export function readLabels(countries: Country[]): Feature[] {
	const byId = new Map(countries.map((country) => [country.id, country]));
	return [...countryLabels(byId), ...waterLabels()];
}

function countryLabels(byId: Map<string, Country>): Feature[] {
	return table('countries').map(([id, r, n, ru, kk, at]) => {
		const place = at ? pointOf(at) : middleOf(byId.get(id!)!);
		return label(place, { n, ru, kk, r: Number(r), id });
	});
}

function waterLabels(): Feature[] {
	return table('waters').map(([r, at, n, ru, kk]) =>
		label(pointOf(at!), { n, ru, kk, r: Number(r), water: 1 }),
	);
}

function label(coordinates: Position, properties: Record<string, unknown>): Feature {
	return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

/** Where the largest polygon is widest on a Mercator map. */
function middleOf({ polygons }: Country): Position {
	const largest = polygons.reduce((a, b) => (pixelArea(b[0]!) > pixelArea(a[0]!) ? b : a));
	const [x, y] = polylabel(largest.map((ring) => ring.map(pixel)) as never, 2);
	return nearest(largest[0]!, [x!, y!]);
}

/** Inverts `pixel` by bisection of latitude; longitudes are linear. */
function nearest(ring: Position[], [x, y]: [number, number]): Position {
	const lon = x / pixel([1, 0])[0];
	let [, south, , north] = boxAround(ring);
	while (north - south > 1e-4) {
		const middle = (north + south) / 2;
		if (pixel([0, middle])[1] > y) north = middle;
		else south = middle;
	}
	return [lon, south];
}
