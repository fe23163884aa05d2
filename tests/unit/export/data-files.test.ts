import { check } from '@placemarkio/check-geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FeatureCollection } from 'geojson';
import { csvSteps, geojsonSteps, type DataFiles } from '#lib/export/data-files.ts';
import { fileName } from '#lib/export/file-name.ts';
import { stateIn, yearSlice } from '#lib/atlas/slice.ts';
import { tableRows } from '#lib/atlas/table.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer, namedPlaces } from '#lib/own-data/gazetteer.ts';
import type { OwnFeature, OwnLayer } from '#lib/own-data/own-layer.ts';
import { guessedChoices, reading } from '#lib/own-data/reading.ts';
import { en as said } from '#lib/own-data/words/en.ts';
import { atOnce } from '#lib/own-data/slices.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { en } from '#lib/words/en.ts';
import { kk } from '#lib/words/kk.ts';
import { ru } from '#lib/words/ru.ts';
import { ownLayer, ownRow } from '../../fixtures/own-layers.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

type Of = Parameters<typeof geojsonSteps>;
const viewGeojson = (...of: Of) =>
	JSON.parse(atOnce(geojsonSteps(...of)).join('')) as FeatureCollection & { atlas: unknown };
const viewCsv = (...of: Of) => atOnce(csvSteps(...of)).join('');

const origin = { address: 'https://atlas.example.org/?year=2005', date: new Date('2026-11-24') };
const view = { ...DEFAULT_VIEW, year: 2005, layers: ['corridors', 'bases'] as const };
let files: DataFiles;
beforeAll(() => {
	const { map, evidence } = pictureFiles();
	files = { outline: map.outline, evidence };
});

test('the geodata are valid and hold just what the view shows', () => {
	const collection = viewGeojson(view, files, origin, en);
	expect(() => check(JSON.stringify(collection))).not.toThrow();
	const ids = new Set(collection.features.map(({ properties }) => properties?.id as string));
	const slice = yearSlice(2005, view.layers);
	const { things, corridors, legs } = files.outline;
	const all = [...things, ...corridors, ...legs];
	const shown = all.filter((item) => stateIn(item, slice) > 0).map(({ id }) => id);
	expect([...ids].sort()).toEqual([...new Set(shown)].sort());
	expect(ids).toContain('k2-air-base');
});

test('each feature brings its claims, and the file what it is of and under which licences', () => {
	const { atlas, features } = viewGeojson(view, files, origin, en);
	const base = features.find(({ properties }) => properties?.id === 'k2-air-base');
	expect(base?.properties?.claims.length).toBeGreaterThan(0);
	expect(atlas).toMatchObject({
		time: '2005',
		layers: ['corridors', 'bases'],
		version: '2027.01',
		view: origin.address,
		taken: '2026-11-24',
		licences: { geometry: 'ODbL-1.0', claims: 'CC-BY-4.0' },
	});
	const sources = new Set((atlas as { sources: { id: string }[] }).sources.map(({ id }) => id));
	for (const { properties } of features)
		for (const claim of properties?.claims ?? [])
			// What the editors infer rests on other claims and has no source of its own.
			if (claim.by === 'editors') expect(claim.source).toBeUndefined();
			else expect(sources).toContain(claim.source);
});

test('the table has a row for each feature, which says where it comes from, in the page’s language', () => {
	const text = viewCsv(view, files, origin, ru);
	expect(text.charCodeAt(0)).toBe(0xfeff);
	const lines = text.slice(1).trimEnd().split('\r\n');
	expect(lines).toHaveLength(1 + viewGeojson(view, files, origin, ru).features.length);
	expect(lines[0]).toMatch(/^id,/);
	expect(lines[0]).toContain(ru.exports.csvColumns.licence);
	const row = lines.find((line) => line.startsWith('k2-air-base,'));
	expect(row).toContain(origin.address);
	expect(row).toMatch(/,2027\.01,CC-BY-4\.0,[^,]+,65\.\d+,38\.\d+,$/);
});

describe('what was saved comes back', () => {
	const everything = { ...DEFAULT_VIEW, year: 2009, layers: [...LAYERS] };
	const own: OwnLayer = {
		...{ id: 'own-1', name: 'Raids', colour: 'violet', symbol: 'disc', isShown: true },
		features: [
			ownRow('2009-05', { name: 'A', text: '=1+1', source: 'S', rest: [['killed', '7']] }),
			ownRow('{2008?,2009..2011}', { name: 'B' }),
			ownRow(null, { name: 'Undated' }),
		],
	};

	function read(text: string) {
		const { map, evidence } = pictureFiles();
		const draft = fileDraft(new TextEncoder().encode(text));
		const choices = { columns: guessedColumns(draft), forms: {}, mend: null };
		return reading(draft, choices, new Gazetteer(namedPlaces(map.outline, evidence)));
	}
	const laidOver = () => ({
		...files,
		own: { overlay: new OwnOverlay([own]), words: said },
	});
	/** The states of the years by what a row says of itself. */
	const told = ({ name, yearStates }: Pick<OwnFeature, 'name' | 'yearStates'>) =>
		`${name} ${yearStates}`;

	/** The same as the atlas and the visitor's layer have them. */
	function expected(): string[] {
		const slice = yearSlice(2009, everything.layers);
		const { outline, evidence } = files;
		const items = new Map([...outline.things, ...outline.corridors].map((one) => [one.id, one]));
		const itemOf = (id: string) => items.get(id) ?? { name: '', yearStates: '' };
		return [
			...tableRows(outline, evidence, slice).flatMap((row) => [
				told(itemOf(row.id)),
				...row.legs.map((leg) => {
					const use = evidence.things[leg.id]?.uses?.find(({ corridor }) => corridor === row.id);
					return told({ ...leg, ...(use ?? itemOf(row.id)) });
				}),
			]),
			...own.features.map(told),
		];
	}

	test('from GeoJSON: each row in the years in which it was', () => {
		const { features, faults } = read(
			JSON.stringify(viewGeojson(everything, laidOver(), origin, en)),
		);
		expect(faults).toEqual([]);
		expect(features.map(told)).toEqual(expected());
		const { line: _, rest, ...row } = own.features[0] as OwnFeature;
		expect(features.at(-3)).toMatchObject({ ...row, group: 'Raids' });
		expect(features.at(-3)?.rest).toEqual(expect.arrayContaining([...rest]));
	});

	test.each([en, ru, kk])('from CSV in $language, points and texts too', (words) => {
		const { features, faults } = read(viewCsv(everything, laidOver(), origin, words));
		expect(faults).toEqual([]);
		expect(features.map(told)).toEqual(expected());
		const back = features.at(-3);
		expect(back).toMatchObject({
			name: 'A',
			when: '2009-05',
			text: '=1+1',
			source: 'S',
			group: 'Raids',
		});
		expect(back?.geometry).toEqual(own.features[0]?.geometry);
		expect(back?.rest).toContainEqual(['killed', '7']);
	});
});

