import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import {
	inGrainOf,
	inMode,
	modeOf,
	movedTo,
	playedMoment,
	thumbNear,
	thumbsOf,
	TIME_MODES,
	type Time,
} from '#lib/ui/time/time-thumbs.ts';

const one = (year: number): Time => ({ year, date: null, years: null, compare: null });
const range = (a: number, b: number): Time => ({
	year: b,
	date: null,
	years: [a, b],
	compare: null,
});
const compare = (a: number, b: number): Time => ({ year: b, date: null, years: null, compare: a });

const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
const time = fc.oneof(
	year.map(one),
	fc.tuple(year, year).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
	fc.tuple(year, year).map(([a, b]) => compare(a, b)),
);

describe('the thumbs of the slider', () => {
	it('are one for a year and two for a range or a comparison', () => {
		expect(thumbsOf(one(2011)).map(({ id }) => id)).toEqual(['year']);
		expect(thumbsOf(range(2008, 2012)).map(({ id }) => id)).toEqual(['first', 'last']);
		expect(thumbsOf(compare(2008, 2010)).map(({ id }) => id)).toEqual(['compare', 'year']);
	});

	it('never turn a range round', () => {
		const [first, last] = thumbsOf(range(2008, 2012));
		expect(first?.moved(2015)).toMatchObject({ years: [2012, 2012] });
		expect(last?.moved(2000)).toMatchObject({ years: [2008, 2008] });
	});

	it('are taken by the nearest press; of two on one spot the one that can go on', () => {
		expect(thumbNear(thumbsOf(range(2000, 2010)), 2003).id).toBe('first');
		expect(thumbNear(thumbsOf(range(2000, 2010)), 2008).id).toBe('last');
		expect(thumbNear(thumbsOf(range(2005, 2005)), 2009).id).toBe('last');
		expect(thumbNear(thumbsOf(range(2005, 2005)), 2001).id).toBe('first');
	});

	it('of a strip are one for each of its maps, and none passes the next', () => {
		const thumbs = thumbsOf({ ...one(2012), each: [2001, 2005, 2009, 2012] });
		expect(thumbs.map(({ value }) => value)).toEqual([2001, 2005, 2009, 2012]);
		expect(thumbs[1]?.moved(2007)).toEqual({ strip: [2001, 2007, 2009, 2012] });
		expect(thumbs[1]?.moved(2014)).toEqual({ strip: [2001, 2008, 2009, 2012] });
		expect(thumbs[0]?.moved(1980)).toEqual({ strip: [1992, 2005, 2009, 2012] });
		expect(thumbs[3]?.moved(2020)).toEqual({ strip: [2001, 2005, 2009, 2015] });
	});

	it('move to the year they are moved to, and leave the mode as it was', () => {
		fc.assert(
			fc.property(time, year, (before, to) => {
				for (const thumb of thumbsOf(before))
					expect(modeOf({ ...before, ...thumb.moved(to) })).toBe(modeOf(before));
			}),
		);
	});
});

describe('another mode', () => {
	it('keeps the last year and looks back from it', () => {
		expect(inMode(one(2011), 'range')).toEqual(range(2008, 2011));
		expect(inMode(one(2011), 'compare')).toEqual(compare(2008, 2011));
		expect(inMode(range(2008, 2011), 'year')).toEqual(one(2011));
		expect(inMode(range(2008, 2011), 'compare')).toEqual(compare(2008, 2011));
	});

	it('compares the only year of a range with one apart from it, at either end of the years', () => {
		expect(inMode(range(2015, 2015), 'compare')).toEqual(compare(2012, 2015));
		expect(inMode(range(1992, 1992), 'compare')).toEqual(compare(1995, 1992));
	});

	it('is always that mode, whatever was shown, within the years of the atlas', () => {
		fc.assert(
			fc.property(time, fc.constantFrom(...TIME_MODES), (before, mode) => {
				const after = inMode(before, mode);
				expect(modeOf(after)).toBe(mode);
				for (const { value } of thumbsOf(after)) {
					expect(value).toBeGreaterThanOrEqual(FIRST_YEAR);
					expect(value).toBeLessThanOrEqual(LAST_YEAR);
				}
				if (mode === 'compare') expect(after.compare).not.toBe(after.year);
			}),
		);
	});
});

test('two months of one year do not become one year beside itself', () => {
	const months: Time = { year: 2012, date: '2012-08', years: null, compare: '2012-03' };
	expect(inGrainOf(months, 'year')).toEqual(compare(2009, 2012));
	expect(inGrainOf({ ...months, compare: '2010-03' }, 'year')).toEqual(compare(2010, 2012));
});

describe('a played time', () => {
	it('moves a range as a whole and never out of the atlas', () => {
		expect(movedTo(range(2008, 2011), 2012)).toEqual(range(2009, 2012));
		expect(movedTo(range(2008, 2011), FIRST_YEAR)).toEqual(range(1992, 1995));
		expect(playedMoment(range(2008, 2011))).toBe(2011);
	});

	it('keeps what a year is compared with', () => {
		expect(movedTo(compare(2008, 2010), 2011)).toEqual(compare(2008, 2011));
	});
});
