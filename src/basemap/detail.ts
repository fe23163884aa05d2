import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Ground } from './ground.ts';
import { boxAround, clip, isInBox, middleOf, type Box } from './planar.ts';
import type { River } from './rivers.ts';
import { countryFeature, lakeFeature, riverFeature } from './shapes.ts';
import { compose, type Coarseness } from './topology.ts';

/** What the map covers; it ends there with a straight cut. */
const SHEET: Box = [0, 20, 100, 64];

const COARSENESS: Coarseness = {
	grid: 360 / 2 ** 17,
	triangle: 0.012,
	ring: 0.05,
	neglect: () => 1,
	mustStay: isOnEdge,
};

/** The map of the theatre for zooms from 5 to 9. */
export function detail({ countries, lakes, rivers, towns, smallTowns }: Ground): Topology {
	return compose(
		{
			bbox: SHEET,
			shapes: {
				countries: countries
					.map(({ id, polygons }) => ({ id, polygons: polygons.flatMap((p) => clip(p, SHEET)) }))
					.filter(({ polygons }) => polygons.length)
					.map(countryFeature),
				lakes: lakes
					.filter(({ rings }) => isInBox(middleOf(boxAround(rings[0]!)), SHEET))
					.map(lakeFeature),
				rivers: rivers.flatMap(stretchesInside).map(riverFeature),
			},
			points: {
				towns: [...towns, ...smallTowns]
					.filter(({ geometry }) => isInBox(geometry.coordinates, SHEET))
					.sort((a, b) => a.properties.r - b.properties.r),
			},
		},
		COARSENESS,
	);
}

function isOnEdge([x, y]: Position): boolean {
	const [w, s, e, n] = SHEET;
	return x === w || x === e || y === s || y === n;
}

function stretchesInside(river: River): River[] {
	const lines: Position[][] = [[]];
	for (const position of river.line) {
		if (isInBox(position, SHEET)) lines.at(-1)!.push(position);
		else if (lines.at(-1)!.length) lines.push([]);
	}
	return lines.filter((line) => line.length > 1).map((line) => ({ ...river, line }));
}
