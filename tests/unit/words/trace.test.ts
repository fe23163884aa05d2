import { describe, expect, it } from 'vitest';
import { en } from '#lib/words/en.ts';
import {
	cargoWords,
	closableWords,
	noRouteWords,
	ruleWords,
	stopWords,
	routeFacts,
	type NetworkNames,
} from '#lib/words/trace.ts';
import type { Stop } from '#lib/network/stops.ts';
import type { YearState } from '#lib/time/lifetime.ts';
import type { Route } from '#lib/network/route.ts';
import { during, rule } from '../../fixtures/network.ts';

const NAMES: NetworkNames = {
	place: (id) => ({ karshi: 'Karshi', termez: 'Termez' })[id] ?? id,
	corridor: () => 'The southern route',
	country: (code) => ({ PAK: 'Pakistan' })[code] ?? code,
	ends: (id) => (id === 'leg' ? ['Karshi', 'Termez'] : null),
};
const between = { from: 'karshi', to: 'termez' };
const say = (stop: Stop, year = 2007) => stopWords(en, stop, year, 'forty-foot', NAMES);
const time = (when: string): Stop => ({
	kind: 'time',
	states: [...during(when)].map(Number) as YearState[],
	...between,
});

describe('what stops a shipment', () => {
	it('names the year and when the first leg opens', () => {
		expect(say(time('2009/2012'))).toBe(
			'There was no leg Karshi → Termez in 2007; the first opened in 2009.',
		);
		expect(say(time('2009~/2012'))).toBe(
			'There was no leg Karshi → Termez in 2007; the first opened in 2010, possibly as early as 2008.',
		);
		expect(say(time('2009?'))).toBe(
			'There was no leg Karshi → Termez in 2007; the first may have opened in 2009.',
		);
	});

	it('names the last year where none follows', () => {
		expect(say(time('2004/2005'))).toBe(
			'There was no leg Karshi → Termez in 2007; the last year with one was 2005.',
		);
	});

	it('names the country, the leg or the corridor', () => {
		expect(say({ kind: 'closed', what: 'PAK', ...between })).toBe(
			'Closed in this scenario: Pakistan.',
		);
		expect(say({ kind: 'closed', what: 'leg', ...between })).toBe(
			'Closed in this scenario: the leg Karshi → Termez.',
		);
		expect(say({ kind: 'rule', corridor: 'south', rules: [], ...between })).toBe(
			'Karshi → Termez: “The southern route” did not accept forty-foot containers.',
		);
		expect(say({ kind: 'filter', ...between })).toContain('filters');
		expect(closableWords('PAK', NAMES)).toBe('Pakistan');
		expect(closableWords('leg', NAMES)).toBe('Karshi → Termez');
	});

	it('has a sentence for every reason why there is no route', () => {
		const of = (noRoute: Parameters<typeof noRouteWords>[1]) =>
			noRouteWords(en, noRoute, 'A → B', 2007);
		expect(of({ kind: 'unknown', place: 'x' })).toContain('“x”');
		expect(of({ kind: 'same' })).toBe(en.trace.samePlace);
		expect(of({ kind: 'never' })).toBe('A → B: no corridor led there in any year.');
		const stopped = { stops: [], nearest: { possible: null, certain: null }, lifts: [] };
		expect(of({ kind: 'stopped', ...stopped })).toBe('A → B: no route was open in 2007.');
	});
});

describe('a rule in words', () => {
	it('says what, in which months and when', () => {
		expect(ruleWords(en, rule('x', { months: [12, 1, 2], when: '2010-12-13/' }))).toBe(
			'not accepted · December, January and February (from 13 December 2010 until an unknown date)',
		);
		expect(ruleWords(en, rule('x', { rule: 'limited', when: '2010' }))).toBe(
			'with restrictions · all year (2010)',
		);
	});

	it('stands in the facts of a route that is barred in some months', () => {
		const facts = (...rules: ReturnType<typeof rule>[]) =>
			routeFacts(en, {
				...{ km: 1491, state: 2, transshipments: [], crossings: [] },
				rules: [{ corridor: 'x', from: 'a', to: 'b', rules, isDisputed: false }],
			} as unknown as Route);
		expect(facts(rule('x', { months: [12, 1, 2] }), rule('x', { rule: 'limited' }))).toBe(
			'1,491 km · 0 transshipments · 0 border crossings · certain · not accepted: December, January and February',
		);
		expect(facts(rule('x', { rule: 'limited' }))).not.toContain('taken');
	});

	it('keeps a cargo that nobody knows', () => {
		expect(cargoWords(en, 'forty-foot')).toBe('forty-foot containers');
		expect(cargoWords(en, 'containers')).toBe('containers');
		expect(cargoWords(en, 'toString')).toBe('toString');
	});
});
