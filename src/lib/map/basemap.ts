import type { Names } from '#lib/atlas/schema.ts';
import { feature, merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	MultiPolygon as TopoMultiPolygon,
	Polygon,
	Topology,
} from 'topojson-specification';
import type {
	Feature,
	FeatureCollection,
	Geometry,
	LineString,
	MultiLineString,
	MultiPolygon as GeoMultiPolygon,
	Point,
	Polygon as GeoPolygon,
} from 'geojson';

/** A lake or river; `r` is the zoom from which it is drawn. */
export type Water = { n?: string; r: number };
/** A town; `r` is its importance (1 is greatest), `was` its names until a year. */
export type Town = {
	n: string;
	ru?: string;
	kk?: string;
	r: number;
	cap?: 1;
	iso: string;
	was?: [string, number][];
};
/** A country's or a sea's name; `r` is the zoom from which it is shown. */
export type AreaLabel = { n: string; ru: string; kk: string; r: number; id?: string; water?: 1 };

/** The topology that `npm run basemap` makes (see `src/basemap/README.md`). */
export type BasemapTopology = Topology<{
	countries: GeometryCollection;
	lakes: GeometryCollection<Water>;
	rivers: GeometryCollection<Water>;
	towns: GeometryCollection<Town>;
	labels: GeometryCollection<AreaLabel>;
}>;

/** The basemap as plain GeoJSON: land is one shape, borders are lines between two countries. */
export type Basemap = {
	land: GeoMultiPolygon;
	borders: MultiLineString;
	lakes: Feature<GeoPolygon | GeoMultiPolygon, Water>[];
	rivers: Feature<LineString | MultiLineString, Water>[];
	towns: Feature<Point, Town>[];
	labels: Feature<Point, AreaLabel>[];
	/** By ISO 3166-1 alpha-3, which is the id. */
	countries: Feature<GeoPolygon | GeoMultiPolygon>[];
};

/** Decodes a topology. `detail.json` has no labels of its own. */
export function basemap(topology: BasemapTopology): Basemap {
	const { countries, lakes, rivers, towns, labels } = topology.objects;
	const list = <G extends Geometry, P>(object: GeometryCollection<P & {}> | undefined) =>
		object ? (feature(topology, object) as FeatureCollection<G, P>).features : [];
	return {
		land: merge(topology, countries.geometries as (Polygon | TopoMultiPolygon)[]),
		borders: mesh(topology, countries, (a, b) => a !== b),
		lakes: list(lakes),
		rivers: list(rivers),
		towns: list(towns),
		labels: list(labels),
		countries: list(countries),
	};
}

/** The names of the countries that the map labels, by ISO 3166-1 alpha-3. */
export function countryNames({ labels }: Basemap): Record<string, Names> {
	return Object.fromEntries(
		labels.flatMap(({ properties: { id, n, ru, kk } }) => (id ? [[id, { en: n, ru, kk }]] : [])),
	);
}
