import { describe, expect, it } from 'vitest';
import {
	comparedTimes,
	fateIn,
	hasUsualLayers,
	isOneYear,
	stateIn,
	statesByYear,
	yearSlice,
	type Slice,
	type Timed,
} from '#lib/atlas/slice.ts';
import { DEFAULT_LAYERS } from '#lib/atlas/vocabulary.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';

const during = (states: Record<number, 1 | 2>) => YEARS.map((year) => states[year] ?? 0).join('');
const base = (states: Record<number, 1 | 2>, more: Partial<Timed> = {}): Timed => ({
	yearStates: during(states),
	layer: 'bases',
	...more,
});
const slice = (more: Partial<Slice> = {}): Slice => ({ ...yearSlice(2010), ...more });

describe('the state in a slice', () => {
	it('is that of the year, and none where the layer is off', () => {
		const thing = base({ 2010: 2, 2011: 1 });
		expect(stateIn(thing, slice())).toBe(2);
		expect(stateIn(thing, slice({ year: 2011 }))).toBe(1);
		expect(stateIn(thing, slice({ year: 2012 }))).toBe(0);
		expect(stateIn(thing, slice({ layers: ['aid'] }))).toBe(0);
	});

	it('is none outside the countries that are asked for, unless its countries are not told', () => {
		const manas = base({ 2010: 2 }, { countries: ['KGZ', 'USA'] });
		expect(stateIn(manas, slice({ country: ['KGZ'] }))).toBe(2);
		expect(stateIn(manas, slice({ country: ['TJK', 'USA'] }))).toBe(2);
		expect(stateIn(manas, slice({ country: ['TJK'] }))).toBe(0);
		expect(stateIn(base({ 2010: 2 }, { countries: [] }), slice({ country: ['KGZ'] }))).toBe(0);
		expect(stateIn(base({ 2010: 2 }), slice({ country: ['KGZ'] }))).toBe(2);
	});

	it('is, in a range, the surest of its years', () => {
		const thing = base({ 2008: 1, 2010: 2 });
		expect(stateIn(thing, slice({ years: [2007, 2009] }))).toBe(1);
		expect(stateIn(thing, slice({ years: [2008, 2010] }))).toBe(2);
		expect(stateIn(thing, slice({ years: [2011, 2015] }))).toBe(0);
	});

	it('keeps events, and only events, after their year when they accumulate', () => {
		const later = slice({ year: 2014, accumulate: true });
		expect(stateIn(base({ 2010: 2 }, { isEvent: true }), later)).toBe(2);
		expect(stateIn(base({ 2010: 2 }), later)).toBe(0);
		expect(stateIn(base({ 2015: 2 }, { isEvent: true }), later)).toBe(0);
	});

	it('leaves out what is only possible, or has too few witnesses, when asked to', () => {
		expect(stateIn(base({ 2010: 1 }), slice({ certain: true }))).toBe(0);
		expect(stateIn(base({ 2010: 2 }), slice({ certain: true }))).toBe(2);
		expect(stateIn(base({ 2010: 2 }, { witnesses: 1 }), slice({ 'min-sources': 2 }))).toBe(0);
		expect(stateIn(base({ 2010: 2 }, { witnesses: 2 }), slice({ 'min-sources': 2 }))).toBe(2);
	});

	it('is, in a comparison, that of either year', () => {
		expect(stateIn(base({ 2008: 2 }), slice({ compare: 2008 }))).toBe(2);
		expect(stateIn(base({ 2009: 2 }), slice({ compare: 2008 }))).toBe(0);
	});

	it('by year is what a histogram counts: the filters hold, the range does not', () => {
		const thing = base({ 2008: 2, 2009: 1 });
		const states = statesByYear(thing, slice({ years: [2008, 2009], certain: true }));
		expect(states[2008 - FIRST_YEAR]).toBe(2);
		expect(states[2009 - FIRST_YEAR]).toBe(0);
	});
});

describe('what became of a thing between two years', () => {
	const compared = slice({ year: 2010, compare: 2008 });
	it.each([
		['opened', { 2010: 2 }],
		['closed', { 2008: 2 }],
		['stayed', { 2008: 2, 2010: 2 }],
		['changed', { 2008: 1, 2010: 2 }],
		[null, { 2009: 2 }],
	] as const)('is %s for %o, whichever year comes first', (fate, states) => {
		expect(fateIn(base(states), compared)).toBe(fate);
		expect(fateIn(base(states), slice({ year: 2008, compare: 2010 }))).toBe(fate);
	});

	it('is nothing when nothing is compared', () => {
		expect(fateIn(base({ 2010: 2 }), slice())).toBeNull();
		expect(comparedTimes(slice({ compare: 2010 }))).toBeNull();
		expect(comparedTimes(slice({ compare: 2008, years: [2001, 2002] }))).toBeNull();
		expect(comparedTimes(compared)).toEqual([2008, 2010]);
	});
});

describe('a slice', () => {
	it('is one year unless it filters, ranges or compares', () => {
		expect(isOneYear(slice({ layers: ['aid'] }))).toBe(true);
		expect(isOneYear(slice({ certain: true }))).toBe(false);
		expect(isOneYear(slice({ compare: 2008 }))).toBe(false);
		expect(isOneYear(slice({ years: [2008, 2009] }))).toBe(false);
	});

	it('knows the usual layers in any order', () => {
		expect(hasUsualLayers(slice({ layers: [...DEFAULT_LAYERS].reverse() }))).toBe(true);
		expect(hasUsualLayers(slice({ layers: [...DEFAULT_LAYERS, 'permissions'] }))).toBe(false);
	});
});
