import { describe, expect, it } from 'vitest';
import {
	ABSENT,
	attestedLifetime,
	CERTAIN,
	hull,
	lifetime,
	mayMeet,
	NEVER,
	POSSIBLE,
	stateInYears,
	union,
	yearStates,
} from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';

const WORDS = { absent: ABSENT, possible: POSSIBLE, certain: CERTAIN };

/** `2008 absent, 2009 certain` as pairs of year and state. */
function expected(line: string): [number, number][] {
	return line.split(', ').map((part) => {
		const [year, word] = part.split(' ') as [string, keyof typeof WORDS];
		return [Number(year), WORDS[word]];
	});
}

function states(when: string, line: string): [number, number][] {
	return expected(line).map(([year]) => [year, stateInYears(lifetime(when), year)]);
}

describe('the state of a dated thing', () => {
	it('that ends in June 2014 is certain in 2014 and absent in 2015', () => {
		const life = lifetime('2009-02-19/2014-06-03');
		expect(stateInYears(life, 2014)).toBe(CERTAIN);
		expect(stateInYears(life, 2015)).toBe(ABSENT);
	});

	it.each([
		['2009', '2008 absent, 2009 certain, 2010 absent'],
		['2009-05', '2008 absent, 2009 certain, 2010 absent'],
		['2009-12-31', '2008 absent, 2009 certain, 2010 absent'],
		['2009-01-01', '2008 absent, 2009 certain, 2010 absent'],
		['2009-01-01/2010-01-01', '2008 absent, 2009 certain, 2010 certain, 2011 absent'],
		['2009-12-31/2010-12-31', '2008 absent, 2009 certain, 2010 certain, 2011 absent'],
		['2004/2005', '2003 absent, 2004 certain, 2005 certain, 2006 absent'],
		[
			'1980/2020',
			'1979 absent, 1980 certain, 1992 certain, 2015 certain, 2020 certain, 2021 absent',
		],
	])('%s begins and ends on the year: %s', (when, line) => {
		expect(states(when, line)).toEqual(expected(line));
	});

	it.each([
		['2009~', '2007 absent, 2008 possible, 2009 possible, 2010 possible, 2011 absent'],
		[
			'2009~/2014~',
			'2007 absent, 2008 possible, 2009 possible, 2010 certain, 2013 certain, 2014 possible, 2015 possible, 2016 absent',
		],
		[
			'2009/2014~',
			'2008 absent, 2009 certain, 2013 certain, 2014 possible, 2015 possible, 2016 absent',
		],
		[
			'2009~/2014',
			'2007 absent, 2008 possible, 2009 possible, 2010 certain, 2014 certain, 2015 absent',
		],
		[
			'2010~/2011~',
			'2008 absent, 2009 possible, 2010 possible, 2011 possible, 2012 possible, 2013 absent',
		],
	])('%s widens its approximate year by a year on each side: %s', (when, line) => {
		expect(states(when, line)).toEqual(expected(line));
	});

	it.each([
		['2009-06~', '2008 absent, 2009 certain, 2010 absent'],
		['2009-03~', '2008 possible, 2009 possible, 2010 absent'],
		['2009-04~', '2008 absent, 2009 certain, 2010 absent'],
		['2009-09~', '2008 absent, 2009 certain, 2010 absent'],
		['2009-10~', '2008 absent, 2009 possible, 2010 possible'],
		['2009-10-01~', '2009 possible, 2010 possible'],
		['2009-09-30~', '2009 certain, 2010 absent'],
		['2009-03-31~/2011', '2008 possible, 2009 certain, 2011 certain, 2012 absent'],
		['2009/2011-11~', '2009 certain, 2011 certain, 2012 possible, 2013 absent'],
	])('%s widens its approximate month or day by three months: %s', (when, line) => {
		expect(states(when, line)).toEqual(expected(line));
	});

	it.each([
		['2009?', '2008 absent, 2009 possible, 2010 absent'],
		['2005?/2010', '2004 absent, 2005 possible, 2008 possible, 2010 possible, 2011 absent'],
		['2005/2010?', '2004 absent, 2005 possible, 2008 possible, 2010 possible, 2011 absent'],
		['2005?/..', '2004 absent, 2005 possible, 2015 possible'],
		['2009%', '2007 absent, 2008 possible, 2009 possible, 2010 possible, 2011 absent'],
	])('%s, being doubtful, is nowhere more than possible: %s', (when, line) => {
		expect(states(when, line)).toEqual(expected(line));
	});

	it.each([
		['2001-12/..', '2000 absent, 2001 certain, 2015 certain, 9999 certain'],
		['../2014', '0 certain, 1992 certain, 2014 certain, 2015 absent'],
		['2001~/..', '1999 absent, 2000 possible, 2001 possible, 2002 certain, 2015 certain'],
	])('%s goes on: %s', (when, line) => {
		expect(states(when, line)).toEqual(expected(line));
	});

	it.each([
		['2005/', '2004 absent, 2005 certain, 2006 possible, 2015 possible'],
		['/2014', '1992 possible, 2013 possible, 2014 certain, 2015 absent'],
		['2005~/', '2003 absent, 2004 possible, 2005 possible, 2015 possible'],
		['2005?/', '2004 absent, 2005 possible, 2006 possible'],
	])(
		'%s is possible towards its unknown end, and certain only in its known year: %s',
		(when, line) => {
			expect(states(when, line)).toEqual(expected(line));
		},
	);

	it.each([
		['201X', '2009 absent, 2010 possible, 2015 possible, 2019 possible, 2020 absent'],
		['2004-XX', '2003 absent, 2004 certain, 2005 absent'],
		['2009-24', '2008 absent, 2009 possible, 2010 possible, 2011 absent'],
		['2011-21', '2010 absent, 2011 certain, 2012 absent'],
		[
			'199X/2004',
			'1989 absent, 1990 possible, 1998 possible, 1999 certain, 2004 certain, 2005 absent',
		],
	])('%s is certain only where all its readings meet: %s', (when, line) => {
		expect(states(when, line)).toEqual(expected(line));
	});

	it('in separate periods is absent between them', () => {
		const line = '2003 absent, 2004 certain, 2005 certain, 2006 absent, 2008 absent, 2009 certain';
		expect(states('{2004/2005,2009/..}', line)).toEqual(expected(line));
	});
});

