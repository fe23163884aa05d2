import type { Feature, LineString } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Ground } from './ground.ts';
import { shapeOf } from './countries.ts';
import { readLabels } from './labels.ts';
import { boxAround, windForD3, type Box } from './planar.ts';
import { compose, type Coarseness } from './topology.ts';

/** Where the map is fine; outside it grows coarser with the distance. */
const THEATRE: Box = [5, 23, 82, 62];

const COARSENESS: Coarseness = { grid: 360 / 24576, triangle: 3.5, ring: 8, neglect };

/** 1 in the theatre, 2 about three degrees away from it, 32 from thirty degrees on. */
function neglect([x, y]: number[]): number {
	return Math.min(64, 1 + outside(x!, y!) ** 1.2 / 2);
}

function outside(x: number, y: number): number {
	const [w, s, e, n] = THEATRE;
	return Math.max(w - x, x - e, s - y, y - n, 0);
}

/** The map of the world for zooms up to 5. */
export function theatre({ countries, lakes, rivers, towns }: Ground): Topology {
	return compose(
		{
			countries: countries.map(({ id, polygons }): Feature => ({
				type: 'Feature',
				id,
				properties: {},
				geometry: shapeOf(polygons),
			})),
			lakes: lakes
				.filter(({ zoom, rings }) => zoom <= deepest(boxAround(rings[0]!), 5, 2.5))
				.map(({ name, zoom, rings }): Feature => {
					return { type: 'Feature', properties: { n: name, r: zoom }, geometry: windForD3(rings) };
				}),
			rivers: rivers
				.filter(({ zoom, line }) => zoom <= deepest(boxAround(line), 4.7, 2.1))
				.map(({ name, zoom, line }): Feature<LineString> => {
					return {
						type: 'Feature',
						properties: { n: name, r: zoom },
						geometry: { type: 'LineString', coordinates: line },
					};
				}),
		},
		{
			towns: towns.filter((town) => town.properties.r <= 4),
			labels: readLabels(countries),
		},
		COARSENESS,
	);
}

/** The deepest zoom whose things this map still holds: one in the theatre, another far away. */
function deepest([w, s, e, n]: Box, near: number, far: number): number {
	return outside((w + e) / 2, (s + n) / 2) > 12 ? far : near;
}
