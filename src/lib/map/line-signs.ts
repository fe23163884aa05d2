import { drawnLine, type DrawnLine } from '#lib/view/drawn-line.ts';
import { unitsPerPixel } from '#lib/view/mercator.ts';
import { curvedLine } from './curve.ts';
import type { StrandStroke } from './stroke.ts';

/** A sign on a strand: where it stands on its leg, and from which zoom level. */
export type LineSign = {
	stroke: StrandStroke;
	/** World units. */
	x: number;
	y: number;
	/** Degrees clockwise from east in which the leg's line runs there. */
	angle: number;
	zoom: number;
};

/** How signs of one kind are spread: pixels at the zoom level at which they come. */
export type Spread = {
	/** Between two signs of one family. */
	apart: number;
	/** Between signs of different families, which may share a leg. */
	beside: number;
	/** A leg shorter than this carries none. */
	shortest: number;
};

const ARROWS: Spread = { apart: 130, beside: 30, shortest: 14 };
const DISPUTES: Spread = { apart: 210, beside: 40, shortest: 16 };
/** The zoom level from which lines have room for signs, and the last that adds any: nearer, one leg fills the map. */
const [FIRST_LEVEL, LAST_LEVEL] = [2, 6];
const LEVELS = Array.from({ length: LAST_LEVEL + 1 }, (_, level) => level);
/** Where along a leg a sign may stand, as shares of its length, the best first. */
const SHARES = [0.5, 0.25, 0.75];

/**
 * The signs on strands: arrow heads, and question marks where sources disagree, which keep off them.
 * An angle is that of the leg's line; travel may run against it.
 */
export function lineSigns(strokes: readonly StrandStroke[]): {
	arrows: LineSign[];
	disputes: LineSign[];
} {
	const arrows = spread(strokes, ARROWS, []);
	const disputed = strokes.filter(({ strand }) => strand.isDisputed);
	return { arrows, disputes: spread(disputed, DISPUTES, arrows) };
}

/**
 * Signs so far apart that lines stay calm at every zoom level: each level keeps those of the levels
 * before and adds what then has room. They do not depend on the year, so that nothing jumps.
 */
function spread(
	strokes: readonly StrandStroke[],
	{ apart, beside, shortest }: Spread,
	taken: readonly LineSign[],
): LineSign[] {
	const candidates = candidatesOn(strokes);
	const signs: LineSign[] = [];
	for (let zoom = FIRST_LEVEL; zoom <= LAST_LEVEL; zoom++) {
		const k = unitsPerPixel(zoom);
		const units = LEVELS.map((level) => unitsPerPixel(Math.max(level, zoom)));
		for (const candidate of candidates) {
			if (candidate.length < shortest * k) continue;
			const { family } = candidate.stroke.strand;
			const isFree =
				// Those that come at a later level are in the way from then on.
				taken.every((other) => isApart(other, candidate, beside * (units[other.zoom] ?? k))) &&
				signs.every((other) => {
					const isOwn = other.stroke.strand.family === family;
					return isApart(other, candidate, (isOwn ? apart : beside) * k);
				});
			if (!isFree) continue;
			const { stroke, x, y, angle } = candidate;
			signs.push({ stroke, x, y, angle, zoom });
		}
	}
	return signs;
}

/** Whether two spots are at least so far apart; quicker than `Math.hypot`, which counts over so many pairs. */
function isApart(a: LineSign, b: Pick<LineSign, 'x' | 'y'>, gap: number): boolean {
	const [dx, dy] = [a.x - b.x, a.y - b.y];
	return dx * dx + dy * dy >= gap * gap;
}

/** Where signs may stand, the best first: on greater corridors, and of these on the longest legs. */
function candidatesOn(strokes: readonly StrandStroke[]) {
	const lines = new Map<string, DrawnLine>();
	for (const { leg } of strokes)
		if (!lines.has(leg.id)) lines.set(leg.id, drawnLine(leg.lines.flatMap(curvedLine)));
	const lineOf = ({ leg }: StrandStroke) => lines.get(leg.id) as DrawnLine;
	const order = strokes.toSorted(
		(a, b) => b.strand.importance - a.strand.importance || lineOf(b).length - lineOf(a).length,
	);
	return SHARES.flatMap((share) =>
		order.map((stroke) => {
			const { length, at, angleAt } = lineOf(stroke);
			const [x, y] = at(share * length);
			const angle = Math.round(angleAt(share * length));
			return { stroke, x: tenth(x), y: tenth(y), angle, length };
		}),
	);
}

const tenth = (value: number) => Math.round(value * 10) / 10;
