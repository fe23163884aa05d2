import { describe, expect, it } from 'vitest';
import type { Census } from '#lib/atlas/census.ts';
import { shownYears, yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { YEARS } from '#lib/time/years.ts';
import { en } from '#lib/words/en.ts';
import { announced, leading } from '#lib/words/headline.ts';

const CENSUS: Census = {
	headlines: YEARS.map((year) => `What happened in ${year}`),
	groups: [],
	corridors: [],
};
const BOTH = '2008: What happened in 2008. 2011: What happened in 2011.';
const slice = (more: Partial<Slice> = {}): Slice => ({ ...yearSlice(2011), ...more });

describe('what stands beside the year', () => {
	it('is its headline', () => {
		expect(leading(en, CENSUS, slice())).toBe('What happened in 2011');
		expect(leading(en, CENSUS, slice({ years: [2009, 2009] }))).toBe('What happened in 2009');
	});

	it('is both headlines, each after its year, when two years are compared', () => {
		expect(leading(en, CENSUS, slice({ compare: 2008 }))).toBe(BOTH);
	});

	it('is how much there is of what for a range, which no headline covers', () => {
		for (const years of [
			[2008, 2009],
			[2008, 2012],
		] as const)
			expect(leading(en, CENSUS, slice({ years }))).toMatch(/^From 2008 to 20/);
	});

	it('is how much there is of what where no years are told', () => {
		expect(leading(en, { ...CENSUS, headlines: [] }, slice())).toMatch(/^In 2011/);
	});
});

it('a headline is announced with its year, as a sentence', () => {
	expect(announced(en, CENSUS, slice())).toBe('2011: What happened in 2011.');
	expect(announced(en, CENSUS, slice({ compare: 2008 }))).toBe(BOTH);
	expect(announced(en, CENSUS, slice({ years: [2008, 2012] }))).toMatch(/^From 2008 to 2012/);
});

it('a range shows all its years', () => {
	expect(shownYears(slice({ years: [2008, 2010] }))).toEqual([2008, 2009, 2010]);
});
