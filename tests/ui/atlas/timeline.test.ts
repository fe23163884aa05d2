import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { en as ownWords } from '#lib/own-data/words/en.ts';
import { ownRowsOf } from '#lib/ui/shapes/more-rows.ts';
import Timeline from '#lib/ui/shapes/Timeline.svelte';
import { en } from '#lib/words/shapes/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { EVIDENCE, OUTLINE } from '../small-atlas.ts';
import { render } from '../render.ts';
import '../theme.ts';

beforeAll(() => page.viewport(1200, 800));

async function timeline(fields: Partial<Slice> = {}) {
	const onselect = vi.fn<(id: string) => void>();
	const slice = { ...yearSlice(2011, LAYERS), ...fields };
	const props = { outline: OUTLINE, evidence: EVIDENCE, said: en, slice, selected: null, onselect };
	const shown = await render(Timeline, props);
	const ids = () =>
		[...shown.container.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row);
	const row = (id: string) => shown.container.querySelector<HTMLElement>(`[data-row="${id}"]`);
	return { shown, slice, ids, row, onselect };
}

describe('the timeline', () => {
	test('has a row for each thing of all years, in order of time, and says what it is in the shown one', async () => {
		const { ids, row, shown, slice } = await timeline();
		expect(ids().slice(0, 3)).toEqual(['russian-route', 'kkt-route', 'manas-flights']);
		// Things of other years than the shown one have their rows too.
		expect(ids()).toContain('osh-unrest');
		expect(row('manas')?.textContent).toContain('In 2011: certain');
		await shown.rerender({ slice: { ...slice, year: 1995 } });
		expect(row('manas')?.textContent).toContain('In 1995: absent');
		await shown.rerender({ slice: { ...slice, layers: ['bases'] as const } });
		await expect.poll(ids).toEqual(['manas', 'osh-base']);
	});

	test('has a visitor’s rows under a heading of their own, found and selected like all others', async () => {
		const { ids, row, shown, slice, onselect } = await timeline();
		const rows = [ownRow('2009', { name: 'A' }), ownRow('2012', { name: 'Osh' }), ownRow(null)];
		await shown.rerender({ more: ownRowsOf([ownLayer(rows)], slice, 'light', ownWords) });
		await expect.poll(() => ids().slice(0, 2)).toEqual(['own-1:0', 'own-1:1']);
		await expect.element(shown.getByText(ownWords.layerTitle('Mine'))).toBeVisible();
		await userEvent.click(row('own-1:0')?.querySelector('.life') as Element);
		expect(onselect).toHaveBeenLastCalledWith('own-1:0');
		await userEvent.fill(shown.getByRole('searchbox'), 'osh');
		await expect.poll(() => ids()[0]).toBe('own-1:1');
	});

	test('selects by row and by key, and leaves out what does not hold the text', async () => {
		const { ids, row, shown, onselect } = await timeline();
		await userEvent.click(row('manas')?.querySelector('.life') as Element);
		expect(onselect).toHaveBeenLastCalledWith('manas');
		(row('osh-base')?.querySelector('button') as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(onselect).toHaveBeenLastCalledWith('osh-base');
		await userEvent.fill(shown.getByRole('searchbox'), 'osh');
		await expect.poll(ids).toEqual(['osh-base', 'osh-school', 'osh-unrest']);
	});

	test('shows less time by its buttons and by keys, and only what is in it', async () => {
		const { ids, shown } = await timeline();
		const all = ids().length;
		const less = shown.getByRole('button', { name: 'Show a shorter period' });
		for (let i = 0; i < 4; i++) await userEvent.click(less);
		// About the middle of the years: the end of 2003.
		await expect.poll(() => ids().length).toBeLessThan(all);
		expect(ids()).toContain('manas');
		expect(ids()).not.toContain('kkt-route');
		const end = shown.getByRole('slider', { name: 'End of the period shown' });
		(end.element() as HTMLElement).focus();
		await userEvent.keyboard('{End}');
		await expect.poll(ids).toContain('kkt-route');
		await userEvent.click(shown.getByRole('button', { name: 'all years' }));
		await expect.poll(() => ids().length).toBe(all);
	});

	test('begins with the years about a month that is shown, and marks the month', async () => {
		const { shown } = await timeline({ year: 2011, date: '2011-03' });
		const table = shown.container.querySelector('table') as HTMLElement;
		expect(parseFloat(table.style.getPropertyValue('--whole'))).toBeGreaterThan(300);
		expect(table.style.getPropertyValue('--shown')).toContain('var(--band)');
	});

	test('brings a time that is chosen later into the stretch that a hand chose', async () => {
		const { shown, slice, ids } = await timeline({ year: 2003 });
		for (let i = 0; i < 4; i++)
			await userEvent.click(shown.getByRole('button', { name: 'Show a shorter period' }));
		await expect.poll(ids).not.toContain('kkt-route');
		const whole = () =>
			parseFloat(
				(shown.container.querySelector('table') as HTMLElement).style.getPropertyValue('--whole'),
			);
		const before = whole();
		await shown.rerender({ slice: { ...slice, year: 2012, date: '2012-03' } });
		await expect.poll(ids).toContain('kkt-route');
		expect(whole()).toBeCloseTo(before);
	});

	test('says how many rows of a group are not listed, and lists a hundred more when asked', async () => {
		const { ids, shown, slice } = await timeline();
		const rows = Array.from({ length: 1502 }, (_, i) => ownRow('2010', { name: `Row ${i}` }));
		await shown.rerender({ more: ownRowsOf([ownLayer(rows)], slice, 'light', ownWords) });
		const mine = () => ids().filter((id) => id?.startsWith('own-1')).length;
		await userEvent.click(shown.getByRole('button', { name: '… and 1,402 more.' }));
		await expect.element(shown.getByRole('button', { name: '… and 1,302 more.' })).toBeVisible();
		expect(mine()).toBe(200);
	});

	test('stands by country when asked', async () => {
		const { shown } = await timeline();
		await userEvent.selectOptions(shown.getByRole('combobox', { name: 'Group by' }), 'country');
		await expect.element(shown.getByText(/^No country/)).toBeInTheDocument();
	});
});
