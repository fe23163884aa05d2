import { openDB } from 'idb';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { timesOf, type OwnFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { en as said } from '#lib/own-data/words/en.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { toldData } from '#lib/own-data/told-data.ts';
import { StoryStore } from '#lib/ui/own/story-store.ts';
import { Keeping } from '#lib/ui/own-data/keeping.ts';
import { OwnData } from '#lib/ui/own-data/own-data.svelte.ts';
import { ownChanges } from '#lib/ui/own-data/own-changes.ts';
import OwnInventory from '#lib/ui/own-data/OwnInventory.svelte';
import OwnLegend from '#lib/ui/own-data/OwnLegend.svelte';
import OwnPanel from '#lib/ui/own-data/OwnPanel.svelte';
import { en } from '#lib/words/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
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

let keeping = new Keeping();
beforeEach(async () => {
	keeping = new Keeping();
	await keeping.forget();
});

test('rows are kept in parts, come back in their order, and are forgotten without a trace', async () => {
	const layers = [layerOf(2500)];
	await keeping.keep(layers);
	expect(await keeping.layers()).toEqual(layers);
	await keeping.keep([layerOf(3)]);
	expect((await keeping.layers())[0]?.features).toHaveLength(3);
	await keeping.forget();
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
	expect(await keeping.layers()).toEqual([layerOf(3)]);
	await keeping.forget();
});

test('what is kept is forgotten even when it could not be read, or is open in another window', async () => {
	const { features: _, ...layer } = layerOf(1);
	await written([{ ...layer, parts: 1 }]);
	const closed = vi.spyOn(IDBDatabase.prototype, 'close');
	expect(await keeping.layers()).toEqual([]);
	expect(closed).toHaveBeenCalledOnce();
	closed.mockRestore();
	await keeping.forget();
	expect(await names()).not.toContain('ndn-atlas-own-data');
	await keeping.keep([layerOf(2500)]);
	// As in another window: reading has begun when the other forgets.
	const reading = keeping.layers();
	await keeping.forget();
	expect([0, 1]).toContain((await reading).length);
	expect(await names()).not.toContain('ndn-atlas-own-data');
});

test('a panel whose rows give way to one of them, and back, never loses the focus', async () => {
	const own = new OwnData(en, said);
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

/** A window with layers that are kept; it hears of other windows by {@link hear}. */
async function windowOf(...layers: OwnLayer[]) {
	const own = new OwnData(en, said);
	await own.restore();
	if (layers.length > 0) own.adopt(JSON.stringify(layers));
	return own;
}
const named = (name: string, id: OwnLayer['id'] = 'own-1') =>
	ownLayer([ownRow('2012')], { id, name });
/** A browser tells other windows of what is stored, and never the one that stores it. */
const hear = () => {
	const [key, newValue] = ['ndn-own-data', localStorage.getItem('ndn-own-data')];
	dispatchEvent(new StorageEvent('storage', { key, newValue }));
};

test('what one window removes no other keeps again', async () => {
	const one = await windowOf(named('Mine'));
	await one.setKept(true);
	const other = await windowOf();
	expect(other.isKept).toBe(true);
	one.remove();
	await vi.waitFor(async () => expect(await names()).not.toContain('ndn-atlas-own-data'));
	hear();
	other.change('own-1', { isShown: false });
	expect([other.isKept, other.message]).toEqual([false, said.layers.removedElsewhere]);
	expect(await names()).not.toContain('ndn-atlas-own-data');
	// Without the message, too, as where a window slept.
	const late = new Keeping();
	await late.keep([named('Old')]);
	await new Keeping().forget();
	await expect(late.keep([named('Old')])).rejects.toThrow();
});

test('windows follow each other, and none writes over what it does not know', async () => {
	const one = await windowOf(named('Mine'));
	await one.setKept(true);
	const other = await windowOf();
	const late = await windowOf();
	one.change('own-1', { name: 'Ours' });
	await vi.waitFor(async () => expect((await new Keeping().layers())[0]?.name).toBe('Ours'));
	await late.setKept(true);
	expect([late.isKept, late.message]).toEqual([false, said.layers.keptElsewhere]);
	hear();
	await vi.waitFor(() => expect(other.layers[0]?.name).toBe('Ours'));
});

test('where a change is refused it is said that what was kept before still is', async () => {
	const own = await windowOf(named('Mine'));
	await own.setKept(true);
	const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	await own.setKept(true);
	refused.mockRestore();
	expect([own.isKept, own.message]).toEqual([true, said.layers.keptBefore]);
	expect(await new Keeping().layers()).toHaveLength(1);
});

test('a layer that is added to those of a file has an id of its own', async () => {
	const own = await windowOf(named('A', 'own-1'), named('C', 'own-3'));
	vi.spyOn(own.importer, 'features', 'get').mockReturnValue([ownRow('2012')]);
	own.take();
	expect(own.layers.map(({ id }) => id)).toEqual(['own-1', 'own-3', 'own-4']);
});

test('what of the rows is shown is said in numbers, at the pointer with whose they are, and by what became of it', async () => {
	const rows = ['2008/2012', '2008/2012?', '2012', '2008', null].map((when) => ownRow(when));
	const own = await windowOf(ownLayer(rows));
	expect(own.countsIn(yearSlice(2012, LAYERS))).toBe(said.counts(2, 1));
	expect(own.tipOf('own-1:2')).toContain(said.title);
	expect(own.tipOf('k2-air-base')).toBeUndefined();
	const slice = { ...yearSlice(2012, LAYERS), compare: 2008 };
	const { began, ended, changed, stayed } = ownChanges(own.layers, slice);
	expect([began, ended]).toEqual([['own-1:2'], ['own-1:3']]);
	expect([...changed, ...stayed].sort()).toEqual(['own-1:0', 'own-1:1']);
	own.change('own-1', { isShown: false });
	expect(own.countsIn(yearSlice(2012, LAYERS))).toBe('');
});

test('paper lists the rows of its time and those without a date, apart from the atlas', async () => {
	const rows = ['2012', '2009', null].map((when) => ownRow(when));
	const own = await windowOf(ownLayer(rows));
	const { container } = await render(OwnInventory, { own, slice: yearSlice(2012, LAYERS) });
	expect(container.querySelector('section')).toBeNull();
	dispatchEvent(new Event('beforeprint'));
	const names = () => [...container.querySelectorAll('li')].map((one) => one.textContent.trim());
	await expect.poll(() => names().length).toBe(2);
	expect(names()[0]).toMatch(/^Row of 2012 Mine · 2012$/);
	expect(names()[1]).toContain(said.states.undated);
	expect(container.querySelector('h2')?.textContent).toBe(said.notEvidence);
});

test('removal says what is still told in a story on this device, and that nothing is where nothing is', async () => {
	const store = new StoryStore();
	const layer = ownLayer([ownRow('2012'), ownRow(null)]);
	const story = { version: 1, lang: 'en', title: 'Raids', steps: [], data: toldData([layer]) };
	await store.put('a', story as OwnStory, 0);
	await store.put('b', { ...story, title: 'Plain', data: [] } as OwnStory, 0);
	const own = await windowOf(layer);
	const { container } = await render(OwnLegend, { own, slice: yearSlice(2012, LAYERS) });
	own.remove();
	await expect.poll(() => own.message).toBe(said.layers.toldStill(1));
	const [link, ...more] = container.querySelectorAll('a');
	expect([link?.textContent, more]).toEqual(['Raids', []]);
	expect(link?.getAttribute('href')).toMatch(/\/stories\/own\/\?draft=a$/);
	await store.remove('a', 1);
	await store.remove('b', 1);
	own.adopt(JSON.stringify([layer]));
	own.remove();
	await expect.poll(() => own.message).toBe(said.layers.removed);
	expect(container.querySelector('a')).toBeNull();
	store.close();
});

test('what was removed can be had back for a minute, kept as it was, and then nothing of it is left', async () => {
	const [mine, theirs] = [named('A', 'own-1'), named('B', 'own-2')];
	const own = await windowOf(mine, theirs);
	await own.setKept(true);
	const { getByRole } = await render(OwnLegend, { own, slice: yearSlice(2012, LAYERS) });
	const undo = getByRole('button', { name: said.layers.undo });
	own.remove('own-1');
	expect([own.layers.map(({ name }) => name), own.message]).toEqual([
		['B'],
		said.layers.layerRemoved,
	]);
	await expect.element(undo).toHaveFocus();
	await undo.click();
	expect(own.layers).toEqual([mine, theirs]);
	own.remove();
	await expect.poll(async () => (await new Keeping().layers()).length).toBe(0);
	await undo.click();
	expect([own.layers, own.isKept]).toEqual([[mine, theirs], true]);
	await expect.poll(async () => (await new Keeping().layers()).length).toBe(2);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	own.remove();
	vi.advanceTimersByTime(60_000);
	expect(own.removed.isThere).toBe(false);
	own.undo();
	expect(own.layers).toEqual([]);
	// Another change of the data ends it, too.
	own.adopt(JSON.stringify([mine, theirs]));
	own.remove('own-1');
	own.change('own-2', { name: 'C' });
	expect(own.removed.isThere).toBe(false);
});

test('at a spot of own data and of the atlas the own rows are listed, and the others are given back', async () => {
	const own = await windowOf(ownLayer([ownRow('2012'), ownRow('2012')]));
	expect(own.pick(['k2'])).toBeNull();
	expect([own.pick(['own-1:1', 'k2']), own.pane, own.spot]).toEqual([['k2'], 'rows', ['own-1:1']]);
	expect([own.pick(['own-1:0']), own.pane, own.selected]).toEqual([[], 'detail', 'own-1:0']);
});
