import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bounds } from '#lib/view/camera.ts';
import type { Town, Water } from '../basemap.ts';

/**
 * A sheet of the finer basemap, the overview or a cell, as `npm run basemap` makes it (see
 * `src/basemap/README.md`). Sources with different licences stay apart: land, countries, borders and
 * `osm-lakes` are OpenStreetMap's, lakes and rivers GSHHG's.
 */
export type SheetTopology = Topology<{
	land: GeometryCollection;
	/** Those of the land's countries that can be asked for, by ISO 3166-1 alpha-3. */
	countries: GeometryCollection;
	/** Borders on dry land, and those that run in a river. */
	borders: GeometryCollection;
	wet: GeometryCollection<Water>;
	'osm-lakes': GeometryCollection<Water>;
	lakes: GeometryCollection<Water>;
	rivers: GeometryCollection<Water>;
	towns: GeometryCollection<Town>;
}>;

/** A sheet as GeoJSON; the lakes and rivers of all sources, `wet` rivers with the borders in them. */
export type Sheet = {
	box: Bounds;
	land: Feature[];
	/** See `SheetTopology`; decoded when they are first asked for. */
	readonly countries: Feature[];
	borders: Feature[];
	wet: Feature<Geometry, Water>[];
	lakes: Feature<Geometry, Water>[];
	rivers: Feature<Geometry, Water>[];
	towns: Feature<Point, Town>[];
};

/** Decodes a sheet. Throws where the topology is not one. */
export function decodedSheet(topology: SheetTopology): Sheet {
	const { objects, bbox } = topology;
	const list = <G extends Geometry, P>(object: GeometryCollection<P & {}>) =>
		(feature(topology, object) as FeatureCollection<G, P>).features;
	let countries: Feature[] | undefined;
	return {
		box: bbox as unknown as Bounds,
		land: list(objects.land),
		get countries() {
			return (countries ??= list(objects.countries));
		},
		borders: list(objects.borders),
		wet: list(objects.wet),
		lakes: [
			...list<Geometry, Water>(objects['osm-lakes']),
			...list<Geometry, Water>(objects.lakes),
		],
		rivers: list(objects.rivers),
		towns: list(objects.towns),
	};
}
