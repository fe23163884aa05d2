import type { Bounds } from '#lib/view/camera.ts';

/** What the finer basemap covers: west, south, east, north in degrees. */
export const FINE_BOUNDS: Bounds = [0, 20, 100, 64];

/** Columns and rows of the cells, in degrees each. */
const COLUMNS = 8;
const ROWS = 4;
const WIDTH = (FINE_BOUNDS[2] - FINE_BOUNDS[0]) / COLUMNS;
const HEIGHT = (FINE_BOUNDS[3] - FINE_BOUNDS[1]) / ROWS;

/** From here on a page's sketch of the basemap would show to be one. */
export const WHOLE_ZOOM = 3.8;
/** The zoom from which the overview is fetched and shown. */
export const OVERVIEW_ZOOM = 5;
/** The zoom from which cells are fetched. */
export const CELL_ASKED = 6.5;
/** The zoom from which cells are shown. */
export const CELL_ZOOM = 7;
/** At most this many cells are kept; the farthest makes room. */
export const MOST_CELLS = 8;

/** The cells by name: column and row, counted from the south-west. */
export const CELLS: readonly string[] = Array.from(
	{ length: COLUMNS * ROWS },
	(_, i) => `${i % COLUMNS}-${Math.floor(i / COLUMNS)}`,
);

/** What a cell covers. */
export function cellBox(cell: string): Bounds {
	const [column = 0, row = 0] = cell.split('-').map(Number);
	const [west, south] = [FINE_BOUNDS[0] + column * WIDTH, FINE_BOUNDS[1] + row * HEIGHT];
	return [west, south, west + WIDTH, south + HEIGHT];
}

/**
 * The cells that bounds show, the nearest to their middle first, at most `MOST_CELLS`; none before they
 * are wanted.
 */
export function cellsWithin(bounds: Bounds, zoom: number): string[] {
	if (zoom < CELL_ASKED) return [];
	const [west, south, east, north] = bounds;
	const [x, y] = [(west + east) / 2, (south + north) / 2];
	const far = (cell: string) => {
		const [w, s, e, n] = cellBox(cell);
		return Math.hypot((w + e) / 2 - x, (s + n) / 2 - y);
	};
	return CELLS.filter((cell) => {
		const [w, s, e, n] = cellBox(cell);
		return w < east && e > west && s < north && n > south;
	})
		.toSorted((a, b) => far(a) - far(b))
		.slice(0, MOST_CELLS);
}
