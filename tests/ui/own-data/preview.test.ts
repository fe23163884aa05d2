import { onTestFinished, expect, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { MOST_BYTES, MOST_FEATURES } from '#lib/own-data/draft.ts';
import { en as said } from '#lib/own-data/words/en.ts';
import { Reader } from '#lib/own-data/reader.ts';
import { OwnData } from '#lib/ui/own-data/own-data.svelte.ts';
import OwnRows from '#lib/ui/own-data/OwnRows.svelte';
import PreviewPane from '#lib/ui/own-data/PreviewPane.svelte';
import type { OwnStage } from '#lib/ui/own-data/own-stage.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { en } from '#lib/words/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { render } from '../render.ts';

// The reader of a page that has no worker, and an atlas without places.
vi.mock('#lib/own-data/worker.ts?worker&url', () => ({ default: '' }));
vi.mock('#lib/ui/page/files.ts', () => ({
	loadMapData: () => Promise.resolve({ outline: {} }),
	loadEvidence: () => Promise.resolve({}),
}));
vi.mock('#lib/own-data/gazetteer.ts', async (original) => ({
	...(await original<object>()),
	namedPlaces: () => [],
}));

/** Own data with a file that was read and is being looked at, in a map that is somewhere. */
async function looking(text: string, stage?: OwnStage): Promise<OwnData> {
	const own = new OwnData(en, said, stage);
	onTestFinished(() => own.importer.destroy());
	own.bring(new File([text], 'mine.csv'));
	await expect.poll(() => own.importer.isBusy || own.importer.read === null).toBe(false);
	return own;
}
const whens = ({ importer }: OwnData) => importer.features.map(({ when }) => when);

test('how days and decimals were read is shown, and can be changed though nothing was asked', async () => {
	const own = await looking(
		'name;lat;lon;date\nA;43,25;76,95;14.03.2012\nB;43,5;77,5;05.04.2012\n',
	);
	const screen = await render(PreviewPane, { own, slice: yearSlice(2012, LAYERS) });
	const order = screen.getByLabelText(said.preview.order('date'));
	await expect.element(order).toHaveValue('day-first');
	expect(whens(own)).toEqual(['2012-03-14', '2012-04-05']);
	await order.selectOptions('month-first');
	await expect.poll(() => whens(own)).toEqual(['2012-05-04']);
	await expect.element(screen.getByText('“14.03.2012” is a day or month')).toBeVisible();

	const decimal = screen.getByLabelText(said.preview.decimal);
	await expect.element(decimal).toHaveValue(',');
	await decimal.selectOptions('.');
	await expect.poll(() => own.importer.read?.good).toBe(0);
});

test('dates that contradict each other and numbers of Excel are asked for, each by itself', async () => {
	const own = await looking(
		'name,lat,lon,date\nA,43,76,03/14/2012\nB,43,76,04/05/2012\nC,43,76,13/01/2012\nD,43,76,40909\n',
	);
	expect(own.importer.read?.good).toBe(0);
	const screen = await render(PreviewPane, { own, slice: yearSlice(2012, LAYERS) });
	await screen.getByLabelText(said.preview.askOrder('date')).selectOptions('month-first');
	await screen.getByLabelText(said.preview.askSerial('date')).selectOptions('serial');
	await expect.poll(() => whens(own)).toEqual(['2012-03-14', '2012-04-05', '2012-01-01']);
});

test('years of two digits are asked for once, and rows that cannot be read are kept if that is ticked', async () => {
	const own = await looking('name,lat,lon,date\nA,43,76,мар.12\nB,43,76,some day\n');
	const screen = await render(PreviewPane, { own, slice: yearSlice(2012, LAYERS) });
	await screen.getByLabelText(said.preview.askCentury('date')).selectOptions('atlas-years');
	await expect.poll(() => whens(own)).toEqual(['2012-03']);
	await screen.getByLabelText(said.preview.keep(1)).click();
	await expect.poll(() => whens(own)).toEqual(['2012-03', null]);
	await screen.getByLabelText(said.preview.keep(1)).click();
	await expect.poll(() => whens(own)).toEqual(['2012-03']);
});

test('a letter typed into the name of a layer draws nothing anew', async () => {
	const own = await looking('name,lat,lon\nA,43,76\n');
	const { overlay } = own;
	own.importer.name = 'Mine, all mine';
	expect(own.overlay).toBe(overlay);
	own.take();
	expect(own.layers[0]?.name).toBe('Mine, all mine');
});

test('layers together hold no more rows than one file may, and the number is told', async () => {
	const own = await looking('name,lat,lon\nA,43,76\nB,43,77\n');
	own.adopt(
		JSON.stringify([ownLayer(Array.from({ length: MOST_FEATURES - 1 }, () => ownRow('2012')))]),
	);
	own.take();
	expect(own.layers).toHaveLength(1);
	expect(own.importer.note).toBe(said.bring.full(MOST_FEATURES + 1));
	expect(own.importer.note).toContain('50,001 rows; at most 50,000');
	own.remove();
	own.take();
	expect(own.layers).toHaveLength(1);
});

test('a file of 60 MB is refused with its size, and never read', async () => {
	const own = new OwnData(en, said);
	const file = new File([new Uint8Array(60_000_000)], 'large.csv');
	const read = vi.spyOn(file, 'arrayBuffer');
	await own.importer.open(file);
	expect(own.importer.message).toBe(
		'The file has 60 MB; at most 50 MB are read. Nothing was changed.',
	);
	expect(read).not.toHaveBeenCalled();
	expect(file.size).toBeGreaterThan(MOST_BYTES);
});

test('a reader that breaks down in the page is told of, rather than waited for', async () => {
	vi.spyOn(Reader.prototype, 'steps').mockImplementation(function* ({ type }) {
		if (type === 'open') throw new RangeError('out of memory');
	});
	onTestFinished(() => void vi.restoreAllMocks());
	const own = new OwnData(en, said);
	await own.importer.open(new File(['a,b\n1,2'], 'a.csv'));
	await expect.poll(() => own.importer.message).toBe(said.bring.failed);
	expect(own.importer.isBusy).toBe(false);
});

test('of a table of very many columns the first are offered, and what the others hold stays', async () => {
	const heads = Array.from({ length: 150 }, (_, i) => `c${i}`);
	const own = await looking(`${heads.join()}\n${heads.map((_, i) => i).join()}\n`);
	const screen = await render(PreviewPane, { own, slice: yearSlice(2012, LAYERS) });
	await expect.element(screen.getByText(said.preview.moreColumns(50))).toBeVisible();
	expect(screen.container.querySelectorAll('th')).toHaveLength(100);
});

test('what the map shows of a file is told before it is taken and after, with the ways to its years and its place', async () => {
	const change = vi.fn<OwnStage['change']>();
	const own = await looking('name,lat,lon,year\nA,43,76,2008\nB,44,77,2010\nC,44,77,\n', {
		...{ view: () => DEFAULT_VIEW, sight: () => [60, 30, 70, 40] },
		...{ towards: (fit) => ({ fit }), change },
	});
	const slice = yearSlice(2011, LAYERS);
	for (const part of [PreviewPane, OwnRows]) {
		const screen = await render(part, { own, slice });
		await expect.element(screen.getByText(said.reach.shown('2011', 0, 3, 0))).toBeVisible();
		await screen.getByText(said.reach.years('2008–2010')).click();
		expect(change.mock.lastCall?.[0]).toMatchObject({ years: [2008, 2010] });
		await screen.getByText(said.reach.place).click();
		expect(change.mock.lastCall?.[0]).toEqual({ fit: [76, 43, 77, 44] });
		await screen.unmount();
		own.take();
	}
	// A list of which most lies out of sight says so, too.
	const near = vi.spyOn(own.stage, 'sight').mockReturnValue([43, 40, 76.5, 43.5]);
	const screen = await render(OwnRows, { own, slice: yearSlice(2008, LAYERS) });
	await expect.element(screen.getByText(said.reach.shown('2008', 1, 3, 1))).toBeVisible();
	near.mockReturnValue([60, 40, 80, 50]);
	await screen.unmount();
	const whole = await render(OwnRows, { own, slice: yearSlice(2008, LAYERS) });
	expect(whole.getByText(said.reach.shown('2008', 1, 3, 1)).query()).toBeNull();
	await whole.unmount();
	own.select('own-1:0');
	const [to, told] = change.mock.lastCall ?? [];
	expect(to).toMatchObject({ year: 2008, fit: [76, 43, 76, 43] });
	expect(told).toBe(en.search.yearChanged(2008, 'A'));
});
