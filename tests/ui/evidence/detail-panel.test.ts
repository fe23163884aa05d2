import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Evidence, ThingEvidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { interruptedLifetime, lifetime, timesOf } from '#lib/time/lifetime.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { en, type Words } from '#lib/words/en.ts';
import DetailPanel from '#lib/ui/evidence/DetailPanel.svelte';
import { render } from '../render.ts';
import { BAD_NAME, EVIDENCE, OUTLINE } from '../small-atlas.ts';
import '../theme.ts';

type Given = {
	layers?: readonly LayerId[];
	slice?: Partial<Slice>;
	outline?: Outline;
	evidence?: Evidence;
	pointedAt?: string;
	isOffMap?: boolean;
	words?: Words;
};

async function detailPanel(id: string, year = 2011, given: Given = {}) {
	const calls = {
		onselect: vi.fn<(id: string) => void>(),
		onyear: vi.fn<(year: number) => void>(),
		onlayer: vi.fn<(layer: LayerId) => void>(),
		onshow: vi.fn<() => void>(),
	};
	const props = {
		id,
		outline: given.outline ?? OUTLINE,
		evidence: given.evidence ?? EVIDENCE,
		slice: { ...yearSlice(year, given.layers ?? LAYERS), ...given.slice },
		href: `https://atlas.example/?year=${year}&select=${id}`,
		pointedAt: given.pointedAt ?? null,
		isOffMap: given.isOffMap ?? false,
		...calls,
	};
	const panel = await render(DetailPanel, props, given.words);
	const text = () => panel.container.textContent?.replaceAll(/\s+/g, ' ') ?? '';
	/** The value that stands beside a term. */
	const value = (term: string) =>
		[...panel.container.querySelectorAll('dt')]
			.filter((dt) => dt.textContent === term)
			.map((dt) => (dt.nextElementSibling as HTMLElement).innerText.replaceAll(/\s+/g, ' '))[0];
	/** The places of the chains, in order. */
	const stops = () =>
		[...panel.container.querySelectorAll('.chain .stop')].map((stop) => stop.textContent);
	return { panel, text, value, stops, ...calls };
}

/** The evidence with so many more claims of a thing, one a year from the last back to 2001. */
function withClaims(id: string, count: number): Evidence {
	const proof = EVIDENCE.things[id] ?? EVIDENCE.things['osh-school']!;
	const more = Array.from({ length: count }, (_, i) => ({
		...{ id: `extra-${i}`, text: `What was said in year ${i}.`, lang: 'en' as const },
		...{ source: 'newspaper', at: `page ${i}`, conflictsWith: [], when: `${2000 + count - i}` },
	}));
	const claims = [...proof.claims.map((claim) => ({ ...claim, when: null })), ...more];
	return { ...EVIDENCE, things: { ...EVIDENCE.things, [id]: { ...proof, claims } } };
}

describe('a corridor', () => {
	test('that was closed says so in a month of the closure, not that nothing is recorded', async () => {
		const closed = '2011-11-26/2012-07-03';
		const life = interruptedLifetime(lifetime('2009-02/2014-12'), [closed]);
		const interruption = { kind: 'shut', when: closed } as const;
		const outline = {
			...OUTLINE,
			corridors: OUTLINE.corridors.map((corridor) => ({
				...corridor,
				...timesOf(life),
				interruptions: [
					{
						...interruption,
						...timesOf(lifetime(closed)),
						years: [2011, 2012] as [number, number],
					},
				],
			})),
		};
		const at = (date: string) => detailPanel('russian-route', 2012, { outline, slice: { date } });
		const { text } = await at('2012-03');
		expect(text()).toContain('In March 2012: closed from 26 November 2011 until 3 July 2012.');
		expect(text()).not.toContain('Not recorded');
		expect((await at('2015-03')).text()).toContain('Not recorded in March 2015');
	});

	test('shows its places in order of travel with the legs between them', async () => {
		const { panel, stops } = await detailPanel('russian-route');
		expect(stops()).toEqual(['Riga', 'Astana', 'Tashkent', 'Hairaton']);
		const legs = panel.container.querySelectorAll('.chain .leg');
		expect([...legs].map((leg) => leg.textContent?.trim())).toEqual([
			'rail, 3,300 km',
			'rail, 1,000 km',
			'road, 869 km',
		]);
	});

	test('leads to each of its legs', async () => {
		const { panel, onselect } = await detailPanel('russian-route');
		await userEvent.click(panel.getByRole('button', { name: 'road, 869 km' }));
		expect(onselect).toHaveBeenCalledExactlyOnceWith('hairaton-tashkent');
	});

	test('says its time, length and names', async () => {
		const { value } = await detailPanel('russian-route');
		expect(value('Dates')).toBe('from 2009 until 2014');
		expect(value('Length')).toBe('5,169 km as drawn');
		expect(value('Russian')).toBe('Riga to Hairaton by rail по-русски');
		expect(value('Kazakh')).toBe('Riga to Hairaton by rail қазақша (translated)');
	});
});

