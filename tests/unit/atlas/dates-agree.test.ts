import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { census, countIn, total } from '#lib/atlas/census.ts';
import { changesIn } from '#lib/atlas/changes.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import { fineHistogram } from '#lib/atlas/fine-histogram.ts';
import { histogramSlice } from '#lib/atlas/histogram.ts';
import { stateIn, yearSlice, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { tableRows } from '#lib/atlas/table.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import type { GlyphOutlines } from '#lib/export/letters.ts';
import type { MapFiles } from '#lib/export/map/drawing.ts';
import { mapDrawing } from '#lib/export/map/map-drawing.ts';
import { timedFeatures, type ThingState } from '#lib/map/gl/features.ts';
import { thingsPicture } from '#lib/map/svg/picture.ts';
import { network } from '#lib/network/network.ts';
import { steps, tracedSlice } from '#lib/network/step.ts';
import { daysOf, LAST_DAY, momentAt, moved, yearOfMoment, type Grain } from '#lib/time/days.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { en } from '#lib/words/en.ts';
import { summary } from '#lib/words/summary.ts';
import { realMap } from '../../fixtures/map.ts';

const map = realMap();
const { outline } = map;
const EVIDENCE = evidence(projectAtlas());
const CENSUS = census(outline);
const features = timedFeatures({ outline, layout: map });

/** The strands of the picture before WebGL in their order, as their elements tell them. */
const STRANDS = [...thingsPicture(map).matchAll(/<(?:use|path) class="strand"([^>]*)>/g)].map(
	([, written = '']): Timed => {
		const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(written)?.[1];
		return {
			...timesIn(read('data-t') ?? ''),
			layer: read('data-layer') as LayerId,
			witnesses: Number(read('data-w')),
		};
	},
);

const NETWORK = network(projectAtlas(), {});
const FILES: MapFiles = {
	map: { outline, layout: map },
	ground: [],
	letters: JSON.parse(readFileSync('.svelte-kit/atlas/letters.json', 'utf8')) as GlyphOutlines,
	areas: null,
};
/** The legs of which the picture draws a strand. */
const drawnLegs = (slice: Slice) =>
	outline.legs
		.filter(({ layer, strands }) =>
			strands.some((strand) => stateIn({ ...strand, layer }, slice) > 0),
		)
		.map(({ id }) => id);

const of = (date: string): Slice => ({
	...yearSlice(yearOfMoment(date), LAYERS),
	date,
});
const dates = fc
	.tuple(fc.integer({ min: 0, max: LAST_DAY }), fc.constantFrom<Grain>('month', 'day'))
	.map(([day, grain]) => momentAt(day, grain) as string);
const stateOf =
	(slice: Slice): ThingState =>
	(id) => {
		const item = [...outline.things, ...outline.legs].find((each) => each.id === id);
		return item ? stateIn(item, slice) : 0;
	};

describe('in 200 months and days', () => {
	it('both painters draw the same lines', () => {
		const drawn = features.features.filter(({ source }) => source === 'strands');
		expect(drawn).toHaveLength(STRANDS.length);
		fc.assert(
			fc.property(dates, (date) => {
				const slice = of(date);
				expect(drawn.map((each) => each.state(stateOf(slice), slice))).toEqual(
					STRANDS.map((strand) => stateIn(strand, slice)),
				);
			}),
			{ numRuns: 200 },
		);
	});

	it('table, counts and changes tell of the same things', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const slice = of(date);
				const rows = tableRows(outline, EVIDENCE, slice);
				for (const layer of LAYERS)
					expect(total(countIn(CENSUS, layer, slice))).toBe(
						rows.filter((row) => row.layer === layer).length,
					);
				const shown = new Set(rows.map(({ id }) => id));
				const { began, ended, happened } = changesIn(outline, slice);
				for (const { id } of [...began, ...ended, ...happened])
					expect(shown.has(id), id).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});

	it('the axis counts what the table lists', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const slice = of(date);
				const rows = tableRows(outline, EVIDENCE, slice);
				const [column] = fineHistogram(CENSUS, histogramSlice(slice), [date]).columns;
				const { certain = 0, possible = 0, unplaced = 0 } = column ?? {};
				// A corridor counts as one, its legs do not.
				expect(certain).toBe(rows.filter(({ state }) => state === 2).length);
				expect(possible).toBe(rows.filter(({ state }) => state === 1).length);
				expect(unplaced).toBeLessThanOrEqual(possible);
			}),
			{ numRuns: 200 },
		);
	});

	it('the summary counts what the table lists', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const slice = of(date);
				const rows = tableRows(outline, EVIDENCE, slice);
				const counted = LAYERS.map((layer) => ({
					layer,
					count: rows.filter((row) => row.layer === layer).length,
				})).filter(({ count }) => count > 0);
				const parts = counted.map(({ layer, count }) => en.layers[layer].counted(count));
				const said = en.within(date);
				expect(summary(en, CENSUS, slice)).toBe(
					parts.length > 0 ? en.summary.counted(said, en.listed(parts)) : en.summary.nothing(said),
				);
			}),
			{ numRuns: 200 },
		);
	});

	it('a shipment finds the legs that are drawn, and no others', () => {
		fc.assert(
			fc.property(dates, (date) => {
				const slice = of(date);
				const found = steps(NETWORK, { slice: tracedSlice(slice), cargo: null, closed: [] })
					.filter(({ obstacles }) => obstacles.every(({ kind }) => kind !== 'time'))
					.map(({ leg }) => leg.id);
				expect(new Set(found)).toEqual(new Set(drawnLegs(slice)));
			}),
			{ numRuns: 200 },
		);
	});

	it('an export holds what is drawn, and nothing else', () => {
		// The whole theatre, so large that all of it lies within; a few events in America do not.
		const WEST = -50;
		const [size, camera] = [
			{ width: 6000, height: 6000 },
			{ zoom: 4.2, lat: 40, lng: 60, bearing: 0, pitch: 0 },
		];
		fc.assert(
			fc.property(dates, (date) => {
				const slice = of(date);
				const look = { selected: null, focus: null, theme: 'light' as const };
				const scene = { slice, size, camera, ...look };
				const { ids } = mapDrawing(FILES, scene).drawn;
				const corridors = new Set(outline.corridors.map(({ id }) => id));
				const things = outline.things.filter(
					({ at, shape, ...each }) => (shape || (at && at[0] > WEST)) && stateIn(each, slice),
				);
				expect([...ids].filter((id) => !corridors.has(id)).sort()).toEqual(
					[...drawnLegs(slice), ...things.map(({ id }) => id)].sort(),
				);
			}),
			{ numRuns: 200 },
		);
	}, 120_000);

	it('what begins was not there the day before, and what ends is not there the day after', () => {
		const states = (date: string, id: string) => {
			const all = [...outline.things, ...outline.corridors];
			const item = all.find((each) => each.id === id);
			return item ? stateIn(item, of(date)) : 0;
		};
		fc.assert(
			fc.property(dates, (date) => {
				const { began, ended } = changesIn(outline, of(date));
				const { from, to } = daysOf(date);
				const [before, after] = [moved(momentAt(from, 'day'), -1), moved(momentAt(to, 'day'), 1)];
				for (const { id, isPossible } of began)
					if (!isPossible && from > 0) expect(states(before as string, id), id).toBe(0);
				for (const { id, isPossible } of ended)
					if (!isPossible && to < LAST_DAY) expect(states(after as string, id), id).toBe(0);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('the way through Pakistan', () => {
	const legs = new Set(
		outline.corridors
			.filter(({ id }) => id.startsWith('pakgloc'))
			.flatMap((corridor) => corridor.legs.map(({ id }) => id)),
	);
	const stateOn = (date: string) =>
		Math.max(
			...outline.legs
				.filter(({ id }) => legs.has(id))
				.flatMap(({ strands }) => strands)
				.filter(({ corridors }) => corridors.every((id) => id.startsWith('pakgloc')))
				.map((strand) => stateIn({ ...strand, layer: 'corridors' }, of(date))),
		);

	it('is gone while the border was shut, and back when it was open again', () => {
		expect(stateOn('2011-10')).toBe(2);
		expect(stateOn('2012-03')).toBe(0);
		expect(stateOn('2012-03-14')).toBe(0);
		expect(stateOn('2012-08')).toBe(2);
	});

	it('is told to be shut in the months in which that began and ended, and in no other', () => {
		const told = (date: string) => {
			const { shut, reopened } = changesIn(outline, of(date));
			const has = (list: typeof shut) => list.some(({ id }) => id === 'pakgloc-torkham');
			return [has(shut), has(reopened)];
		};
		expect(told('2011-11')).toEqual([true, false]);
		expect(told('2012-03')).toEqual([false, false]);
		expect(told('2012-07')).toEqual([false, true]);
	});
});