describe('a row that was saved here, with columns that are called like roles', () => {
	const rest = [
		['title', 'Given'],
		['name', 'Nickname'],
		['date', '2010-05-01'],
		['Start date', '2010-05-02'],
		['description', 'Reported.'],
		['layer', 'Raids'],
		['own', 'yes'],
	] as const;
	const undated = ownRow(null, { name: 'Undated', rest });
	const own = { overlay: new OwnOverlay([ownLayer([undated], { name: 'Raids' })]), words: said };
	const nothing = { ...view, layers: [] };

	test.each([
		['GeoJSON', () => JSON.stringify(viewGeojson(nothing, { ...files, own }, origin, en))],
		['CSV', () => viewCsv(nothing, { ...files, own }, origin, en)],
	])('comes back from %s undated, with all that it had', (_, made) => {
		const draft = fileDraft(new TextEncoder().encode(made()));
		const { features, faults } = reading(draft, guessedChoices(draft), new Gazetteer([]));
		expect(faults).toEqual([]);
		expect(features).toHaveLength(1);
		expect(features[0]).toMatchObject({ name: 'Undated', when: null, text: '', group: 'Raids' });
		const values = features[0]?.rest.map(([, value]) => value);
		for (const [, value] of rest) expect(values).toContain(value);
	});
});

test('what was saved of the atlas comes back with its sources, and without structures for programs', () => {
	const { features } = viewGeojson(view, files, origin, en);
	const draft = fileDraft(
		new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
	);
	const back = reading(draft, guessedChoices(draft), new Gazetteer([])).features;
	const base = back.find(({ name }) => name.includes('K2'));
	expect(base?.source).toMatch(/^[a-z0-9-]+(; [a-z0-9-]+)*$/);
	expect(
		back
			.flatMap(({ rest }) => rest.map(([, value]) => value))
			.filter((value) => /^[[{]/.test(value)),
	).toEqual([]);
});

test('a story that is chosen as data is called one, with what to do with it', () => {
	const story = JSON.stringify({ version: 1, title: 'Mine', steps: [] });
	expect(() => fileDraft(new TextEncoder().encode(story))).toThrow('story');
});

test('a visitor’s rows of the time and those without a date are in both, and say which they are', () => {
	const rows = ['2005', '2009', null].map((when) => ownRow(when, { name: `Row ${when}` }));
	const own = { overlay: new OwnOverlay([ownLayer(rows)]), words: said };
	const { features } = viewGeojson(view, { ...files, own }, origin, en);
	const mine = features.filter(({ properties }) => properties?.own);
	expect(mine.map(({ properties }) => properties?.name)).toEqual(['Row 2005', 'Row null']);
	const lines = viewCsv(view, { ...files, own }, origin, en).split('\r\n');
	const line = (name: string) => lines.find((one) => one.includes(name));
	expect(line('Row 2005')).toContain(said.states.certain);
	expect(line('Row null')).toContain(said.states.undated);
	expect(line('Row 2009')).toBeUndefined();
});

test('of a strip all files tell the years of its maps, not the one of the slider', () => {
	const strip: View = { ...view, year: 1995, view: 'strip', strip: [2001, 2003, 2005, 2009] };
	expect(fileName(strip)).toBe('ndn-atlas-2001-2003-2005-2009');
	const { atlas, features } = viewGeojson(strip, files, origin, en);
	expect(atlas).toMatchObject({ time: '2001, 2003, 2005, 2009' });
	const ids = features.map(({ properties }) => properties?.id as string);
	expect(ids).toContain('k2-air-base');
	const shown = strip.strip.flatMap((year) =>
		viewGeojson({ ...view, year }, files, origin, en).features.map(
			({ properties }) => properties?.id as string,
		),
	);
	expect([...new Set(ids)].sort()).toEqual([...new Set(shown)].sort());
	const [head, ...lines] = viewCsv(strip, files, origin, en).split('\r\n');
	expect(head).toContain(en.table.inYears);
	const row = lines.find((line) => line.startsWith('k2-air-base,'));
	// Of each of these years it is told by itself.
	expect(row).toContain('"2001, 2003, 2005"');
	expect(row).toContain('"2001, 2003, 2005, 2009"');
});

test('a file says what it is compared with and which countries it is limited to', () => {
	const filtered: View = { ...view, country: ['UZB'], compare: 2001 };
	expect(viewGeojson(filtered, files, { ...origin, address: null }, en).atlas).toMatchObject({
		country: ['UZB'],
		compare: 2001,
		view: null,
	});
});
