import { boxAbout, type Box } from './room.ts';
import type { Mark } from './marks.ts';

/** Half the width in pixels of a mark of full size with its casing. */
export const MARK_RADIUS = 13;
/**
 * A mark stands no farther from its spot than so many pixels at the lowest zoom of a level, which are
 * twice as many where the next level begins.
 */
export const LONGEST_LEADER = 60;
const SHORTEST_LEADER = 12;
const LENGTH_STEP = 3;
const DIRECTIONS = 24;
/** What a leader of a length (pixels) costs: what stands far off is taken for something else. */
const leaderCost = (length: number): number => 6 + length / 2 + length ** 2 / 40;

export const markRadius = ({ size }: Pick<Mark, 'size'>): number => MARK_RADIUS * size;

/** The room that a mark takes about where it stands; the number of a stack may reach a little beyond. */
export function markBox(mark: Pick<Mark, 'size'>): Box {
	const side = 2 * markRadius(mark);
	return boxAbout([0, 0], side, side);
}

/** How far from the middle of a mark its name begins. */
export const nameRadius = (mark: Pick<Mark, 'size' | 'members'>): number =>
	markRadius(mark) + (mark.members.length > 1 ? 3 : 0);

/** Pixels from its spot to where a mark may stand, and what that costs. */
export type MarkStand = { aside: readonly [number, number]; cost: number };

/** Where a mark may stand: on its spot, and then all about it, the nearer the better. */
export const MARK_STANDS: readonly MarkStand[] = [{ aside: [0, 0], cost: 0 }, ...ring()];

function ring(): MarkStand[] {
	const stands: MarkStand[] = [];
	for (let length = SHORTEST_LEADER; length <= LONGEST_LEADER; length += LENGTH_STEP)
		for (let i = 0; i < DIRECTIONS; i++) {
			const angle = (2 * Math.PI * i) / DIRECTIONS;
			stands.push({
				aside: [length * Math.cos(angle), length * Math.sin(angle)],
				cost: leaderCost(length),
			});
		}
	return stands;
}
