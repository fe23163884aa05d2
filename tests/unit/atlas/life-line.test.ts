import { describe, expect, it } from 'vitest';
import { lifeLine } from '#lib/atlas/life-line.ts';
import type { Claim } from '#lib/atlas/schema.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { lifeLineText } from '#lib/words/life-line.ts';
import { ru } from '#lib/words/ru.ts';

const claim = (id: string, when?: string): Claim => ({
	...{ id, text: id, lang: 'en', source: 's', at: 'p. 1', conflictsWith: [] },
	...(when === undefined ? {} : { when }),
});
const of = (when: string, ...claims: Claim[]) => lifeLine(yearStates(lifetime(when)), when, claims);

describe('the runs of a life-line', () => {
	it('tell certain years from possible ones', () => {
		expect(of('2009~/2013').runs).toEqual([
			{ first: 2008, last: 2009, isCertain: false },
			{ first: 2010, last: 2013, isCertain: true },
		]);
	});

	it('keep the gap between separate periods', () => {
		expect(of('{2004,2009..2010}').runs).toEqual([
			{ first: 2004, last: 2004, isCertain: true },
			{ first: 2009, last: 2010, isCertain: true },
		]);
	});

	it('are none for what lies outside the atlas', () => {
		expect(of('1985/1990').runs).toEqual([]);
	});
});

describe('the ends of a life-line', () => {
	it.each([
		['2009/2014', 'dated', 'dated'],
		['2009/', 'dated', 'unknown'],
		['2009/..', 'dated', 'open'],
		['/2014', 'unknown', 'dated'],
		['../2014', 'open', 'dated'],
		['1985/2030', 'beyond', 'beyond'],
		['2009', 'dated', 'dated'],
		['{2004,2009..}', 'dated', 'open'],
	])('of %s are %s and %s', (when, start, end) => {
		expect(of(when)).toMatchObject({ start, end });
	});

	it('are unknown where nobody dates it', () => {
		expect(lifeLine('1'.repeat(24), null, [])).toMatchObject({ start: 'unknown', end: 'unknown' });
	});
});

describe('the ticks of a life-line', () => {
	it('stand in the middle of a date and at the beginning of a period', () => {
		const { ticks } = of('2009/2014', claim('a', '2009'), claim('b', '2011/2013'), claim('c'));
		expect(ticks).toEqual([
			{ at: 2009.5, claims: ['a'] },
			{ at: 2011, claims: ['b'] },
		]);
	});

	it('share a spot where claims have one date, and leave out what is off the axis', () => {
		const { ticks } = of('2009', claim('a', '2009'), claim('b', '2009~'), claim('c', '1980'));
		expect(ticks).toEqual([{ at: 2009.5, claims: ['a', 'b'] }]);
	});
});

describe('the sentence of a life-line', () => {
	it('says which years are certain and possible, how it ends, and what the shown year is', () => {
		const line = of('2009/', claim('a', '2009'), claim('b', '2011-05'));
		expect(lifeLineText(en, line, 'In 2011', 1)).toBe(
			'1992–2015: certain in 2009; possible in 2010–2015; end unknown. 2 dated claims, from 2009 to 2011. In 2011: possible.',
		);
	});

	it('says that nothing is there, or that nobody dates it', () => {
		expect(lifeLineText(en, of('1985/1990'), 'In 2011', 0)).toBe(
			'Not recorded in 1992–2015; began earlier. In 2011: absent.',
		);
		expect(lifeLineText(en, lifeLine('1'.repeat(24), null, []), 'In 2011', 1)).toBe(
			'1992–2015: possible in 1992–2015; undated. In 2011: possible.',
		);
	});

	it('speaks Russian and Kazakh too', () => {
		const line = of('1985/2013', claim('a', '2009'));
		expect(lifeLineText(ru, line, 'В 2011 году', 2)).toBe(
			'1992–2015: достоверно: 1992–2013; начало раньше. 1 утверждение с датой, 2009. В 2011 году: достоверно.',
		);
		expect(lifeLineText(kk, line, '2011 жылы', 2)).toBe(
			'1992–2015: анық: 1992–2013; басталуы ертерек. 1 күні көрсетілген тұжырым, 2009. 2011 жылы: анық.',
		);
	});
});
