import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Country } from './countries.ts';
import type { Lake } from './lakes.ts';
import { signedArea } from './planar.ts';
import type { River } from './rivers.ts';

/** A country as a feature: only its id, and rings wound for d3. */
export function countryFeature({ id, polygons }: Country): Feature<MultiPolygon> {
	const coordinates = polygons.map(wound);
	return { type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** A lake as a feature with `n` and `r`. */
export function lakeFeature({ name, zoom, rings }: Lake): Feature<Polygon> {
	return {
		type: 'Feature',
		properties: { ...(name && { n: name }), r: zoom },
		geometry: { type: 'Polygon', coordinates: wound(rings) },
	};
}

/** A river as a feature with `n` and `r`. */
export function riverFeature({ name, zoom, line }: River): Feature<LineString> {
	return {
		type: 'Feature',
		properties: { ...(name && { n: name }), r: zoom },
		geometry: { type: 'LineString', coordinates: line },
	};
}

/** Outer rings clockwise, as d3-geo wants them on its sphere; MapLibre takes either way. */
function wound(rings: Position[][]): Position[][] {
	return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring.toReversed() : ring));
}
