/** A box about a spot, in pixels to the left, above, to the right and below it. */
export type Box = { west: number; north: number; east: number; south: number };
type Spot = readonly [number, number];

/**
 * A level of the layout holds from its zoom up to the next, where all spots lie twice as far apart while
 * names and symbols keep their size: what must be free is asked at these scales.
 */
const SCALES = [1, 1.25, 1.55, 2] as const;
/** Side of the squares in which boxes are looked up, in pixels. */
const CELL = 96;

/** The box of something whose middle lies `dx`, `dy` from its spot. */
export function boxAbout([dx, dy]: Spot, width: number, height: number): Box {
	return {
		west: dx - width / 2,
		east: dx + width / 2,
		north: dy - height / 2,
		south: dy + height / 2,
	};
}

export function overlap(a: Box, b: Box): boolean {
	return a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south;
}

/** What is taken on the map at a level: boxes about spots, in pixels of the whole world at its zoom. */
export class Room {
	readonly #taken = SCALES.map(() => new Map<number, Box[]>());

	/** Takes a box about a spot. */
	take(spot: Spot, box: Box): void {
		for (const [i, scale] of SCALES.entries()) {
			const placed = moved(box, spot, scale);
			const cells = this.#taken[i] as Map<number, Box[]>;
			const [left, right, top, bottom] = span(placed);
			for (let x = left; x <= right; x++)
				for (let y = top; y <= bottom; y++) {
					const list = cells.get(cellAt(x, y));
					if (list) list.push(placed);
					else cells.set(cellAt(x, y), [placed]);
				}
		}
	}

	/** Whether a box about a spot lies on nothing that is taken, at any zoom of the level. */
	isFree(spot: Spot, box: Box, grownBy = 0): boolean {
		// Asked thousands of times for one layout: nothing is made anew here.
		for (let i = 0; i < SCALES.length; i++) {
			const scale = SCALES[i] as number;
			const [x0, y0] = [spot[0] * scale, spot[1] * scale];
			const west = box.west + x0 - grownBy;
			const east = box.east + x0 + grownBy;
			const north = box.north + y0 - grownBy;
			const south = box.south + y0 + grownBy;
			const cells = this.#taken[i] as Map<number, Box[]>;
			for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x++)
				for (let y = Math.floor(north / CELL); y <= Math.floor(south / CELL); y++) {
					const list = cells.get(cellAt(x, y));
					if (!list) continue;
					for (const other of list)
						if (
							other.west < east &&
							west < other.east &&
							other.north < south &&
							north < other.south
						)
							return false;
				}
		}
		return true;
	}
}

/** Points of lines on the map, in pixels of the world at a zoom: how much of them a box would hide. */
export class Lines {
	readonly #cells = new Map<number, Spot[]>();

	constructor(lines: readonly (readonly Spot[])[], step: number) {
		for (const line of lines)
			for (const [i, [bx, by]] of line.entries()) {
				const [ax, ay] = line[Math.max(0, i - 1)] as Spot;
				const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step));
				for (let n = 1; n <= count; n++)
					this.#add([ax + ((bx - ax) * n) / count, ay + ((by - ay) * n) / count]);
			}
	}

	#add(point: Spot) {
		const cell = cellAt(Math.floor(point[0] / CELL), Math.floor(point[1] / CELL));
		const list = this.#cells.get(cell);
		if (list) list.push(point);
		else this.#cells.set(cell, [point]);
	}

	/** How many points lie in a box about a spot, so many pixels wider on each side. */
	within(spot: Spot, box: Box, grownBy = 0): number {
		const west = box.west + spot[0] - grownBy;
		const east = box.east + spot[0] + grownBy;
		const north = box.north + spot[1] - grownBy;
		const south = box.south + spot[1] + grownBy;
		let count = 0;
		for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x++)
			for (let y = Math.floor(north / CELL); y <= Math.floor(south / CELL); y++)
				for (const point of this.#cells.get(cellAt(x, y)) ?? NONE)
					if (point[0] > west && point[0] < east && point[1] > north && point[1] < south) count++;
		return count;
	}
}

const NONE: readonly Spot[] = [];

/** A box about a spot, in pixels of the world at so many times its zoom. */
export function moved(box: Box, [x, y]: Spot, scale = 1): Box {
	return {
		west: box.west + x * scale,
		east: box.east + x * scale,
		north: box.north + y * scale,
		south: box.south + y * scale,
	};
}

/** The first and last column and row of squares that a box lies in. */
const span = ({ west, east, north, south }: Box): [number, number, number, number] => [
	Math.floor(west / CELL),
	Math.floor(east / CELL),
	Math.floor(north / CELL),
	Math.floor(south / CELL),
];

/** One number for a square: no world is a million squares wide. */
const cellAt = (x: number, y: number) => x * 1e6 + y;
