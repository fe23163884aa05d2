import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LEADER, markBox } from '#lib/map/mark-stands.ts';
import { isShownAt, LEVELS } from '#lib/map/levels.ts';
import { marks, PLACE_LEVEL, type Mark } from '#lib/map/marks.ts';
import { moved, overlap } from '#lib/map/room.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { outlineOf, realMap } from '../../fixtures/map.ts';

/** The places (or the thing that has none) that are each to be seen, named and hit in 2011. */
const HOME_PLACES = [
	...['kapchagai', 'taldykorgan', 'illisky', 'almaty', 'astana', 'manas', 'termez-ab'],
	...['hairatan', 'kabul', 'bagram', 'kunduz-taloqan-highway', 'riga-port', 'karachi'],
];

/** The level of the home view on a desk of 1440x900. */
const DESK_LEVEL = 3.2;

const atLevel = (list: readonly Mark[], zoom: number) =>
	list.filter(({ zooms }) => isShownAt(zooms, zoom));

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
	for (const zoom of LEVELS) {
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

	it('lie on no other, from the level on at which each named place has its own', () => {
		for (const words of [en, ru, kk])
			for (const zoom of LEVELS.filter((level) => level >= PLACE_LEVEL)) {
				const k = unitsPerPixel(zoom);
				const boxes = atLevel(realMap(words).marks, zoom).map((mark) => {
					const [x, y] = project(mark.at);
					return { mark, box: moved(markBox(mark), [x / k, y / k]) };
				});
				const clashes = boxes.flatMap(({ mark, box }, i) =>
					boxes
						.slice(i + 1)
						.filter((other) => overlap(box, other.box))
						.map((other) => [mark.members[0], other.mark.members[0], zoom]),
				);
				expect(clashes).toEqual([]);
			}
	});

	it('stand where one of their things stands, or no farther off than a leader is long', () => {
		const { outline, marks: list } = realMap();
		const at = new Map(outline.things.map((thing) => [thing.id, thing.at?.join()]));
		for (const mark of list) {
			const spot = mark.spot ?? mark.at;
			expect(mark.members.map((id) => at.get(id))).toContain(spot.join());
			const [[x, y], [sx, sy]] = [project(mark.at), project(spot)];
			const far = Math.hypot(x - sx, y - sy) / unitsPerPixel(mark.zooms[0]);
			expect(far).toBeLessThan(LONGEST_LEADER + 1);
		}
	});

	it.each([en, ru, kk].map((words) => [words.language, words] as const))(
		'of what the atlas is about each stand and are named by themselves on the home view in “%s”',
		(_, words) => {
			const { outline, marks: all, labels } = realMap(words);
			const marksShown = atLevel(all, DESK_LEVEL);
			const names = labels.filter(({ zooms }) => isShownAt(zooms, DESK_LEVEL));
			const seen = HOME_PLACES.map((place) => {
				const own = outline.things.find((thing) => (thing.place ?? thing.id) === place);
				const mark = marksShown.find(({ members }) => members.includes(own?.id ?? ''));
				const isNamed = names.some(({ at }) => at.join() === mark?.at.join());
				return { place, mark: mark?.id, isNamed };
			});
			expect(seen.filter(({ mark, isNamed }) => !mark || !isNamed)).toEqual([]);
			expect(new Set(seen.map(({ mark }) => mark)).size).toBe(HOME_PLACES.length);
		},
	);

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
