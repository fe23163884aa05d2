import { describe, expect, it } from 'vitest';
import { stateOf } from '#lib/atlas/census.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import { PLACE_LEVEL } from '#lib/map/marks.ts';
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
		'show in %i the most telling symbol of each mark, with number and layers where it is a stack',
		(year) => {
			const of = inYear(year);
			const marksShown = shown('marks', year);
			const layers = new Map(outline.things.map(({ id, layer }) => [id, layer]));
			for (const { id, members } of layout.marks) {
				const existing = members.filter((member) => of(member) > 0);
				const found = marksShown.filter(({ p }) => p.mark === id);
				const icons = found.filter(({ p }) => p.icon);
				expect(icons.length, id).toBe(existing.length > 0 ? 1 : 0);
				const lead = existing.find((member) => of(member) === 2) ?? existing[0];
				if (lead) expect(icons[0]?.p.icon).toMatch(new RegExp(`^${layers.get(lead)}/`));
				if (lead) expect(icons[0]?.state).toBe(of(lead));
				const isStack = existing.length > 1;
				const counts = found.flatMap(({ p }) => p.count ?? []);
				expect(counts).toEqual(isStack ? [existing.length] : []);
				const dots = found.flatMap(({ p }) => p.dot ?? []);
				const there = new Set(existing.map((member) => layers.get(member)));
				expect(new Set(dots)).toEqual(isStack ? there : new Set());
			}
		},
	);

	it('show of a stack what is selected of it', () => {
		const of = inYear(2011);
		for (const { id, members } of layout.marks) {
			const last = members.filter((member) => of(member) > 0).at(-1) ?? null;
			const icons = features.filter((feature) => {
				const p = sources[feature.source].features[feature.id]?.properties;
				return p?.mark === id && p.icon && feature.state(of, yearSlice(2011, LAYERS), last) > 0;
			});
			expect(icons).toHaveLength(last ? 1 : 0);
			if (last) expect(icons[0]?.state(of, yearSlice(2011, LAYERS), last)).toBe(of(last));
		}
	});

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
		[1992, 'Tselinograd', 'Alma-Ata'],
		[1993, 'Akmola', 'Alma-Ata'],
		[1997, 'Akmola', 'Almaty'],
		[1998, 'Akmola', 'Almaty'],
		[1999, 'Astana', 'Almaty'],
		[2015, 'Astana', 'Almaty'],
	])('call in %i the two towns %s and %s, and one of them the capital', (year, north, south) => {
		const names = shown('labels', year)
			// Further out there are no names of towns, and marks bear those of their places.
			.filter(({ p }) => Number(p.z0) >= PLACE_LEVEL)
			.map(({ p }) => [p.text, p.kind])
			.filter(([text]) =>
				['Tselinograd', 'Akmola', 'Astana', 'Alma-Ata', 'Almaty'].includes(String(text)),
			);
		const [capital, town] = year < 1998 ? [south, north] : [north, south];
		expect(new Set(names.map((name) => name.join()))).toEqual(
			new Set([`${capital},capital`, `${town},town`]),
		);
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
