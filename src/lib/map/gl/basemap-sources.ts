import type { Feature, FeatureCollection, Geometry } from 'geojson';
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
		[...svg.querySelectorAll<SVGPathElement>(`${selector}:not(.fine *)`)].map((path) => ({
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
