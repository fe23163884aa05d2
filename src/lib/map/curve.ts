import { curveCatmullRom, type CurveGenerator } from 'd3-shape';
import { project, unproject } from '#lib/view/mercator.ts';

/** In world units; or longitude, latitude. */
type Point = [number, number];

/** Degrees by which a line may turn and still be a curve: what turns more is a corner, as at a switchback. */
const CORNER = 75;
/** World units by which what is drawn may miss its curve: a quarter of a pixel at zoom 9. */
const EXACT = 1 / 32;
/** Into so many pieces is a piece of a line parted at most. */
const PIECES = 16;

/** Lines that were drawn before: several corridors run on one, and each picture asks again. */
const known = new WeakMap<readonly Point[], Point[]>();

/**
 * The line through positions (longitude, latitude) as a road or railway runs: through each of them, in a curve where they are
 * far apart. Straight lines, corners and the positions themselves stay, so that what is drawn claims no
 * more than the positions do. The curve is d3-shape's centripetal Catmull–Rom, which makes no loops.
 */
export function curvedLine(line: readonly Point[]): Point[] {
	const drawn = known.get(line) ?? bentLine(line);
	known.set(line, drawn);
	return drawn;
}

function bentLine(line: readonly Point[]): Point[] {
	if (line.length < 3) return [...line];
	const points = line.map(project);
	const drawn: Point[] = [line[0] as Point];
	let first = 0;
	for (let i = 1; i < points.length; i++) {
		if (i < points.length - 1 && turnAt(points, i) < CORNER) continue;
		const pieces = curvePieces(points.slice(first, i + 1));
		pieces.forEach((between, n) => {
			drawn.push(...between.map(unproject), line[first + n + 1] as Point);
		});
		first = i;
	}
	return drawn;
}

/** How much a line turns at a point, in degrees: 0 where it goes straight on. */
function turnAt(points: readonly Point[], i: number): number {
	const [a, b, c] = points.slice(i - 1, i + 2) as [Point, Point, Point];
	const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
	return Math.abs((((((turn * 180) / Math.PI + 540) % 360) + 360) % 360) - 180);
}

/** The points between each two of a curve through points. */
function curvePieces(points: readonly Point[]): Point[][] {
	const pieces: Point[][] = [];
	let at = points[0] as Point;
	const to = (x: number, y: number) => void (at = [x, y]);
	// What d3-shape draws on, as on a canvas.
	const canvas = {
		moveTo: to,
		lineTo: (x: number, y: number) => {
			pieces.push([]);
			to(x, y);
		},
		bezierCurveTo: (ax: number, ay: number, bx: number, by: number, x: number, y: number) => {
			pieces.push(between([at, [ax, ay], [bx, by], [x, y]]));
			to(x, y);
		},
	} as unknown as CanvasRenderingContext2D;
	const curve: CurveGenerator = curveCatmullRom(canvas);
	curve.lineStart();
	for (const [x, y] of points) curve.point(x, y);
	curve.lineEnd();
	return pieces;
}

/** Points on a Bézier curve, without its ends: as many as keep what is drawn near enough to it. */
function between(curve: [Point, Point, Point, Point]): Point[] {
	const [a, b, c, d] = curve;
	const length = Math.hypot(d[0] - a[0], d[1] - a[1]);
	const aside = ([x, y]: Point) =>
		Math.abs((x - a[0]) * (d[1] - a[1]) - (y - a[1]) * (d[0] - a[0])) / length;
	// A curve leaves its chord by three quarters of what its handles do at most, parts of it by the square less.
	const bend = length > 0 ? 0.75 * Math.max(aside(b), aside(c)) : 0;
	const count = Math.min(PIECES, Math.ceil(Math.sqrt(bend / EXACT)));
	return Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
		const t = (i + 1) / count;
		const s = 1 - t;
		const of = (axis: 0 | 1) =>
			s ** 3 * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t ** 3 * d[axis];
		return [of(0), of(1)];
	});
}
