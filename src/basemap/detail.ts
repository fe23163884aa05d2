import type { Feature, LineString, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { shapeOf } from './countries.ts';
import type { Ground } from './ground.ts';
import { boxAround, clip, isInBox, windForD3, type Box } from './planar.ts';
import { compose, type Coarseness } from './topology.ts';

/** What the detailed map covers; it ends there with a straight cut. */
const SHEET: Box = [0, 20, 100, 64];

const COARSENESS: Coarseness = {
	grid: 360 / 2 ** 17,
	triangle: 0.012,
	ring: 0.05,
	neglect: () => 1,
	mustStay: ([x, y]) => x === SHEET[0] || x === SHEET[2] || y === SHEET[1] || y === SHEET[3],
};

/** The map of the theatre for zooms from 5 to 9. */
export function detail({ countries, lakes, rivers, towns, smallTowns }: Ground): Topology {
	return compose(
		{
			frame: [{ type: 'Feature', properties: {}, geometry: windForD3([frameRing()]) }],
			countries: countries.flatMap(({ id, polygons }): Feature[] => {
				const parts = polygons.flatMap((rings) => clip(rings, SHEET));
				if (!parts.length) return [];
				return [{ type: 'Feature', id, properties: {}, geometry: shapeOf(parts) }];
			}),
			lakes: lakes
				.filter(({ rings }) => isInBox(middleOf(boxAround(rings[0]!)), SHEET))
				.map(({ name, zoom, rings }): Feature => {
					return { type: 'Feature', properties: { n: name, r: zoom }, geometry: windForD3(rings) };
				}),
			rivers: rivers.flatMap(({ name, zoom, line }) =>
				runsInside(line).map((run): Feature<LineString> => {
					return {
						type: 'Feature',
						properties: { n: name, r: zoom },
						geometry: { type: 'LineString', coordinates: run },
					};
				}),
			),
		},
		{
			towns: [...towns, ...smallTowns]
				.filter(({ geometry }) => isInBox(geometry.coordinates, SHEET))
				.sort((a, b) => a.properties.r - b.properties.r),
		},
		COARSENESS,
	);
}

function frameRing(): Position[] {
	const [w, s, e, n] = SHEET;
	return [
		[w, s],
		[w, n],
		[e, n],
		[e, s],
		[w, s],
	];
}

function middleOf([w, s, e, n]: Box): Position {
	return [(w + e) / 2, (s + n) / 2];
}

/** The stretches of a line on the sheet. */
function runsInside(line: Position[]): Position[][] {
	const runs: Position[][] = [[]];
	for (const position of line) {
		if (isInBox(position, SHEET)) runs.at(-1)!.push(position);
		else if (runs.at(-1)!.length) runs.push([]);
	}
	return runs.filter((run) => run.length > 1);
}
