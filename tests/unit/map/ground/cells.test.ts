import { describe, expect, it } from 'vitest';
import {
	CELL_ASKED,
	cellBox,
	CELLS,
	cellsWithin,
	MOST_CELLS,
	FINE_BOUNDS,
} from '#lib/map/ground/cells.ts';

const around = ([lng, lat]: readonly [number, number], width: number, height: number) =>
	[lng - width / 2, lat - height / 2, lng + width / 2, lat + height / 2] as const;

describe('the cells of the basemap', () => {
	it('are 32 that cover the sheet once', () => {
		expect(CELLS).toHaveLength(32);
		const area = ([w, s, e, n]: readonly number[]) => (e! - w!) * (n! - s!);
		const all = CELLS.map((cell) => cellBox(cell));
		expect(all.reduce((sum, box) => sum + area(box), 0)).toBeCloseTo(area(FINE_BOUNDS));
		for (const [w, s, e, n] of all) {
			expect([
				w >= FINE_BOUNDS[0],
				s >= FINE_BOUNDS[1],
				e <= FINE_BOUNDS[2],
				n <= FINE_BOUNDS[3],
			]).not.toContain(false);
			const twins = all.filter((b) => b[0] < e && b[2] > w && b[1] < n && b[3] > s);
			expect(twins).toHaveLength(1);
		}
	});

	it('are not asked for before somebody is near', () => {
		expect(cellsWithin(around([67.3, 37.2], 10, 6), CELL_ASKED - 0.01)).toEqual([]);
	});

	it('are one for the Friendship Bridge at zoom 9', () => {
		expect(cellsWithin(around([67.35, 37.22], 4, 2.2), 9)).toEqual(['5-1']);
	});

	it('are four where four meet, each touching the view', () => {
		const cells = cellsWithin(around([62.5, 42], 4, 2.2), 9);
		expect(cells.toSorted()).toEqual(['4-1', '4-2', '5-1', '5-2']);
	});

	it('come nearest first', () => {
		const [first] = cellsWithin(around([68, 36], 14, 12), 7);
		expect(first).toBe('5-1');
	});

	it('are never more than are kept, and none beyond the sheet', () => {
		expect(cellsWithin([-180, -80, 180, 80], 7)).toHaveLength(MOST_CELLS);
		expect(cellsWithin(around([-40, 40], 4, 2), 9)).toEqual([]);
	});
});
