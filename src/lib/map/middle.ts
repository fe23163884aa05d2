import type { Position } from 'geojson';
import { drawnLine } from '#lib/view/drawn-line.ts';

/**
 * The middle of a leg's lines on the map, to a world unit, with the way they run there (degrees
 * clockwise from east) and their length (world units); null for no positions.
 */
export function middleOf(lines: readonly (readonly Position[])[]) {
	const positions = lines.flat() as [number, number][];
	if (positions.length === 0) return null;
	const { length, at, angleAt } = drawnLine(positions);
	const [x, y] = at(length / 2);
	return { x: Math.round(x), y: Math.round(y), angle: angleAt(length / 2), length };
}
