import type { KnownWay } from '#lib/atlas/measures.ts';
import type { Size } from '#lib/view/camera.ts';
import { boxAbout, overlap, type Box } from './room.ts';

/** A text about a way, where it stands in pixels of the map, and its leg. */
export type NumberSpot = { known: KnownWay; text: string; x: number; y: number; leg: string };

/** Pixels of the type in which numbers stand on the map, and of its halo on each side. */
export const NUMBER_TYPE = { px: 13, halo: 3 };
/** Pixels from one number to the next, at least. */
const APART = 26;

/**
 * Where each way's number stands: on the first of its spots that is shown, in the frame as a whole, and clear of
 * the numbers before it and of what is `taken` by names and marks (pixels), or that covers least of these. One that
 * has no such spot is left to the legend.
 */
export function numberSpots(
	ways: readonly { known: KnownWay; text: string }[],
	isShown: (leg: string) => boolean,
	pixelOf: (at: readonly [number, number]) => readonly [number, number],
	{ width, height }: Size,
	taken: readonly Box[],
): NumberSpot[] {
	const placed: (NumberSpot & { half: number })[] = [];
	for (const { known, text } of ways) {
		const half = (text.length * NUMBER_TYPE.px * 0.56) / 2 + 4;
		const found = known.way.spots.flatMap(([leg, lng, lat]) => {
			if (!isShown(leg)) return [];
			const [x, y] = pixelOf([lng, lat]);
			if (x < half || x > width - half || y < APART || y > height - APART) return [];
			const isClear = placed.every(
				(other) => Math.abs(other.y - y) > APART || Math.abs(other.x - x) > other.half + half,
			);
			const box = boxAbout([x, y], 2 * half, NUMBER_TYPE.px + 2 * NUMBER_TYPE.halo);
			const covered = taken.filter((each) => overlap(each, box)).length;
			return isClear ? [{ known, text, x, y, leg, half, covered }] : [];
		});
		const [best] = found.toSorted((a, b) => a.covered - b.covered);
		if (best) placed.push(best);
	}
	return placed;
}
