import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { veilSources } from './gl-veil.ts';
import { pathLines, pathPolygons } from '../svg/path.ts';
import type { GroundPath } from '../svg/picture.ts';

const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});

/** The first view's basemap, from the paths of the whole picture: both painters draw the same lines. */
export function basemapSources(paths: readonly GroundPath[]): Record<string, FeatureCollection> {
	const features = (wanted: GroundPath['kind'], geometry: (path: GroundPath) => Geometry) =>
		collection(
			paths
				.filter(({ kind }) => kind === wanted)
				.map((path) => ({
					type: 'Feature',
					properties: { r: path.zooms?.[0] ?? 0 },
					geometry: geometry(path),
				})),
		);
	const areas = (kind: GroundPath['kind']) =>
		features(kind, ({ data }) => ({
			type: 'MultiPolygon',
			coordinates: pathPolygons(data),
		}));
	const lines = (kind: GroundPath['kind']) =>
		features(kind, ({ data }) => ({
			type: 'MultiLineString',
			coordinates: pathLines(data),
		}));
	return {
		graticule: lines('graticule'),
		land: areas('land'),
		lakes: areas('lake'),
		rivers: lines('river'),
		borders: lines('border'),
		// Laid when a country is asked for.
		...veilSources([]),
	};
}
