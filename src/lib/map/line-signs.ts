import { drawnLine, type DrawnLine } from '#lib/view/drawn-line.ts';
import { unitsPerPixel } from '#lib/view/mercator.ts';
import { LAST_LEVEL } from './marks.ts';
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

const ARROWS: Spread = { apart: 115, beside: 30, shortest: 14 };
const DISPUTES: Spread = { apart: 170, beside: 40, shortest: 16 };
/** The zoom level from which lines have room for signs. */
const FIRST_LEVEL = 3;
/** Where along a leg a sign may stand, as shares of its length, the best first. */
const SHARES = [0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875];

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
	const lines = new Map<string, DrawnLine>();
	const lineOf = ({ leg }: StrandStroke) => {
		const line = lines.get(leg.id) ?? drawnLine(leg.lines.flat());
		lines.set(leg.id, line);
		return line;
	};
	// Greater corridors first, and of these the longest legs.
	const order = strokes.toSorted(
		(a, b) => b.strand.importance - a.strand.importance || lineOf(b).length - lineOf(a).length,
	);
	const signs: LineSign[] = [];
	for (let zoom = FIRST_LEVEL; zoom <= LAST_LEVEL; zoom++) {
		const k = unitsPerPixel(zoom);
		for (const share of SHARES)
			for (const stroke of order) {
				const { length, at, angleAt } = lineOf(stroke);
				if (length < shortest * k) continue;
				const [x, y] = at(share * length);
				const isNear = (other: LineSign, gap: number, unit = k) =>
					Math.hypot(other.x - x, other.y - y) < gap * unit;
				// Those that come at a later level are in the way from then on.
				const isTaken = (other: LineSign) =>
					isNear(other, beside, unitsPerPixel(Math.max(zoom, other.zoom)));
				if (taken.some(isTaken)) continue;
				const gapTo = ({ strand }: StrandStroke) =>
					strand.family === stroke.strand.family ? apart : beside;
				if (signs.some((other) => isNear(other, gapTo(other.stroke)))) continue;
				const angle = Math.round(angleAt(share * length));
				signs.push({ stroke, x: tenth(x), y: tenth(y), angle, zoom });
			}
	}
	return signs;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
