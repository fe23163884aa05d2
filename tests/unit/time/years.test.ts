import { describe, expect, it } from 'vitest';
import { FIRST_YEAR, LAST_YEAR, YEARS, clampYear } from '#lib/time/years.ts';

describe('the years of the slider', () => {
	it('run from 1992 to 2015, each once, in order', () => {
		expect([FIRST_YEAR, LAST_YEAR]).toEqual([1992, 2015]);
		expect(YEARS).toHaveLength(24);
		expect([YEARS[0], YEARS.at(-1)]).toEqual([1992, 2015]);
		expect(new Set(YEARS.slice(1).map((year, i) => year - (YEARS[i] as number)))).toEqual(
			new Set([1]),
		);
	});

	it.each([
		[2011, 2011],
		[1991, 1992],
		[2016, 2015],
		[-Infinity, 1992],
		[Infinity, 2015],
		[2010.4, 2010],
		[2015.4, 2015],
		[NaN, 1992],
	])('turn %d into the nearest of them, %i', (given, expected) => {
		expect(clampYear(given)).toBe(expected);
	});
});