describe('the state in a range of years', () => {
	it('is certain when the thing certainly touches the range at either end', () => {
		const life = lifetime('2004/2008');
		expect(stateInYears(life, 2008, 2012)).toBe(CERTAIN);
		expect(stateInYears(life, 2000, 2004)).toBe(CERTAIN);
		expect(stateInYears(life, 2005, 2006)).toBe(CERTAIN);
		expect(stateInYears(life, 1992, 2015)).toBe(CERTAIN);
	});

	it('is absent when the thing ended the year before or began the year after', () => {
		const life = lifetime('2004/2008');
		expect(stateInYears(life, 2009, 2012)).toBe(ABSENT);
		expect(stateInYears(life, 1992, 2003)).toBe(ABSENT);
	});

	it('is possible when only the widest reading touches it', () => {
		expect(stateInYears(lifetime('2004/2008~'), 2009, 2012)).toBe(POSSIBLE);
		expect(stateInYears(lifetime('2004/2008~'), 2010, 2012)).toBe(ABSENT);
	});

	it('does not see a thing whose periods lie on both sides of it', () => {
		expect(stateInYears(lifetime('{2004/2005,2009/2010}'), 2006, 2008)).toBe(ABSENT);
	});
});

describe('an undated thing', () => {
	it('is possible in the years that its evidence attests, and absent in the others', () => {
		const life = attestedLifetime(['2004', '2009-05']);
		expect(YEARS.filter((year) => stateInYears(life, year) !== ABSENT)).toEqual([2004, 2009]);
	});

	it('is never certain, however sure its evidence is dated', () => {
		const life = attestedLifetime(['1992/2015']);
		expect(YEARS.map((year) => stateInYears(life, year))).toEqual(YEARS.map(() => POSSIBLE));
	});

	it('without dated evidence shows nowhere', () => {
		expect(yearStates(attestedLifetime([]))).toBe('0'.repeat(24));
		expect(yearStates(NEVER)).toBe('0'.repeat(24));
	});
});

describe('the yearStates of a lifetime', () => {
	it('hold one state per year of the slider, from 1992 to 2015', () => {
		expect(yearStates(lifetime('2009~/2014~'))).toBe('000000000000000011222211');
		expect(yearStates(lifetime('1980/1992'))).toBe(`2${'0'.repeat(23)}`);
		expect(yearStates(lifetime('2015/2020'))).toBe(`${'0'.repeat(23)}2`);
	});
});

describe('a union of lifetimes', () => {
	it('is as sure in a year as the surest of them', () => {
		const life = union([lifetime('2004?/2006'), lifetime('2005'), NEVER]);
		expect([2003, 2004, 2005, 2006, 2007].map((year) => stateInYears(life, year))).toEqual([
			0, 1, 2, 1, 0,
		]);
	});
});

describe('the hull of ranges', () => {
	it('runs from the first year to the last, over gaps', () => {
		expect(hull(lifetime('{2009/2010,2004/2005}').possible)).toEqual({ first: 2004, last: 2010 });
	});

	it('says null for a side that is open or unknown, and null for no range at all', () => {
		expect(hull(lifetime('2004/..').possible)).toEqual({ first: 2004, last: null });
		expect(hull(lifetime('/2004').possible)).toEqual({ first: null, last: 2004 });
		expect(hull(lifetime('2009~').certain)).toBeNull();
	});

	it('is not clipped to the slider', () => {
		expect(hull(lifetime('1886/2030').possible)).toEqual({ first: 1886, last: 2030 });
	});
});

describe('two lifetimes', () => {
	const meet = (a: string, b: string) => mayMeet(lifetime(a), lifetime(b));

	it('may meet when their widest readings share a year', () => {
		expect(meet('2004', '2004-05/2009')).toBe(true);
		expect(meet('2003~', '2004')).toBe(true);
		expect(meet('../2004', '2005')).toBe(false);
		expect(meet('{2001,2009}', '2004/2006')).toBe(false);
		expect(meet('2006/', '../2004')).toBe(false);
	});
});
