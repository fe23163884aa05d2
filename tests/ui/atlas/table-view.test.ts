import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { yearSlice, type Slice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import TableView from '#lib/ui/atlas/TableView.svelte';
import { BAD_NAME, EVIDENCE, OUTLINE } from '../small-atlas.ts';
import { render } from '../render.ts';
import '../theme.ts';

beforeAll(() => page.viewport(1200, 800));

async function tableView(fields: Partial<Slice> = {}) {
	const calls = {
		onselect: vi.fn<(id: string) => void>(),
		onpoint: vi.fn<(corridors: readonly string[] | null) => void>(),
		onfilter: vi.fn<(filter: Partial<Slice>) => void>(),
	};
	const slice = { ...yearSlice(2011, LAYERS), ...fields };
	const props = { outline: OUTLINE, evidence: EVIDENCE, slice, selected: null, ...calls };
	const table = await render(TableView, props);
	const ids = () =>
		[...table.container.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row);
	const cell = (id: string, column: string) =>
		table.container.querySelector(`[data-row="${id}"] .${column}`)?.textContent?.trim();
	const head = (name: string) => table.getByRole('columnheader', { name });
	return { table, slice, ids, cell, head, ...calls };
}

/** What the next download holds. */
async function download(click: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
	const blobs: Blob[] = [];
	const names: string[] = [];
	const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		blobs.push(blob as Blob);
		return 'blob:none';
	});
	const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		names.push(this.download);
	});
	await click();
	made.mockRestore();
	clicked.mockRestore();
	const [blob] = blobs;
	if (!blob) throw new Error('nothing was saved');
	return { name: names[0] ?? '', bytes: new Uint8Array(await blob.arrayBuffer()) };
}

