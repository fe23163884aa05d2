import type { KnownWay } from '#lib/atlas/measures.ts';
import type { Size } from '#lib/view/camera.ts';

/** A text about a way, where it stands in pixels of the map, and its leg. */
export type NumberSpot = { known: KnownWay; text: string; x: number; y: number; leg: string };

/** Pixels of the type in which numbers stand on the map, and of its halo on each side. */
export const NUMBER_TYPE = { px: 13, halo: 3 };
/** Pixels from one number to the next, at least. */
const APART = 26;

/**
 * Where each way's number stands: on the first of its spots that is shown, in the frame as a whole, and clear of
 * the numbers before it. One that has no such spot is left to the legend.
 */
export function numberSpots(
	ways: readonly { known: KnownWay; text: string }[],
	isShown: (leg: string) => boolean,
	pixelOf: (at: readonly [number, number]) => readonly [number, number],
	{ width, height }: Size,
): NumberSpot[] {
	const placed: (NumberSpot & { half: number })[] = [];
	for (const { known, text } of ways) {
		const half = (text.length * NUMBER_TYPE.px * 0.56) / 2 + 4;
		for (const [leg, lng, lat] of known.way.spots) {
			if (!isShown(leg)) continue;
			const [x, y] = pixelOf([lng, lat]);
			if (x < half || x > width - half || y < APART || y > height - APART) continue;
			const isClear = placed.every(
				(other) => Math.abs(other.y - y) > APART || Math.abs(other.x - x) > other.half + half,
			);
			if (!isClear) continue;
			placed.push({ known, text, x, y, leg, half });
			break;
		}
	}
	return placed;
}
