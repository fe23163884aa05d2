import { describe, expect, it } from 'vitest';
import type { KnownWay } from '#lib/atlas/measures.ts';
import { numberSpots } from '#lib/map/number-spots.ts';
import { boxAbout } from '#lib/map/room.ts';

const SIZE = { width: 600, height: 400 };
/** A way with two spots, in pixels here. */
const known = {
	way: {
		spots: [
			['riga--moscow', 200, 100],
			['moscow--samara', 400, 200],
		],
	},
} as unknown as KnownWay;
const ways = [{ known, text: '50%' }];
const at = (taken: Parameters<typeof numberSpots>[4], isShown = (_: string) => true) =>
	numberSpots(ways, isShown, ([x, y]) => [x, y], SIZE, taken).map(({ leg }) => leg);

describe('the number of a way', () => {
	it('stands on its first spot that is shown', () => {
		expect(at([])).toEqual(['riga--moscow']);
		expect(at([], (leg) => leg === 'moscow--samara')).toEqual(['moscow--samara']);
	});

	it('makes way for a name', () => {
		expect(at([boxAbout([200, 100], 80, 14)])).toEqual(['moscow--samara']);
	});

	it('stands where it covers least, where names are everywhere', () => {
		const name = (x: number, y: number) => boxAbout([x, y], 80, 14);
		expect(at([name(200, 100), name(400, 200), name(405, 205)])).toEqual(['riga--moscow']);
	});

	it('never leaves the frame', () => {
		expect(
			numberSpots(
				ways,
				() => true,
				() => [2, 2],
				SIZE,
				[],
			),
		).toEqual([]);
	});
});
