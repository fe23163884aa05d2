import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { KINDS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { LAST_LEVEL, levelAfter, levelBefore, LEVELS } from './levels.ts';

/** From this level on each named place has a mark of its own, which steps aside where it lacks room. */
export const PLACE_LEVEL = 2.8;
/** Below it, symbols nearer than this many pixels become one stack. */
const STACK_PX = 19;
/**
 * From these levels on marks are drawn in full; those of lesser weight later, and smaller before. A phone's
 * whole theatre has room for small ones only.
 */
const SMALL_LEVEL = 2.4;
const FULL_LEVEL = 5;
const LESSER_FULL_LEVEL = 6;
const [SMALL, SMALLEST] = [0.75, 0.62];
/** An airport or bridge so near to a town (degrees) is shown with it while there is no room for both. */
const BESIDE_TOWN = 0.3;

/**
 * A mark on the map: the symbols of one or more things that stand on one spot as seen at some zoom
 * levels. What it shows depends on the year: nothing, one thing's symbol, or the most telling of several.
 */
export type Mark = {
	id: string;
	/** Longitude, latitude of where it is drawn. */
	at: [number, number];
	/** The true spot, to which a leader runs, where it had to step aside. */
	spot: [number, number] | null;
	/** Of the full size of symbols: less on a map of countries. */
	size: number;
	/** First and last zoom level, both included. */
	zooms: [number, number];
	/** The most telling first. */
	members: string[];
};

type Spot = { x: number; y: number; members: OutlineThing[] };

/** Layers by what they tell of a place, the most first; a junction tells least of all. */
const TELLING = [
	'garrisons',
	'bases',
	'training',
	'deployments',
	'aid',
	'hubs',
	'organisations',
	'incidents',
	'diplomacy',
] as const;
/** Kinds that are one of many along a way, or lasted a day. */
const LESSER: ReadonlySet<string> = new Set([
	'junction',
	'border-crossing',
	'bridge',
	'tunnel',
	'divert-airfield',
	'attack',
	'closure',
	'accident',
	'unrest',
]);

/** Sort key: lower for things that say more about their place. */
function dullness({ layer, kind }: OutlineThing): number {
	const place = (TELLING as readonly string[]).indexOf(layer);
	const of = (KINDS[layer] as readonly string[]).indexOf(kind);
	return (
		(kind === 'junction' ? 1000 : LESSER.has(kind) ? 500 : 0) +
		(place < 0 ? TELLING.length : place) * 30 +
		Math.max(0, of)
	);
}

function sizeAt(zoom: number, isLarge: boolean): number {
	if (zoom >= (isLarge ? FULL_LEVEL : LESSER_FULL_LEVEL)) return 1;
	return zoom >= (isLarge ? SMALL_LEVEL : FULL_LEVEL) ? SMALL : SMALLEST;
}

/** Whether a thing is such that its place is shown large on a map of countries. */
export const isWeighty = ({ kind }: Pick<OutlineThing, 'kind'>) => !LESSER.has(kind);

/** Whether a place is one of those that the atlas is about: it is named before others. */
export const isTold = ({ layer, kind }: Pick<OutlineThing, 'layer' | 'kind'>): boolean =>
	kind === 'road' ||
	(isWeighty({ kind }) &&
		(['garrisons', 'bases', 'training', 'deployments'] as string[]).includes(layer));

/**
 * Stacks the located things for every zoom level: those of one place always share a mark. On a map of
 * countries each named place has its own; further out, marks closer than a symbol's width are merged.
 * Stacks do not depend on the year, so that nothing moves while the years pass.
 */
export function marks(outline: Outline): Mark[] {
	const spots = placeSpots(outline.things);
	const hasWeight = ({ members }: Spot) => members.some(isWeighty);
	const towns = [...spots.filter(hasWeight), ...spots.filter((spot) => !hasWeight(spot))];
	const list: Mark[] = [];
	/** The newest mark of each set of members: a set may part and meet again further on. */
	const newest = new Map<string, Mark>();
	for (const zoom of LEVELS) {
		const k = unitsPerPixel(zoom);
		const isFar = zoom < PLACE_LEVEL;
		for (const spot of merged(isFar ? spots : towns, STACK_PX * k, isFar ? anywhere : besideTown)) {
			const members = spot.members
				.toSorted((a, b) => dullness(a) - dullness(b) || (a.id < b.id ? -1 : 1))
				.map((thing) => thing.id);
			const size = sizeAt(zoom, spot.members.some(isWeighty));
			const key = `${size} ${members.join(' ')}`;
			const before = newest.get(key);
			if (before?.zooms[1] === levelBefore(zoom)) {
				before.zooms[1] = zoom;
				continue;
			}
			const mark: Mark = {
				id: `mark-${list.length + 1}`,
				at: main(spot).at as [number, number],
				spot: null,
				size,
				zooms: [zoom, zoom],
				members,
			};
			newest.set(key, mark);
			list.push(mark);
		}
	}
	return list;
}

/** The layers of a stack's members, which have dots in this order; none for a single thing. */
export function stackLayers(
	{ members }: Pick<Mark, 'members'>,
	layerOf: (id: string) => LayerId | undefined,
): LayerId[] {
	return members.length < 2 ? [] : [...new Set(members.flatMap((id) => layerOf(id) ?? []))];
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
	return Math.max(0, ...fuller.map(({ zooms }) => levelAfter(zooms[1])));
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

type Nearness = (spot: Spot, other: Spot) => boolean;
const anywhere: Nearness = () => true;
const besideTown: Nearness = (spot, other) => {
	const [a, b] = [main(spot).at, main(other).at] as [[number, number], [number, number]];
	const far = Math.hypot(a[0] - b[0], a[1] - b[1]);
	return far < BESIDE_TOWN && spot.members.every((thing) => !isWeighty(thing));
};

function merged(spots: readonly Spot[], radius: number, isOne: Nearness): Spot[] {
	const result: Spot[] = [];
	for (const spot of spots) {
		const near = result
			.map((other) => ({ other, gap: Math.hypot(other.x - spot.x, other.y - spot.y) }))
			.filter(({ other, gap }) => gap < radius && isOne(spot, other))
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
