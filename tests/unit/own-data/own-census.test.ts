import { expect, test } from 'vitest';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { OwnCensus } from '#lib/own-data/own-census.ts';
import { timesOf, type OwnFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { en } from '#lib/own-data/words/en.ts';
import { foundRows } from '#lib/ui/own-data/own-rows.ts';

const feature = (name: string, when: string | null): OwnFeature => ({
	...{ line: 1, name, when, text: '', source: '', group: '', rest: [], geometry: null },
	...timesOf(when),
});
const FEATURES = [
	feature('A', '2012-03-14'),
	feature('B', '2012-02/2012-04'),
	feature('C', '2012'),
	feature('D', '2009'),
	feature('E', null),
];
const slice = yearSlice(2012, LAYERS);

test('months count what was certainly in them, and what was only in their year as possible', () => {
	const census = new OwnCensus(FEATURES);
	expect(census.byMoment(slice, ['2012-02', '2012-03', '2012-05', '2013-03'])).toEqual([
		{ certain: 1, possible: 1 },
		{ certain: 2, possible: 1 },
		{ certain: 0, possible: 1 },
		{ certain: 0, possible: 0 },
	]);
	expect(census.byMoment({ ...slice, certain: true }, ['2012-05'])).toEqual([
		{ certain: 0, possible: 0 },
	]);
	expect(census.undated).toBe(1);
});

test('a search lists the first rows that are found in shown layers, with the number of all', () => {
	const layer = (fields: Partial<OwnLayer>): OwnLayer => ({
		...{ id: 'own-1', name: 'Mine', colour: 'violet', symbol: 'disc', isShown: true },
		features: Array.from({ length: 9 }, (_, i) => feature(`Row ${i}`, i === 0 ? null : '2012')),
		...fields,
	});
	const layers = [layer({}), layer({ id: 'own-2', isShown: false })];
	const [group, ...others] = foundRows(layers, ({ name }) => name !== 'Row 1', en);
	expect(others).toEqual([]);
	expect(group?.total).toBe(8);
	expect(group?.found.map(({ entry }) => [entry.id, entry.when, entry.text])).toEqual([
		['own-1:0', undefined, 'without a date'],
		...[2, 3, 4, 5, 6].map((i) => [`own-1:${i}`, '2012', 'without a date']),
	]);
	expect(foundRows(layers, () => false, en)).toEqual([]);
	expect(foundRows(layers, null, en)).toEqual([]);
});
