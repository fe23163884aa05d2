import { bbox, booleanPointInPolygon, distance, pointToPolygonDistance } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Corridor, Leg, Place, Thing } from './atlas.ts';

/** The shape of each country by ISO 3166-1 alpha-3: that of the basemap. */
export type CountryShapes = ReadonlyMap<string, Polygon | MultiPolygon>;

/** Lines are cut at borders to this many km; borders of the basemap are no better known. */
const STEP_KM = 2;

/**
 * So many km a line runs in a country before it counts as crossing it: borders are generalised, and a
 * railway that follows one is not on both sides of it.
 */
const LEAST_KM = 10;

/** A crossing or bridge within so many km of another country is that one's too. */
const BESIDE_KM = 15;

/** A partner of permissions that is no country. */
const ALLIANCE = 'NATO';

/** What membership is worked out from. */
type Joined = {
	places: ReadonlyMap<string, Place>;
	legs: readonly Leg[];
	corridors: readonly Corridor[];
	things: readonly Thing[];
};

/**
 * The countries of every leg, corridor and thing by id, sorted: those that it lies in, crosses, belongs
 * to, was granted by or to. A leg by air has those of its ends and the parties of its corridors, since
 * nobody says over which countries it flew. Without shapes only places and parties tell.
 */
export function membership(
	{ places, legs, corridors, things }: Joined,
	shapes: CountryShapes = new Map(),
): Map<string, string[]> {
	const countries = new Map<string, string[]>();
	const grounds = groundsOf(shapes);
	const parties = new Map(corridors.map((corridor) => [corridor.id, corridor.parties]));
	/** The country of a place, and that across the border of a crossing or bridge. */
	const sidesOf = (id: string, kind: string): string[] => {
		const place = places.get(id);
		if (!place?.country) return [];
		if (!isCrossing(place.kind) && !isCrossing(kind)) return [place.country];
		return [place.country, ...across(place.at, place.country, shapes)];
	};
	for (const leg of legs) {
		const over =
			leg.mode === 'air'
				? leg.uses.flatMap(({ corridor }) => parties.get(corridor) ?? [])
				: crossed(leg.geometry, grounds);
		const ends = [leg.from, leg.to].flatMap((id) => places.get(id)?.country ?? []);
		countries.set(leg.id, sorted([...ends, ...over]));
	}
	for (const { id, chain, parties: own } of corridors)
		countries.set(
			id,
			sorted([...own, ...chain.links.flatMap(({ leg }) => countries.get(leg) ?? [])]),
		);
	for (const thing of things) {
		const { country, permission, place, geometry } = thing;
		const partner = permission?.partner === ALLIANCE ? undefined : permission?.partner;
		countries.set(
			thing.id,
			sorted([
				...[country, partner].filter((code) => typeof code === 'string'),
				...thing.parties,
				...(place ? sidesOf(place, thing.kind) : crossed(geometry, grounds)),
			]),
		);
	}
	return countries;
}

const isCrossing = (kind: string): boolean => kind === 'border-crossing' || kind === 'bridge';

const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

/** One part of a country, with its west, south, east and north. */
type Ground = { country: string; shape: Polygon; box: number[] };

function groundsOf(shapes: CountryShapes): Ground[] {
	return [...shapes].flatMap(([country, shape]) =>
		(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((coordinates) => {
			const polygon: Polygon = { type: 'Polygon', coordinates };
			return { country, shape: polygon, box: bbox(polygon) };
		}),
	);
}

/** The countries that a line, area or point without a place lies in. */
function crossed(geometry: Geometry | null, grounds: readonly Ground[]): string[] {
	return [...kilometresIn(geometry, grounds)].flatMap(([country, km]) =>
		km >= LEAST_KM ? country : [],
	);
}

/** How many km of a line lie in each country; a point or the edge of an area counts as a line. */
function kilometresIn(geometry: Geometry | null, grounds: readonly Ground[]): Map<string, number> {
	const inside = new Map<string, number>();
	for (const line of linesOf(geometry)) {
		const [west, south, east, north] = bbox({ type: 'MultiPoint', coordinates: line });
		const near = grounds.filter(
			({ box: [w = 0, s = 0, e = 0, n = 0] }) => w <= east && e >= west && s <= north && n >= south,
		);
		for (const { at, km } of pieces(line))
			for (const { country, shape } of near)
				if (booleanPointInPolygon(at, shape)) inside.set(country, (inside.get(country) ?? 0) + km);
	}
	return inside;
}

function linesOf(geometry: Geometry | null): Position[][] {
	if (geometry?.type === 'LineString') return [geometry.coordinates];
	if (geometry?.type === 'MultiLineString' || geometry?.type === 'Polygon')
		return geometry.coordinates;
	return [];
}

/** A line in pieces of at most `STEP_KM`, each by its middle and its length. */
function pieces(line: readonly Position[]): { at: Position; km: number }[] {
	return line.slice(1).flatMap((to, i) => {
		const from = line[i] as Position;
		const km = distance(from, to);
		const count = Math.max(1, Math.ceil(km / STEP_KM));
		return Array.from({ length: count }, (_, n) => {
			const share = (n + 0.5) / count;
			const between = (k: 0 | 1) =>
				(from[k] as number) + ((to[k] as number) - (from[k] as number)) * share;
			return { at: [between(0), between(1)], km: km / count };
		});
	});
}

/** The country on the other side of a border that a position lies on: the nearest, if it is near. */
function across(at: [number, number], country: string, shapes: CountryShapes): string[] {
	const near = [...shapes].flatMap(([other, geometry]) => {
		if (other === country) return [];
		const [west, south, east, north] = bbox(geometry);
		const isFar = at[0] < west - 1 || at[0] > east + 1 || at[1] < south - 1 || at[1] > north + 1;
		if (isFar) return [];
		const shape = { type: 'Feature' as const, properties: {}, geometry };
		const km = pointToPolygonDistance(at, shape, { units: 'kilometers' });
		return km <= BESIDE_KM ? [{ other, km }] : [];
	});
	return near
		.sort((a, b) => a.km - b.km)
		.slice(0, 1)
		.map(({ other }) => other);
}