describe('a leg', () => {
	test('marks itself, and only itself, in the chain', async () => {
		const { panel } = await detailPanel('astana-tashkent');
		const here = panel.container.querySelectorAll('[aria-current="true"]');
		expect([...here].map((leg) => leg.textContent?.trim())).toEqual(['rail, 1,000 km']);
	});

	test('shows the chain of every corridor that uses it and leads to them', async () => {
		const { panel, stops, onselect } = await detailPanel('hairaton-tashkent');
		expect(stops()).toEqual([
			...['Riga', 'Astana', 'Tashkent', 'Hairaton'],
			...['Baku', 'Aktau', 'Tashkent', 'Hairaton'],
		]);
		expect(panel.container.querySelectorAll('[aria-current="true"]')).toHaveLength(2);
		await userEvent.click(panel.getByRole('button', { name: 'Show this corridor' }).last());
		expect(onselect).toHaveBeenCalledExactlyOnceWith('kkt-route');
	});

	test('says when each corridor used it and how well its line is known', async () => {
		const { value } = await detailPanel('hairaton-tashkent');
		expect(value('Used')).toBe(
			'from 2009 until 2014: Riga to Hairaton by rail from 2011 until 2013: Baku to Hairaton',
		);
		expect(value('Line')).toBe('the actual line');
	});

	test('says which claims show that it was used, and that its course is our reading', async () => {
		const { value } = await detailPanel('riga-astana');
		expect(value('Evidence of use')).toContain('Trains ran from Riga.');
		expect(value('How the line was drawn')).toMatch(
			/^Our inference, drawn schematically\s+By which stations is inferred\.$/,
		);
	});
});

describe('a thing that the year does not hold', () => {
	test.each([
		[1995, 2009],
		[2015, 2014],
	])('in %i says so and leads to the nearest year, %i', async (year, nearest) => {
		const { panel, onyear } = await detailPanel('russian-route', year);
		await expect
			.element(panel.getByRole('status').first())
			.toHaveTextContent(`Not recorded in ${year}. Dates: from 2009 until 2014.`);
		await userEvent.click(panel.getByRole('button', { name: `Go to ${nearest}` }));
		expect(onyear).toHaveBeenCalledExactlyOnceWith(nearest);
	});

	test('says nothing of the kind in a year that does', async () => {
		const { text } = await detailPanel('russian-route', 2009);
		expect(text()).not.toMatch(/Not in|not certain|switched off/);
	});

	test('is called possible where only its widest reading reaches', async () => {
		const { panel } = await detailPanel('manas', 2001);
		await expect.element(panel.getByText('Possible but not certain in 2001.')).toBeVisible();
	});

	test('that never stands on the slider says that its time lies outside', async () => {
		const [id, when] = ['osh-base', '1985/1990'];
		const things = OUTLINE.things.map((t) =>
			t.id === id ? { ...t, yearStates: '0'.repeat(24) } : t,
		);
		const proof = { ...EVIDENCE.things[id]!, when, years: { first: 1985, last: 1990 } };
		const { panel } = await detailPanel(id, 2011, {
			outline: { ...OUTLINE, things },
			evidence: { ...EVIDENCE, things: { ...EVIDENCE.things, [id]: proof } },
		});
		await expect
			.element(panel.getByRole('status').first())
			.toHaveTextContent(
				/Not recorded in 2011\. Dates: from 1985 until 1990\..*falls outside 1992–2015/,
			);
		await expect.element(panel.getByRole('button', { name: /^Go to/ })).not.toBeInTheDocument();
	});
});

describe('a layer that is off', () => {
	test('is named, and the panel offers to show it', async () => {
		const { panel, onlayer } = await detailPanel('manas', 2011, { layers: ['corridors'] });
		await expect
			.element(panel.getByText('Its layer, bases and airfields, is switched off.'))
			.toBeVisible();
		await userEvent.click(panel.getByRole('button', { name: 'Show the layer' }));
		expect(onlayer).toHaveBeenCalledExactlyOnceWith('bases');
	});
});

