import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { timesOf, type OwnFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { en as said } from '#lib/own-data/words/en.ts';
import { forget, keep, keptLayers } from '#lib/ui/own-data/keeping.ts';
import { OwnData } from '#lib/ui/own-data/own-data.svelte.ts';
import OwnPanel from '#lib/ui/own-data/OwnPanel.svelte';
import { en } from '#lib/words/en.ts';
import { render } from '../render.ts';

const feature = (i: number): OwnFeature => ({
	...{ line: i, name: `Row ${i}`, when: '2012', text: '', source: '', group: '', rest: [] },
	...timesOf('2012'),
	geometry: { type: 'Point', coordinates: [67, 36] },
});
const layerOf = (count: number): OwnLayer => ({
	...{ id: 'own-1', name: 'Mine', colour: 'violet', symbol: 'disc', isShown: true },
	features: Array.from({ length: count }, (_, i) => feature(i)),
});

test('rows are kept in parts, come back in their order, and are forgotten without a trace', async () => {
	const layers = [layerOf(2500)];
	await keep(layers);
	expect(await keptLayers()).toEqual(layers);
	await keep([layerOf(3)]);
	expect((await keptLayers())[0]?.features).toHaveLength(3);
	await forget();
	expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('ndn-atlas-own-data');
	expect(localStorage.getItem('ndn-own-data')).toBeNull();
});

/** Writes a list of layers to the device as another version of the page would. */
async function written(layers: readonly object[]) {
	const db = await openDB('ndn-atlas-own-data', 1, {
		upgrade: (made) => void made.createObjectStore('layers'),
	});
	await db.put('layers', layers, 'layers');
	db.close();
}
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test('rows that were kept in one with their layer come back, too', async () => {
	await written([layerOf(3)]);
	expect(await keptLayers()).toEqual([layerOf(3)]);
	await forget();
});

test('what is kept is forgotten even when it could not be read, or is open in another window', async () => {
	const { features: _, ...layer } = layerOf(1);
	await written([{ ...layer, parts: 1 }]);
	const closed = vi.spyOn(IDBDatabase.prototype, 'close');
	expect(await keptLayers()).toEqual([]);
	expect(closed).toHaveBeenCalledOnce();
	closed.mockRestore();
	await forget();
	expect(await names()).not.toContain('ndn-atlas-own-data');
	await keep([layerOf(2500)]);
	// As in another window: reading has begun when the other forgets.
	const reading = keptLayers();
	await forget();
	expect([0, 1]).toContain((await reading).length);
	expect(await names()).not.toContain('ndn-atlas-own-data');
});

test('a panel whose rows give way to one of them, and back, never loses the focus', async () => {
	const own = new OwnData(en, said, () => undefined);
	own.adopt(JSON.stringify([layerOf(3)]));
	own.list();
	const { container: panel } = await render(OwnPanel, { own, slice: yearSlice(2012, LAYERS) });
	panel.className = 'panel';
	const heading = document.createElement('h2');
	heading.tabIndex = -1;
	panel.prepend(heading);
	const button = (name: string) =>
		[...panel.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
	for (const name of ['Row 1', said.detail.back, 'Row 2']) {
		await vi.waitFor(() => expect(button(name)).toBeDefined());
		button(name)?.focus();
		button(name)?.click();
		await vi.waitFor(() => expect(document.activeElement).toBe(heading));
	}
});
