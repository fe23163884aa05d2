import type { Names } from '#lib/atlas/schema.ts';
import { feature, merge, mesh } from 'topojson-client';
import type { Language } from '#lib/atlas/vocabulary.ts';
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
	/** The same names in Russian and in Kazakh, in the same order. */
	wasRu?: string[];
	wasKk?: string[];
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

/** A town's or an area's name in a language; smaller towns have none but the Latin one. */
export function nameIn({ n, ru, kk }: Pick<Town, 'n' | 'ru' | 'kk'>, language: Language): string {
	return { en: n, ru, kk }[language] ?? n;
}

/** A town's former names in a language, each with its last year; not those it bears still. */
export function formerNamesIn(town: Town, language: Language): [string, number][] {
	const names = { en: undefined, ru: town.wasRu, kk: town.wasKk }[language];
	const was = (town.was ?? []).map(([name, until], i): [string, number] => [
		names?.[i] ?? name,
		until,
	]);
	// A renaming in one language may be none in another.
	return was.filter(([name], i) => name !== (was[i + 1]?.[0] ?? nameIn(town, language)));
}

/** Decodes a topology. */
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
