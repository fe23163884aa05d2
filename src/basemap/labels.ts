import type { Feature, Point, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Country } from './countries.ts';
import { boxAround, pixel, pixelArea, type Box } from './planar.ts';
import { pointOf, table } from './sources.ts';

/** The names of countries and waters, each at a point that looks like its middle. */
export function readLabels(countries: Country[]): Feature<Point>[] {
	const byId = new Map(countries.map((country) => [country.id, country]));
	return [...countryLabels(byId), ...waterLabels()];
}

function countryLabels(byId: Map<string, Country>): Feature<Point>[] {
	return table('countries').map(([id, r, n, ru, kk, at]) => {
		const place = at ? pointOf(at) : middleOf(byId.get(id!)!);
		return label(place, { n, ru, kk, r: Number(r), id });
	});
}

function waterLabels(): Feature<Point>[] {
	return table('waters').map(([r, at, n, ru, kk]) =>
		label(pointOf(at!), { n, ru, kk, r: Number(r), water: 1 }),
	);
}

function label(coordinates: Position, properties: Record<string, unknown>): Feature<Point> {
	return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

/** Where the largest polygon is widest on a Mercator map. */
function middleOf({ polygons }: Country): Position {
	const largest = polygons.reduce((a, b) => (pixelArea(b[0]!) > pixelArea(a[0]!) ? b : a));
	const [x, y] = polylabel(
		largest.map((ring) => ring.map(pixel)),
		2,
	);
	return placeAt([x!, y!], boxAround(largest[0]!));
}

/** The place of a pixel: longitude by proportion, latitude by halving. */
function placeAt([x, y]: [number, number], [, south, , north]: Box): Position {
	let [low, high] = [south, north];
	while (high - low > 1e-4) {
		const middle = (low + high) / 2;
		if (pixel([0, middle])[1] > y) high = middle;
		else low = middle;
	}
	return [x / pixel([1, 0])[0], low];
}
