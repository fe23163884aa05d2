import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetime, stateInYears } from '#lib/time/lifetime.ts';
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
		[['2009~/2012', '2010/2014'], '2009~/2014'],
		[['2009~/2014~', '2009-02-19/2015-05-15'], '2009-02-19/2015-05-15'],
		[['2009/2011', '2012/..'], '2009/..'],
		[['2009~/2011', '2011/2014~'], '2009~/2014~'],
	])('of %j, which touch, runs from the surest start to the surest end: %s', (whens, united) => {
		expect(unitedWhen(whens)).toBe(united);
	});

	it.each([
		[['2009/2015~', '2004/2005'], '{2004..2005,2009..2016}'],
		[['2004', '2009', '2006'], '{2004,2006,2009}'],
		[['{2009,2011}', '2004'], '{2004,2009,2011}'],
		[['2012/..', '../1999'], '{..1999,2012..}'],
	])('of %j, between which lie years, is a set of years: %s', (whens, united) => {
		expect(unitedWhen(whens)).toBe(united);
	});

	it('does not turn two separate periods into one long one', () => {
		expect(stateInYears(lifetime(unitedWhen(['2004/2005', '2009/2010'])), 2007)).toBe(0);
	});

	it('does not depend on the order in which the uses are listed', () => {
		fc.assert(
			fc.property(uses, (whens) => {
				expect(unitedWhen(whens.toReversed())).toBe(unitedWhen(whens));
			}),
		);
	});

	it('claims no year that none of its members claims', () => {
		fc.assert(
			fc.property(uses, (whens) => {
				const whole = lifetime(unitedWhen(whens));
				const members = whens.map(lifetime);
				for (const year of YEARS)
					if (stateInYears(whole, year) > 0)
						expect(members.some((life) => stateInYears(life, year) > 0)).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	it('loses no year that is certain by one of its members', () => {
		fc.assert(
			fc.property(uses, (whens) => {
				const whole = lifetime(unitedWhen(whens));
				for (const year of YEARS)
					if (whens.some((when) => stateInYears(lifetime(when), year) === 2))
						expect(stateInYears(whole, year)).toBeGreaterThan(0);
			}),
			{ numRuns: 300 },
		);
	});

	it('ends a period of unknown end where it is last sure, since a set knows no unknown side', () => {
		expect(unitedWhen(['2004/2005', '2009-03/2012-06', '2009/'])).not.toMatch(/\.\.\}$/);
		expect(unitedWhen(['2004/2005', '2009/'])).toBe('{2004..2005,2009}');
	});
});

const YEARS = Array.from({ length: 41 }, (_, i) => 1985 + i);
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
