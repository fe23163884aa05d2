import type { Outline, OutlineLeg, Strand } from '#lib/atlas/outline.ts';
import type { Family } from '#lib/atlas/vocabulary.ts';
import { project } from '#lib/view/mercator.ts';

/** The name of a family of corridors along one of its legs; `line` runs from west to east. */
export type LineLabel = { family: Family; leg: string; digits: string; line: [number, number][] };

/** Labels per family, so that nobody has to hunt in the legend. */
const PER_FAMILY = 2;
/** A leg shorter than this on the map (world units) has no room for a name. */
const SHORTEST = 450;
/** Labels of a family stand at least this far apart, in degrees. */
const APART = 9;

/** The longest legs of each family, far from each other, that carry the family's name. */
export function lineLabels(outline: Outline): LineLabel[] {
	const byFamily = new Map<Family, { leg: OutlineLeg; strand: Strand }[]>();
	for (const leg of outline.legs)
		for (const strand of leg.strands)
			byFamily.set(strand.family, [...(byFamily.get(strand.family) ?? []), { leg, strand }]);
	return [...byFamily].flatMap(([family, uses]) => {
		const chosen: LineLabel[] = [];
		// A shared leg names its rarest family only, so that two names never lie on one line.
		const own = uses.filter(({ leg }) => leg.strands.length === 1);
		const list = (own.length > 0 ? own : uses).sort((a, b) => extent(b.leg) - extent(a.leg));
		for (const { leg, strand } of list) {
			const line = eastward(leg);
			const isFar = chosen.every((other) => separation(other.line, line) > APART);
			if (isFar && chosen.length < PER_FAMILY && extent(leg) > SHORTEST) chosen.push({ family, leg: leg.id, digits: strand.digits, line });
		}
		return chosen;
	});
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

function eastward(leg: OutlineLeg): [number, number][] {
	const line = longest(leg);
	const runsWest = (line[0] as [number, number])[0] > (line.at(-1) as [number, number])[0];
	return runsWest ? line.toReversed() : line;
}

function separation(a: readonly [number, number][], b: readonly [number, number][]): number {
	const middle = (line: readonly [number, number][]) => line[Math.floor(line.length / 2)] as [number, number];
	const [p, q] = [middle(a), middle(b)];
	return Math.hypot(p[0] - q[0], p[1] - q[1]);
}
