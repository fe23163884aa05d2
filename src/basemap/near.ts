import type { Position } from 'geojson';

/** Kilometres of the Earth's radius. */
const RADIUS = 6371;
/** Degrees between two columns of the index. */
const CELL = 0.05;

/** A position as a point in space, in kilometres: distances between such points hold everywhere. */
function inSpace([lng, lat]: Position): [number, number, number] {
	const [x, y] = [(lng! * Math.PI) / 180, (lat! * Math.PI) / 180];
	return [
		RADIUS * Math.cos(y) * Math.cos(x),
		RADIUS * Math.cos(y) * Math.sin(x),
		RADIUS * Math.sin(y),
	];
}

/** Kilometres between two positions, straight through the Earth: the same as on it for short ways. */
export function kilometres(a: Position, b: Position): number {
	const [ax, ay, az] = inSpace(a);
	const [bx, by, bz] = inSpace(b);
	return Math.hypot(ax - bx, ay - by, az - bz);
}

/** A line with so many points that no two are more than `step` kilometres apart. */
export function dense(line: readonly Position[], step: number): Position[] {
	return line.flatMap((b, i) => {
		const a = line[i - 1];
		if (!a) return [b];
		const parts = Math.max(1, Math.ceil(kilometres(a, b) / step));
		return Array.from({ length: parts }, (_, k): Position => {
			const along = (k + 1) / parts;
			return [a[0]! + (b[0]! - a[0]!) * along, a[1]! + (b[1]! - a[1]!) * along];
		});
	});
}

type Item<T> = { at: Position; space: readonly [number, number, number]; value: T };

/** Finds the nearest of many positions, each with a value. */
export class Nearest<T> {
	readonly #cells = new Map<number, Item<T>[]>();

	add(at: Position, value: T): void {
		const key = keyOf(Math.floor(at[0]! / CELL), Math.floor(at[1]! / CELL));
		const item = { at, space: inSpace(at), value };
		const cell = this.#cells.get(key);
		if (cell) cell.push(item);
		else this.#cells.set(key, [item]);
	}

	/** The nearest one within so many kilometres; null where there is none. */
	find(at: Position, reach: number): { at: Position; value: T; distance: number } | null {
		const degrees = (reach / RADIUS) * (180 / Math.PI);
		const wide = degrees / Math.cos((Math.min(80, Math.abs(at[1]!) + 1) * Math.PI) / 180);
		const [px, py, pz] = inSpace(at);
		let [best, least]: [Item<T> | null, number] = [null, reach * reach];
		for (let x = Math.floor((at[0]! - wide) / CELL); x <= (at[0]! + wide) / CELL; x++)
			for (let y = Math.floor((at[1]! - degrees) / CELL); y <= (at[1]! + degrees) / CELL; y++)
				for (const item of this.#cells.get(keyOf(x, y)) ?? []) {
					const [qx, qy, qz] = item.space;
					const square = (px - qx) ** 2 + (py - qy) ** 2 + (pz - qz) ** 2;
					if (square <= least) [best, least] = [item, square];
				}
		return best && { at: best.at, value: best.value, distance: Math.sqrt(least) };
	}
}

const keyOf = (x: number, y: number) => (x + 10_000) * 100_000 + y + 10_000;

/** Runs of equal values along a list: value, first and last index. */
export function runs<T>(values: readonly T[]): { value: T; first: number; last: number }[] {
	const found: { value: T; first: number; last: number }[] = [];
	values.forEach((value, i) => {
		const run = found.at(-1);
		if (run && run.value === value) run.last = i;
		else found.push({ value, first: i, last: i });
	});
	return found;
}

/** The same values, but every run of fewer than `least` of `value` becomes `other`. */
export function withoutShort<T>(values: readonly T[], value: T, least: number, other: T): T[] {
	const result = [...values];
	for (const run of runs(values))
		if (run.value === value && run.last - run.first + 1 < least)
			result.fill(other, run.first, run.last + 1);
	return result;
}
