import { describe, expect, it } from 'vitest';
import Chronicle from '#lib/ui/profile/Chronicle.svelte';
import FigureTable from '#lib/ui/profile/FigureTable.svelte';
import PermissionRows from '#lib/ui/profile/PermissionRows.svelte';
import ThingList from '#lib/ui/profile/ThingList.svelte';
import { ru } from '#lib/words/ru.ts';
import '#lib/ui/page/base.css';
import { render } from '../render.ts';

const thing = (id: string, status: 'real' | 'planned' | 'disputed', when: string) => ({
	...{ id, status, when, name: id, layer: 'permissions' as const },
	...{ year: 2011, claim: null },
});
const interruption = {
	...{ kind: 'suspended' as const, when: '2011-11-26/2012-07' },
	...{ reason: 'a raid', at: null },
};
const run = (isCertain: boolean) => ({
	runs: [{ from: 2009, to: 2016, isCertain }],
	isPossible: !isCertain,
});

describe('a line of a chronicle', () => {
	it('leads to the month of what it tells, and to the year where it has none', async () => {
		const line = (when: string) => ({
			...{ turn: 'shut' as const, when, interruption: null },
			thing: thing('gate', 'real', '2009/..'),
		});
		const entries = ['2011-11-26/2012-07', '2011', '2011-21', '2011-05~', '2010-03'].map(line);
		const { container } = await render(Chronicle, { years: [{ year: 2011, entries, more: [] }] });
		const links = [...container.querySelectorAll<HTMLAnchorElement>('li a[href*="select=gate"]')];
		const times = links.map(({ href }) => new URL(href).searchParams.get('date'));
		expect(times).toEqual(['2011-11', null, null, null, null]);
	});
});

describe('bars of permissions', () => {
	const rows = [
		{
			...{ country: 'PAK', mode: 'road' as const, partner: 'NATO' },
			bars: [
				{
					...thing('ground', 'real', '2009/..'),
					...run(true),
					gaps: [{ from: 2011, to: 2012.5, isCertain: true }],
					interruptions: [interruption],
				},
				{
					...thing('hoped', 'planned', '2012/..'),
					...{ ...run(false), gaps: [], interruptions: [] },
				},
			],
		},
	];

	it('are printed as they are, without being asked: filled is certain, on paper as well', async () => {
		const { container } = await render(PermissionRows, { rows, hasCountries: false });
		container.classList.add('page');
		for (const bar of container.querySelectorAll('.bar, .gap'))
			expect(getComputedStyle(bar).printColorAdjust).toBe('exact');
	});

	it('are cut where they were suspended, and say so with the date of the whole', async () => {
		const { container } = await render(PermissionRows, { rows, hasCountries: false });
		const gaps = container.querySelectorAll<HTMLElement>('.gap');
		expect(gaps).toHaveLength(1);
		expect(parseFloat(gaps[0]?.style.left ?? '')).toBeCloseTo((100 * 19) / 24);
		expect(parseFloat(gaps[0]?.style.width ?? '')).toBeCloseTo((100 * 1.5) / 24);
		const said = container.querySelector('.visually-hidden')?.textContent;
		expect(said).toBe(
			'ground, from 2009, with no known end, suspended from 26 November 2011 until July 2012; ' +
				'hoped, from 2012, with no known end, planned',
		);
		expect(container.querySelector<HTMLElement>('.bar')?.title).toBe(said?.split('; ')[0]);
	});
});

describe('a number', () => {
	const number = {
		...{ when: '2012-05', value: 36_185, year: 2012, at: 'first paragraph' },
		...{ source: { id: 'senate', short: 'Senate 2012' }, readIn: { id: 'ap', short: 'AP 2012' } },
	};
	const figure = {
		...{
			id: 'containers',
			title: 'Containers',
			unit: 'containers',
			denominator: null,
			lang: 'en' as const,
		},
		...{ about: thing('port', 'real', '2009/2014'), points: [number] },
	};

	it('stands with the place in its source and the work it was read in, and its date leads into the map', async () => {
		const { container } = await render(FigureTable, { figures: [figure] });
		const cells = [...container.querySelectorAll('tbody td')];
		const date = new URL(cells[0]?.querySelector('a')?.href ?? '').searchParams;
		expect([date.get('select'), date.get('date')]).toEqual(['port', '2012-05']);
		const links = [...(cells[2]?.querySelectorAll('a') ?? [])].map(({ hash }) => hash);
		expect(links).toEqual(['#senate', '#ap']);
		expect(cells[2]?.textContent).toContain('first paragraph');
	});
});

describe('lists of things', () => {
	it('say of what was planned or is disputed that it was, and of nothing else', async () => {
		const things = [
			thing('built', 'real', '2010'),
			thing('meant', 'planned', '2013'),
			thing('denied', 'disputed', '2011'),
		];
		const { container } = await render(ThingList, { things }, ru);
		const said = [...container.querySelectorAll('li')].map((item) =>
			item.textContent.replace(/\s+/g, ' ').trim(),
		);
		expect(said[0]).toBe('built 2010');
		expect(said[1]).toContain(`(${ru.statuses.planned})`);
		expect(said[2]).toContain(`(${ru.statuses.disputed})`);
	});
});

describe('a chronicle', () => {
	it('folds what is not foremost in a year away, with how much that is, and has it in the page all the same', async () => {
		const line = (id: string) => ({
			...{ turn: 'happened' as const, when: '2011', interruption: null },
			thing: thing(id, 'real', '2011'),
		});
		const years = [{ year: 2011, entries: [line('gate')], more: [line('visit'), line('talk')] }];
		const { container } = await render(Chronicle, { years });
		const fold = container.querySelector('details');
		expect(fold?.open).toBe(false);
		expect(fold?.querySelector('summary')?.textContent).toBe('2 more');
		expect(fold?.textContent).toContain('talk');
		expect(fold?.textContent).not.toContain('gate');
	});

	it('gives the date of what was shut once', async () => {
		const { when } = interruption;
		const entry = { turn: 'shut' as const, when, thing: thing('road', 'real', when), interruption };
		const years = [{ year: 2011, entries: [entry], more: [] }];
		const { container } = await render(Chronicle, { years });
		expect(container.querySelector('li')?.textContent.match(/2012/g)).toHaveLength(1);
	});
});
