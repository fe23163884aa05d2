import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_ZOOMS, marks, type Mark } from '#lib/map/marks.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { outlineOf, realMap } from '../../fixtures/map.ts';

const atLevel = (list: readonly Mark[], zoom: number) =>
	list.filter(({ zooms: [first, last] }) => first <= zoom && zoom <= last);

/** Things in a few clusters, so that stacks form and fall apart as one zooms in. */
const clusters = fc
	.array(
		fc.record({
			at: fc.tuple(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 25, max: 58 })),
			spread: fc.constantFrom(0.01, 0.1, 1, 3),
			offsets: fc.array(
				fc.tuple(
					fc.double({ min: -1, max: 1, noNaN: true }),
					fc.double({ min: -1, max: 1, noNaN: true }),
				),
				{ minLength: 1, maxLength: 8 },
			),
		}),
		{ minLength: 1, maxLength: 5 },
	)
	.map((list) =>
		list.flatMap(({ at: [x, y], spread, offsets }, c) =>
			offsets.map(([dx, dy], i) => ({
				id: `thing-${c}-${i}`,
				at: [x + dx * spread, y + dy * spread] as [number, number],
			})),
		),
	);

/** Three things of which the first two share a mark at one zoom level, part and share one again. */
const REGATHERED = [
	{ id: 'a', at: [20, 26] as [number, number] },
	{ id: 'b', at: [20, 25] as [number, number] },
	{ id: 'c', at: [20, 29] as [number, number] },
];

function expectOneMarkEach(list: readonly Mark[], ids: readonly string[]) {
	for (const zoom of MARK_ZOOMS) {
		const members = atLevel(list, zoom).flatMap((mark) => mark.members);
		expect([zoom, members.toSorted()]).toEqual([zoom, ids.toSorted()]);
	}
}

describe('the marks', () => {
	it('of the real atlas hold every located thing exactly once at every zoom level', () => {
		const { outline, marks: list } = realMap();
		expectOneMarkEach(
			list,
			outline.things.filter(({ at }) => at).map(({ id }) => id),
		);
	});

	it('hold every located thing exactly once at every zoom level, however the things lie', () => {
		fc.assert(
			fc.property(clusters, (things) => {
				expectOneMarkEach(
					marks(outlineOf(things)),
					things.map(({ id }) => id),
				);
			}),
			{ numRuns: 300, examples: [[REGATHERED]] },
		);
	});

	it('leave out what has no location', () => {
		expect(marks(outlineOf([{ id: 'a', at: null }]))).toEqual([]);
	});

	it('keep things of one place together at every zoom level', () => {
		const list = marks(
			outlineOf([
				{ id: 'a', at: [70, 40] },
				{ id: 'b', at: [70, 40] },
				{ id: 'c', at: [70.001, 40] },
				{ id: 'd', at: [30, 50] },
			]),
		);
		for (const { members } of list) expect(members.includes('a')).toBe(members.includes('b'));
	});

	it('stand further apart than a symbol is wide, at every zoom level', () => {
		const { marks: list } = realMap();
		for (const zoom of MARK_ZOOMS) {
			const points = atLevel(list, zoom).map(({ at }) => project(at));
			points.forEach(([x, y], i) => {
				for (const [ox, oy] of points.slice(i + 1))
					expect(Math.hypot(x - ox, y - oy) / unitsPerPixel(zoom)).toBeGreaterThanOrEqual(22);
			});
		}
	});

	it('stand where one of their things stands', () => {
		const { outline, marks: list } = realMap();
		const at = new Map(outline.things.map((thing) => [thing.id, thing.at?.join()]));
		for (const mark of list) expect(mark.members.map((id) => at.get(id))).toContain(mark.at.join());
	});

	it('take the position of the fullest place', () => {
		const list = marks(
			outlineOf([
				{ id: 'a', at: [70, 40] },
				{ id: 'b', at: [70.5, 40] },
				{ id: 'c', at: [70.5, 40] },
			]),
		);
		expect(atLevel(list, 2)).toMatchObject([{ at: [70.5, 40], members: ['a', 'b', 'c'] }]);
	});

	it('fall apart as one zooms in', () => {
		const list = marks(
			outlineOf([
				{ id: 'a', at: [70, 40] },
				{ id: 'b', at: [72, 40] },
			]),
		);
		expect(atLevel(list, 0).map(({ members }) => members)).toEqual([['a', 'b']]);
		expect(atLevel(list, 8).map(({ members }) => members)).toEqual([['a'], ['b']]);
	});

	it('have ids of their own', () => {
		const { marks: list } = realMap();
		expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
	});

	it('do not depend on the order in which the things are listed', () => {
		fc.assert(
			fc.property(clusters, (things) => {
				const groups = (list: readonly Mark[]) =>
					list.map(({ zooms, members }) => `${zooms.join('-')} ${members.join(' ')}`).toSorted();
				expect(groups(marks(outlineOf(things.toReversed())))).toEqual(
					groups(marks(outlineOf(things))),
				);
			}),
		);
	});
});
