import type { Bounds } from '#lib/view/camera.ts';
import { cellBox, cellsWithin, MOST_CELLS, OVERVIEW_ZOOM } from './cells.ts';
import { decodedSheet, type Sheet, type SheetTopology } from './sheet.ts';

/** The overview or, by its name, a cell. */
export type SheetName = 'overview' | (string & {});
/** Fetches a sheet; null where there is none of that name, which is no fault. */
export type LoadSheet = (name: SheetName) => Promise<SheetTopology | null>;

/**
 * The sheets of the finer basemap that a map has: asks for those in view, keeps the nearest cells, and
 * reports once when one cannot be loaded; the coarser map then stays in its place.
 */
export class Sheets {
	readonly #load: LoadSheet;
	readonly #onchange: (sheets: ReadonlyMap<SheetName, Sheet>) => void;
	readonly #ontrouble: (error: unknown) => void;
	readonly #sheets = new Map<SheetName, Sheet>();
	readonly #asked = new Set<SheetName>();
	#middle: readonly [number, number] = [0, 0];
	#isTold = false;
	#isClosed = false;

	constructor(
		load: LoadSheet,
		onchange: (sheets: ReadonlyMap<SheetName, Sheet>) => void,
		ontrouble: (error: unknown) => void,
	) {
		this.#load = load;
		this.#onchange = onchange;
		this.#ontrouble = ontrouble;
	}

	/** What has come; the overview is under the cells. */
	get all(): ReadonlyMap<SheetName, Sheet> {
		return this.#sheets;
	}

	/** Asks for what is in view. */
	look([west, south, east, north]: Bounds, zoom: number): void {
		if (zoom < OVERVIEW_ZOOM) return;
		this.#middle = [(west + east) / 2, (south + north) / 2];
		for (const name of ['overview', ...cellsWithin([west, south, east, north], zoom)])
			if (!this.#sheets.has(name) && !this.#asked.has(name)) void this.#ask(name);
	}

	/** Nothing more is told. */
	close(): void {
		this.#isClosed = true;
	}

	async #ask(name: SheetName): Promise<void> {
		this.#asked.add(name);
		try {
			const topology = await this.#load(name);
			if (this.#isClosed || !topology) return;
			this.#sheets.set(name, decodedSheet(topology));
			this.#dropFarthest();
			this.#onchange(this.#sheets);
		} catch (error) {
			if (!this.#isTold && !this.#isClosed) this.#ontrouble(error);
			this.#isTold = true;
		} finally {
			this.#asked.delete(name);
		}
	}

	#dropFarthest(): void {
		const [x, y] = this.#middle;
		const distance = (name: SheetName) => {
			const [w, s, e, n] = cellBox(name);
			return Math.hypot((w + e) / 2 - x, (s + n) / 2 - y);
		};
		const cells = [...this.#sheets.keys()].filter((name) => name !== 'overview');
		for (const name of cells.toSorted((a, b) => distance(a) - distance(b)).slice(MOST_CELLS))
			this.#sheets.delete(name);
	}
}
