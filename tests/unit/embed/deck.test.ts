import { describe, expect, it } from 'vitest';
import { deckStep, driven } from '#lib/embed/deck.ts';

describe('a step of a slide', () => {
	it('names fields as an address does', () => {
		expect(deckStep('year=2009&layers=aid,hubs')).toEqual({
			fields: { year: '2009', layers: 'aid,hubs' },
			sweep: null,
		});
	});

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

	it('leaves alone what no step names', () => {
		expect(Object.keys(after(2))).not.toContain('layers');
	});
});
