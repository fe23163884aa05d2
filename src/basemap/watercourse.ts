import type { Position } from 'geojson';
import { boxAround, type Box } from './planar.ts';

/** Degrees between two cells of the grid on which rivers are traced. */
const CELL = 0.005;
/** How far a river may wander out of the box of two places, in degrees. */
const MARGIN = 0.3;
/** What a step costs on mapped water, on a rough river line, on a border, and across dry land. */
export const COST = { water: 2, line: 4, border: 7, land: 14 };
const SNAP = 0.12;

interface Grid {
	west: number;
	south: number;
	columns: number;
	rows: number;
	cost: Uint8Array;
}

/** Lines and rings of water, found again by whole degrees. */
export class Waters {
	#byTile = new Map<string, { ring: Position[]; box: Box; cost: number }[]>();

	addPolygon(rings: Position[][]) {
		for (const ring of rings) this.#add(ring, COST.water);
	}

	addLine(line: Position[], cost: number) {
		this.#add(line, cost);
	}

	#add(ring: Position[], cost: number) {
		const box = boxAround(ring);
		for (let x = Math.floor(box[0]); x <= box[2]; x++)
			for (let y = Math.floor(box[1]); y <= box[3]; y++) {
				const key = `${x},${y}`;
				if (!this.#byTile.has(key)) this.#byTile.set(key, []);
				this.#byTile.get(key)!.push({ ring, box, cost });
			}
	}

	/** Everything that touches a box, each once. */
	near([w, s, e, n]: Box) {
		const found = new Set<{ ring: Position[]; box: Box; cost: number }>();
		for (let x = Math.floor(w); x <= e; x++)
			for (let y = Math.floor(s); y <= n; y++)
				for (const item of this.#byTile.get(`${x},${y}`) ?? [])
					if (item.box[0] < e && item.box[2] > w && item.box[1] < n && item.box[3] > s)
						found.add(item);
		return found;
	}
}

/** A line through the given places that keeps to mapped water where there is some. */
export function trace(places: Position[], waters: Waters): Position[] {
	const line: Position[] = [];
	let from = places[0]!;
	for (const [i, place] of places.entries()) {
		if (!i) continue;
		const grid = gridOf(from, place, waters);
		const start = i === 1 ? nearestWater(grid, from) : cellOf(grid, from);
		const path = cheapestPath(grid, start, nearestWater(grid, place));
		line.push(...path.slice(i === 1 ? 0 : 1));
		from = path.at(-1)!;
	}
	return smooth(smooth(line));
}

function gridOf(a: Position, b: Position, waters: Waters): Grid {
	const [w, s, e, n] = boxAround([a, b]);
	const box: Box = [w - MARGIN, s - MARGIN, e + MARGIN, n + MARGIN];
	const columns = Math.ceil((box[2] - box[0]) / CELL);
	const rows = Math.ceil((box[3] - box[1]) / CELL);
	const cost = new Uint8Array(columns * rows).fill(COST.land);
	const grid = { west: box[0], south: box[1], columns, rows, cost };
	const items = [...waters.near(box)].sort((p, q) => q.cost - p.cost);
	for (const { ring, cost } of items) {
		drawLine(grid, ring, cost);
		if (cost === COST.water) fillRing(grid, ring, cost);
	}
	return grid;
}

function drawLine(grid: Grid, line: Position[], cost: number) {
	for (let i = 1; i < line.length; i++) {
		const [ax, ay] = line[i - 1] as [number, number];
		const [bx, by] = line[i] as [number, number];
		const steps = Math.max(
			1,
			Math.ceil((Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / CELL) * 2),
		);
		for (let k = 0; k <= steps; k++) {
			const at = cellOf(grid, [ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps]);
			if (at >= 0) grid.cost[at] = cost;
		}
	}
}

/** Scan-line fill; holes are filled as well, which hides islands and does no harm. */
function fillRing(grid: Grid, ring: Position[], cost: number) {
	const [, s, , n] = boxAround(ring);
	const first = Math.max(0, Math.floor((s - grid.south) / CELL));
	const last = Math.min(grid.rows - 1, Math.ceil((n - grid.south) / CELL));
	for (let row = first; row <= last; row++) {
		const y = grid.south + (row + 0.5) * CELL;
		const crossings: number[] = [];
		for (let i = 1; i < ring.length; i++) {
			const [ax, ay] = ring[i - 1] as [number, number];
			const [bx, by] = ring[i] as [number, number];
			if (ay > y !== by > y) crossings.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
		}
		crossings.sort((a, b) => a - b);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const from = Math.max(0, Math.ceil((crossings[i]! - grid.west) / CELL - 0.5));
			const to = Math.min(grid.columns, Math.floor((crossings[i + 1]! - grid.west) / CELL + 0.5));
			if (to > from) grid.cost.fill(cost, row * grid.columns + from, row * grid.columns + to);
		}
	}
}

