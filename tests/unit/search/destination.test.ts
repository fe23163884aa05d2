import { describe, expect, it } from 'vitest';
import { evidence } from '#lib/atlas/evidence.ts';
import { outline } from '#lib/atlas/outline.ts';
import { stateIn } from '#lib/atlas/slice.ts';
import { destination, toTime } from '#lib/search/destination.ts';
import { entries, type Entry } from '#lib/search/entries.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { YEARS } from '#lib/time/years.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

const atlas = projectAtlas();
const OUTLINE = outline(atlas, '2026.11', 'en');
const EVIDENCE = evidence(atlas, { KGZ: { en: 'Kyrgyzstan', ru: 'Кыргызстан', kk: 'Қырғызстан' } });
const all = entries(OUTLINE, EVIDENCE, 'en');
const items = new Map(
	[...OUTLINE.things, ...OUTLINE.corridors, ...OUTLINE.legs].map((item) => [item.id, item]),
);

const entry = (group: Entry['group'], id: string) => {
	const found = all.find((item) => item.group === group && item.id === id);
	if (!found) throw new Error(`nothing is called ${id}`);
	return found;
};
const to = (target: Entry, view: Partial<View> = {}) =>
	destination(target, { ...DEFAULT_VIEW, ...view }, OUTLINE);

describe('the way to what was found', () => {
	const k2 = entry('things', 'k2-air-base');

	it('selects it, and goes to the nearest year in which it was there', () => {
		const { change, adjustment } = to(k2);
		expect(change).toMatchObject({ select: 'k2-air-base', year: 2005, years: null });
		expect(adjustment).toEqual({ year: 2005, layer: null, isUnfiltered: false, isNever: false });
		expect(to(k2, { year: 1995 }).change.year).toBe(2001);
	});

	it('leaves the year where it is there already', () => {
		const { change, adjustment } = to(k2, { year: 2003 });
		expect(change).not.toHaveProperty('year');
		expect(adjustment.year).toBeNull();
		expect(to(k2, { years: [2004, 2009], year: 2009 }).change).not.toHaveProperty('year');
	});

	it('to a country is what belongs to it, in the time that is shown', () => {
		const { change } = to(entry('countries', 'KGZ'), { year: 2003 });
		expect(change).toEqual({ country: ['KGZ'], select: null });
	});

	it('leaves the countries that are asked for where they hide it', () => {
		const { change, adjustment } = to(k2, { year: 2003, country: ['KGZ'] });
		expect(change.country).toEqual([]);
		expect(adjustment.isUnfiltered).toBe(true);
		expect(to(k2, { year: 2003, country: ['UZB'] }).change).not.toHaveProperty('country');
	});

	it('switches its layer on', () => {
		const { change, adjustment } = to(k2, { year: 2003, layers: ['aid'] });
		expect(change.layers).toEqual(['bases', 'aid']);
		expect(adjustment.layer).toBe('bases');
	});

	it('takes off a filter that hides it in all years, and no other', () => {
		const filtered = to(k2, { 'min-sources': 9 });
		expect(filtered.change).toMatchObject({ 'min-sources': 1, year: 2005 });
		expect(filtered.adjustment.isUnfiltered).toBe(true);
		expect(to(k2, { certain: true }).change).not.toHaveProperty('certain');
	});

	it('of a claim leads to its thing, in a year of its date where that is possible', () => {
		const claim: Entry = { ...k2, group: 'claims', when: '2002-06' };
		expect(to(claim).change).toMatchObject({ select: 'k2-air-base', year: 2002 });
		expect(to(claim, { year: 2004 }).change.year).toBe(2002);
		expect(to({ ...claim, when: '1999' }, { year: 2004 }).change).not.toHaveProperty('year');
	});

	it('to a place selects nothing, and finds a year in which something was there', () => {
		const { change } = to(entry('places', k2Place() ?? ''));
		expect(change.select).toBeNull();
	});

	it('leads to every thing in a view that shows it, or says that none does', () => {
		for (const target of all.filter(({ group }) => group === 'things' || group === 'claims')) {
			for (const [year, more] of [
				[1992, {}],
				[2004, {}],
				[2015, {}],
				[2012, { date: '2012-03' }],
				[2009, { country: ['KGZ'] }],
			] as [number, Partial<View>][]) {
				const view = { ...DEFAULT_VIEW, year, certain: true, ...more };
				const { change, adjustment } = destination(target, view, OUTLINE);
				const item = items.get(target.id);
				if (!item) throw new Error(target.id);
				const isShown = stateIn(item, { ...view, ...change }) > 0;
				if (adjustment.isNever === isShown) throw new Error(`${target.id} in ${year}`);
				if (adjustment.isNever) expect(item.yearStates).toMatch(/^0+$/);
				if (adjustment.year !== null && target.when === undefined && !view.country.length)
					for (const other of YEARS.filter(
						(y) => Math.abs(y - year) < Math.abs((adjustment.year ?? 0) - year),
					))
						expect(stateIn(item, { ...view, ...change, year: other })).toBe(0);
			}
		}
	}, 60_000);
});

it('the way to a time is its month or year, or its years', () => {
	expect(toTime({ first: 2009, last: 2009, month: 5, day: null })).toEqual({
		year: 2009,
		date: '2009-05',
		years: null,
	});
	expect(toTime({ first: 2009, last: 2009, month: null, day: null }).date).toBeNull();
	expect(toTime({ first: 2008, last: 2012, month: null, day: null })).toMatchObject({
		years: [2008, 2012],
		compare: null,
	});
});

function k2Place(): string | null | undefined {
	return OUTLINE.things.find(({ id }) => id === 'k2-air-base')?.place;
}
