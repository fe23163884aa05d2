import type { LineString, MultiLineString, Position } from 'geojson';

/** Positions of a computed great circle, both ends among them; where it is cut adds two. */
const POSITIONS = 96;
const DEGREE = Math.PI / 180;

type Vector = readonly [number, number, number];

/**
 * The shortest way over the sphere between two positions that are not opposite each other. Where it
 * crosses the antimeridian it is cut as RFC 7946 asks, and both parts end on it, at ±180.
 */
export function greatCircle(
	from: readonly [number, number],
	to: readonly [number, number],
): LineString | MultiLineString {
	const [a, b] = [vector(from), vector(to)];
	const angle = Math.atan2(norm(cross(a, b)), dot(a, b));
	const lines: Position[][] = [[]];
	let before: Vector | null = null;
	for (let i = 0; i < POSITIONS; i++) {
		const here = between(a, b, angle, i / (POSITIONS - 1));
		const cut = before && crossing(before, here);
		if (before && cut !== null) {
			const side = before[1] > 0 ? 180 : -180;
			lines.at(-1)?.push(rounded([side, cut]));
			lines.push([rounded([-side, cut])]);
		}
		lines.at(-1)?.push(rounded(position(here)));
		before = here;
	}
	const [only = []] = lines;
	return lines.length === 1
		? { type: 'LineString', coordinates: only }
		: { type: 'MultiLineString', coordinates: lines };
}

/** The latitude at which a short step crosses the antimeridian, or null. */
function crossing(a: Vector, b: Vector): number | null {
	if (a[1] * b[1] >= 0) return null;
	const t = a[1] / (a[1] - b[1]);
	const [x, , z] = a.map((value, i) => value + t * ((b[i] as number) - value)) as [
		number,
		number,
		number,
	];
	return x < 0 ? Math.atan2(z, -x) / DEGREE : null;
}

/** The point so far (0 to 1) along an arc of this angle; on the chord where there is no arc. */
function between(a: Vector, b: Vector, angle: number, part: number): Vector {
	const sine = Math.sin(angle);
	const [u, v] =
		sine === 0
			? [1 - part, part]
			: [Math.sin((1 - part) * angle) / sine, Math.sin(part * angle) / sine];
	return a.map((value, i) => u * value + v * (b[i] as number)) as unknown as Vector;
}

function vector([lng, lat]: readonly [number, number]): Vector {
	const [x, y] = [lng * DEGREE, lat * DEGREE];
	return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

function position([x, y, z]: Vector): [number, number] {
	return [Math.atan2(y, x) / DEGREE, Math.atan2(z, Math.hypot(x, y)) / DEGREE];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const norm = (a: Vector) => Math.hypot(...a);
const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0],
];

/** To about 100 metres. */
const rounded = (at: readonly number[]): Position => at.map((x) => Number(x.toFixed(3)));
