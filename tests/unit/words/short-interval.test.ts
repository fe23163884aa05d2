import { expect, it } from 'vitest';
import { shortInterval } from '#lib/words/short-interval.ts';

it('an interval has short months, and says once what both ends share', () => {
	expect(shortInterval('2011-11-26/2012-07-03', 'en')).toBe('26 Nov 2011 – 3 Jul 2012');
	expect(shortInterval('2010-09-30/2010-10-10', 'en')).toBe('30 Sept – 10 Oct 2010');
});

it('an interval is as exact as its less exact end', () => {
	expect(shortInterval('2011-11-26/2012-07', 'en')).toBe('Nov 2011 – Jul 2012');
	expect(shortInterval('2013', 'en')).toBe('2013');
});

it.each(['ru', 'kk'] as const)(
	'an interval has no space that our fonts lack, in %s',
	(language) => {
		const text = shortInterval('2011-11-26/2012-07-03', language);
		expect(text).toMatch(/2011.*–.*2012/);
		expect(text).not.toMatch(/[^\S ]/);
	},
);
