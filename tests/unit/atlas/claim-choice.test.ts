import { describe, expect, it } from 'vitest';
import { choices, chosen, inOrderOfTime, type Choice } from '#lib/atlas/claim-choice.ts';
import type { Claim, SourcedClaim } from '#lib/atlas/schema.ts';
import { yearSlice } from '#lib/atlas/slice.ts';

const claim = (id: string, fields: Partial<SourcedClaim> = {}): Claim => ({
	...{ id, text: id, lang: 'en', source: 'study', at: 'p. 1', conflictsWith: [] },
	...fields,
});
const claims = [
	claim('undated'),
	claim('end', { when: '2014', value: 3, unit: 'men' }),
	claim('start', { when: '2009-05', source: 'cable', citedIn: 'study' }),
	claim('period', { when: '2009/2012', conflictsWith: [{ claim: 'end', note: 'n' }] }),
	claim('other', { source: 'paper' }),
];
const ids = (list: readonly Claim[]) => list.map(({ id }) => id);
const slice = yearSlice(2011);

describe('claims', () => {
	it('stand in order of time, undated ones last and in their own order', () => {
		expect(ids(inOrderOfTime(claims))).toEqual(['period', 'start', 'end', 'undated', 'other']);
	});

	it.each<[Choice, string[]]>([
		['all', ['undated', 'end', 'start', 'period', 'other']],
		['time', ['period']],
		['numbers', ['end']],
		['conflicting', ['period']],
		['source study', ['undated', 'end', 'start', 'period']],
		['source cable', ['start']],
	])('of the choice %s are %j', (choice, expected) => {
		expect(ids(chosen(claims, choice, slice))).toEqual(expected);
	});

	it('of the shown time are those of a range, or of either of two compared years', () => {
		expect(ids(chosen(claims, 'time', { ...slice, years: [2013, 2015] }))).toEqual(['end']);
		const compared = { ...slice, year: 2014, compare: 2009 };
		expect(ids(chosen(claims, 'time', compared))).toEqual(['end', 'start', 'period']);
	});
});

describe('the choices', () => {
	it('say how many claims they leave, sources by how much they say', () => {
		expect(choices(claims, slice)).toEqual([
			{ choice: 'all', count: 5 },
			{ choice: 'time', count: 1 },
			{ choice: 'numbers', count: 1 },
			{ choice: 'conflicting', count: 1 },
			{ choice: 'source study', count: 4 },
			{ choice: 'source cable', count: 1 },
			{ choice: 'source paper', count: 1 },
		]);
	});

	it('leave out what leaves nothing', () => {
		const kinds = choices([claim('a')], slice).map(({ choice }) => choice);
		expect(kinds).toEqual(['all', 'source study']);
	});
});