describe('a thing', () => {
	test('says its place, position, former names and other spellings', async () => {
		const { value } = await detailPanel('manas');
		expect(value('Place')).toBe('Bishkek');
		expect(value('Position')).toBe('accurate to about 2 km');
		expect(value('Former names')).toBe('Peter J. Ganci air base: from 2001 until 2009');
		expect(value('Other spellings')).toBe('Ganci, Biškek');
	});

	test('that did not come about says so', async () => {
		const { value } = await detailPanel('unit-to-iraq');
		expect(value('Status')).toBe('not carried out');
	});

	test('without a location says so', async () => {
		const { value } = await detailPanel('bad-name');
		expect(value('Position')).toBe('not shown on the map');
		expect(value('Dates')).toBe('undated');
	});
});

describe('the evidence', () => {
	test('gives each claim its source, the place in it and its grade', async () => {
		const { panel, text } = await detailPanel('russian-route');
		await expect.element(panel.getByText('Trains ran from Riga.')).toBeVisible();
		expect(text()).toContain('“Trains at last” · page 4, table 2 · press report');
		expect(text()).toContain('cited in “A handbook of ways”, 2012-05');
		await expect
			.element(panel.getByRole('link', { name: '“Trains at last”' }))
			.toHaveAttribute('href', 'https://example.org/trains');
	});

	test('shows a number with its unit and date', async () => {
		const { text } = await detailPanel('manas');
		expect(text()).toContain('1,200 people');
		expect(text()).toContain('“A handbook of ways”, 2012-05 · p. 12 · scholarly work');
		expect(text()).toMatch(/2009 It held 1,200 people\./);
	});

	test('shows both sides of a conflict, each with its source, and what it is about', async () => {
		const { panel, text, onselect } = await detailPanel('manas');
		const pair = panel.container.querySelector('.pair') as HTMLElement;
		const [first, second] = pair.querySelectorAll<HTMLElement>('.side');
		expect(first?.innerText).toContain('It held 1,200 people.');
		expect(second?.innerText).toContain('All bases together held 900 people.');
		expect(second?.innerText).toMatch(/Trains at last” · column 3 · press report/);
		expect(text()).toContain('Sources disagree: the press counts fewer');
		await userEvent.click(panel.getByRole('button', { name: 'Osh base' }).first());
		expect(onselect).toHaveBeenCalledExactlyOnceWith('osh-base');
	});

	test('has the two sides of a conflict beside each other, and on a phone one above the other', async () => {
		await page.viewport(1000, 700);
		const { panel } = await detailPanel('manas');
		const boxes = () =>
			[...panel.container.querySelectorAll('.side, .notes')].map((e) => e.getBoundingClientRect());
		const [first, , second] = boxes();
		expect(first?.top).toBe(second?.top);
		expect(first?.right).toBeLessThan(second?.left ?? 0);
		await page.viewport(390, 844);
		const [above, note, below] = boxes();
		expect(above?.bottom).toBeLessThanOrEqual(note?.top ?? 0);
		expect(note?.bottom).toBeLessThanOrEqual(below?.top ?? 0);
		await page.viewport(1000, 700);
	});

	test('stands in order of time, undated claims last', async () => {
		const { panel } = await detailPanel('manas', 2011, { evidence: withClaims('manas', 3) });
		const dates = [...panel.container.querySelectorAll('.claims .when')].map((e) => e.textContent);
		expect(dates).toEqual(['2001', '2002', '2003', 'undated']);
	});

	test('says how many independent sources it rests on, and which count as one', async () => {
		const { panel } = await detailPanel('russian-route');
		await expect.element(panel.getByText('Supported by 1 independent source.')).toBeVisible();
		await userEvent.click(panel.getByText('Counted as one source:'));
		await expect
			.element(panel.getByText('“A handbook of ways” 2012 and “Trains at last”'))
			.toBeVisible();
	});

	test('of many claims can be narrowed to those of the year, a number or a source', async () => {
		const { panel } = await detailPanel('manas', 2005, { evidence: withClaims('manas', 12) });
		const shown = () => panel.container.querySelectorAll('.claims > li').length;
		expect(shown()).toBe(13);
		const filter = panel.getByRole('combobox', { name: 'Show' });
		await userEvent.selectOptions(filter, 'dated in 2005 (1)');
		expect(shown()).toBe(1);
		await expect.element(panel.getByText('1 of 13 claims')).toBeVisible();
		await userEvent.selectOptions(filter, '“Trains at last” (12)');
		expect(shown()).toBe(12);
		await userEvent.selectOptions(filter, 'all 13 claims');
		expect(shown()).toBe(13);
	});

	test('of few claims has no filter', async () => {
		const { panel } = await detailPanel('manas');
		await expect.element(panel.getByRole('combobox')).not.toBeInTheDocument();
	});

	test('leads from each source to what else rests on it', async () => {
		const { panel } = await detailPanel('russian-route');
		const links = panel.getByRole('link', { name: 'this source in the list' }).elements();
		expect(links.map((link) => link.getAttribute('href'))).toEqual([
			expect.stringMatching(/\/sources\/#newspaper$/),
			expect.stringMatching(/\/sources\/#handbook$/),
		]);
	});

	test('brings the claim of the address into view and gives it the focus', async () => {
		const { panel } = await detailPanel('manas', 2011, {
			evidence: withClaims('manas', 30),
			pointedAt: 'extra-25',
		});
		const item = panel.container.querySelector('#claim-extra-25') as HTMLElement;
		await expect.poll(() => document.activeElement).toBe(item);
		const { top } = item.getBoundingClientRect();
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top).toBeLessThan(innerHeight);
		expect(item.querySelector('a.permalink')?.getAttribute('href')).toBe('#claim-extra-25');
	});

	test('leads from a disputed claim to both sides', async () => {
		const { panel } = await detailPanel('manas', 2011, { evidence: withClaims('manas', 30) });
		await userEvent.click(panel.getByRole('button', { name: /disagree: compare/ }));
		await expect.poll(() => document.activeElement?.className).toContain('pair');
	});
});

describe('the life-line', () => {
	const caption = (panel: Awaited<ReturnType<typeof detailPanel>>['panel']) =>
		panel.container.querySelector('figcaption')?.textContent;

	test('says in words what it draws', async () => {
		const { panel } = await detailPanel('manas', 2001);
		expect(caption(panel)).toBe(
			'1992–2015: certain in 2002–2014; possible in 2001. 1 dated claim, 2009. In 2001: possible.',
		);
	});

	test('draws certain years solid, possible ones hatched, and leaves an unknown end open', async () => {
		const proof = { ...EVIDENCE.things.manas!, when: '2001?/' };
		const yearStates = `${'0'.repeat(9)}1${'2'.repeat(14)}`;
		const things = OUTLINE.things.map((t) => (t.id === 'manas' ? { ...t, yearStates } : t));
		const { panel } = await detailPanel('manas', 2011, {
			outline: { ...OUTLINE, things },
			evidence: { ...EVIDENCE, things: { ...EVIDENCE.things, manas: proof } },
		});
		const runs = [...panel.container.querySelectorAll('figure path.run')];
		expect(runs.map((run) => run.classList.contains('possible'))).toEqual([true, false]);
		// Closed where it is dated, open where it is not.
		expect(runs.map((run) => run.getAttribute('d')?.endsWith('Z'))).toEqual([true, false]);
		const fills = [...panel.container.querySelectorAll('figure rect:not(.shown)')];
		expect(fills.map((fill) => fill.getAttribute('fill'))).toEqual([
			expect.stringMatching(/^url\(#/),
			'var(--ink)',
		]);
	});

	test('marks the shown year, range or pair of years', async () => {
		const marks = async (slice: Partial<Slice>) => {
			const { panel } = await detailPanel('manas', 2011, { slice });
			const found = [...panel.container.querySelectorAll('figure rect.shown')];
			return found.map((rect) => Math.round(Number(rect.getAttribute('width')) / (328 / 24)));
		};
		expect(await marks({})).toEqual([1]);
		expect(await marks({ years: [2008, 2012] })).toEqual([5]);
		expect(await marks({ compare: 2005 })).toEqual([1, 1]);
	});
});

describe('what stands beside it', () => {
	test('is what else was at the place in the year', async () => {
		const { panel, onselect } = await detailPanel('osh-base', 2010);
		await userEvent.click(panel.getByRole('button', { name: 'Osh unrest' }));
		expect(onselect).toHaveBeenCalledExactlyOnceWith('osh-unrest');
		const other = await detailPanel('osh-base', 2006);
		expect(other.text()).toContain('Nothing else is recorded here in 2006.');
	});

	test('is the corridors that stop there', async () => {
		const { panel, text } = await detailPanel('manas', 2011);
		expect(text()).toContain('Corridors through this place in 2011');
		await expect
			.element(panel.getByRole('button', { name: 'Manas to Bagram by air' }))
			.toBeVisible();
	});

	test('is, for a leg, the one before and the one after on each corridor', async () => {
		const { panel, onselect } = await detailPanel('astana-tashkent');
		await userEvent.click(panel.getByRole('button', { name: 'Previous leg: Riga – Astana' }));
		await userEvent.click(panel.getByRole('button', { name: 'Next leg: Tashkent – Hairaton' }));
		expect(onselect.mock.calls).toEqual([['riga-astana'], ['hairaton-tashkent']]);
		const first = await detailPanel('riga-astana');
		expect(first.text()).toContain('This is the first leg.');
	});

	test('is, for a corridor, what it did not take, how long it took and where sources differ', async () => {
		const terms: Partial<ThingEvidence> = {
			restrictions: [
				{
					cargo: 'forty-foot',
					rule: 'barred',
					months: [12, 1, 2],
					when: '2010',
					claim: 'russian-route-1',
				},
			],
			transitTimes: [
				{
					from: 'riga',
					to: 'hairaton',
					daysMin: 10,
					daysMax: 11,
					when: '2010/2011',
					claim: 'russian-route-1',
				},
			],
			alternatives: ['kkt-route'],
		};
		const route = { ...EVIDENCE.things['russian-route']!, ...terms };
		const evidence = { ...EVIDENCE, things: { ...EVIDENCE.things, 'russian-route': route } };
		const { panel, text, onselect } = await detailPanel('russian-route', 2011, { evidence });
		expect(text()).toContain(
			'forty-foot containers: not accepted (December, January and February)',
		);
		expect(text()).toContain('Riga – Hairaton: 10–11 days');
		expect(text()).toContain('Sources differ on which corridor was used. The others:');
		await userEvent.click(panel.getByRole('button', { name: 'Baku to Hairaton' }));
		expect(onselect).toHaveBeenCalledExactlyOnceWith('kkt-route');
	});
});

describe('the names of a place', () => {
	test('are those of the year, and those of its own people', async () => {
		const bishkek = {
			...OUTLINE.places.bishkek!,
			was: [
				['Frunze', 1991],
				['Pishpek', 1995],
			] as [string, number][],
		};
		const outline: Outline = { ...OUTLINE, places: { ...OUTLINE.places, bishkek } };
		const then = await detailPanel('manas', 1995, { outline });
		expect(then.value('Place')).toBe('Bishkek (in 1995: Pishpek)');
		const now = await detailPanel('manas', 2011, { outline });
		expect(now.value('Place')).toBe('Bishkek');
		expect(now.value('Local names')).toBe('Бишкек шаары (Kyrgyz)');
		expect(now.panel.container.querySelector('bdi')?.lang).toBe('ky');
	});
});

describe('the map', () => {
	test('is offered where not all of it is in sight', async () => {
		const away = await detailPanel('russian-route', 2011, { isOffMap: true });
		await userEvent.click(away.panel.getByRole('button', { name: 'Show on the map' }));
		expect(away.onshow).toHaveBeenCalledOnce();
		await away.panel.unmount();
		const near = await detailPanel('manas');
		await expect
			.element(near.panel.getByRole('button', { name: 'Show on the map' }))
			.not.toBeInTheDocument();
	});
});

describe('a citation', () => {
	afterEach(() => vi.restoreAllMocks());
	const copying = () => vi.spyOn(navigator.clipboard, 'writeText');

	test('of the view is copied in the format chosen, by the keyboard', async () => {
		const write = copying().mockResolvedValue();
		const { panel } = await detailPanel('manas');
		const button = panel.getByRole('button', { name: 'Cite: Manas air base' });
		(button.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(panel.getByRole('menuitem', { name: 'Text' })).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{End}{Home}{Enter}');
		expect(write.mock.calls[0]?.[0]).toMatch(
			/^“Manas air base, 2011”, NDN Atlas, data version 2026\.11, https:\/\/atlas\.example\/\?year=2011&select=manas \(accessed \d+ \w+ \d{4}\)$/,
		);
		await expect.element(panel.getByText('Copied: Text')).toBeVisible();
		await expect.element(button).toHaveFocus();
		await expect.element(panel.getByRole('menu')).not.toBeInTheDocument();
	});

	test('of a source is copied as BibTeX and as CSL-JSON', async () => {
		const write = copying().mockResolvedValue();
		const { panel } = await detailPanel('russian-route');
		const button = panel.getByRole('button', { name: 'Cite: “Trains at last”' });
		for (const format of ['BibTeX', 'CSL-JSON']) {
			await userEvent.click(button);
			await userEvent.click(panel.getByRole('menuitem', { name: format }));
		}
		expect(write.mock.calls[0]?.[0]).toMatch(/^@article\{newspaper,/);
		expect(JSON.parse(write.mock.calls[1]?.[0] ?? '')).toEqual([
			expect.objectContaining({ id: 'newspaper', title: 'Trains at last' }),
		]);
	});

	test('that may not be copied stands selected in a field', async () => {
		copying().mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
		const { panel } = await detailPanel('manas');
		await userEvent.click(panel.getByRole('button', { name: 'Cite: Manas air base' }));
		await userEvent.click(panel.getByRole('menuitem', { name: 'BibTeX' }));
		const field = panel.getByRole('textbox', { name: 'Citation: BibTeX' });
		await expect.element(field).toHaveFocus();
		const area = field.element() as HTMLTextAreaElement;
		expect(area.value.slice(area.selectionStart, area.selectionEnd)).toMatch(/^@misc\{/);
		await expect.element(panel.getByText(/does not allow copying/)).toBeVisible();
	});

	test('menu closes on Escape without closing what is around it', async () => {
		const pressed = vi.fn<(event: KeyboardEvent) => void>();
		addEventListener('keydown', pressed);
		const { panel } = await detailPanel('manas');
		const button = panel.getByRole('button', { name: 'Cite: Manas air base' });
		await userEvent.click(button);
		await userEvent.keyboard('{Escape}');
		await expect.element(panel.getByRole('menu')).not.toBeInTheDocument();
		await expect.element(button).toHaveFocus();
		expect(pressed.mock.calls.filter(([{ key }]) => key === 'Escape')).toEqual([]);
		removeEventListener('keydown', pressed);
	});
});

describe('a narrow panel', () => {
	test.each([en, ru, kk])('holds its words in $language at 364 px', async (words) => {
		await page.viewport(400, 844);
		for (const id of ['manas', 'russian-route', 'hairaton-tashkent', 'kaz-permission']) {
			const { panel } = await detailPanel(id, 2011, {
				evidence: withClaims(id, 12),
				words,
				isOffMap: true,
			});
			panel.container.style.width = '364px';
			const { left } = panel.container.getBoundingClientRect();
			const wide = [...panel.container.querySelectorAll('*')].filter(
				(e) => e.getBoundingClientRect().right > left + 365 && !e.closest('svg'),
			);
			expect(wide.map((e) => `${e.tagName} ${e.className} ${e.textContent}`)).toEqual([]);
			panel.unmount();
		}
	});
});

describe('words from the data', () => {
	test('stand as text, whatever marks they hold', async () => {
		const { panel, value, text } = await detailPanel('bad-name');
		expect(value('Other spellings')).toBe(BAD_NAME);
		expect(value('Russian')).toBe(`${BAD_NAME} по-русски`);
		expect(text()).toContain(`It is ${BAD_NAME}.`);
		expect(text()).toContain(`“${BAD_NAME}” · ${BAD_NAME} · press report`);
		expect(panel.container.querySelectorAll('b, script')).toHaveLength(0);
		expect(window).not.toHaveProperty('wasRun');
	});

	test('an id from the address stands as text too', async () => {
		const { panel } = await detailPanel('<b>x</b>');
		await expect.element(panel.getByText(/The atlas has no entry “<b>x<\/b>”/)).toBeVisible();
		expect(panel.container.querySelectorAll('b')).toHaveLength(0);
	});

	test('an unknown id is told in words, and so is one that the language itself knows', async () => {
		for (const id of ['no-such-thing', 'constructor', '__proto__', 'toString']) {
			const { panel } = await detailPanel(id);
			await expect
				.element(panel.getByText(`The atlas has no entry “${id}”.`, { exact: false }))
				.toBeVisible();
		}
	});
});

test('what is dated beyond its last evidence says when that evidence ends', async () => {
	const proof = EVIDENCE.things['osh-school']!;
	const things = { ...EVIDENCE.things, 'osh-school': { ...proof, attestedUntil: '2012-06' } };
	const { value } = await detailPanel('osh-school', 2011, { evidence: { ...EVIDENCE, things } });
	expect(value('Latest evidence')).toBe('June 2012');
	const plain = await detailPanel('osh-school');
	expect(plain.value('Latest evidence')).toBeUndefined();
});
