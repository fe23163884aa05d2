import type { Outline, OutlineLeg, Strand } from '#lib/atlas/outline.ts';
import type { Family } from '#lib/atlas/vocabulary.ts';
import type { Words } from '#lib/words/en.ts';
import { project, unproject } from '#lib/view/mercator.ts';

/**
 * The name of a family of corridors beside the middle of one of its legs: straight, in the direction
 * in which the leg runs there, since letters do not sit well on a winding line.
 */
export type LineLabel = {
	family: Family;
	text: string;
	leg: string;
	digits: string;
	witnesses: number | undefined;
	/** Longitude, latitude. */
	at: [number, number];
	/** Degrees clockwise from east, between -90 and 90, so that nothing stands on its head. */
	angle: number;
};

/** Labels per family, so that nobody has to hunt in the legend. */
const PER_FAMILY = 2;
/** A leg shorter than this on the map (world units) has no room for a name. */
const SHORTEST = 300;
/** The direction is taken over this length to each side of the middle, in world units. */
const HALF_STRETCH = 330;
/** Labels of a family stand at least this far apart, in degrees. */
const APART = 9;

/** The longest legs of each family, far from each other, that carry the family's name. */
export function lineLabels(outline: Outline, words: Words): LineLabel[] {
	const byFamily = new Map<Family, { leg: OutlineLeg; strand: Strand }[]>();
	for (const leg of outline.legs)
		for (const strand of leg.strands)
			byFamily.set(strand.family, [...(byFamily.get(strand.family) ?? []), { leg, strand }]);
	return [...byFamily].flatMap(([family, uses]) => {
		const chosen: LineLabel[] = [];
		// A shared leg names its rarest family only, so that two names never lie on one line.
		// Nor does a schematic line carry one, whose middle is nowhere in particular.
		const own = uses.filter(
			({ leg }) => leg.strands.length === 1 && leg.precision !== 'endpoints-only',
		);
		const list = (own.length > 0 ? own : uses).sort((a, b) => extent(b.leg) - extent(a.leg));
		for (const { leg, strand } of list) {
			const place = middleOf(leg);
			const isFar = chosen.every((other) => separation(other.at, place.at) > APART);
			if (isFar && chosen.length < PER_FAMILY && extent(leg) > SHORTEST)
				chosen.push({
					family,
					text: words.families[family],
					leg: leg.id,
					digits: strand.digits,
					witnesses: strand.witnesses,
					...place,
				});
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

/** The middle of a leg and the direction in which it runs there. */
function middleOf(leg: OutlineLeg): Pick<LineLabel, 'at' | 'angle'> {
	const points = longest(leg).map((position) => project(position));
	const steps = points
		.slice(1)
		.map((p, i) => Math.hypot(p[0] - at(points, i)[0], p[1] - at(points, i)[1]));
	const half = steps.reduce((sum, step) => sum + step, 0) / 2;
	const before = along(points, steps, Math.max(0, half - HALF_STRETCH));
	const after = along(points, steps, half + HALF_STRETCH);
	const angle = (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI;
	const upright = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
	return { at: unproject(along(points, steps, half)), angle: Math.round(upright) };
}

/** The point that lies so far along a line; its end when the line is shorter. */
function along(points: [number, number][], steps: number[], distance: number): [number, number] {
	let rest = distance;
	for (const [i, step] of steps.entries()) {
		const [a, b] = [at(points, i), at(points, i + 1)];
		if (rest <= step) {
			const t = step === 0 ? 0 : rest / step;
			return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
		}
		rest -= step;
	}
	return at(points, points.length - 1);
}

function at(points: [number, number][], i: number): [number, number] {
	return points[i] as [number, number];
}

function separation(a: readonly [number, number], b: readonly [number, number]): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
