import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { en } from '#lib/own-data/words/en.ts';
import { authorsData, type AuthorsData } from '#lib/ui/story/authors-data.ts';
import AuthorsRows from '#lib/ui/story/AuthorsRows.svelte';
import { render } from '../render.ts';

const row = (name: string, when: string, more: object = {}) => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [69.17, 34.53] },
	properties: { name, when, ...more },
});
const ROWS = [
	row('Raid', '2011', { text: 'At the depot', source: 'A diary', Trucks: '12' }),
	row('Delay', '2011-03/2012?'),
	row('Later', '2013'),
];
const slice = yearSlice(2011, LAYERS);

async function shown(spot: readonly string[] | null, at = slice) {
	const layers = [{ name: 'Incidents', features: { type: 'FeatureCollection', features: ROWS } }];
	const data = (await authorsData(layers, 'en')) as AuthorsData;
	const onclose = vi.fn();
	const panel = await render(AuthorsRows, { data, slice: at, spot, onclose });
	return { data, panel, onclose };
}

test('the rows of an author are listed by the time of a story’s map, with what they say of themselves', async () => {
	const { panel } = await shown(null);
	await expect.element(panel.getByText('Raid')).toBeVisible();
	await expect.element(panel.getByText('Delay')).toBeVisible();
	await expect.element(panel.getByText(en.detail.possible)).toBeVisible();
	expect(panel.getByText('Later').query()).toBeNull();
	await expect.element(panel.getByText(en.picture.note)).toBeVisible();
	await panel.getByText('Raid').click();
	for (const text of ['At the depot', 'A diary', 'Trucks', '12', 'Incidents'])
		await expect.element(panel.getByText(text).first()).toBeVisible();
});

test('a single row that was picked is unfolded, has the focus, and Escape closes it', async () => {
	const { panel, data, onclose } = await shown(['own-1:0']);
	expect(data.among(['manas', 'own-1:0'])).toEqual(['own-1:0']);
	await expect.element(panel.getByText('At the depot')).toBeVisible();
	expect(document.activeElement?.getAttribute('aria-label')).toBe(en.told.title);
	await userEvent.keyboard('{Escape}');
	expect(onclose).toHaveBeenCalledOnce();
});

test('a time without rows says so', async () => {
	const { panel } = await shown(null, yearSlice(1995, LAYERS));
	await expect.element(panel.getByText(en.layers.none)).toBeVisible();
});
