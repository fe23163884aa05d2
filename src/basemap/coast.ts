import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import type { Country } from './countries.ts';
import { dense, kilometres } from './near.ts';
import { boxAround, clip, polygonHas, squareKm, type Box } from './planar.ts';
import { packageJson } from './sources.ts';

type Source = { features: Feature<Polygon | MultiPolygon, { A3: string }>[] };
type Owned = Topology<{ countries: GeometryCollection }>;

/** A place in Crimea, which the source has in two countries. */
const CRIMEA: Position = [34.1, 44.95];
/** Within Finland in the source as well: its islands would become borders. */
const DOUBLE = new Set(['ALA']);
/** A hole in the land smaller than this, in square kilometres, is a gap between two countries. */
const GAP = 2500;

/** The countries at OpenStreetMap's coast and borders of 2017, cut at the edges of the sheet. */
export function readCoast(sheet: Box): Country[] {
	const { features } = packageJson<Source>('@geo-maps/countries-coastline-100m/map.geo.json');
	const countries = features
		.filter(({ properties }) => !DOUBLE.has(properties.A3))
		.map(({ properties: { A3: id }, geometry }) => ({
			id,
			polygons: polygonsOf(geometry)
				.filter((polygon) => !(id === 'RUS' && polygonHas(polygon, CRIMEA)))
				.filter(([outer]) => touches(boxAround(outer!), sheet))
				.flatMap((polygon) => clip(polygon, sheet)),
		}))
		.filter(({ polygons }) => polygons.length > 0)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	return withoutGaps(countries);
}

const polygonsOf = (geometry: Polygon | MultiPolygon) =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const touches = ([w, s, e, n]: Box, [west, south, east, north]: Box) =>
	w < east && e > west && s < north && n > south;

/** A small hole in the land of all becomes land of the country with the longest shore on it. */
export function withoutGaps(countries: Country[]): Country[] {
	const topology = buildTopology({
		countries: {
			type: 'FeatureCollection',
			features: countries.map(({ id, polygons }): Feature => ({
				...{ type: 'Feature', id, properties: {} },
				geometry: { type: 'MultiPolygon', coordinates: polygons },
			})),
		},
	}) as unknown as Owned;
	const geometries = topology.objects.countries.geometries as (Arcs & { id: string })[];
	const owners = new Map<number, string>();
	for (const { id, arcs } of geometries)
		for (const arc of arcs.flat(2)) owners.set(arc < 0 ? ~arc : arc, id);
	const filled = new Map(countries.map(({ id, polygons }) => [id, [...polygons]]));
	for (const [, ...holes] of mergeArcs(topology, geometries).arcs)
		for (const hole of holes) {
			const { coordinates } = feature(topology, { type: 'Polygon', arcs: [hole] })
				.geometry as Polygon;
			const ring = coordinates[0]!;
			if (squareKm(ring) >= GAP) continue;
			const shores = new Map<string, number>();
			for (const arc of hole) {
				const id = owners.get(arc < 0 ? ~arc : arc)!;
				const line = dense(topology.arcs[arc < 0 ? ~arc : arc] as Position[], 1000);
				const length = line.reduce((sum, at, i) => sum + kilometres(line[i - 1] ?? at, at), 0);
				shores.set(id, (shores.get(id) ?? 0) + length);
			}
			const [owner] = [...shores].sort((a, b) => b[1] - a[1])[0]!;
			filled.get(owner)!.push([ring.toReversed()]);
		}
	return [...filled].map(([id, polygons]) => ({ id, polygons }));
}
