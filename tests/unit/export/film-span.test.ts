import { describe, expect, it } from 'vitest';
import { filmEnds, filmMoments, filmView } from '#lib/export/film-span.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

const viewOf = (fields: Partial<View>): View => ({ ...DEFAULT_VIEW, ...fields });

describe('a film', () => {
	it('shows all years, and of a month or a day the months of its year', () => {
		expect(filmMoments(filmEnds(viewOf({})))).toHaveLength(24);
		const months = filmMoments(filmEnds(viewOf({ year: 2012, date: '2012-03-14' })));
		expect(months).toHaveLength(12);
		expect(months[0]).toBe('2012-01');
	});

	it('shows what it is asked for, whatever the view does', () => {
		expect(filmEnds(viewOf({ year: 2012 }), 'month')).toEqual({ from: '2012-01', to: '2012-12' });
		expect(filmEnds(viewOf({ year: 2012, date: '2012-03' }), 'year')).toEqual({
			from: 1992,
			to: 2015,
		});
	});

	it('shows the months from one of a year to one of the next, whichever was chosen first', () => {
		const months = filmMoments({ from: '2012-07', to: '2011-11' });
		expect(months).toHaveLength(9);
		expect([months[0], months.at(-1)]).toEqual(['2011-11', '2012-07']);
	});

	it.each([
		{ view: 'strip', strip: [2001, 2005, 2009, 2012] },
		{ view: 'pair', compare: 2003 },
		{ compare: 2003 },
		{ years: [2001, 2003] as const },
	] satisfies Partial<View>[])('of %o leads to its years on one map', (fields) => {
		expect(filmView(viewOf(fields), [1992, 1993, 1994])).toMatchObject({
			view: 'map',
			years: [1992, 1994],
			date: null,
			compare: null,
		});
	});

	it('of months leads to the years in which they lie, or to the one year of all', () => {
		const view = viewOf({ view: 'pair', year: 2012, date: '2012-03', compare: '2011-03' });
		const oneMap = { view: 'map', date: null, compare: null };
		expect(filmView(view, ['2011-11', '2011-12', '2012-01'])).toMatchObject({
			...oneMap,
			years: [2011, 2012],
		});
		expect(filmView(view, ['2011-11', '2011-12'])).toMatchObject({
			...oneMap,
			year: 2011,
			years: null,
		});
	});
});
