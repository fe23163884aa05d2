import { describe, expect, it } from 'vitest';
import { census, corridorsIn, countIn, countsByYear, stateOf, total } from '#lib/atlas/census.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { outline } from '#lib/atlas/outline.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { stateInYears } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { goodAtlas } from '../../fixtures/geodata.ts';

const small = goodAtlas();
const smallOutline = outline(small, '2026.11', 'en');

describe.each([
	['the small atlas', small],
	['the real atlas', projectAtlas()],
])('the outline of %s', (_name, atlas) => {
	const out = outline(atlas, '2026.11', 'en');
	const things = new Map(atlas.things.map((thing) => [thing.id, thing]));

	it('holds every thing once: as a corridor, as a leg or as a thing', () => {
		const ids = [...out.corridors, ...out.legs, ...out.things].map(({ id }) => id);
		expect(ids.toSorted()).toEqual([...things.keys()].toSorted());
	});

	it('has for every year the state that the thing’s lifetime has', () => {
		for (const { id, yearStates } of [...out.corridors, ...out.legs, ...out.things]) {
			const life = things.get(id)?.life;
			if (!life) throw new Error(id);
			expect([id, yearStates]).toEqual([
				id,
				YEARS.map((year) => stateInYears(life, year)).join(''),
			]);
		}
	});

	it('has a leg in a year just as sure as the surest of its strands', () => {
		for (const { id, yearStates, strands } of out.legs) {
			const surest = YEARS.map((year) =>
				Math.max(...strands.map((strand) => stateOf(strand.yearStates, year))),
			);
			expect([id, yearStates]).toEqual([id, surest.join('')]);
		}
	});

	it('has one strand per family on a leg, and every use in one of them', () => {
		for (const { id, strands } of out.legs) {
			expect(new Set(strands.map(({ family }) => family)).size).toBe(strands.length);
			const uses = atlas.legs.get(id)?.uses.map(({ corridor }) => corridor) ?? [];
			expect(strands.flatMap(({ corridors }) => corridors).toSorted()).toEqual(uses.toSorted());
			for (const { family, corridors } of strands)
				for (const corridor of corridors)
					expect(atlas.corridors.get(corridor)?.family).toBe(family);
		}
	});

	it('names every place that a corridor touches or a thing stands at', () => {
		const touched = [
			...out.corridors.flatMap(({ places }) => places),
			...out.things.flatMap(({ place }) => place ?? []),
		];
		for (const id of touched) expect(out.places[id]?.name, id).toBeTruthy();
	});

	it('is plain JSON', () => {
		expect(JSON.parse(JSON.stringify(out))).toEqual(out);
	});

	it('is counted by the census as its things are in every year and layer', () => {
		const counts = census(out);
		for (const layer of LAYERS) {
			const members = atlas.things.filter((t) => t.layer === layer && t.kind !== 'leg');
			for (const [i, year] of YEARS.entries()) {
				const states = members.map(({ life }) => stateInYears(life, year));
				const expected = {
					certain: states.filter((s) => s === 2).length,
					possible: states.filter((s) => s === 1).length,
				};
				const slice = yearSlice(year, []);
				expect([layer, year, countIn(counts, layer, slice)]).toEqual([layer, year, expected]);
				expect(countsByYear(counts, layer, slice)[i]).toEqual(expected);
			}
		}
	});

	it('has evidence for every thing, with every source that a claim names', () => {
		const { things: texts, sources } = evidence(atlas);
		expect(Object.keys(texts).toSorted()).toEqual([...things.keys()].toSorted());
		for (const { claims } of Object.values(texts))
			for (const claim of claims) {
				if (claim.by === 'editors') continue;
				const { id, source, citedIn = source } = claim;
				expect(sources[source]?.title, id).toBeTruthy();
				expect(sources[citedIn]?.title, id).toBeTruthy();
			}
	});
});

describe('the outline', () => {
	const leg = (id: string) => smallOutline.legs.find((l) => l.id === id);
	const thing = (id: string) => smallOutline.things.find((t) => t.id === id);

	it('tells whether travel runs against a leg’s line', () => {
		expect(leg('termez--arys')?.strands).toMatchObject([
			{
				family: 'russian',
				yearStates: '000000000000000002222220',
				witnesses: 2,
				corridors: ['north'],
				importance: 3,
				reversed: true,
			},
			{
				family: 'prototype',
				yearStates: '000000000000220000000000',
				witnesses: 1,
				corridors: ['trial'],
				importance: 1,
				reversed: true,
			},
		]);
	});

	it('tells the strand’s own years where a corridor used the leg for less than its time', () => {
		expect(leg('moscow--arys')?.strands[1]?.yearStates).toBe('000000000000200000000000');
	});

	it('has several lines for a leg that the antimeridian cuts, and one for any other', () => {
		expect(leg('anchorage--misawa')?.lines).toHaveLength(2);
		expect(leg('moscow--arys')?.lines).toHaveLength(1);
	});

	it('puts the symbol of a line or area on its outline, and keeps its shape', () => {
		expect(thing('road')).toMatchObject({ at: [69.2, 36.8], shape: { type: 'LineString' } });
		expect(thing('range')?.shape?.type).toBe('Polygon');
		expect(thing('riga-terminal')).not.toHaveProperty('shape');
	});

	it('puts a thing without a location nowhere', () => {
		expect(thing('treaty')?.at).toBeNull();
		expect(thing('permission-uzb')).toMatchObject({ at: null, country: 'UZB' });
	});

	it('leaves out places that nothing touches', () => {
		expect(smallOutline.places).not.toHaveProperty('mid-caspian');
	});
});

