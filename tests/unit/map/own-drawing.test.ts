import { beforeEach, describe, expect, test, vi } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import type { MapLibreMap } from '#lib/map/gl/maplibre.ts';
import { paintGl } from '#lib/map/own/gl-own.ts';
import { OwnDrawing, prepareShape } from '#lib/map/own/own-drawing.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { bucketsOf } from '#lib/map/own/svg-own.ts';
import { csvSteps, geojsonSteps } from '#lib/export/data-files.ts';
import { en } from '#lib/own-data/words/en.ts';
import { LAST_DAY } from '#lib/time/days.ts';
import { ownChanges } from '#lib/ui/own-data/own-changes.ts';
import { ownRows } from '#lib/ui/own-data/own-rows.ts';
import { ownRowsOf } from '#lib/ui/shapes/more-rows.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { en as words } from '#lib/words/en.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

const slice = yearSlice(2012, LAYERS);
const WHENS = ['2008', '2010', '2012', '2012-03', '2009/2013', null];
/** How often the times of a row were asked for. */
let asked = 0;
beforeEach(() => (asked = 0));
const many = Array.from({ length: 6000 }, (_, i) => {
	const row = ownRow(WHENS[i % WHENS.length] ?? null);
	const { yearStates } = row;
	return Object.defineProperty(row, 'yearStates', { get: () => (asked++, yearStates) });
});
const layer = ownLayer(many);

describe('thousands of own rows of few dates', () => {
	test('ask each date once at a step in time, however many rows have it', () => {
		const drawing = new OwnDrawing([layer]);
		expect(drawing.states(slice).filter((state) => state > 0)).toHaveLength(3000);
		drawing.states(yearSlice(2009, LAYERS));
		expect(asked).toBe(WHENS.length);
	});

	test('ask each date once in a comparison', () => {
		const drawing = new OwnDrawing([layer]);
		const compared = { ...slice, compare: 2008 };
		bucketsOf(drawing, compared, null, true);
		expect(drawing.fate(0, compared)).toBe('closed');
		expect(drawing.fate(2, compared)).toBe('opened');
		expect(asked).toBeLessThanOrEqual(WHENS.length);
	});

	test('ask each date once for a timeline and for what changed', () => {
		const [group] = ownRowsOf([layer], slice, 'light', en);
		const { count, rows } = group!.within({ from: 0, to: LAST_DAY }, () => true, 100);
		expect(count).toBe(5000);
		expect(rows).toHaveLength(100);
		expect(ownChanges([layer], slice).happened).toHaveLength(2000);
		expect(asked).toBeLessThanOrEqual(3 * WHENS.length);
	});

	test('ask each date once for a file, and are written a few at a time', () => {
		const own = { overlay: new OwnOverlay([layer]), words: en };
		for (const write of [geojsonSteps, csvSteps]) {
			asked = 0;
			const view = { ...DEFAULT_VIEW, layers: [], year: 2012 };
			const { map, evidence } = pictureFiles();
			const files = { outline: map.outline, evidence, own };
			const steps = write(view, files, { address: null, date: new Date() }, words);
			let count = 1;
			let step = steps.next();
			for (; !step.done; step = steps.next()) count++;
			// 3,000 of the year, 1,000 without a date.
			expect(step.value.length).toBeGreaterThanOrEqual(4000);
			expect(count).toBeGreaterThanOrEqual(8);
			expect(asked).toBeLessThanOrEqual(3 * WHENS.length);
		}
	});

	test('ask each date once for their list', () => {
		expect(ownRows([layer], slice, 'time', null, null)).toHaveLength(3000);
		expect(ownRows([layer], slice, 'undated', null, null)).toHaveLength(1000);
		expect(asked).toBeLessThanOrEqual(2 * WHENS.length);
	});
});

