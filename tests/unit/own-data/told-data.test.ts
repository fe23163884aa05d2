import { describe, expect, it } from 'vitest';
import { rowsTold, toldData } from '#lib/own-data/told-data.ts';
import { layersOf } from '#lib/own-data/told-layers.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';

const line = [
	[67, 37],
	[68, 38],
];
const LAYERS = [
	ownLayer([
		ownRow('2012-03-14', { line: 1, name: 'A', text: 'Said.', source: 'A list' }),
		ownRow('2008~/2012?', { line: 2, name: 'B', rest: [['Tonnes', '12,5']] }),
		ownRow(null, { line: 3, name: 'C', geometry: null }),
		ownRow('2010', { line: 4, name: 'D', geometry: { type: 'LineString', coordinates: line } }),
	]),
	ownLayer([ownRow('2009', { line: 1 })], {
		id: 'own-2',
		name: 'Ours',
		colour: 'olive',
		symbol: 'ring',
	}),
];

describe('a visitor’s layers in a story', () => {
	it('come back as they were, by way of a file', () => {
		const file = JSON.parse(JSON.stringify(toldData(LAYERS))) as unknown[];
		expect(layersOf(file)).toEqual({ layers: LAYERS, leftOut: 0 });
		expect(rowsTold(file)).toBe(5);
	});

	it('are those that are shown', () => {
		expect(toldData([ownLayer([ownRow('2012')], { isShown: false })])).toEqual([]);
	});

	it('hold a column that is called like the role of another beside it', () => {
		const rows = [ownRow('2012', { line: 1, rest: [['text', 'of the file']] })];
		const [layer] = layersOf(toldData([ownLayer(rows)])).layers;
		expect(layer?.features[0]?.rest).toEqual([['text (2)', 'of the file']]);
	});

	it('stay undated where another column of the file is a date, such as that of a report', () => {
		const rest = [
			['date', '2009'],
			['description', 'Reported.'],
		] as const;
		const rows = [ownRow(null, { line: 1, rest }), ownRow('2012', { line: 2, text: 'Said.' })];
		const [layer] = layersOf(toldData([ownLayer(rows)])).layers;
		expect(layer?.features[0]).toMatchObject({ when: null, text: '', rest });
	});

	it('are left out where one of them is too much to draw', () => {
		const coordinates = Array.from({ length: 50_001 }, () => [67, 37]);
		const features = [
			{ type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates } },
		];
		expect(layersOf([{ features: { features } }])).toEqual({ layers: [], leftOut: 1 });
	});

	it('are read by the checks of any file: what is wrong is left out and counted', () => {
		const at = (coordinates: unknown, when = '2012') => ({
			...{ type: 'Feature', properties: { name: 'x', when } },
			geometry: { type: 'Point', coordinates },
		});
		const features = [at([67, 37]), at([67, 200]), at('here'), at([67, 37], 'soon'), null, 7];
		const name = 'Mine\u202e';
		const { layers, leftOut } = layersOf([
			{ name, colour: 'red', features: { features } },
			5,
			null,
		]);
		expect(leftOut).toBe(5);
		expect(layers).toHaveLength(1);
		expect(layers[0]).toMatchObject({ name: 'Mine', colour: 'violet', symbol: 'disc' });
	});

	it('are at most 50,000 rows between them', () => {
		const features = Array.from({ length: 30_000 }, () => ({ type: 'Feature', properties: {} }));
		const { layers, leftOut } = layersOf([{ features: { features } }, { features: { features } }]);
		expect(layers.map((layer) => layer.features.length)).toEqual([30_000, 20_000]);
		expect(leftOut).toBe(10_000);
	});
});
