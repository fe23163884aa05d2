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

export const ARROWS: Spread = { apart: 150, beside: 30, shortest: 14 };
export const DISPUTED: Spread = { apart: 190, beside: 40, shortest: 16 };
/** The zoom level from which lines have room for signs. */
const FIRST_LEVEL = 2;
/** Where along a leg a sign may stand, as shares of its length, the best first. */
const SHARES = [0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875];

/** The arrow heads of strands, in the direction of the lines of their legs. */
export const arrows = (strokes: readonly StrandStroke[]): LineSign[] => spread(strokes, ARROWS);

/** The question marks of strands of which sources disagree. */
export const disputedSigns = (strokes: readonly StrandStroke[]): LineSign[] =>
	spread(
		strokes.filter(({ strand }) => strand.isDisputed),
		DISPUTED,
		// Beside the arrow heads, which take the middle first.
		[0.35, 0.7, 0.15, 0.85],
	);

/**
 * Signs so far apart that lines stay calm at every zoom level: each level keeps those of the levels
 * before and adds what then has room. They do not depend on the year, so that nothing jumps.
 */
function spread(
	strokes: readonly StrandStroke[],
	{ apart, beside, shortest }: Spread,
	shares: readonly number[] = SHARES,
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
		for (const share of shares)
			for (const stroke of order) {
				const { length, at, angleAt } = lineOf(stroke);
				if (length < shortest * k) continue;
				const [x, y] = at(share * length);
				const isFree = signs.every((other) => {
					const isOwn = other.stroke.strand.family === stroke.strand.family;
					return Math.hypot(other.x - x, other.y - y) >= (isOwn ? apart : beside) * k;
				});
				if (!isFree) continue;
				const angle = Math.round(angleAt(share * length));
				signs.push({ stroke, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, angle, zoom });
			}
	}
	return signs;
}
