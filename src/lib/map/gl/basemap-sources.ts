import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { basemap, nameIn, type BasemapTopology } from '../basemap.ts';
import { pathLines, pathPolygons } from '../svg/path.ts';

const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});
const feature = (geometry: Geometry, r = 0): Feature => ({
	type: 'Feature',
	properties: { r },
	geometry,
});

/**
 * The first view's basemap, read back from the paths of the prerendered picture: both painters draw
 * the same lines and nothing is loaded twice.
 */
export function pictureSources(svg: Element): Record<string, FeatureCollection> {
	const paths = (selector: string) =>
		[...svg.querySelectorAll<SVGPathElement>(selector)].map((path) => ({
			data: path.getAttribute('d') ?? '',
			r: Number((path.dataset.z ?? '0').split(' ')[0]),
		}));
	const areas = (selector: string) =>
		collection(
			paths(selector).map(({ data, r }) =>
				feature({ type: 'MultiPolygon', coordinates: pathPolygons(data) }, r),
			),
		);
	const lines = (selector: string) =>
		collection(
			paths(selector).map(({ data, r }) =>
				feature({ type: 'MultiLineString', coordinates: pathLines(data) }, r),
			),
		);
	return {
		graticule: lines('.graticule'),
		land: areas('.land'),
		lakes: areas('.lake'),
		rivers: lines('.river'),
		borders: lines('.border'),
	};
}

/** The finer basemap of the theatre, towns in a language; `detail-sea` is the box that it covers. */
export function detailSources(
	topology: BasemapTopology,
	language: Language,
): Record<string, FeatureCollection> {
	const { land, borders, lakes, rivers, towns } = basemap(topology);
	const [west, south, east, north] = topology.bbox as [number, number, number, number];
	const box = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	return {
		'detail-sea': collection([feature({ type: 'Polygon', coordinates: [box] })]),
		'detail-land': collection([feature(land)]),
		'detail-lakes': collection(lakes),
		'detail-rivers': collection(rivers),
		'detail-borders': collection([feature(borders)]),
		'detail-towns': collection(
			towns.map((town) => ({
				...town,
				properties: { ...town.properties, n: nameIn(town.properties, language) },
			})),
		),
	};
}
