import type { Slice } from '#lib/atlas/slice.ts';
import type { OwnLayer } from '#lib/own-data/own-layer.ts';
import type { Bounds } from '#lib/view/camera.ts';
import { project } from '#lib/view/mercator.ts';
import type { OwnDrawing } from './own-drawing.ts';

/**
 * How many things of some layers lie within bounds (west, south, east, north) at least in part: `there` at
 * any time, `shown` in that of a slice; `all` are those that lie anywhere.
 */
export function inSight(
	drawing: OwnDrawing,
	slice: Slice,
	[west, south, east, north]: Bounds,
	layers: readonly OwnLayer[],
): { all: number; there: number; shown: number } {
	const [left, top] = project([west, north]);
	const [right, bottom] = project([east, south]);
	const { points, lines, areas } = drawing.shape;
	const isThere = new Uint8Array(drawing.size);
	points.items.forEach((item, i) => {
		const [x = 0, y = 0] = [points.world[2 * i], points.world[2 * i + 1]];
		if (x >= left && x <= right && y >= top && y <= bottom) isThere[item] = 1;
	});
	for (const { item, box } of [...lines, ...areas.flatMap(({ rings }) => rings.slice(0, 1))])
		if (box[0] <= right && box[2] >= left && box[1] <= bottom && box[3] >= top) isThere[item] = 1;
	const states = drawing.states(slice);
	const count = { all: 0, there: 0, shown: 0 };
	const isAsked = drawing.layers.map((layer) => layers.includes(layer));
	drawing.shape.layerOf.forEach((layer, i) => {
		if (!isAsked[layer]) return;
		count.all++;
		if (!isThere[i]) return;
		count.there++;
		if (states[i]) count.shown++;
	});
	return count;
}
