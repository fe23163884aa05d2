import { describe, expect, it } from 'vitest';
import { ledger, yearOf, type Ledger } from '#lib/atlas/ledger.ts';
import { yearStates, lifetime } from '#lib/time/lifetime.ts';
import { compileProject } from '#lib/server/authored.ts';
import { goodAtlas } from '../../fixtures/geodata.ts';

const entry = (of: Ledger, id: string) => {
	const found = of.sources.find(({ source }) => source.id === id);
	if (!found) throw new Error(`no source ${id}`);
	return found;
};

describe('the year in which a thing is shown', () => {
	const year = (when: string, claimed: string | null) =>
		yearOf({ yearStates: yearStates(lifetime(when)) }, claimed);

	it('is one of the claim, where the thing exists in it', () => {
		expect(year('2009/2014', '2012-05')).toBe(2012);
		expect(year('2009/2014', '2008~')).toBe(2009);
	});

	it('is else the first in which the thing is certain', () => {
		expect(year('2008~/2014', null)).toBe(2009);
		expect(year('2009/2014', '1999')).toBe(2009);
	});

	it('is a possible one of a thing that is never certain, and none of one off the slider', () => {
		expect(year('2010?', null)).toBe(2010);
		expect(year('1985/1990', '1986')).toBeNull();
	});
});

describe('the ledger of the small atlas', () => {
	const small = ledger(goodAtlas());

	it('holds each claim of a source once, under its source, grouped by thing', () => {
		const claims = goodAtlas()
			.things.flatMap((thing) => thing.claims)
			.filter(({ by }) => by === undefined);
		const listed = small.sources.flatMap(({ things }) =>
			things.flatMap((thing) => thing.claims.map(({ claim }) => claim.id)),
		);
		expect(listed.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
		for (const { source, things } of small.sources)
			for (const { thing, claims } of things)
				for (const standing of claims) {
					expect(standing.thing).toBe(thing);
					expect(standing.claim.source).toBe(source.id);
				}
	});

	it('says of both works that one was read in the other', () => {
		expect(entry(small, 'gazette-2009').cites.map(({ source }) => source.id)).toContain(
			'memoir-2012',
		);
		const read = entry(small, 'memoir-2012').citedIn.find(
			({ source }) => source.id === 'gazette-2009',
		);
		expect(read?.count).toBeGreaterThan(0);
	});

	it('gives numbers to their sources', () => {
		const [standing] = entry(small, 'command-2009').figures;
		expect(standing?.figure.id).toBe('containers');
		expect(standing?.points.map(({ value }) => value)).toEqual([1200]);
	});

	it('tells a conflict once, with both claims and every note', () => {
		const pairs = small.conflicts.map(({ sides }) => sides.map(({ claim }) => claim.id));
		expect(pairs.length).toBeGreaterThan(0);
		expect(new Set(pairs.map((pair) => pair.toSorted().join(' '))).size).toBe(pairs.length);
		for (const { sides, notes } of small.conflicts) {
			expect(sides[0].claim.conflictsWith.map(({ claim }) => claim)).toContain(sides[1].claim.id);
			expect(notes.length).toBeGreaterThan(0);
		}
	});

	it('parts the subjects of a question into things and places', () => {
		const [question] = small.questions;
		expect(question?.things.map(({ thing }) => thing.id)).toEqual(['four-officers']);
		expect(question?.places).toEqual(['almaty']);
		expect(question?.claims.map(({ claim }) => claim.id)).toEqual([
			'four-officers-offered',
			'three-officers-offered',
		]);
	});
});

describe('the ledger of the atlas', () => {
	const result = compileProject(process.cwd());
	if ('problems' in result) throw new Error('the data is broken');
	const { atlas } = result;
	const whole = ledger(atlas);

	it('shows each thing in a year in which it stands on the map', () => {
		for (const { things } of whole.sources)
			for (const { claims } of things)
				for (const { thing, year } of claims)
					if (year === null) expect(thing.yearStates, thing.id).toMatch(/^0+$/);
					else expect(thing.yearStates[year - 1992], thing.id).not.toBe('0');
	});

	it('has McDermott’s article cite the works we read in it', () => {
		const cited = new Set(
			[...atlas.things.flatMap(({ claims }) => claims), ...atlas.figures.flatMap((f) => f.points)]
				.filter(({ citedIn }) => citedIn === 'mcdermott-2011')
				.map(({ source }) => source),
		);
		expect(
			entry(whole, 'mcdermott-2011')
				.cites.map(({ source }) => source.id)
				.toSorted(),
		).toEqual([...cited].toSorted());
		expect(cited.size).toBeGreaterThan(40);
	});

	it('leads from every conflict and question to something', () => {
		expect(whole.conflicts.length).toBeGreaterThan(20);
		expect(whole.questions).toHaveLength(atlas.questions.length);
		for (const { question, things, places, claims } of whole.questions)
			expect(things.length + places.length + claims.length, question.id).toBeGreaterThan(0);
	});
});
