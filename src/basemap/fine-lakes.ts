import type { Position } from 'geojson';
import { gshhg } from './gshhg.ts';
import type { Lake } from './lakes.ts';
import { boxAround, isInBox, middleOf, polygonHas, type Box } from './planar.ts';
import { pointOf, table } from './sources.ts';

/** A lake of OpenStreetMap that GSHHG covers less than this is drawn as OpenStreetMap has it. */
const COVERED = 0.35;
/** Places in a lake that are asked, along each side of its box. */
const SAMPLES = 10;
/** GSHHG has the Aral Sea of about 1960. */
const ARAL: Position = [59.5, 45];
const MID_CASPIAN: Position = [51, 42];
/** From which zoom a lake without a name is drawn, by its area in square kilometres. */
const ZOOM_BY_KM2 = [
	[3000, 2.5],
	[1200, 3.5],
	[450, 4.5],
	[150, 5.5],
	[50, 6.5],
	[20, 7],
	[5, 8],
	[0, 9],
] as const;

type Area = { rings: Position[][]; box: Box };

/**
 * The lakes by their sources, which have different licences: GSHHG's shores, and OpenStreetMap's for
 * what GSHHG lacks, such as reservoirs that were filled later.
 */
export function readFineLakes(
	present: readonly Lake[],
	sheet: Box,
): { gshhg: Lake[]; osm: Lake[] } {
	const named = table('lakes').map(([zoom, at, name]) => ({ zoom, at: pointOf(at!), name }));
	const areas: Area[] = [];
	const lakes = gshhg('lakes').flatMap(({ mark, lines: rings }): Lake[] => {
		const box = boxAround(rings[0]!);
		const has = (at: Position) => isInBox(at, box) && polygonHas(rings.slice(0, 1), at);
		if (has(ARAL) || has(MID_CASPIAN)) return [];
		areas.push({ rings, box });
		const known = named.find(({ at }) => has(at));
		if (known?.zoom === '-') return [];
		const zoom = ZOOM_BY_KM2.find(([least]) => mark / 10 >= least)![1];
		return [known ? { name: known.name!, zoom: Number(known.zoom), rings } : { zoom, rings }];
	});
	const osm = present.filter(
		({ rings }) => isInBox(middleOf(boxAround(rings[0]!)), sheet) && share(rings, areas) < COVERED,
	);
	return { gshhg: lakes, osm };
}

/** How much of a lake lies in other lakes, from places on an even grid. */
function share(rings: Position[][], areas: readonly Area[]): number {
	const [w, s, e, n] = boxAround(rings[0]!);
	const near = areas.filter(({ box }) => box[0] < e && box[2] > w && box[1] < n && box[3] > s);
	let [all, covered] = [0, 0];
	for (let i = 0; i < SAMPLES; i++)
		for (let k = 0; k < SAMPLES; k++) {
			const at = [w + ((e - w) * (i + 0.5)) / SAMPLES, s + ((n - s) * (k + 0.5)) / SAMPLES];
			if (!polygonHas(rings, at)) continue;
			all++;
			if (near.some((area) => isInBox(at, area.box) && polygonHas(area.rings.slice(0, 1), at)))
				covered++;
		}
	return all === 0 ? 0 : covered / all;
}
