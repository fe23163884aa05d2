type Point = readonly [number, number];

/** At a bend a line moves at most so many times as far as elsewhere. */
export const MITRE_LIMIT = 2;
/** Points nearer to each other than this part of the movement are one: their direction is noise. */
const NEAR = 0.5;

/**
 * A line in a plane whose y points down, moved to its right by a distance (negative: to its left) in the
 * unit of its points, and parallel to itself. No point is farther from the line than `MITRE_LIMIT`
 * times the distance, whatever the bends, and what would run backwards at a narrow bend is left out.
 */
export function movedLine(line: readonly Point[], by: number): [number, number][] {
	let kept = spaced(line, Math.abs(by) * NEAR);
	if (kept.length < 2 || by === 0) return line.map(([x, y]) => [x, y]);
	for (;;) {
		const joints = kept.map((_, i) => jointAt(kept, i, by));
		const back = joints.findIndex((joint, i) => i > 0 && runsBack(kept, joints, i));
		if (back < 0 || kept.length === 2) return joints.flat();
		kept = kept.toSpliced(back === kept.length - 1 ? back - 1 : back, 1);
	}
}

/** The line without points that are nearer than `distance` to the one before; both ends stay. */
function spaced(line: readonly Point[], distance: number): Point[] {
	const kept: Point[] = [];
	for (const point of line) {
		const last = kept.at(-1);
		if (!last || length(last, point) > distance) kept.push(point);
	}
	const [end, last] = [line.at(-1), kept.at(-1)];
	if (end && last && last !== end) {
		if (kept.length > 1) kept.pop();
		if (length(kept.at(-1) as Point, end) > 0) kept.push(end);
	}
	return kept;
}

/** Where a point of the line goes: one point or, round the outside of a sharp bend, two. */
function jointAt(line: readonly Point[], i: number, by: number): [number, number][] {
	const at = line[i] as Point;
	const [before, after] = [line[i - 1], line[i + 1]];
	const first = rightOf(before ?? at, before ? at : (after as Point));
	const second = after ? rightOf(at, after) : first;
	const cosine = first[0] * second[0] + first[1] * second[1];
	const [sx, sy] = [first[0] + second[0], first[1] + second[1]];
	const moved = ([x, y]: Point, far: number): [number, number] => [
		at[0] + x * far,
		at[1] + y * far,
	];
	// The mitre is 1 / cos(half the bend) long, and (1 + cosine) / 2 is the square of that cosine.
	if ((1 + cosine) / 2 >= 1 / MITRE_LIMIT ** 2) return [moved([sx, sy], by / (1 + cosine))];
	const isInside = by * (first[0] * second[1] - first[1] * second[0]) > 0;
	const long = Math.hypot(sx, sy);
	if (isInside && long > 1e-6) return [moved([sx / long, sy / long], by * MITRE_LIMIT)];
	return [moved(first, by), moved(second, by)];
}

/** Whether the moved piece that ends at joint `i` goes against its piece of the line. */
function runsBack(line: readonly Point[], joints: readonly [number, number][][], i: number) {
	const [a, b] = [line[i - 1], line[i]] as [Point, Point];
	const [from, to] = [joints[i - 1]?.at(-1), joints[i]?.[0]] as [Point, Point];
	return (b[0] - a[0]) * (to[0] - from[0]) + (b[1] - a[1]) * (to[1] - from[1]) < 0;
}

/** The direction to the right of the way from one point to another. */
export function rightOf([ax, ay]: Point, [bx, by]: Point): [number, number] {
	const far = Math.hypot(bx - ax, by - ay) || 1;
	return [-(by - ay) / far, (bx - ax) / far];
}

/** The direction of an angle (degrees clockwise from east), as a point. */
export function directionOf(angle: number): [number, number] {
	const radians = (angle * Math.PI) / 180;
	return [Math.cos(radians), Math.sin(radians)];
}

const length = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay);
