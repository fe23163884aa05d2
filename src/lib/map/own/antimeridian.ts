import type { Position } from 'geojson';

/** A line in pieces that do not cross the antimeridian: it takes the shorter way round. */
export function cutLine(line: readonly Position[]): Position[][] {
	const pieces: Position[][] = [];
	let piece: Position[] = [];
	line.forEach((at, i) => {
		const before = line[i - 1];
		const [lng = 0, lat = 0] = at;
		if (before && Math.abs(lng - (before[0] ?? 0)) > 180) {
			const [west = 0, was = 0] = before;
			const edge = west > 0 ? 180 : -180;
			const span = lng + (west > 0 ? 360 : -360) - west;
			const middle = was + ((lat - was) * (edge - west)) / span;
			piece.push([edge, middle]);
			pieces.push(piece);
			piece = [[-edge, middle]];
		}
		piece.push(at);
	});
	return [...pieces, piece];
}

/**
 * The rings of an area (the outer one first) in areas that do not cross the antimeridian. An edge takes the
 * shorter way round, but for one about the whole earth; an area about a pole stays as it is.
 */
export function cutArea(rings: readonly Position[][]): Position[][][] {
	const [outer = [], ...holes] = rings.map(continuous);
	const [west, east] = spread(outer);
	const isClosed = (outer[0]?.[0] ?? 0) === (outer.at(-1)?.[0] ?? 0);
	if ((west >= -180 && east <= 180) || !isClosed) return [[...rings]];
	const whole = [outer, ...holes.map((hole) => besides(hole, west))];
	const areas: Position[][][] = [];
	for (let edge = 360 * Math.floor((west + 180) / 360) - 180; edge < east; edge += 360) {
		const [shell = [], ...inner] = whole.map((ring) =>
			clipped(clipped(ring, edge, 1), edge + 360, -1).map(([lng = 0, lat = 0]) => [
				lng - edge - 180,
				lat,
			]),
		);
		const [first, last] = spread(shell);
		if (last > first) areas.push([shell, ...inner.filter((ring) => ring.length > 0)]);
	}
	return areas;
}

/** A ring whose longitudes go on beyond ±180 where it crosses the antimeridian. */
function continuous(ring: readonly Position[]): Position[] {
	let [turn, before] = [0, ring[0]?.[0] ?? 0];
	return ring.map(([lng = 0, lat = 0]) => {
		const step = lng - before;
		if (Math.abs(step) > 180 && Math.abs(step) < 360) turn -= Math.sign(step) * 360;
		before = lng;
		return [lng + turn, lat];
	});
}

/** Westmost and eastmost longitude. */
const spread = (ring: readonly Position[]): [number, number] =>
	ring.reduce<[number, number]>(
		([west, east], [lng = 0]) => [Math.min(west, lng), Math.max(east, lng)],
		[Infinity, -Infinity],
	);

/** A hole at the same count of turns as the ring that begins in the west of it. */
function besides(hole: readonly Position[], west: number): Position[] {
	const turn = 360 * Math.ceil((west - spread(hole)[0]) / 360);
	return hole.map(([lng = 0, lat = 0]) => [lng + turn, lat]);
}

/** The part of a ring to the east (1) or west (-1) of a meridian (Sutherland and Hodgman). */
function clipped(ring: readonly Position[], meridian: number, side: 1 | -1): Position[] {
	const isIn = ([lng = 0]: Position) => (lng - meridian) * side >= 0;
	const kept = ring.flatMap((at, i) => {
		const before = ring[i - 1];
		if (!before || isIn(before) === isIn(at)) return isIn(at) ? [at] : [];
		const [lng = 0, lat = 0] = at;
		const [west = 0, was = 0] = before;
		const crossing = [meridian, was + ((lat - was) * (meridian - west)) / (lng - west)];
		return isIn(at) ? [crossing, at] : [crossing];
	});
	const [first] = kept;
	return first && (first[0] !== kept.at(-1)?.[0] || first[1] !== kept.at(-1)?.[1])
		? [...kept, first]
		: kept;
}