describe('the census', () => {
	it('lists the corridors of the chosen layers that exist in the year, with their state', () => {
		const counts = census(smallOutline);
		expect(
			corridorsIn(counts, yearSlice(2011, ['corridors'])).map(({ state }) => state > 0),
		).toEqual([true]);
		expect(corridorsIn(counts, yearSlice(2007, ['corridors']))).toEqual([]);
		expect(corridorsIn(counts, yearSlice(2011, ['aid']))).toEqual([]);
	});

	it('counts a corridor once and its legs not at all', () => {
		expect(total(countIn(census(smallOutline), 'corridors', yearSlice(2011)))).toBe(1);
		expect(total(countIn(census(smallOutline), 'corridors', yearSlice(2004)))).toBe(1);
		expect(total(countIn(census(smallOutline), 'corridors', yearSlice(2007)))).toBe(0);
	});

	it('counts nothing in a year off the slider', () => {
		expect(total(countIn(census(smallOutline), 'training', yearSlice(1991)))).toBe(0);
		expect(total(countIn(census(smallOutline), 'training', yearSlice(2016)))).toBe(0);
	});

	it('lists the corridors for the legend', () => {
		expect(census(smallOutline).corridors.map(({ id, family }) => [id, family])).toEqual(
			smallOutline.corridors.map(({ id, family }) => [id, family]),
		);
	});
});

describe('the state in a year', () => {
	it('is nought off the slider', () => {
		const yearStates = '2'.repeat(24);
		expect([1991, 1992, 2015, 2016].map((year) => stateOf(yearStates, year))).toEqual([0, 2, 2, 0]);
	});
});

describe('the evidence', () => {
	const { things, places } = evidence(small);

	it('keeps dates as they were written, with their widest years', () => {
		expect(things['air-pacific']).toMatchObject({
			when: '2011~/..',
			years: { first: 2010, last: null },
		});
		expect(things['almaty-garrison']).toMatchObject({
			when: null,
			years: { first: 1999, last: 2009 },
		});
	});

	it('tells of a leg when each corridor used it, and of nothing else', () => {
		expect(things['moscow--arys']?.uses).toMatchObject([
			{ corridor: 'north', when: '2009-02-19/2014-06-03', yearStates: '000000000000000002222220' },
			{ corridor: 'trial', when: '2004', yearStates: '000000000000200000000000' },
		]);
		expect(things.north).not.toHaveProperty('uses');
	});

	it('has the names of the places where things stand and corridors pass, with former ones', () => {
		expect(Object.keys(places)).toEqual([
			'almaty',
			'anchorage',
			'arys',
			'misawa',
			'moscow',
			'riga-port',
			'termez',
		]);
		expect(places.almaty?.formerNames[0]?.names.ru).toBe('Алма-Ата');
	});

	it('has the names of every place on the way of a corridor', () => {
		for (const { places: way } of smallOutline.corridors)
			for (const id of way) expect(places[id]?.names.en, id).toBeTruthy();
	});

	it('tells of a corridor what it did not take and how long it took, where somebody says', () => {
		const real = evidence(projectAtlas());
		const terms = [...projectAtlas().corridors.values()].filter(
			({ restrictions, transitTimes }) => restrictions.length + transitTimes.length > 0,
		);
		expect(terms.length).toBeGreaterThan(5);
		for (const { id, restrictions, transitTimes, claims } of terms) {
			expect(real.things[id]?.restrictions ?? []).toEqual(restrictions);
			expect(real.things[id]?.transitTimes ?? []).toEqual(transitTimes);
			for (const { claim } of [...restrictions, ...transitTimes])
				expect(claims.map((own) => own.id)).toContain(claim);
		}
		expect(things['moscow--arys']).not.toHaveProperty('restrictions');
	});

	it('tells of every way among which sources differ the other ones', () => {
		const real = evidence(projectAtlas()).things;
		const differing = Object.keys(real).filter((id) => real[id]?.alternatives);
		expect(differing.length).toBeGreaterThan(1);
		for (const id of differing)
			for (const other of real[id]?.alternatives ?? [])
				expect(real[other]?.alternatives).toContain(id);
	});
});