function cellOf({ west, south, columns, rows }: Grid, [x, y]: Position): number {
	const column = Math.floor((x! - west) / CELL);
	const row = Math.floor((y! - south) / CELL);
	return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

function centreOf({ west, south, columns }: Grid, cell: number): Position {
	return [
		west + ((cell % columns) + 0.5) * CELL,
		south + (Math.floor(cell / columns) + 0.5) * CELL,
	];
}

/** The water cell nearest to a place, the place's own cell if the land is dry all around. */
function nearestWater(grid: Grid, place: Position): number {
	const middle = cellOf(grid, place);
	const reach = Math.round(SNAP / CELL);
	let [best, least] = [middle, Infinity];
	for (let dy = -reach; dy <= reach; dy++)
		for (let dx = -reach; dx <= reach; dx++) {
			const cell = middle + dy * grid.columns + dx;
			const price = grid.cost[cell] ?? COST.land;
			const distance = dx * dx + dy * dy + (price === COST.water ? 0 : 10 * price);
			if (price < COST.land && distance < least) [best, least] = [cell, distance];
		}
	return best;
}

/** Dijkstra's algorithm on the eight neighbours of each cell, with a queue of buckets. */
function cheapestPath(grid: Grid, start: number, goal: number): Position[] {
	const { columns, rows, cost } = grid;
	const distance = new Int32Array(columns * rows).fill(0x7fffffff);
	const cameFrom = new Int32Array(columns * rows).fill(-1);
	const buckets: number[][] = [[start]];
	distance[start] = 0;
	for (let now = 0; now < buckets.length && distance[goal]! >= now; now++) {
		for (const cell of buckets[now] ?? []) {
			if (distance[cell] !== now) continue;
			const column = cell % columns;
			for (let dy = -1; dy <= 1; dy++)
				for (let dx = -1; dx <= 1; dx++) {
					if ((!dx && !dy) || column + dx < 0 || column + dx >= columns) continue;
					const next = cell + dy * columns + dx;
					if (next < 0 || next >= cost.length) continue;
					// 5 and 7 stand for 1 and the square root of 2
					const reached = now + cost[next]! * (dx && dy ? 7 : 5);
					if (reached >= distance[next]!) continue;
					distance[next] = reached;
					cameFrom[next] = cell;
					(buckets[reached] ??= []).push(next);
				}
		}
		delete buckets[now];
	}
	const path: Position[] = [];
	for (let cell = goal; cell >= 0; cell = cameFrom[cell]!) path.push(centreOf(grid, cell));
	return path.reverse();
}

/** Takes the staircase of the grid out of a line; its ends stay. */
function smooth(line: Position[]): Position[] {
	return line.map((position, i) => {
		const [before, after] = [line[i - 1], line[i + 1]];
		if (!before || !after) return position;
		return [0, 1].map((k) => (before[k]! + 2 * position[k]! + after[k]!) / 4);
	});
}
