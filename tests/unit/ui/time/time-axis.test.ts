import { expect, test } from 'vitest';
import { YEARS } from '#lib/time/years.ts';
import { YEAR_AXIS } from '#lib/ui/time/time-axis.ts';

const { left, nearest, ticks } = YEAR_AXIS;

test('the years stand in equal steps, the first and the last on the ends of the slider', () => {
	expect([left(1992), left(2015)]).toEqual([0, 100]);
	for (const year of YEARS.slice(1)) expect(left(year) - left(year - 1)).toBeCloseTo(100 / 23);
});

test('a spot of the slider is that of the nearest year, beyond its ends that of the last', () => {
	const half = 50 / 23;
	for (const year of YEARS) {
		expect(nearest(left(year))).toBe(year);
		expect(nearest(left(year) + half * 0.99)).toBe(year);
		expect(nearest(left(year) - half * 0.99)).toBe(year);
	}
	expect([nearest(-40), nearest(140), nearest(Infinity)]).toEqual([1992, 2015, 2015]);
});

test('a slider without a width has its first year', () => {
	expect(nearest(NaN)).toBe(1992);
});

test('every year has a stroke; the first and each fifth are labelled, each tenth even in little room', () => {
	expect(ticks.map(({ value }) => value)).toEqual(YEARS);
	const labelled = ticks.filter(({ isLabelled }) => isLabelled);
	expect(labelled.map(({ value }) => value)).toEqual([1992, 1995, 2000, 2005, 2010, 2015]);
	const major = ticks.filter(({ isMajor }) => isMajor);
	expect(major.map(({ value }) => value)).toEqual([2000, 2010]);
});
