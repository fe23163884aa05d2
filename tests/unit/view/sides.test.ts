import { describe, expect, test } from 'vitest';
import { comparedTimes, shownYears, stateIn, type Timed } from '#lib/atlas/slice.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import { asOneMap, changedByHand, keySlice, toldSlice } from '#lib/view/sides.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { timeName, timeWords } from '#lib/words/summary.ts';

const STRIP: View = { ...DEFAULT_VIEW, view: 'strip', year: 1995, strip: [2001, 2005, 2009, 2012] };
const PAIR: View = { ...DEFAULT_VIEW, view: 'pair', year: 2012, compare: '2009-03' };

/** Something that is there in one year alone. */
const only = (year: number): Timed => ({
	layer: 'bases',
	yearStates: YEARS.map((_, i) => (FIRST_YEAR + i === year ? '2' : '0')).join(''),
});

describe('what is told of a strip', () => {
	test('is what its maps show, not what there was between them or in the year of the slider', () => {
		const slice = toldSlice(STRIP);
		expect(stateIn(only(2009), slice)).toBe(2);
		expect(stateIn(only(2010), slice)).toBe(0);
		expect(stateIn(only(1995), slice)).toBe(0);
		expect(shownYears(slice)).toEqual([2001, 2005, 2009, 2012]);
	});

	test('names each of its years', () => {
		const slice = toldSlice(STRIP);
		expect(timeName(en, slice)).toBe('2001, 2005, 2009, 2012');
		expect(timeWords(en, slice)).toBe('In 2001, 2005, 2009 or 2012');
		expect(timeWords(ru, slice)).toBe('В 2001, 2005, 2009 или 2012 году');
		expect(timeWords(kk, slice)).toBe('2001, 2005, 2009 немесе 2012 жылы');
	});
});

describe('a view that a hand has changed', () => {
	test('is one map where two have lost their second time, whatever took it away', () => {
		expect(asOneMap({ ...PAIR, compare: null }).view).toBe('map');
		expect(asOneMap({ ...PAIR, compare: null, years: [2008, 2012] }).view).toBe('map');
		expect(asOneMap(PAIR)).toBe(PAIR);
	});

	test('has a year that is gone to on the nearest map of a strip, a range on one map', () => {
		const to = (fields: Partial<View>) => changedByHand(STRIP, { ...STRIP, ...fields });
		expect(to({ year: 2010 }).strip).toEqual([2001, 2005, 2010, 2012]);
		expect(to({ year: 2005 }).strip).toEqual(STRIP.strip);
		expect(to({ select: 'riga' }).strip).toBe(STRIP.strip);
		expect(to({ years: [2008, 2012] }).view).toBe('map');
		expect(to({ view: 'map', year: 2005 }).strip).toBe(STRIP.strip);
	});
});

describe('a legend beside two maps', () => {
	test('explains what is on either, in the colours of one map', () => {
		const slice = keySlice(PAIR);
		expect(comparedTimes(slice)).toBeNull();
		expect([2009, 2010, 2012].map((year) => stateIn(only(year), slice))).toEqual([2, 0, 2]);
	});

	test('explains one map where both thumbs stand on one time', () => {
		const slice = keySlice({ ...PAIR, compare: 2012 });
		expect(slice).toMatchObject({ year: 2012, compare: null });
		expect(slice.each).toBeUndefined();
	});

	test('leaves the two times of a comparison on one map as they are', () => {
		expect(comparedTimes(keySlice({ ...PAIR, view: 'map' }))).toEqual(['2009-03', 2012]);
		expect(comparedTimes(toldSlice(PAIR))).toEqual(['2009-03', 2012]);
	});
});
