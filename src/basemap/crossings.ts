/** Steps of the grid to a side of the squares in which segments are looked for. */
const SQUARE = 48;

type Line = readonly (readonly [number, number])[];

/** The numbers of the lines (in whole steps) that properly cross themselves or another line. */
export function crossings(lines: readonly Line[]): Set<number> {
	const squares = new Map<number, [line: number, segment: number][]>();
	const crossed = new Set<number>();
	lines.forEach((line, i) => {
		for (let k = 1; k < line.length; k++) {
			const [a, b] = [line[k - 1]!, line[k]!];
			for (const key of squaresOf(a, b)) {
				const here = squares.get(key);
				if (!here) {
					squares.set(key, [[i, k]]);
					continue;
				}
				for (const [j, m] of here)
					if (doCross(a, b, lines[j]![m - 1]!, lines[j]![m]!)) crossed.add(i).add(j);
				here.push([i, k]);
			}
		}
	});
	return crossed;
}

function squaresOf(a: Line[number], b: Line[number]): number[] {
	const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((x) => Math.floor(x / SQUARE));
	const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((y) => Math.floor(y / SQUARE));
	const keys: number[] = [];
	for (let x = x0!; x <= x1!; x++) for (let y = y0!; y <= y1!; y++) keys.push(x * 1e6 + y);
	return keys;
}

type Point = readonly [number, number];

/** Whether two segments cross at a point within both. */
function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
