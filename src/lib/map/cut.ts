import type { Box } from './room.ts';

/**
 * Whether the edge of a map of this size cuts a name that stands in boxes about a spot (pixels from the
 * map's corner): half a name reads as another. What is out of sight as a whole is not cut.
 */
export function isCutAtEdge(
	{ x, y }: { x: number; y: number },
	boxes: readonly Box[],
	{ width, height }: { width: number; height: number },
): boolean {
	const west = x + Math.min(...boxes.map((box) => box.west));
	const east = x + Math.max(...boxes.map((box) => box.east));
	const north = y + Math.min(...boxes.map((box) => box.north));
	const south = y + Math.max(...boxes.map((box) => box.south));
	const isSeen = west < width && east > 0 && north < height && south > 0;
	return isSeen && (west < 0 || east > width || north < 0 || south > height);
}
