import type { Slice } from '#lib/atlas/slice.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { isInRing } from '../in-ring.ts';
import type { OwnDrawing, OwnPath } from './own-drawing.ts';

/** Pixels about the pointer within which a mark or a line is hit. */
const REACH = 9;
/** At most so many things of one spot are named. */
const MOST = 1000;

/** Ids of the marks at a position (longitude, latitude), or else of the lines, the nearest first. */
export function hitOwn(
	drawing: OwnDrawing,
	at: readonly [number, number],
	zoom: number,
	slice: Slice,
): string[] {
	const [x, y] = project(at);
	const reach = REACH * unitsPerPixel(zoom);
	const states = drawing.states(slice);
	const { items, world } = drawing.shape.points;
	const near: [number, number][] = [];
	items.forEach((item, i) => {
		const distance = Math.hypot((world[2 * i] ?? 0) - x, (world[2 * i + 1] ?? 0) - y);
		if (distance <= reach && states[item]) near.push([item, distance]);
	});
	const found = near.length > 0 ? near : linesNear(drawing, states, [x, y], reach);
	return idsOf(drawing, found);
}

/** Ids of the areas over a position, the smallest first. */
export function hitOwnArea(
	drawing: OwnDrawing,
	at: readonly [number, number],
	slice: Slice,
): string[] {
	const spot = project(at);
	const states = drawing.states(slice);
	const found = drawing.shape.areas.flatMap(({ item, rings }): [number, number][] => {
		const inside = rings.filter((ring) => isWithin(ring, spot)).length % 2 === 1;
		if (!inside || !states[item]) return [];
		const [west, north, east, south] = rings[0]?.box ?? [0, 0, 0, 0];
		return [[item, (east - west) * (south - north)]];
	});
	return idsOf(drawing, found);
}

function linesNear(
	{ shape: { lines } }: OwnDrawing,
	states: Uint8Array,
	[x, y]: readonly [number, number],
	reach: number,
): [number, number][] {
	return lines.flatMap(({ item, world, box: [west, north, east, south] }): [number, number][] => {
		const isFar = x < west - reach || x > east + reach || y < north - reach || y > south + reach;
		if (isFar || !states[item]) return [];
		const distance = world.reduce((least, end, i) => {
			const start = world[i - 1];
			return start ? Math.min(least, toSegment([x, y], start, end)) : least;
		}, Infinity);
		return distance <= reach ? [[item, distance]] : [];
	});
}

function idsOf(drawing: OwnDrawing, found: [number, number][]): string[] {
	const ids = found
		.sort((a, b) => a[1] - b[1])
		.map(([item]) => drawing.idOf(item))
		.slice(0, MOST);
	return [...new Set(ids)];
}

function toSegment(
	[x, y]: readonly [number, number],
	[ax, ay]: readonly [number, number],
	[bx, by]: readonly [number, number],
): number {
	const [dx, dy] = [bx - ax, by - ay];
	const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.min(1, Math.max(0, along));
	return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

/** Whether a ring goes round the spot; its box is asked first. */
function isWithin({ world, box }: OwnPath, [x, y]: readonly [number, number]): boolean {
	if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
	return isInRing([x, y], world);
}
