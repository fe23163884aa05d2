import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetime, yearDigits } from '#lib/time/lifetime.ts';
import { TimeIndex } from '#lib/time/time-index.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

const index = new TimeIndex(
	Object.entries({ always: '1990/..', early: '1992/2001', late: '2009~/2014~', once: '2008' }).map(
		([id, when]) => ({ id, digits: yearDigits(lifetime(when)) }),
	),
);

const things = fc
	.array(
		fc
			.array(fc.constantFrom('0', '1', '2'), { minLength: 24, maxLength: 24 })
			.map((d) => d.join('')),
		{ maxLength: 40 },
	)
	.map((list) => list.map((digits, i) => ({ id: `thing-${i}`, digits })));
const sliderYear = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });

describe('what exists in a year', () => {
	it('is every thing that is certain or possible, in the order given', () => {
		expect(index.existing(1995)).toEqual(['always', 'early']);
		expect(index.existing(2008)).toEqual(['always', 'late', 'once']);
		expect(index.existing(2012)).toEqual(['always', 'late']);
	});

	it('has a state for each thing', () => {
		expect([2007, 2008, 2010, 2015].map((year) => index.state('late', year))).toEqual([0, 1, 2, 1]);
	});

	it('does not hold a thing that nobody has heard of', () => {
		expect(index.state('nobody', 2011)).toBe(0);
		expect(index.state('', 2011)).toBe(0);
	});

	it('is nothing to a thing in a year off the slider', () => {
		expect(index.state('always', 1991)).toBe(0);
		expect(index.state('always', 2016)).toBe(0);
		expect(index.state('always', NaN)).toBe(0);
	});

	it('agrees with the state of each thing', () => {
		fc.assert(
			fc.property(things, sliderYear, (list, year) => {
				const made = new TimeIndex(list);
				expect(made.existing(year)).toEqual(made.ids.filter((id) => made.state(id, year) > 0));
			}),
		);
	});
});

describe('what changes between two years', () => {
	it('lists the things whose state differs, with the new state', () => {
		expect(index.changes(2007, 2008)).toEqual([
			{ id: 'late', state: 1 },
			{ id: 'once', state: 2 },
		]);
		expect(index.changes(2008, 2007)).toEqual([
			{ id: 'late', state: 0 },
			{ id: 'once', state: 0 },
		]);
	});

	it('lists a thing that only becomes surer', () => {
		expect(index.changes(2009, 2010)).toEqual([{ id: 'late', state: 2 }]);
	});

	it('is nothing between a year and itself', () => {
		expect(index.changes(2008, 2008)).toEqual([]);
	});

	it('from nothing is everything that exists', () => {
		expect(index.changes(null, 2008)).toEqual([
			{ id: 'always', state: 2 },
			{ id: 'late', state: 1 },
			{ id: 'once', state: 2 },
		]);
	});

	it('is empty for an atlas without things', () => {
		expect(new TimeIndex([]).changes(null, 2011)).toEqual([]);
	});

	it('turns what exists in one year into what exists in the other, touching nothing else', () => {
		fc.assert(
			fc.property(things, fc.option(sliderYear), sliderYear, (list, from, to) => {
				const made = new TimeIndex(list);
				const shown = new Map(made.ids.map((id) => [id, from === null ? 0 : made.state(id, from)]));
				for (const { id, state } of made.changes(from, to)) {
					expect(shown.get(id)).not.toBe(state);
					shown.set(id, state);
				}
				expect([...shown]).toEqual(made.ids.map((id) => [id, made.state(id, to)]));
			}),
		);
	});

	it('undone is the way back', () => {
		fc.assert(
			fc.property(things, sliderYear, sliderYear, (list, from, to) => {
				const made = new TimeIndex(list);
				const ids = (changes: { id: string }[]) => changes.map((change) => change.id);
				expect(ids(made.changes(to, from))).toEqual(ids(made.changes(from, to)));
			}),
		);
	});

	it('with years off the slider is that of the slider’s ends', () => {
		expect(index.changes(1900, 2100)).toEqual(index.changes(1992, 2015));
		expect(index.existing(2100)).toEqual(index.existing(2015));
	});
});
