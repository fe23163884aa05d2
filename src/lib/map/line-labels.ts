import type { Outline, OutlineLeg, Strand } from '#lib/atlas/outline.ts';
import type { Family } from '#lib/atlas/vocabulary.ts';
import type { Words } from '#lib/words/en.ts';
import { drawnLine, type DrawnLine } from '#lib/view/drawn-line.ts';
import { project, unproject } from '#lib/view/mercator.ts';

/**
 * The name of a family of corridors beside one of its legs: straight, in the direction
 * in which the leg runs there, since letters do not sit well on a winding line.
 */
export type LineLabel = {
	family: Family;
	text: string;
	leg: string;
	yearStates: string;
	witnesses: number | undefined;
	/** Longitude, latitude. */
	at: [number, number];
	/** Degrees clockwise from east, between -90 and 90, so that nothing stands on its head. */
	angle: number;
};

/** Labels per family, so that nobody has to hunt in the legend. */
const PER_FAMILY = 2;
/** A leg shorter than this on the map (world units) has no room for a name. */
const SHORTEST = 200;
/** The direction is taken over this length to each side of the middle, in world units. */
const HALF_STRETCH = 330;
/** Labels of a family stand at least this far apart, in degrees. */
const APART = 9;

/** Where along a leg its name may stand, as shares of its length, the best first. */
const STANDS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** A leg as one family used it. */
type Use = { leg: OutlineLeg; strand: Strand };

/**
 * Legs of each family, far from each other and its own where it has some, that carry the family's
 * name where it covers least and stays longest: `clashes` counts what a name would lie on (see `clashesOf`).
 */
export function lineLabels(
	outline: Outline,
	words: Words,
	clashes: (label: Pick<LineLabel, 'text' | 'at' | 'angle'>) => number = () => 0,
): LineLabel[] {
	const byFamily = new Map<Family, Use[]>();
	for (const leg of outline.legs)
		for (const strand of leg.strands)
			byFamily.set(strand.family, [...(byFamily.get(strand.family) ?? []), { leg, strand }]);
	const named = new Set<string>();
	const room = (uses: readonly Use[]) =>
		uses
			.filter(
				// The middle of a schematic line is nowhere in particular.
				({ leg }) => leg.precision !== 'endpoints-only' && extent(leg) > SHORTEST,
			)
			.filter(({ leg }) => !named.has(leg.id));
	return [...byFamily].flatMap(([family, uses]) => {
		const chosen: LineLabel[] = [];
		const own = room(uses.filter(({ leg }) => leg.strands.length === 1));
		const text = { ...words.families, ...words.alongLines }[family];
		const list = (own.length > 0 ? own : room(uses))
			.map(({ leg, strand }) => {
				const line = drawnLine(longest(leg));
				const stands = STANDS.map((share) => ({ text, ...standOf(line, share) }));
				const counts = stands.map(clashes);
				const fewest = Math.min(...counts);
				const stand = stands[counts.indexOf(fewest)] as (typeof stands)[number];
				return { leg, strand, stand, fewest };
			})
			.sort(
				(a, b) =>
					a.fewest - b.fewest ||
					years(b.strand.yearStates) - years(a.strand.yearStates) ||
					extent(b.leg) - extent(a.leg),
			);
		for (const { leg, strand, stand, fewest } of list) {
			const isFar = chosen.every((other) => separation(other.at, stand.at) > APART);
			// One name may make a sea's name step aside, a second one nothing.
			const isWorth = chosen.length < PER_FAMILY && fewest <= (chosen.length === 0 ? 0.5 : 0);
			if (!isFar || !isWorth) continue;
			named.add(leg.id);
			chosen.push({
				family,
				leg: leg.id,
				yearStates: strand.yearStates,
				witnesses: strand.witnesses,
				...stand,
			});
		}
		return chosen;
	});
}

/** In how many years a leg was used, certainly or possibly. */
function years(yearStates: string): number {
	return [...yearStates].filter((state) => state !== '0').length;
}

/** How far apart the ends of a leg's longest piece lie on the map: room for its name. */
function extent(leg: OutlineLeg): number {
	const line = longest(leg);
	const [a, b] = [project(line[0] as [number, number]), project(line.at(-1) as [number, number])];
	return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function longest(leg: OutlineLeg): [number, number][] {
	return leg.lines.reduce((a, b) => (b.length > a.length ? b : a));
}

/** The point at a share of a line's length and the direction in which it runs there. */
function standOf({ length, at }: DrawnLine, share: number): Pick<LineLabel, 'at' | 'angle'> {
	const middle = share * length;
	const [before, after] = [at(middle - HALF_STRETCH), at(middle + HALF_STRETCH)];
	const angle = (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI;
	const upright = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
	return { at: unproject(at(middle)), angle: Math.round(upright) };
}

function separation(a: readonly [number, number], b: readonly [number, number]): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