describe('a layer that is called or looks otherwise', () => {
	const looks = [
		{ name: 'Theirs' },
		{ colour: 'cyan' },
		{ symbol: 'ring' },
		{ isShown: false },
	] as const;
	/** A map that only counts what it is told. */
	function countingMap() {
		const sources = new Map<string, { setData: ReturnType<typeof vi.fn> }>();
		const map = {
			addSource: vi.fn((id: string) => sources.set(id, { setData: vi.fn() })),
			...{ getSource: (id: string) => sources.get(id), removeFeatureState: vi.fn() },
			...{ getLayer: () => undefined, addLayer: vi.fn() },
			...{ setPaintProperty: vi.fn(), setFeatureState: vi.fn() },
		};
		return { map, painted: map as unknown as MapLibreMap, sources };
	}

	test.each(looks)('keeps the shape of its drawing (%o)', (look) => {
		const before = new OwnOverlay([layer]);
		const after = new OwnOverlay([{ ...layer, ...look }], null, before);
		expect(after.drawing.shape).toBe(before.drawing.shape);
		expect(after.drawing.layers[0]).toMatchObject(look);
		const others = new OwnOverlay([ownLayer(many.slice(1))], null, after);
		expect(others.drawing.shape).not.toBe(before.drawing.shape);
	});

	test('gives WebGL no new data, and tells it of rows only when they are hidden', () => {
		const { map, painted, sources } = countingMap();
		const first = new OwnDrawing([layer]);
		const look = { slice, selected: null, theme: 'light' as const, isComparing: false };
		paintGl(painted, first, look);
		expect(map.addSource).toHaveBeenCalledTimes(4);
		map.setFeatureState.mockClear();
		sources.forEach(({ setData }) => setData.mockClear());
		const cyan = new OwnDrawing([{ ...layer, colour: 'cyan' }], first);
		paintGl(painted, cyan, look);
		expect([...sources.values()].every(({ setData }) => setData.mock.calls.length === 0)).toBe(
			true,
		);
		expect(map.setFeatureState).not.toHaveBeenCalled();
		paintGl(painted, new OwnDrawing([{ ...layer, isShown: false }], cyan), look);
		expect(map.addSource).toHaveBeenCalledTimes(4);
		expect(map.setFeatureState).toHaveBeenCalledTimes(3000);
	});
});

test('an item is found by its id, and has the id of its row, whatever lies without a place before it', () => {
	const rows = [ownRow('2012', { geometry: null }), ownRow('2012'), ownRow('2010')];
	const drawing = new OwnDrawing([ownLayer(rows), ownLayer(rows, { id: 'own-2' })]);
	expect(drawing.size).toBe(4);
	expect(drawing.idOf(3)).toBe('own-2:2');
	expect(drawing.itemOf('own-2:2')).toBe(3);
	for (const id of ['own-2:0', 'own-3:1', 'riga', null]) expect(drawing.itemOf(id)).toBe(-1);
});

test('rows are shaped ahead in steps of at most a thousand of them or of their positions, once', async () => {
	const line = Array.from({ length: 400 }, (_, i): [number, number] => [i / 10, 40]);
	const ways = Array.from({ length: 20 }, () =>
		ownRow('2012', { geometry: { type: 'LineString', coordinates: line } }),
	);
	const spots = Array.from({ length: 5000 }, () => ownRow('2012'));
	const now = vi.spyOn(performance, 'now');
	// Each step takes longer than a frame, and so is a slice of its own.
	let time = 0;
	now.mockImplementation(() => (time += 20));
	for (const [features, slices] of [
		[spots, 5],
		[ways, 6],
	] as const) {
		now.mockClear();
		await prepareShape(features);
		expect(now.mock.calls.length).toBeGreaterThanOrEqual(2 * slices);
		now.mockClear();
		await prepareShape(features);
		expect(now).not.toHaveBeenCalled();
	}
	now.mockRestore();
	const mine = new OwnDrawing([ownLayer(ways), ownLayer(spots, { id: 'own-2' })]);
	expect(mine.size).toBe(5020);
	expect(mine.shape.points.items[0]).toBe(20);
	expect(mine.shape.lines[19]?.item).toBe(19);
	expect(mine.idOf(20)).toBe('own-2:0');
});
