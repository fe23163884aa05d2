import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords } from '#lib/words/dates.ts';

describe('a date in words', () => {
	it.each([
		[null, 'undated'],
		['2009', '2009'],
		['2009~', 'about 2009'],
		['2009?', '2009 (doubtful)'],
		['2009%', 'about 2009 (doubtful)'],
		['2009-05', 'May 2009'],
		['2009-05~', 'about May 2009'],
		['2009-05-11', '11 May 2009'],
		['2014-06-03', '3 June 2014'],
		['2011-21', 'spring 2011'],
		['2011-22', 'summer 2011'],
		['2011-23', 'autumn 2011'],
		['2010-12', 'December 2010'],
		['201X', 'the 2010s'],
		['199X~', 'about the 1990s'],
		['2004-XX', '2004'],
		['2004-XX-XX', '2004'],
		['2004-05-XX', 'May 2004'],
		['2004/2005', 'from 2004 until 2005'],
		['2009~/2014~', 'from about 2009 until about 2014'],
		['2009-05/2009-08', 'from May 2009 until August 2009'],
		['2001-12/..', 'from December 2001, with no known end'],
		['../2014', 'until 2014'],
		['2005/', 'from 2005 until an unknown date'],
		['/2014', 'from an unknown date until 2014'],
		['2005?/2010', 'from 2005 (doubtful) until 2010'],
		['{2004/2005,2009}', 'from 2004 until 2005; 2009'],
	])('%s reads “%s”', (when, words) => {
		expect(dateWords(when)).toBe(words);
	});

	it('for a winter tells both of the years that it touches', () => {
		expect(dateWords('2009-24')).toBe('winter 2009–10');
		expect(dateWords('1999-24')).toBe('winter 1999–2000');
	});

	it('for a century does not read as a decade', () => {
		expect(dateWords('19XX')).toBe('the years 1900 to 1999');
	});

	it('names the year of every date that a curator can write', () => {
		const two = (n: number) => String(n).padStart(2, '0');
		const date = fc.record({
			year: fc.integer({ min: 1900, max: 2030 }),
			month: fc.option(fc.integer({ min: 1, max: 12 })),
			mark: fc.constantFrom('', '~', '?', '%'),
		});
		fc.assert(
			fc.property(date, ({ year, month, mark }) => {
				const when = `${year}${month === null ? '' : `-${two(month)}`}${mark}`;
				expect(dateWords(when)).toContain(String(year));
				expect(dateWords(when)).not.toMatch(/undefined|NaN|[~%X]/);
			}),
		);
	});
});
