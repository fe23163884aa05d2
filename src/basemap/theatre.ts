import type { Feature } from 'geojson';
import type { Topology } from 'topojson-specification';
import { readCountries, shapeOf } from './countries.ts';
import { readLakes, southAral } from './lakes.ts';
import { readLabels } from './labels.ts';
import { isInBox, windForD3, type Box } from './planar.ts';
import { readRivers } from './rivers.ts';
import { readTowns } from './towns.ts';
import { compose, type Coarseness } from './topology.ts';

export const THEATRE: Box = [5, 23, 82, 62];

/** 1 in the theatre, growing with the distance in degrees to 32. */
export function neglect([x, y]: number[]): number {
	const [w, s, e, n] = THEATRE;
	const away = Math.max(w - x!, x! - e, s - y!, y! - n, 0);
	return Math.min(32, 1 + away ** 1.2 / 2);
}

const COARSENESS: Coarseness = { grid: 360 / 32768, triangle: 3, ring: 6, neglect };

export function theatre(): Topology {
	const states = readCountries();
	const countries = states.map(
		({ id, polygons }): Feature => ({ type: 'Feature', id, properties: {}, geometry: shapeOf(polygons) }),
	);
	const lakes = [
		...readLakes()
			.filter((l) => l.km2 > (isInBox(l.rings[0]![0]!, THEATRE) ? 900 : 4000))
			.map((l): Feature => ({ type: 'Feature', properties: { r: 3 }, geometry: windForD3([l.rings[0]!]) })),
		{ type: 'Feature', properties: { n: 'Aral Sea', r: 0 }, geometry: windForD3(southAral()) } as Feature,
	];
	const rivers = readRivers().map(
		({ rank, line }): Feature => ({ type: 'Feature', properties: { r: rank }, geometry: { type: 'LineString', coordinates: line } }),
	);
	return compose(
		{ countries, lakes, rivers },
		{ towns: readTowns().filter((t) => t.properties!.r <= 4), labels: readLabels(states) },
		COARSENESS,
	);
}
