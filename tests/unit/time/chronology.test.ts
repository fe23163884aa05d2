import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chronological, stretch } from '#lib/time/chronology.ts';

describe('the stretch of a date on the time axis', () => {
	it.each([
		['2009', 2009, 2010],
		['2009~', 2009, 2010],
		['2009?', 2009, 2010],
		['2008-07-01', 2008 + 182 / 366, 2008 + 183 / 366],
		['2009/2014~', 2009, 2015],
		['2009/', 2009, Infinity],
		['/2014', -Infinity, 2015],
		['2001-12/..', 2001 + 334 / 365, Infinity],
		['{2004,2009}', 2004, 2010],
	])('%s reaches from %d to %d', (when, from, to) => {
		const found = stretch(when);
		expect(found.from).toBeCloseTo(from, 6);
		expect(found.to).toBeCloseTo(to, 6);
	});
});

describe('the order of dates', () => {
	const sorted = (...whens: (string | null)[]) => whens.toSorted(chronological);

	it('is that of their beginnings, whatever their precision', () => {
		expect(sorted('2010', '2009-05~', '2009-05-11', '2009-03', '1999?')).toEqual([
			'1999?',
			'2009-03',
			'2009-05~',
			'2009-05-11',
			'2010',
		]);
	});

	it('puts a date with an unknown beginning where it ends, and what is undated last', () => {
		expect(sorted(null, '2016', '/2014', '2012')).toEqual(['2012', '/2014', '2016', null]);
	});

	it('is an order: no two dates each come before the other', () => {
		const when = fc.constantFrom('2009', '2009~', '2009/', '/2009', '2009-05', '2008/..', null);
		fc.assert(
			fc.property(when, when, (a, b) => {
				expect(Math.sign(chronological(a, b)) + Math.sign(chronological(b, a))).toBe(0);
			}),
		);
	});
});
