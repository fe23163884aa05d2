import { describe, expect, it } from 'vitest';
import { stateOf } from '#lib/atlas/census.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import { LANE_WIDTH } from '#lib/map/stroke.ts';
import { timedFeatures, type ThingState, type TimedSource } from '#lib/map/gl/features.ts';
import { realMap } from '../../../fixtures/map.ts';

const { outline, ...layout } = realMap();
const { sources, features } = timedFeatures({ outline, layout });
const yearStates = new Map(
	[...outline.things, ...outline.legs].map((item) => [item.id, item.yearStates]),
);

/** The state of every thing in a year, as it is with all layers on. */
const inYear =
	(year: number): ThingState =>
	(id) =>
		stateOf(yearStates.get(id) ?? '', year);

/** The features of a source that are shown in a year, with their properties and states. */
function shown(
	source: TimedSource,
	year: number,
	of: ThingState = inYear(year),
	layers: readonly LayerId[] = LAYERS,
) {
	return features
		.filter((feature) => feature.source === source)
		.map((feature) => ({
			state: feature.state(of, yearSlice(year, layers)),
			offset: feature.offset?.(yearSlice(year, layers)),
			p: sources[source].features[feature.id]?.properties ?? {},
		}))
		.filter(({ state }) => state > 0);
}

describe('the features of the map', () => {
	it('are in their sources under whole numbers from 0', () => {
		for (const [name, { features: list }] of Object.entries(sources)) {
			expect(list.map(({ id }) => id)).toEqual(list.map((_, i) => i));
			expect(features.filter(({ source }) => source === name)).toHaveLength(list.length);
		}
	});

	it.each(YEARS)('show in %i each strand in the state that the outline gives it', (year) => {
		const expected = outline.legs.flatMap(({ id, strands }) =>
			strands.map(
				(strand) => [`${id}/${strand.family}`, stateOf(strand.yearStates, year)] as const,
			),
		);
		const states = shown('strands', year).map(({ p, state }) => [`${p.leg}/${p.family}`, state]);
		expect(Object.fromEntries(states)).toEqual(
			Object.fromEntries(expected.filter(([, state]) => state > 0)),
		);
	});

	it.each(YEARS)('show in %i each line or area in the state of its thing', (year) => {
		const expected = outline.things
			.filter(({ shape }) => shape)
			.map(({ id, yearStates: d }) => [id, stateOf(d, year)])
			.filter(([, state]) => state !== 0);
		const states = shown('shapes', year).map(({ p, state }) => [p.thing, state]);
		expect(Object.fromEntries(states)).toEqual(Object.fromEntries(expected));
	});

	it.each(YEARS)(
		'show in %i a symbol where one thing of a mark exists, and a count where several do',
		(year) => {
			const of = inYear(year);
			const marksShown = shown('marks', year);
			for (const { id, members } of layout.marks) {
				const existing = members.filter((member) => of(member) > 0);
				const found = marksShown.filter(({ p }) => p.mark === id);
				expect(found.length, id).toBe(existing.length > 0 ? 1 : 0);
				const [only] = found;
				if (existing.length === 1) {
					expect(only?.p.icon).toMatch(/^[a-z-]+\/[a-z-]+(\/crossed)?$/);
					expect(only?.state).toBe(of(existing[0] as string));
				}
				if (existing.length > 1) expect([only?.p.count, only?.state]).toEqual([existing.length, 2]);
			}
		},
	);

	it.each(YEARS)(
		'lie side by side in %i where a leg is shared, and on the line where it is not',
		(year) => {
			const legs = new Map<unknown, number[]>();
			for (const { p, offset = 0 } of shown('strands', year))
				legs.set(p.leg, [...(legs.get(p.leg) ?? []), offset]);
			for (const offsets of legs.values()) {
				expect(new Set(offsets).size).toBe(offsets.length);
				expect(offsets.reduce((sum, offset) => sum + offset, 0)).toBeCloseTo(0);
				const gaps = offsets.toSorted((a, b) => a - b);
				for (const [i, offset] of gaps.entries())
					if (i > 0) expect(offset - (gaps[i - 1] as number)).toBeCloseTo(LANE_WIDTH);
			}
		},
	);

	it('show nothing of a leg whose layer is off', () => {
		const none: ThingState = () => 0 as YearState;
		expect(shown('strands', 2011, none, [])).toEqual([]);
		expect(shown('marks', 2011, none, [])).toEqual([]);
		expect(shown('line-labels', 2011, none, [])).toEqual([]);
	});

	it('show the label of a place only while one of its things exists', () => {
		const none: ThingState = () => 0 as YearState;
		expect(shown('labels', 2011, none).filter(({ p }) => p.kind === 'place')).toEqual([]);
		expect(shown('labels', 2011, none).some(({ p }) => p.kind === 'country')).toBe(true);
		expect(shown('labels', 2011).some(({ p }) => p.kind === 'place')).toBe(true);
	});

	it.each([
		[1992, 'Tselinograd'],
		[1993, 'Akmola'],
		[1998, 'Akmola'],
		[1999, 'Astana'],
		[2015, 'Astana'],
	])('call in %i the capital to be %s', (year, name) => {
		const names = shown('labels', year)
			.filter(
				({ p }) =>
					['Tselinograd', 'Akmola', 'Astana'].includes(String(p.text)) && p.kind === 'capital',
			)
			.map(({ p }) => p.text);
		expect(new Set(names)).toEqual(new Set([name]));
	});

	it('mark what was planned or refused as crossed out', () => {
		const crossed = new Set(
			outline.things
				.filter(({ status, at }) => at && (status === 'planned' || status === 'refused'))
				.map(({ layer, kind }) => `${layer}/${kind}/crossed`),
		);
		const icons = sources.marks.features.flatMap(
			(f) => (f.properties?.icon as string | undefined) ?? [],
		);
		expect(new Set(icons.filter((icon) => icon.endsWith('/crossed')))).toEqual(crossed);
		expect(crossed.size).toBeGreaterThan(0);
	});
});
