import { describe, expect, it } from 'vitest';
import { readMessage } from '#lib/embed/messages.ts';
import { changedView, decodeView, DEFAULT_VIEW, encodeView, type View } from '#lib/view/view.ts';

const decode = (query: string) => decodeView(new URLSearchParams(query));
const shown = (query: string) => {
	const { year, date, years, compare } = decode(query).view;
	return { year, date, years, compare };
};
const keys = (query: string) => decode(query).notices.map(({ key }) => key);

describe('a month or a day in an address', () => {
	it.each(['date=2012-03', 'date=2012-03-14', 'date=2012-03&compare=2011-11'])(
		'%s is written as it is read',
		(query) => {
			expect(decode(query).notices).toEqual([]);
			expect(encodeView(decode(query).view)).toBe(query);
		},
	);

	it('wins over the year, and its year is that of the view', () => {
		expect(shown('year=2008&date=2012-03')).toMatchObject({ year: 2012, date: '2012-03' });
		expect(keys('year=2008&date=2012-03')).toEqual([]);
	});

	it('is left out beside a range of years, with a notice', () => {
		expect(shown('date=2012-03&years=2008-2012')).toMatchObject({
			date: null,
			years: [2008, 2012],
		});
		expect(keys('date=2012-03&years=2008-2012')).toEqual(['date']);
	});

	it.each([
		['date=2012-02-30', '2012-02'],
		['date=1988-05', '1992-01'],
		['date=2020-05-06', '2015-12-31'],
		['date=2012-13', '2012-12'],
		['date=2012-00', '2012-01'],
		['date=2012-3', '2012-03'],
		['date=2012–03', '2012-03'],
		['date=2012/03/4', '2012-03-04'],
		['date=2012.13', '2012-12'],
		['date=March', null],
		['date=2012', null],
	])('%s shows %s and says why', (query, date) => {
		expect(shown(query).date).toBe(date);
		expect(keys(query)).toEqual(['date']);
	});

	it.each([
		['date=2012', 2012, null],
		['date=2012&year=2008', 2012, null],
		['date=2020', 2015, null],
		['year=2012-03', 2012, '2012-03'],
		['year=2012–03', 2012, '2012-03'],
		['year=2012-03&date=2005-11', 2005, '2005-11'],
		['year=1990-03', 1992, '1992-01'],
	])('%s, one in the place of the other, shows that time and says why', (query, year, date) => {
		expect(shown(query)).toMatchObject({ year, date });
		expect(keys(query)).toHaveLength(1);
	});

	it.each([
		['date=14.03.2012', '2012-03-14'],
		['date=03-2012', '2012-03'],
		['date=2012-03-14T00:00', '2012-03-14'],
		['date=2012-03/2012-08', '2012-03'],
		['years=2012-03', '2012-03'],
		['date=March 2012', null],
	])('%s shows the nearest that it names in 2012, and says so', (query, date) => {
		expect(shown(query)).toMatchObject({ year: 2012, date, years: null });
		expect(keys(query)).toHaveLength(1);
	});

	it.each([
		['compare=2011–11', '2011-11'],
		['compare=2011-1', '2011-01'],
	])('%s compares with %s and says why', (query, compare) => {
		expect(shown(query).compare).toBe(compare);
		expect(keys(query)).toEqual(['compare']);
	});

	it('beside which no second one is given stands beside the same month of another year', () => {
		expect(shown('view=pair&date=2012-03').compare).toBe('2009-03');
		expect(shown('view=pair&date=2012-02-29').compare).toBe('2009-02-28');
	});

	it.each([
		['compare=2011-11', '2011-11'],
		['compare=2009', 2009],
		['compare=2011-11-26', '2011-11-26'],
	])('%s compares with that time', (query, compare) => {
		expect(shown(query).compare).toBe(compare);
		expect(keys(query)).toEqual([]);
	});
});

describe('a message', () => {
	const view: View = { ...DEFAULT_VIEW, date: '2012-03', year: 2012 };
	const changed = (before: View, partial: Record<string, unknown>) => {
		const result = changedView(before, partial);
		if ('reason' in result) throw new Error(result.reason);
		return result.view;
	};
	const read = (message: object) =>
		readMessage({ to: 'ndn-atlas', version: 1, id: 1, ...message }, DEFAULT_VIEW);

	it('of a year ends a month, of a month a range, and of a range a month', () => {
		expect(changed(view, { year: 2013 })).toMatchObject({ year: 2013, date: null });
		expect(changed({ ...DEFAULT_VIEW, years: [2001, 2003] }, { date: '2012-03' })).toMatchObject({
			year: 2012,
			date: '2012-03',
			years: null,
		});
		expect(changed(view, { years: [2001, 2003] })).toMatchObject({ date: null });
		expect(changed(view, { date: null })).toMatchObject({ year: 2012, date: null });
		expect(changed(view, { compare: '2011-11' })).toMatchObject({
			date: '2012-03',
			compare: '2011-11',
		});
	});

	it.each([{ date: '2012-02-30' }, { date: 201203 }, { date: '2012-03', years: [2008, 2012] }])(
		'with %o changes nothing and is told a sentence',
		(partial) => {
			expect(read({ type: 'set', view: partial })).toMatchObject({
				refusal: expect.stringMatching(/^Nothing was changed\. .*date/),
			});
		},
	);

	it.each([
		[{ date: '2012-3' }, '“2012-3” is not a month or a day, such as 2012-03 or 2012-03-14'],
		[{ date: '2012-02-30' }, '“2012-02-30” is not a valid date'],
		[
			{ years: [2012, 2008] },
			'“2012-2008” is not a range of years from 1992 to 2015, the earlier first',
		],
		[{ strip: [2001] }, '“2001” does not list 4, 6, 8 different years'],
		[{ view: 'pair', compare: '2012-03' }, '2012-03 is the time of the first map'],
	])('with %o is not told that something is shown instead', (partial, said) => {
		const [key] = Object.keys(partial).reverse();
		expect(changedView(view, partial)).toEqual({ reason: `${key}: ${said}` });
	});

	it('plays from one month to another, or from one day to another', () => {
		const play = { type: 'play', seconds: 6 };
		expect(read({ ...play, from: '2011-11', until: '2012-08' })).toMatchObject({
			request: { from: '2011-11', to: '2012-08' },
		});
		expect(read({ ...play, from: 2008, until: 2012 })).toMatchObject({
			request: { from: 2008, to: 2012 },
		});
		for (const [from, until] of [
			['2011-11', 2012],
			['2011-13', '2012-08'],
			['1989-01', '1990-01'],
		])
			expect(read({ ...play, from, until })).toHaveProperty('refusal');
	});

	it('whose last month takes the place of its address is still for us', () => {
		expect(
			readMessage(
				{ type: 'play', version: 1, from: '2011-11', to: '2012-08', seconds: 6 },
				DEFAULT_VIEW,
			),
		).toMatchObject({ request: { to: '2012-08' } });
	});
});
