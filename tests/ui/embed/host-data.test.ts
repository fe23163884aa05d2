import { expect, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { en as said } from '#lib/own-data/words/en.ts';
import EmbedShapes from '#lib/ui/embed/EmbedShapes.svelte';
import HostNote from '#lib/ui/embed/HostNote.svelte';
import HostTable from '#lib/ui/embed/HostTable.svelte';
import { hostLayer, type HostLayer } from '#lib/ui/embed/host-data.ts';
import { HostedData } from '#lib/ui/embed/hosted-data.svelte.ts';
import type { ShownView } from '#lib/ui/map/shown-view.svelte.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { en } from '#lib/words/en.ts';
import { en as shapes } from '#lib/words/shapes/en.ts';
import { EVIDENCE, OUTLINE } from '../small-atlas.ts';
import { render } from '../render.ts';

vi.mock('#lib/own-data/worker.ts?worker&url', () => ({ default: '' }));

// The timeline of a small atlas.
vi.mock('#lib/ui/shapes/load-timeline.ts', () => ({
	loadTimeline: async () => {
		const { default: Timeline } = await import('#lib/ui/shapes/Timeline.svelte');
		return { Timeline, said: shapes, outline: OUTLINE, evidence: EVIDENCE };
	},
}));

const collection = (coordinates: readonly (readonly number[])[], more: object = {}) => ({
	type: 'FeatureCollection',
	...more,
	features: coordinates.map((at, i) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: { title: `Row ${i}`, start_date: '2009', end_date: '2011' },
	})),
});
const layer = async (geojson: object, name = 'Mine') => {
	const { picture, ...more } = await hostLayer({ name, geojson }, en);
	return { ...more, rows: picture.overlay.drawing.layers[0]?.features ?? [] };
};

test('the data of a host are read by the checks for those of a visitor, and what is left out is told', async () => {
	const { rows, note, leftOut, nameOf } = await layer(
		collection([
			[67.1, 36.7],
			[500, 136],
		]),
	);
	expect(rows.map(({ name, when }) => [name, when])).toEqual([['Row 0', '2009/2011']]);
	expect(leftOut).toBe(
		'1 row cannot be read: Line 2: 136, 500 (latitude, longitude) is not on the earth.',
	);
	expect(note).toBe(said.host.note('Mine'));
	expect(nameOf('own-1:0')).toBe('Row 0');
	expect(nameOf('k2-air-base')).toBeUndefined();
});

test('metres of Web Mercator that the data declare are turned into degrees, since nobody can be asked', async () => {
	const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
	const { rows, leftOut } = await layer(collection([[7470684.4, 4398330.8]], { crs }));
	const [lng, lat] = (rows[0]?.geometry as { coordinates: number[] }).coordinates;
	expect([lng?.toFixed(2), lat?.toFixed(2), leftOut]).toEqual(['67.11', '36.71', null]);
});

test('coordinates that seem to have changed places are shown as they stand, and told of', async () => {
	const { rows, leftOut } = await layer(
		collection([
			[36.7, 67.1],
			[34.5, 69.2],
		]),
	);
	expect([rows.length, leftOut]).toEqual([2, said.host.swapped]);
});

test('a name of a host turns no words about', async () => {
	expect((await layer(collection([[67, 36]]), '\u202eevil\u202c')).note).toBe(
		said.host.note('evil'),
	);
});

test('data of which nothing can be shown are refused with a sentence, and what was laid before stays', async () => {
	const hosted = new HostedData(en);
	await hosted.lay({ name: 'Mine', geojson: collection([[67, 36]]) });
	const { layer: before, overlay } = hosted;
	await expect(hosted.lay({ name: 'No', geojson: { type: 'Nothing' } })).rejects.toThrow(
		said.faults['not-geojson'](''),
	);
	expect([hosted.layer, hosted.overlay]).toEqual([before, overlay]);
	await hosted.lay(null);
	expect(hosted.layer).toBeNull();
	expect(hosted.nameOf('own-1:0')).toBeUndefined();
});

test('a host’s data are counted, told in words and read by a click, beside the atlas’s own', async () => {
	const hosted = new HostedData(en);
	const slice = yearSlice(2010, LAYERS);
	expect(hosted.after('In 2010.', slice)).toBe('In 2010.');
	await hosted.lay({
		name: 'Mine',
		geojson: collection([
			[67, 36],
			[68, 37],
		]),
	});
	expect(hosted.after('In 2010.', slice)).toBe(`In 2010. ${said.host.alt('Mine', 2, 0)}`);
	expect(hosted.pick(['own-1:1', 'k2-air-base'])).toBe('k2-air-base');
	const { layer, picked } = hosted;
	const { container, rerender } = await render(HostNote, {
		layer: layer as HostLayer,
		slice,
		picked,
	});
	const names = () => [...container.querySelectorAll('b')].map((name) => name.textContent);
	expect(container.querySelector('details')?.open).toBe(true);
	expect(names()).toEqual(['Row 1']);
	expect(container.textContent).toContain(said.layers.inTime('2010', 2, 0));
	expect(hosted.pick([])).toBeNull();
	await rerender({ picked: hosted.picked });
	expect(names()).toEqual(['Row 0', 'Row 1']);
	expect(container.querySelector('details')?.open).toBe(false);
});

test('a host’s data stand in the embed’s list by its time', async () => {
	const hosted = new HostedData(en);
	await hosted.lay({
		name: 'Mine',
		geojson: collection([
			[67, 36],
			[68, 37],
		]),
	});
	const at = (year: number) => ({
		layer: hosted.layer as HostLayer,
		slice: yearSlice(year, LAYERS),
	});
	const { container, rerender } = await render(HostTable, at(2010));
	const items = () => [...container.querySelectorAll('li')].map((item) => item.textContent?.trim());
	expect(container.querySelector('h3')?.textContent).toBe(said.host.note('Mine'));
	expect(items()).toHaveLength(2);
	expect(items()[1]).toMatch(/^Row 1 .*2009.*2011/);
	await rerender(at(2012));
	expect(items()).toEqual([]);
	expect(container.textContent).toContain(said.layers.none);
});

test('a host’s data stand in the embed’s timeline under whose they are, and are picked there', async () => {
	const hosted = new HostedData(en);
	await hosted.lay({
		name: 'Mine',
		geojson: collection([
			[67, 36],
			[68, 37],
		]),
	});
	const slice = yearSlice(2010, LAYERS);
	const view = { ...DEFAULT_VIEW, view: 'timeline' as const };
	const onselect = vi.fn();
	const { container, getByText } = await render(EmbedShapes, {
		...{ view, hosted, onselect, ontrouble: vi.fn(), census: { years: [] } as never },
		shown: { slice, theme: 'light', placeless: view } as unknown as ShownView,
	});
	const mine = () => container.querySelectorAll<HTMLElement>('[data-row^="own-1:"]');
	await expect.poll(() => mine().length, { timeout: 20_000 }).toBe(2);
	await expect.element(getByText(said.layerTitle('Mine'))).toBeVisible();
	expect(mine()[1]?.textContent).toContain('In 2010: certain');
	mine()[1]?.querySelector('button')?.click();
	expect(hosted.picked).toEqual(['own-1:1']);
	expect(onselect).toHaveBeenCalledWith(null);
});
