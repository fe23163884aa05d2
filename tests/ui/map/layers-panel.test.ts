import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice } from '#lib/atlas/slice.ts';
import { DEFAULT_LAYERS, LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import LayersPanel from '#lib/ui/map/LayersPanel.svelte';
import { en } from '#lib/words/en.ts';
import { render } from '../render.ts';
import { CENSUS } from '../small-atlas.ts';
import '../theme.ts';

beforeAll(() => page.viewport(600, 900));

async function layersPanel(
	year: number,
	layers: readonly LayerId[] = LAYERS,
	selected: string | null = null,
) {
	const calls = {
		onlayers: vi.fn<(layers: LayerId[]) => void>(),
		onselect: vi.fn<(id: string) => void>(),
		onpoint: vi.fn<(corridors: readonly string[] | null) => void>(),
	};
	const props = { slice: yearSlice(year, layers), census: CENSUS, selected, ...calls };
	const panel = await render(LayersPanel, props);
	const toggle = (name: string) => panel.getByRole('switch', { name });
	/** The count beside a layer's name. */
	const count = (layer: LayerId) =>
		panel.container
			.querySelectorAll('[data-by-year]')
			.item(LAYERS.indexOf(layer))
			.textContent?.trim();
	const summary = (family: string) => panel.getByText(family, { exact: true });
	return { panel, toggle, count, summary, ...calls };
}

describe('the layers', () => {
	test('stand in the order of the vocabulary, each with a switch that bears its name', async () => {
		const { panel } = await layersPanel(2011);
		const names = panel
			.getByRole('switch')
			.elements()
			.map((element) => element.closest('label')?.querySelector('.name')?.textContent);
		expect(names).toEqual(LAYERS.map((layer) => en.layers[layer].name));
	});

	test('count what exists in the year, possible things included', async () => {
		const { panel, count } = await layersPanel(2010);
		expect(LAYERS.map(count)).toEqual('2 1 0 2 0 1 0 1 1 0 1 1'.split(' '));
		await panel.rerender({ slice: yearSlice(2001, LAYERS) });
		await expect.poll(() => count('bases')).toBe('1');
		expect(count('corridors')).toBe('0');
	});

	test('tell the fates of two years compared, and give no colour to families', async () => {
		const { panel, summary } = await layersPanel(2010);
		const stroke = () =>
			panel.container.querySelector('.families summary path')?.getAttribute('stroke');
		expect(stroke()).toMatch(/^var\(--family-/);
		await expect.element(panel.getByText(en.fates.changed)).not.toBeInTheDocument();
		await panel.rerender({ slice: { ...yearSlice(2010, LAYERS), compare: 2008 } });
		for (const fate of Object.values(en.fates)) await expect.element(summary(fate)).toBeVisible();
		expect(stroke()).toBeUndefined();
	});

	test('explain strokes as the map draws them: beads on the line for the sea, a thin line for flights', async () => {
		const { panel } = await layersPanel(2010);
		const key = (text: string) =>
			[...panel.container.querySelectorAll('.key dd')]
				.find(({ textContent }) => textContent === text)
				?.previousElementSibling?.querySelectorAll('path');
		const [sea, beads] = key(en.legend.sea) ?? [];
		expect(sea?.hasAttribute('stroke-dasharray')).toBe(false);
		expect(beads?.getAttribute('stroke-linecap')).toBe('round');
		const widths = [en.legend.main, en.legend.regular, en.legend.trial, en.legend.air].map((text) =>
			Number(key(text)?.[0]?.getAttribute('stroke-width')),
		);
		expect(widths.slice(0, 3)).toEqual(widths.slice(0, 3).toSorted((a, b) => b - a));
		expect(widths[3]).toBeLessThan(widths[0] ?? 0);
		expect(key(en.legend.possible)?.[0]?.hasAttribute('stroke-dasharray')).toBe(true);
	});

	test('say for every year what they count, for a page before its script', async () => {
		const { panel, count } = await layersPanel(2010);
		const output = panel.container.querySelectorAll<HTMLElement>('[data-by-year]').item(0);
		const texts = JSON.parse(output.dataset.byYear ?? '') as string[];
		expect(texts).toHaveLength(24);
		expect(texts[2010 - 1992]).toBe(count('corridors'));
		expect(texts[2009 - 1992]).toBe('1');
	});

	test('keep their counts while they are off', async () => {
		const { toggle, count } = await layersPanel(2010, ['corridors']);
		await expect.element(toggle('Corridors')).toBeChecked();
		await expect.element(toggle('Incidents')).not.toBeChecked();
		expect(count('incidents')).toBe('1');
	});

	test('are given in the order of the vocabulary when one is switched on', async () => {
		const { toggle, onlayers } = await layersPanel(2010, ['incidents', 'corridors']);
		await userEvent.click(toggle('Bases and airfields'));
		expect(onlayers).toHaveBeenCalledExactlyOnceWith(['corridors', 'bases', 'incidents']);
	});

	test('are given without the one that is switched off', async () => {
		const { toggle, onlayers } = await layersPanel(2010, DEFAULT_LAYERS);
		await userEvent.click(toggle('Air routes'));
		expect(onlayers).toHaveBeenCalledExactlyOnceWith(
			DEFAULT_LAYERS.filter((layer) => layer !== 'air-routes'),
		);
	});

	test('are switched with the space bar', async () => {
		const { toggle, onlayers } = await layersPanel(2010, []);
		(toggle('Incidents').element() as HTMLElement).focus();
		await userEvent.keyboard(' ');
		expect(onlayers).toHaveBeenCalledExactlyOnceWith(['incidents']);
	});
});

describe('the legend', () => {
	/** The families that the legend lists, from top to bottom. */
	const families = (container: HTMLElement) =>
		[...container.querySelectorAll('.families summary .name')].map((name) => name.textContent);

	test('lists only the families that exist in the year', async () => {
		const { panel } = await layersPanel(2009);
		expect(families(panel.container)).toEqual(['Russian route', 'Flights']);
		await panel.rerender({ slice: yearSlice(2012, LAYERS) });
		await expect
			.poll(() => families(panel.container))
			.toEqual(['Russian route', 'Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)', 'Flights']);
		await panel.rerender({ slice: yearSlice(1995, LAYERS) });
		await expect.poll(() => families(panel.container)).toEqual([]);
	});

	test('leaves out the families of a layer that is off', async () => {
		const { panel } = await layersPanel(2012, ['air-routes']);
		expect(families(panel.container)).toEqual(['Flights']);
	});

	test('marks a corridor that is only possible in the year', async () => {
		const { panel } = await layersPanel(2010);
		await expect
			.element(
				panel.getByRole('button', { name: 'Baku to Hairaton (possible)', includeHidden: true }),
			)
			.toBeInTheDocument();
	});

	test('opens the family of what is selected, and closes it when the selection ends', async () => {
		const { panel, summary } = await layersPanel(2012, LAYERS, 'kkt-route');
		const family = summary('Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)')
			.element()
			.closest('details') as HTMLDetailsElement;
		await expect.poll(() => family.open).toBe(true);
		await panel.rerender({ selected: null });
		await expect.poll(() => family.open).toBe(false);
		await userEvent.click(summary('Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)'));
		await panel.rerender({ selected: 'kkt-route' });
		await panel.rerender({ selected: null });
		await expect.poll(() => family.open).toBe(true);
		await panel.rerender({ selected: 'kkt-route' });
		await userEvent.click(summary('Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)'));
		await expect.poll(() => family.open).toBe(false);
	});

	test('lets go of a corridor that the year does not have, and when the window is left', async () => {
		const { panel, summary, onpoint } = await layersPanel(2012);
		await userEvent.hover(summary('Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)'));
		expect(onpoint).toHaveBeenLastCalledWith(['kkt-route']);
		await panel.rerender({ slice: yearSlice(2009, LAYERS) });
		await expect.poll(() => onpoint.mock.lastCall).toEqual([null]);
		await userEvent.hover(summary('Russian route'));
		expect(onpoint).not.toHaveBeenLastCalledWith(null);
		window.dispatchEvent(new Event('blur'));
		expect(onpoint).toHaveBeenLastCalledWith(null);
	});

	test('points at the corridors of a family while the pointer is over it', async () => {
		const { panel, summary, onpoint } = await layersPanel(2012);
		await userEvent.hover(summary('Kazakhstan–Kyrgyzstan–Tajikistan spur (KKT)'));
		expect(onpoint).toHaveBeenLastCalledWith(['kkt-route']);
		await userEvent.hover(panel.getByText('How to read lines and symbols'));
		expect(onpoint).toHaveBeenLastCalledWith(null);
	});

	test('points at one corridor and selects it', async () => {
		const { panel, summary, onpoint, onselect } = await layersPanel(2012);
		await userEvent.click(summary('Russian route'));
		const corridor = panel.getByRole('button', { name: 'Riga to Hairaton by rail' });
		await userEvent.hover(corridor);
		expect(onpoint).toHaveBeenLastCalledWith(['russian-route']);
		await userEvent.click(corridor);
		expect(onselect).toHaveBeenCalledExactlyOnceWith('russian-route');
	});

	test('opens the family of the selected corridor and marks it', async () => {
		const { panel } = await layersPanel(2012, LAYERS, 'kkt-route');
		await expect
			.element(panel.getByRole('button', { name: 'Baku to Hairaton' }))
			.toHaveAttribute('aria-pressed', 'true');
		await expect.element(panel.getByText('Riga to Hairaton by rail')).not.toBeVisible();
	});
});