describe('the table', () => {
	test('holds what the slice shows, in the order of the layers', async () => {
		const { table, slice, ids } = await tableView();
		expect(ids()).toEqual([
			'russian-route',
			'kkt-route',
			'manas-flights',
			'manas',
			'osh-base',
			'ili-range',
			'unit-to-iraq',
			'osh-school',
			'bad-name',
			'kaz-permission',
		]);
		await table.rerender({ slice: { ...slice, year: 1995 } });
		await expect.poll(ids).toEqual(['bad-name']);
		expect(table.container.querySelector('b, script')).toBeNull();
		await expect.element(table.getByText(BAD_NAME)).toBeVisible();
	});

	test('sorts by a head, turns round, and says so', async () => {
		const { head, ids, onselect, onpoint } = await tableView();
		await userEvent.click(head('Name').getByRole('button'));
		await expect.element(head('Name')).toHaveAttribute('aria-sort', 'ascending');
		const up = ids();
		onpoint.mockClear();
		await userEvent.click(head('Name').getByRole('button'));
		await expect.element(head('Name')).toHaveAttribute('aria-sort', 'descending');
		expect(ids()).toEqual([...up].reverse());
		expect(head('Layer').element().hasAttribute('aria-sort')).toBe(false);
		// Nothing that the map draws depends on it.
		expect(onselect).not.toHaveBeenCalled();
		expect(onpoint.mock.calls.filter(([corridors]) => corridors !== null)).toEqual([]);
	});

	test('is filtered by text in any spelling, by layer and by kind', async () => {
		const { table, ids } = await tableView();
		const field = table.getByRole('searchbox', { name: 'Filter rows' });
		await userEvent.fill(field, 'OSH');
		await expect.poll(ids).toEqual(['osh-base', 'osh-school']);
		await expect.element(table.getByRole('status')).toHaveTextContent('2 of 10 places and events');
		await userEvent.fill(field, 'manas po-russki');
		await expect.poll(ids).toEqual(['manas-flights', 'manas']);
		await userEvent.fill(field, '');
		await userEvent.selectOptions(table.getByRole('combobox', { name: 'Layer' }), 'bases');
		await expect.poll(ids).toEqual(['manas', 'osh-base']);
		await userEvent.selectOptions(table.getByRole('combobox', { name: 'Kind' }), 'air-base');
		await expect.poll(ids).toEqual(['manas']);
		await userEvent.fill(field, 'nothing like it');
		await expect.element(table.getByText('No matches.')).toBeVisible();
	});

	test('selects by row and by key, and points at corridors', async () => {
		const { table, onselect, onpoint } = await tableView();
		await userEvent.click(table.container.querySelector('[data-row="manas"] .layer') as Element);
		expect(onselect).toHaveBeenLastCalledWith('manas');
		const corridor = table.getByRole('button', { name: 'Baku to Hairaton', exact: true });
		(corridor.element() as HTMLElement).focus();
		expect(onpoint).toHaveBeenLastCalledWith(['kkt-route']);
		await userEvent.keyboard('{Enter}');
		expect(onselect).toHaveBeenLastCalledWith('kkt-route');
		await table.rerender({ selected: 'kkt-route' });
		await expect.element(corridor).toHaveAttribute('aria-pressed', 'true');
	});

	test('unfolds the legs of a corridor under it', async () => {
		const { table, ids, cell } = await tableView();
		const fold = table.getByRole('button', { name: '3 legs of Baku to Hairaton' });
		await userEvent.click(fold);
		await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
		expect(ids().slice(1, 5)).toEqual([
			'kkt-route',
			'baku-aktau',
			'aktau-tashkent',
			'hairaton-tashkent',
		]);
		expect(cell('baku-aktau', 'kind')).toBe('ferry leg');
		await userEvent.click(fold);
		expect(ids()).toHaveLength(10);
	});

	test('says what became of things, or in which years they are there', async () => {
		const { table, slice, head, cell } = await tableView({ compare: 2004 });
		await expect.element(head('Change')).toBeVisible();
		expect(cell('russian-route', 'state')).toBe('began');
		expect(cell('manas', 'state')).toBe('unchanged');
		await table.rerender({ slice: { ...slice, compare: null, years: [2009, 2011] as const } });
		await expect.element(head('Years')).toBeVisible();
		expect(cell('kkt-route', 'state')).toBe('2010 (possible), 2011');
	});

	test('is saved as CSV that Excel reads, just as it is shown', async () => {
		const { table, ids } = await tableView();
		await userEvent.fill(table.getByRole('searchbox', { name: 'Filter rows' }), 'osh');
		await expect.poll(() => ids().length).toBe(2);
		const { name, bytes } = await download(() =>
			userEvent.click(table.getByRole('button', { name: 'Download as CSV' })),
		);
		expect(name).toBe('ndn-atlas-2011.csv');
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const lines = new TextDecoder().decode(bytes).split('\r\n');
		expect(lines[0]).toMatch(/^id,Name,Layer,Kind,First year,Last year,Certainty,Status,/);
		expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(ids());
	});

	test('is called by its month, too, in any language', async () => {
		const { table, slice } = await tableView();
		await table.rerender({ slice: { ...slice, year: 2012, date: '2012-03' } });
		const { name } = await download(() =>
			userEvent.click(table.getByRole('button', { name: 'Download as CSV' })),
		);
		expect(name).toBe('ndn-atlas-2012-03.csv');
	});

	test('is saved as GeoJSON and copied as TSV, just as it is shown', async () => {
		const { table, ids } = await tableView();
		const { name, bytes } = await download(() =>
			userEvent.click(table.getByRole('button', { name: 'Download as GeoJSON' })),
		);
		expect(name).toBe('ndn-atlas-2011.geojson');
		const { features } = JSON.parse(new TextDecoder().decode(bytes)) as {
			features: { id: string }[];
		};
		expect(features.map(({ id }) => id)).toEqual(ids());
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await userEvent.click(table.getByRole('button', { name: 'Copy' }));
		const lines = write.mock.lastCall?.[0].split('\n') ?? [];
		expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(ids());
		await expect
			.element(table.getByRole('status'))
			.toHaveTextContent(/^Copied.*\b\d+ places and events$/);
		await userEvent.fill(table.getByRole('searchbox'), 'osh');
		await expect
			.element(table.getByRole('status'))
			.toHaveTextContent(/^\d+ of \d+ places and events$/);
		write.mockRestore();
	});

	test('lets go of the corridor of a row that goes while the pointer is on it', async () => {
		const { table, onpoint } = await tableView();
		await userEvent.hover(table.container.querySelector('[data-row="kkt-route"]') as Element);
		expect(onpoint).toHaveBeenLastCalledWith(['kkt-route']);
		await table.rerender({ slice: yearSlice(1995, LAYERS) });
		await expect.poll(() => onpoint.mock.lastCall).toEqual([null]);
	});

	test('keeps the names in sight while it is scrolled on a phone', async () => {
		await page.viewport(390, 844);
		const { table } = await tableView();
		const name = table.container.querySelector('[data-row="manas"] .name') as HTMLElement;
		// In a small window filters and rows scroll as one, in what the page has for them.
		const scroll = table.container as HTMLElement;
		scroll.style.cssText = 'height: 600px; overflow: auto; container-type: size';
		expect(scroll.scrollWidth).toBeGreaterThan(scroll.clientWidth);
		const { left } = name.getBoundingClientRect();
		scroll.scrollLeft = 200;
		expect(name.getBoundingClientRect().left).toBe(left);
		await page.viewport(1200, 800);
	});
});
