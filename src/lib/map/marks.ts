import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';

/** Zoom levels for which symbols are stacked; a level holds from its number up to the next. */
export const MARK_ZOOMS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
/** The last level also holds for every zoom above it. */
export const LAST_LEVEL = 8;
/** Symbols nearer than this many pixels become one stack. */
const STACK_PX = 22;

/**
 * A mark on the map: the symbols of one or more things that stand on one spot as seen at some zoom
 * levels. What it shows depends on the year: nothing, one thing's symbol, or a count.
 */
export type Mark = {
	id: string;
	/** Longitude, latitude of the spot. */
	at: [number, number];
	/** First and last zoom level, both included. */
	zooms: [number, number];
	members: string[];
};

type Spot = { x: number; y: number; members: OutlineThing[] };

/**
 * Stacks the located things for every zoom level: things of one place always share a mark, marks
 * closer than a symbol's width are merged. Stacks do not depend on the year, so that nothing moves
 * while the years pass.
 */
export function marks(outline: Outline): Mark[] {
	const spots = placeSpots(outline.things);
	const list: Mark[] = [];
	/** The newest mark of each set of members: a set may part and meet again further on. */
	const newest = new Map<string, Mark>();
	for (const zoom of MARK_ZOOMS) {
		for (const spot of merged(spots, STACK_PX * unitsPerPixel(zoom))) {
			const members = spot.members.map((thing) => thing.id).sort();
			const key = members.join(' ');
			const before = newest.get(key);
			if (before?.zooms[1] === zoom - 1) {
				before.zooms[1] = zoom;
				continue;
			}
			const mark: Mark = {
				id: `mark-${list.length + 1}`,
				at: main(spot).at as [number, number],
				zooms: [zoom, zoom],
				members,
			};
			newest.set(key, mark);
			list.push(mark);
		}
	}
	return list;
}

/**
 * The zoom from which a thing shares its mark with no more of what is there than at the last level; 0
 * for what has no mark.
 */
export function apartFrom(
	id: string,
	marks: readonly Mark[],
	isThere: (id: string) => boolean,
): number {
	const own = marks.filter(({ members }) => members.includes(id));
	const crowd = ({ members }: Mark) => members.filter((other) => other !== id && isThere(other));
	const last = own.find(({ zooms }) => zooms[1] === LAST_LEVEL);
	const least = last ? crowd(last).length : 0;
	const fuller = own.filter((mark) => crowd(mark).length > least);
	return Math.max(0, ...fuller.map(({ zooms }) => zooms[1] + 1));
}

/** One spot per place or, without a place, per position. */
function placeSpots(things: readonly OutlineThing[]): Spot[] {
	const spots = new Map<string, Spot>();
	for (const thing of things) {
		if (!thing.at) continue;
		const key = thing.at.join(' ');
		const [x, y] = project(thing.at);
		const spot = spots.get(key) ?? { x, y, members: [] };
		spot.members.push(thing);
		spots.set(key, spot);
	}
	// The fullest spots first, so that the others gather round them.
	return [...spots.values()].sort(
		(a, b) => b.members.length - a.members.length || a.x - b.x || a.y - b.y,
	);
}

function merged(spots: readonly Spot[], radius: number): Spot[] {
	const result: Spot[] = [];
	for (const spot of spots) {
		const near = result
			.map((other) => ({ other, gap: Math.hypot(other.x - spot.x, other.y - spot.y) }))
			.filter(({ gap }) => gap < radius)
			.sort((a, b) => a.gap - b.gap)[0]?.other;
		if (near) near.members.push(...spot.members);
		else result.push({ ...spot, members: [...spot.members] });
	}
	return result;
}

/** The thing whose position the mark takes: the first of its fullest place. */
function main(spot: Spot): OutlineThing {
	return spot.members[0] as OutlineThing;
}
