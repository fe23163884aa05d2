import { expect, test } from 'vitest';
import { YEARS } from '#lib/time/years.ts';
import { yearLeft, yearNear } from '#lib/ui/time/time-axis.ts';

test('the years stand in equal steps, the first and the last on the ends of the slider', () => {
	expect([yearLeft(1992), yearLeft(2015)]).toEqual([0, 100]);
	for (const year of YEARS.slice(1))
		expect(yearLeft(year) - yearLeft(year - 1)).toBeCloseTo(100 / 23);
});

test('a spot of the slider is that of the nearest year, beyond its ends that of the last', () => {
	const half = 50 / 23;
	for (const year of YEARS) {
		expect(yearNear(yearLeft(year))).toBe(year);
		expect(yearNear(yearLeft(year) + half * 0.99)).toBe(year);
		expect(yearNear(yearLeft(year) - half * 0.99)).toBe(year);
	}
	expect([yearNear(-40), yearNear(140), yearNear(Infinity)]).toEqual([1992, 2015, 2015]);
});

test('a slider without a width has its first year', () => {
	expect(yearNear(NaN)).toBe(1992);
});
