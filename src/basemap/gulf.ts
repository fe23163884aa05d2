import type { Position } from 'geojson';
import polygonClipping from 'polygon-clipping';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readWater } from './lakes.ts';
import { boxAround, clip, polygonHas, type Box } from './planar.ts';
import { roundShore } from './shore.ts';

/** East of the spit that parts the gulf from the Caspian Sea, with which it is one in the source. */
const BOX: Box = [52.95, 40.5, 55, 42.3];
const WITHIN: Position = [53.5, 41.3];

/** The rings of Kara-Bogaz-Gol, which is land in the fine coast. */
export function karaBogazGol(): Position[][] {
	const pieces = readWater()
		.lakes.filter(([outer]) => {
			const [w, s, e, n] = boxAround(outer!);
			return w < BOX[2] && e > BOX[0] && s < BOX[3] && n > BOX[1];
		})
		.flatMap((polygon) => clip(polygon, BOX));
	const whole = polygonClipping.union(...pieces.map((rings) => rings as [number, number][][]));
	const gulf = whole.find((rings) => polygonHas(rings, WITHIN))!;
	return [roundShore(gulf[0]!, 3)];
}

/** A finished sheet with the gulf among its lakes of OpenStreetMap, where it lies in it. */
export function withGulf(topology: Topology, gulf: Position[][]): Topology {
	const box = topology.bbox as unknown as Box;
	const [grid] = (topology.transform as { scale: [number, number] }).scale;
	const rings = clip(gulf, box).map(([outer]) =>
		outer!
			.map((at) => at.map((part) => Math.round(part / grid)))
			.filter(([x, y], i, all) => !i || x !== all[i - 1]![0] || y !== all[i - 1]![1]),
	);
	const lakes = topology.objects['osm-lakes'] as GeometryCollection;
	for (const ring of rings) {
		const steps = ring.map(([x, y], i) =>
			i ? [x! - ring[i - 1]![0]!, y! - ring[i - 1]![1]!] : [x!, y!],
		);
		const arc = topology.arcs.push(steps) - 1;
		lakes.geometries.push({
			...{ type: 'Polygon', arcs: [[arc]] },
			properties: { n: 'Kara-Bogaz-Gol', r: 0 },
		});
	}
	return topology;
}
