import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckStep, driven } from '#lib/embed/deck.ts';
import { changedView, DEFAULT_VIEW } from '#lib/view/view.ts';

describe('a step of a slide', () => {
	it('names fields as an address does', () => {
		expect(deckStep('year=2009&layers=aid,hubs')).toEqual({
			fields: { year: '2009', layers: 'aid,hubs' },
			sweep: null,
		});
	});

	it('may sweep months or days, with a hyphen or a dash between years', () => {
		expect(deckStep('play=2011-11/2012-08')).toMatchObject({
			fields: { date: '2012-08' },
			sweep: { from: '2011-11', to: '2012-08' },
		});
		expect(deckStep('play=2008–2012').sweep).toMatchObject({ from: 2008, to: 2012 });
	});

	it.each(['play=2011-13/2012-08', 'play=2011-11/2012', 'play='])(
		'says of %s what a sweep is, and plays nothing',
		(text) => {
			const { sweep, fault } = deckStep(text);
			expect(sweep).toBeNull();
			expect(fault).toContain(`“${text}” is neither two years`);
		},
	);

	it('may sweep the years and ends in the last of them', () => {
		expect(deckStep('play=2008-2012&seconds=4')).toEqual({
			fields: { year: '2012' },
			sweep: { from: 2008, to: 2012, seconds: 4 },
		});
		expect(deckStep('play=2008-2012').sweep?.seconds).toBe(6);
		expect(deckStep('play=soon').sweep).toBeNull();
	});
});

describe('what the steps of a slide drive', () => {
	const base = { year: '2009', fit: '20,24,85,60' };
	const steps = ['year=2011', 'map=4/45/62&theme=dark', 'fit=55,36,84,54', 'years=2008-2012'].map(
		deckStep,
	);
	const after = (count: number) => driven(base, steps, steps.slice(0, count));

	it('begins with what the map began with, and goes back to it', () => {
		expect(after(0)).toEqual({
			year: '2009',
			years: null,
			compare: null,
			map: null,
			fit: '20,24,85,60',
			theme: null,
		});
	});

	it('is of each field what was said last', () => {
		expect(after(1)).toMatchObject({ year: '2011', fit: '20,24,85,60', theme: null });
		expect(after(2)).toMatchObject({ map: '4/45/62', fit: null, theme: 'dark' });
		expect(after(3)).toMatchObject({ map: null, fit: '55,36,84,54', theme: 'dark' });
		expect(after(4)).toMatchObject({ year: null, years: '2008-2012', compare: null });
	});

	it('goes from a range to a comparison, with the year from before the range', () => {
		const told = (...texts: string[]) => {
			const list = texts.map(deckStep);
			return driven(base, list, list);
		};
		expect(told('years=2008-2012', 'compare=2005')).toMatchObject({
			year: '2009',
			years: null,
			compare: '2005',
		});
		expect(told('year=2013', 'years=2008-2012', 'compare=2005')).toMatchObject({
			year: '2013',
			years: null,
			compare: '2005',
		});
		expect(told('compare=2005', 'years=2008-2012')).toMatchObject({
			years: '2008-2012',
			compare: null,
		});
		expect(told('years=2008-2012&compare=2005')).toMatchObject({ compare: null });
		expect(told('compare=2005', 'year=2010')).toMatchObject({ year: '2010', compare: '2005' });
	});

	it('compares a month with another, in one step or after the other', () => {
		for (const texts of [['date=2012-03&compare=2011-11'], ['date=2012-03', 'compare=2011-11']]) {
			const list = texts.map(deckStep);
			expect(driven(base, list, list)).toMatchObject({ date: '2012-03', compare: '2011-11' });
		}
	});

	it('is a view that an embed takes, whatever the steps', () => {
		const field = fc.constantFrom(
			...['year=2010', 'years=2008-2012', 'compare=2005', 'map=4/45/62', 'fit=55,36,84,54'],
			...['play=2008-2010', 'theme=dark', 'fit=170,50,-170,70'],
			...['date=2012-03', 'compare=2011-11', 'play=2011-11/2012-08'],
		);
		const slide = fc.array(
			fc.uniqueArray(field, { maxLength: 3 }).map((fields) => fields.join('&')),
		);
		const from = fc.constantFrom<Record<string, string>>({}, base, { years: '2001-2003' });
		fc.assert(
			fc.property(from, slide, (begun, texts) => {
				const list = texts.map(deckStep);
				for (let done = 0; done <= list.length; done++)
					expect(
						changedView(DEFAULT_VIEW, driven(begun, list, list.slice(0, done))),
					).toHaveProperty('view');
			}),
		);
	});

	it('reads what pasting and escaping twice make of a step', () => {
		expect(deckStep(' year=２００９ &amp;layers=aid, hubs').fields).toEqual({
			year: '2009',
			layers: 'aid,hubs',
		});
	});

	it('leaves alone what no step names', () => {
		expect(Object.keys(after(2))).not.toContain('layers');
	});
});
