/** A box about a spot, in pixels to the left, above, to the right and below it. */
export type Box = { west: number; north: number; east: number; south: number };
type Spot = readonly [number, number];

/** How many scales of a level are looked at for each doubling of distances. */
const SCALES = 3;
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

/** A box wider by so many pixels on each side. */
export const grown = ({ west, east, north, south }: Box, by: number): Box => ({
	west: west - by,
	east: east + by,
	north: north - by,
	south: south + by,
});

export function overlap(a: Box, b: Box): boolean {
	return a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south;
}

/** A box that is taken at one scale, by whom, and the lists of squares that hold it. */
type Taken = Box & { owner: number; lists: Taken[][] };

/** The owner of what never makes room. */
export const NOBODY = -1;

/**
 * What is taken on the map at a level, and by whom: boxes about spots, in pixels of the whole world at
 * its zoom. A level holds up to the next, where all spots lie `spread` times as far apart while names
 * and symbols keep their size.
 */
export class Room {
	readonly #scales: readonly number[];
	readonly #cells: Map<number, Taken[]>[];
	readonly #own = new Map<number, Taken[]>();
	/** Whom the price that is being asked for already holds. */
	readonly #counted: number[] = [];

	constructor(spread = 2) {
		const steps = Math.ceil(SCALES * Math.log2(spread));
		this.#scales = Array.from({ length: steps + 1 }, (_, i) => spread ** (i / steps));
		this.#cells = this.#scales.map(() => new Map());
	}

	/** Takes a box about a spot. */
	take(spot: Spot, box: Box, owner = NOBODY): void {
		for (const [i, scale] of this.#scales.entries()) {
			const taken: Taken = { ...moved(box, spot, scale), owner, lists: [] };
			const cells = this.#cells[i] as Map<number, Taken[]>;
			const [left, right, top, bottom] = span(taken);
			for (let x = left; x <= right; x++)
				for (let y = top; y <= bottom; y++) {
					const list = cells.get(cellAt(x, y)) ?? [];
					cells.set(cellAt(x, y), list);
					list.push(taken);
					taken.lists.push(list);
				}
			if (owner === NOBODY) continue;
			const own = this.#own.get(owner);
			if (own) own.push(taken);
			else this.#own.set(owner, [taken]);
		}
	}

	/** Gives up all that somebody has taken. */
	release(owner: number): void {
		for (const taken of this.#own.get(owner) ?? [])
			for (const list of taken.lists) list.splice(list.indexOf(taken), 1);
		this.#own.delete(owner);
	}

	/** Whether a box about a spot lies on nothing that is taken, at any zoom of the level. */
	isFree(spot: Spot, box: Box, grownBy = 0): boolean {
		return this.price(spot, box, grownBy, null, 1) === 0;
	}

	/**
	 * What all those whose room a box would take cost together, or more than `most` as soon as it is more.
	 * Without prices nobody makes room.
	 */
	price(
		spot: Spot,
		box: Box,
		grownBy: number,
		prices: readonly number[] | null,
		most: number,
	): number {
		// Asked a hundred thousand times for one layout: nothing is made anew here.
		let sum = 0;
		this.#counted.length = 0;
		for (let i = 0; i < this.#scales.length; i++) {
			const scale = this.#scales[i] as number;
			const [x0, y0] = [spot[0] * scale, spot[1] * scale];
			const west = box.west + x0 - grownBy;
			const east = box.east + x0 + grownBy;
			const north = box.north + y0 - grownBy;
			const south = box.south + y0 + grownBy;
			const cells = this.#cells[i] as Map<number, Taken[]>;
			for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x++)
				for (let y = Math.floor(north / CELL); y <= Math.floor(south / CELL); y++) {
					const list = cells.get(cellAt(x, y));
					if (!list) continue;
					for (const other of list) {
						if (other.west >= east || west >= other.east) continue;
						if (other.north >= south || north >= other.south) continue;
						const price = prices?.[other.owner];
						if (price === undefined) return Infinity;
						if (this.#counted.includes(other.owner)) continue;
						this.#counted.push(other.owner);
						sum += price;
						if (sum > most) return sum;
					}
				}
		}
		return sum;
	}

	/** Whose room a box about a spot would take; nobody who never makes room. */
	owners(spot: Spot, box: Box, grownBy: number, prices: readonly number[]): number[] {
		this.price(spot, box, grownBy, prices, Infinity);
		return [...this.#counted];
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
