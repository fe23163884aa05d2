import type { Position } from 'geojson';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];
type Ring = Position[];
type Axis = 0 | 1;

/** Pixels per degree of longitude at zoom 5 with MapLibre's 512 px tiles. */
const PX_PER_DEGREE = (512 * 2 ** 5) / 360;

/** Web Mercator position in pixels of zoom 5; y grows northwards. */
export function pixel([lon, lat]: Position): [number, number] {
	const radians = (Math.max(-84, Math.min(84, lat!)) * Math.PI) / 180;
	const y = (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI;
	return [lon! * PX_PER_DEGREE, y * PX_PER_DEGREE];
}

/** Area of a closed ring in square degrees: positive when it runs counter-clockwise. */
export function signedArea(ring: Ring): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++)
		sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
	return sum / 2;
}

/** Area of a ring in square pixels of zoom 5. */
export function pixelArea(ring: Ring): number {
	return Math.abs(signedArea(ring.map(pixel)));
}

/** Rough area of a ring in km², good enough to rank lakes. */
export function squareKm(ring: Ring): number {
	const middle = ring.reduce((sum, c) => sum + c[1]!, 0) / ring.length;
	return Math.abs(signedArea(ring)) * 111.2 ** 2 * Math.cos((middle * Math.PI) / 180);
}

/** Even-odd test of a point against one ring. */
export function ringHas(ring: Ring, [x, y]: Position): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax, ay] = ring[i] as [number, number];
		const [bx, by] = ring[j] as [number, number];
		if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

/** Whether a point lies in a polygon and in none of its holes. */
export function polygonHas([outer, ...holes]: Ring[], point: Position): boolean {
	return ringHas(outer!, point) && !holes.some((hole) => ringHas(hole, point));
}

export function isInBox([x, y]: Position, [w, s, e, n]: Box): boolean {
	return x! >= w && x! <= e && y! >= s && y! <= n;
}

/** The smallest box around positions. */
export function boxAround(positions: Position[]): Box {
	let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of positions) {
		w = Math.min(w, x!);
		s = Math.min(s, y!);
		e = Math.max(e, x!);
		n = Math.max(n, y!);
	}
	return [w, s, e, n];
}

/** The centre of a box. */
export function middleOf([w, s, e, n]: Box): Position {
	return [(w + e) / 2, (s + n) / 2];
}

/**
 * A ring that crosses the 180th meridian, made continuous: its longitudes run past 180 instead of
 * jumping to -180.
 */
function unwrap(ring: Ring): Ring {
	let turn = 0;
	return ring.map(([x, y], i) => {
		const step = i ? x! - ring[i - 1]![0]! : 0;
		if (step > 180) turn -= 360;
		if (step < -180) turn += 360;
		return [x! + turn, y!];
	});
}

/**
 * The parts of a polygon on one side of a line of longitude (axis 0) or latitude (axis 1).
 * All old vertices stay exactly where they were, and the new one on an edge does not depend on the
 * edge's direction, so that neighbours still share their border afterwards.
 */
function half(polygon: Ring[], axis: Axis, at: number, keep: 'above' | 'below'): Ring[][] {
	const isIn = (c: Position) => (keep === 'above' ? c[axis]! > at : c[axis]! < at);
	const whole: Ring[] = [];
	const chains: Ring[] = [];
	for (const ring of polygon) {
		if (ring.every(isIn)) whole.push(ring);
		else chains.push(...insideChains(ring, axis, at, isIn));
	}
	const closed = closeAlong(chains, axis);
	const [outer, ...holes] = whole.includes(polygon[0]!) ? whole : [undefined, ...whole];
	const shells = outer ? [outer] : closed;
	return shells.map((shell) => [shell, ...holes.filter((hole) => ringHas(shell, hole[0]!))]);
}

/** The runs of a ring inside the half plane, each with its two crossing points. */
function insideChains(ring: Ring, axis: Axis, at: number, isIn: (c: Position) => boolean): Ring[] {
	const open = ring.slice(0, -1);
	const start = open.findIndex((c) => !isIn(c));
	const chains: Ring[] = [];
	let chain: Ring | undefined;
	for (let k = 1; k <= open.length; k++) {
		const a = open[(start + k - 1) % open.length]!;
		const b = open[(start + k) % open.length]!;
		if (isIn(a) !== isIn(b)) {
			const crossing = crossingOf(a, b, axis, at);
			if (isIn(b)) chains.push((chain = [crossing]));
			else chain!.push(crossing);
		}
		if (isIn(b)) chain!.push(b);
	}
	return chains;
}

function crossingOf(a: Position, b: Position, axis: Axis, at: number): Position {
	const [p, q] = a[axis]! < b[axis]! ? [a, b] : [b, a];
	const other = axis ? 0 : 1;
	const along = (at - p[axis]!) / (q[axis]! - p[axis]!);
	const value = p[other]! + along * (q[other]! - p[other]!);
	return axis ? [value, at] : [at, value];
}

/** Joins chains into rings along the cutting line: the even-odd rule pairs neighbouring crossings. */
function closeAlong(chains: Ring[], axis: Axis): Ring[] {
	const other = axis ? 0 : 1;
	const ends = chains.flatMap((chain, index) => [
		{ index, isStart: true, value: chain[0]![other]! },
		{ index, isStart: false, value: chain.at(-1)![other]! },
	]);
	ends.sort((a, b) => a.value - b.value);
	const next = new Map<number, number>();
	for (let i = 0; i + 1 < ends.length; i += 2) {
		const [end, start] = ends[i]!.isStart ? [ends[i + 1]!, ends[i]!] : [ends[i]!, ends[i + 1]!];
		next.set(end.index, start.index);
	}
	const rings: Ring[] = [];
	const used = new Set<number>();
	for (let first = 0; first < chains.length; first++) {
		const ring: Ring = [];
		for (let i = first; !used.has(i); i = next.get(i)!) {
			used.add(i);
			ring.push(...chains[i]!);
		}
		if (ring.length > 2) rings.push([...ring, ring[0]!]);
	}
	return rings;
}

/** The parts of a polygon inside a box. */
export function clip(polygon: Ring[], [w, s, e, n]: Box): Ring[][] {
	const [pw, ps, pe, pn] = boxAround(polygon[0]!);
	if (pw >= e || pe <= w || ps >= n || pn <= s) return [];
	return [polygon]
		.flatMap((p) => (pw < w ? half(p, 0, w, 'above') : [p]))
		.flatMap((p) => (pe > e ? half(p, 0, e, 'below') : [p]))
		.flatMap((p) => (ps < s ? half(p, 1, s, 'above') : [p]))
		.flatMap((p) => (pn > n ? half(p, 1, n, 'below') : [p]));
}

/** Without the noise of adding and taking 360, so that shared borders stay shared. */
function settle([x, y]: Position): Position {
	return [Math.round(x! * 1e7) / 1e7, Math.round(y! * 1e7) / 1e7];
}

/** A polygon cut in two where it crosses the 180th meridian. */
export function cutAtDateline(polygon: Ring[]): Ring[][] {
	const rings = polygon.map((ring) => unwrap(ring).map(settle));
	const [west, , east] = boxAround(rings[0]!);
	if (west >= -180 && east <= 180) return [rings];
	const line = east > 180 ? 180 : -180;
	const shift = (parts: Ring[][], by: number) =>
		parts.map((part) => part.map((ring) => ring.map(([x, y]) => settle([x! + by, y!]))));
	return [
		...shift(half(rings, 0, line, 'below'), line === 180 ? 0 : 360),
		...shift(half(rings, 0, line, 'above'), line === 180 ? -360 : 0),
	];
}
