import { unitLines } from '#lib/map/svg/path.ts';
import type { GroundPath } from '#lib/map/svg/picture.ts';
import type { Point } from './frame.ts';

/** A line or ring in world units with its bounds: west, north, east, south. */
export type Outlined = { line: Point[]; box: [number, number, number, number] };

const known = new WeakMap<GroundPath, Outlined[][]>();

/**
 * What a path of the ground consists of: polygons with their rings, the outer one first, or lines that
 * stand alone. Read once, since pictures follow each other: a story has a dozen, a film hundreds.
 */
export function groundShapes(path: GroundPath): Outlined[][] {
	const shapes = known.get(path) ?? newShapes(path);
	known.set(path, shapes);
	return shapes;
}

/** Whether a path lies under relief and lines. */
export const isLand = ({ kind }: Pick<GroundPath, 'kind'>) => kind === 'sea' || kind === 'land';

/** Whether a path is filled. */
export const isArea = (path: Pick<GroundPath, 'kind'>) =>
	isLand(path) || path.kind === 'lake' || path.kind === 'veil';

function newShapes(path: GroundPath): Outlined[][] {
	const { data, steps = 1 } = path;
	const outlined = (part: string) =>
		unitLines(part).map((line): Outlined => {
			const points = line.map(([x, y]): Point => [x / steps, y / steps]);
			return { line: points, box: boxOf(points) };
		});
	if (!isArea(path)) return outlined(data).map((line) => [line]);
	const polygons = data.split('Z').filter(Boolean);
	return polygons.map((polygon) => outlined(`${polygon}z`));
}

function boxOf(points: readonly Point[]): Outlined['box'] {
	const box: Outlined['box'] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}
