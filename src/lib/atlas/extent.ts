import { bbox } from '@turf/bbox';
import type { Geometry } from 'geojson';
import type { Outline } from './outline.ts';

/**
 * West, south, east and north of what stands for something on the map: the legs of a corridor, a
 * leg, the symbol or the shape of a thing. Null for what has no place of its own.
 */
export function extent(id: string, outline: Outline): [number, number, number, number] | null {
	const geometry = geometryOf(id, outline);
	if (!geometry) return null;
	const [west, south, east, north] = bbox(geometry);
	return [west, south, east, north];
}

function geometryOf(id: string, { things, corridors, legs }: Outline): Geometry | null {
	const thing = things.find((item) => item.id === id);
	if (thing?.shape) return thing.shape;
	if (thing) return thing.at && { type: 'Point', coordinates: thing.at };
	const corridor = corridors.find((item) => item.id === id);
	const own = corridor ? corridor.legs.map((leg) => leg.id) : [id];
	const coordinates = legs.filter((leg) => own.includes(leg.id)).flatMap(({ lines }) => lines);
	return coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null;
}
