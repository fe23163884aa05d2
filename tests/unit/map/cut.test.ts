import { describe, expect, it } from 'vitest';
import { isCutAtEdge } from '#lib/map/cut.ts';

const SIZE = { width: 400, height: 300 };
const BOX = { west: 0, east: 60, north: -7, south: 7 };

describe('the edge of the map', () => {
	it.each([
		['leaves a name that it holds', 100, 100, false],
		['cuts one on the right', 360, 100, true],
		['cuts one on the left', -20, 100, true],
		['cuts one at the top', 100, 3, true],
		['cuts one at the bottom', 100, 296, true],
		['does not cut what is out of sight', 500, 100, false],
	])('%s', (_, x, y, isCut) => {
		expect(isCutAtEdge({ x, y }, [BOX], SIZE)).toBe(isCut);
	});

	it('takes a name in parts as one', () => {
		const parts = [BOX, { ...BOX, west: 60, east: 120 }];
		expect(isCutAtEdge({ x: 300, y: 100 }, parts, SIZE)).toBe(true);
		expect(isCutAtEdge({ x: 270, y: 100 }, parts, SIZE)).toBe(false);
	});
});
