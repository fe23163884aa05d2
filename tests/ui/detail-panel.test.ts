import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Evidence, ThingEvidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import type { Words } from '#lib/words/en.ts';
import DetailPanel from '#lib/ui/DetailPanel.svelte';
import { render } from './render.ts';
import { BAD_NAME, EVIDENCE, OUTLINE } from './small-atlas.ts';
import './theme.ts';

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

describe('a corridor', () => {
	test('shows its places in order of travel with the legs between them', async () => {
		const { panel, stops } = await detailPanel('russian-route');
		expect(stops()).toEqual(['Riga', 'Astana', 'Tashkent', 'Hairaton']);
		const ways = panel.getByRole('listitem').getByRole('button');
		expect(ways.elements().map((way) => way.textContent?.trim())).toEqual([
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
		expect(value('Time')).toBe('from 2009 until 2014');
		expect(value('Length')).toBe('5,169 km as drawn');
		expect(value('Russian')).toBe('Riga to Hairaton by rail по-русски');
		expect(value('Kazakh')).toBe('Riga to Hairaton by rail қазақша (translated)');
	});
});

describe('a leg', () => {
	test('marks itself, and only itself, in the chain', async () => {
		const { panel } = await detailPanel('astana-tashkent');
		const here = panel.container.querySelectorAll('[aria-current="true"]');
		expect([...here].map((way) => way.textContent?.trim())).toEqual(['rail, 1,000 km']);
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
		expect(value('Line')).toBe('the real line');
	});

	test('rests on the evidence for its corridors when nothing is said of it alone', async () => {
		const { panel } = await detailPanel('riga-astana');
		await expect.element(panel.getByText(/Nothing is said of this leg alone/)).toBeVisible();
		await expect.element(panel.getByText('Trains ran from Riga.')).toBeVisible();
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
			.toHaveTextContent(`Not in ${year}: from 2009 until 2014.`);
		await userEvent.click(panel.getByRole('button', { name: `Go to ${nearest}` }));
		expect(onyear).toHaveBeenCalledExactlyOnceWith(nearest);
	});

	test('says nothing of the kind in a year that does', async () => {
		const { text } = await detailPanel('russian-route', 2009);
		expect(text()).not.toMatch(/Not in|not certain|switched off/);
	});

	test('is called possible where only its widest reading reaches', async () => {
		const { panel } = await detailPanel('manas', 2001);
		await expect.element(panel.getByText('Possible, not certain, in 2001.')).toBeVisible();
	});

	test('that never stands on the slider says that its time lies outside', async () => {
		const [id, when] = ['osh-base', '1985/1990'];
		const things = OUTLINE.things.map((t) => (t.id === id ? { ...t, digits: '0'.repeat(24) } : t));
		const proof = { ...EVIDENCE.things[id]!, when, years: { first: 1985, last: 1990 } };
		const { panel } = await detailPanel(id, 2011, {
			outline: { ...OUTLINE, things },
			evidence: { ...EVIDENCE, things: { ...EVIDENCE.things, [id]: proof } },
		});
		await expect
			.element(panel.getByRole('status').first())
			.toHaveTextContent(/Not in 2011: from 1985 until 1990\..*lies outside 1992–2015/);
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
		expect(value('Position')).toBe('right within about 2 km');
		expect(value('Names of a time')).toBe('Peter J. Ganci air base: from 2001 until 2009');
		expect(value('Also written')).toBe('Ganci, Biškek');
	});

	test('that did not come about says so', async () => {
		const { value } = await detailPanel('unit-to-iraq');
		expect(value('Status')).toBe('did not come about');
	});

	test('without a location says so', async () => {
		const { value } = await detailPanel('bad-name');
		expect(value('Position')).toBe('without a place on the map');
		expect(value('Time')).toBe('undated');
	});
});

describe('the evidence', () => {
	test('gives each claim its source, the place in it and its grade', async () => {
		const { panel, text } = await detailPanel('russian-route');
		await expect.element(panel.getByText('Trains ran from Riga.')).toBeVisible();
		expect(text()).toContain('“Trains at last” · page 4, table 2 · press report');
		expect(text()).toContain('read in “A handbook of ways”, 2012-05');
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
		const { panel, text } = await detailPanel('manas');
		await expect.element(panel.getByText('It held 1,200 people.')).toBeVisible();
		await expect.element(panel.getByText('All bases together held 900 people.')).toBeVisible();
		expect(text()).toContain('Sources disagree: the press counts fewer');
		expect(text()).toContain('“Trains at last” · column 3 · press report');
	});
});

describe('words from the data', () => {
	test('stand as text, whatever marks they hold', async () => {
		const { panel, value, text } = await detailPanel('bad-name');
		expect(value('Also written')).toBe(BAD_NAME);
		expect(value('Russian')).toBe(`${BAD_NAME} по-русски`);
		expect(text()).toContain(`It is ${BAD_NAME}.`);
		expect(text()).toContain(`“${BAD_NAME}” · ${BAD_NAME} · press report`);
		expect(panel.container.querySelectorAll('b, script')).toHaveLength(0);
		expect(window).not.toHaveProperty('wasRun');
	});

	test('an id from the address stands as text too', async () => {
		const { panel } = await detailPanel('<b>x</b>');
		await expect.element(panel.getByText(/Nothing here is called “<b>x<\/b>”/)).toBeVisible();
		expect(panel.container.querySelectorAll('b')).toHaveLength(0);
	});

	test('an unknown id is told in words, and so is one that the language itself knows', async () => {
		for (const id of ['no-such-thing', 'constructor', '__proto__', 'toString']) {
			const { panel } = await detailPanel(id);
			await expect
				.element(panel.getByText(`Nothing here is called “${id}”.`, { exact: false }))
				.toBeVisible();
		}
	});
});
