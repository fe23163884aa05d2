import type { Feature, LineString, Position } from 'geojson';
import { boxAround, isInBox, type Box } from './planar.ts';
import { packageJson, pointOf, table } from './sources.ts';
import { COST, trace, Waters } from './watercourse.ts';

/** A river as one line from source to mouth. */
export interface River {
	name?: string;
	/** Zoom from which it is drawn. */
	zoom: number;
	line: Position[];
}

type Rings = Position[][];

/** The rivers of tables/rivers.tsv, traced along mapped water, and Natural Earth's elsewhere. */
export function readRivers(water: Rings[], borders: Position[][]): River[] {
	const rough = roughRivers();
	const waters = new Waters();
	for (const rings of water) waters.addPolygon(rings.slice(0, 1));
	for (const { line } of rough) waters.addLine(line, COST.line);
	for (const line of borders) waters.addLine(line, COST.border);
	const named = table('rivers').map(([name, zoom, places]): River => {
		const line = trace(places!.split(' ').map(pointOf), waters);
		return { name: name!, zoom: Number(zoom), line };
	});
	return [...named, ...rough.filter(({ line }) => !isDrawn(line, named))];
}

/** Natural Earth's 1:50m lines, whose zooms are for a smaller tile than MapLibre's. */
function roughRivers(): River[] {
	const rivers = packageJson<{ features: Feature<LineString>[] }>(
		'mapeo-offline-map/dist/rivers.json',
	);
	return rivers.features.map(({ geometry, properties }) => ({
		zoom: properties!.min_zoom as number,
		line: geometry.coordinates,
	}));
}

/** Whether most of a line lies near rivers that are drawn already. */
function isDrawn(line: Position[], rivers: River[]): boolean {
	const near = line.filter((c) => rivers.some((river) => isNear(c, river)));
	return near.length > line.length / 2;
}

const boxes = new WeakMap<River, Box>();

function isNear([x, y]: Position, river: River): boolean {
	if (!boxes.has(river)) boxes.set(river, boxAround(river.line));
	const [w, s, e, n] = boxes.get(river)!;
	const reach = 0.15;
	if (!isInBox([x!, y!], [w - reach, s - reach, e + reach, n + reach])) return false;
	return river.line.some((c) => Math.abs(c[0]! - x!) < reach && Math.abs(c[1]! - y!) < reach);
}
