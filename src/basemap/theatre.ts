import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Ground } from './ground.ts';
import { readLabels } from './labels.ts';
import { boxAround, middleOf, type Box } from './planar.ts';
import { countryFeature, lakeFeature, riverFeature } from './shapes.ts';
import { compose, type Coarseness } from './topology.ts';

/** Where the map is fine; outside it grows coarser with the distance. */
const THEATRE: Box = [5, 23, 82, 62];
const WORLD: Box = [-180, -56, 180, 84];

const COARSENESS: Coarseness = {
	grid: 360 / 24576,
	triangle: 3.5,
	ring: 8,
	neglect: (position) => Math.min(64, 1 + outside(position) ** 1.2 / 2),
	mustStay: ([x]) => Math.abs(x!) === 180,
};

/** Up to so many degrees outside the theatre, lakes and rivers are those of zoom 5. */
const NEARBY = 12;
/** The deepest zoom of the lakes and rivers on this map, nearby and in the rest of the world. */
const DEEPEST = { lakes: [5, 2.5], rivers: [4.7, 2] } as const;
/** The least important towns on this map. */
const LEAST_TOWN = 4;

/** The map of the world for zooms up to 5. */
export function theatre({ countries, lakes, rivers, towns }: Ground): Topology {
	return compose(
		{
			bbox: WORLD,
			shapes: {
				countries: countries.map(countryFeature),
				lakes: lakes
					.filter(({ zoom, rings }) => zoom <= deepest('lakes', rings[0]!))
					.map(lakeFeature),
				rivers: rivers
					.filter(({ zoom, line }) => zoom <= deepest('rivers', line))
					.map(riverFeature),
			},
			points: {
				towns: towns.filter((town) => town.properties.r <= LEAST_TOWN),
				labels: readLabels(countries),
			},
		},
		COARSENESS,
	);
}

function deepest(kind: 'lakes' | 'rivers', line: Position[]): number {
	const [nearby, elsewhere] = DEEPEST[kind];
	return outside(middleOf(boxAround(line))) > NEARBY ? elsewhere : nearby;
}

/** Degrees between a place and the theatre. */
function outside([x, y]: Position): number {
	const [w, s, e, n] = THEATRE;
	return Math.max(w - x!, x! - e, s - y!, y! - n, 0);
}
