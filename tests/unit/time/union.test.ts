import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetime, stateIn } from '#lib/time/lifetime.ts';
import { unitedWhen } from '#lib/time/union.ts';

describe('the united date of several uses', () => {
	it.each([
		[['2009/2014'], '2009/2014'],
		[['2009/2014', '2009/2014'], '2009/2014'],
		[['2010/2011', '2009/2014'], '2009/2014'],
		[['2009/..', '2010/2011', '2012'], '2009/..'],
		[['2009/2014', '2009?/2014'], '2009/2014'],
		[['2009-03/2014', '2009-05/2014-02'], '2009-03/2014'],
	])('of %j is the one that says as much as all together: %s', (whens, united) => {
		expect(unitedWhen(whens)).toBe(united);
	});

	it.each([
		[['2009/2015~', '2004/2005'], '{2004/2005,2009/2015~}'],
		[['2009~/2012', '2010/2014'], '{2009~/2012,2010/2014}'],
		[['2004', '2009', '2006'], '{2004,2006,2009}'],
		[['{2009,2011}', '2004'], '{2004,2009,2011}'],
		[['2012/..', '../1999'], '{../1999,2012/..}'],
	])('of %j is a set in order of time: %s', (whens, united) => {
		expect(unitedWhen(whens)).toBe(united);
	});

	it('does not turn two separate periods into one long one', () => {
		expect(stateIn(lifetime(unitedWhen(['2004/2005', '2009/2010'])), 2007)).toBe(0);
	});

	it('does not depend on the order in which the uses are listed', () => {
		fc.assert(
			fc.property(uses, (whens) => {
				expect(unitedWhen(whens.toReversed())).toBe(unitedWhen(whens));
			}),
		);
	});

	it('is in every year as sure as the surest of its members', () => {
		fc.assert(
			fc.property(uses, (whens) => {
				const whole = lifetime(unitedWhen(whens));
				const members = whens.map(lifetime);
				const years = Array.from({ length: 41 }, (_, i) => 1985 + i);
				const surest = (year: number) => Math.max(...members.map((life) => stateIn(life, year)));
				expect(years.map((year) => stateIn(whole, year))).toEqual(years.map(surest));
			}),
			{ numRuns: 200 },
		);
	});
});

const mark = fc.constantFrom('', '~', '?', '%');
const year = fc.integer({ min: 1990, max: 2020 });
const month = fc.constantFrom('', '-01', '-06', '-12', '-21', '-24');
const moment = fc.tuple(year, month, mark).map((parts) => parts.join(''));
const period = fc.oneof(
	moment,
	fc
		.tuple(year, fc.integer({ min: 1, max: 8 }), month, mark, mark)
		.map(([first, length, m, a, b]) => `${first}${m}${a}/${first + length}${m}${b}`),
	fc.tuple(moment, fc.constantFrom('/..', '/')).map((parts) => parts.join('')),
	fc.tuple(fc.constantFrom('../', '/'), moment).map((parts) => parts.join('')),
);
const uses = fc.array(period, { minLength: 1, maxLength: 6 });
