import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getIssues } from '@placemarkio/check-geojson';
import { Ajv } from 'ajv';
import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { PUBLISHED, projectAtlas } from '#lib/server/published.ts';
import { goodAtlas } from '../../fixtures/geodata.ts';

type Json = Record<string, unknown>;

const ajv = new Ajv({
	strict: false,
	formats: { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, email: /@/, 'date-time': true, textarea: true },
});

/** A check by a schema of `tests/fixtures/schemas`; the older ones are draft 4, of which they use only what draft 7 kept. */
function faults(schema: string): (data: unknown) => string[] {
	const path = fileURLToPath(new URL(`../../fixtures/schemas/${schema}.json`, import.meta.url));
	const { $schema: _, ...rules } = JSON.parse(readFileSync(path, 'utf8')) as Json;
	const validate = ajv.compile(rules);
	return (data) =>
		validate(data) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

const cslFaults = faults('csl-data');
const linkedPlacesFaults = faults('linked-places');
const packageFaults = faults('data-package');
const tableFaults = faults('table-schema');

describe.each([
	['the small atlas', goodAtlas()],
	['the real atlas', projectAtlas()],
])('of %s', (_name, atlas: Atlas) => {
	const text = (name: string) => PUBLISHED[name]?.text(atlas) ?? '';
	const json = (name: string) => JSON.parse(text(name)) as unknown;

	it('every date in the downloads is read by the edtf package', () => {
		const dates = [
			...text('atlas.geojson').matchAll(/"(?:when|attestedUntil|inSteps)":"([^"]+)"/g),
		];
		const figures = [...text('figures.json').matchAll(/"when":"([^"]+)"/g)];
		for (const [, date = ''] of [...dates, ...figures])
			expect(() => edtf(date), date).not.toThrow();
	});

	it('atlas.geojson is GeoJSON (RFC 7946)', () => {
		expect(getIssues(text('atlas.geojson'))).toEqual([]);
	});

	it('atlas.lpf.json is GeoJSON too', () => {
		expect(getIssues(text('atlas.lpf.json'))).toEqual([]);
	});

	it('atlas.lpf.json is in Linked Places Format', () => {
		expect(linkedPlacesFaults(json('atlas.lpf.json'))).toEqual([]);
	});

	it('sources.json is CSL-JSON, apart from the grades', () => {
		const sources = (json('sources.json') as Json[]).map(({ grade: _, ...source }) => source);
		expect(cslFaults(sources)).toEqual([]);
	});

	it('datapackage.json is a Frictionless Data Package', () => {
		expect(packageFaults(json('datapackage.json'))).toEqual([]);
	});

	const { resources } = json('datapackage.json') as {
		resources: { path: string; schema?: { fields: Field[]; primaryKey: string[] } }[];
	};
	const schema = resources.find(({ path }) => path === 'atlas.csv')?.schema;

	it('the schema of atlas.csv is a Frictionless Table Schema', () => {
		expect(tableFaults(schema)).toEqual([]);
	});

	it('atlas.csv is as its schema says', () => {
		const [head = [], ...rows] = table(text('atlas.csv'));
		expect(head).toEqual(schema?.fields.map(({ name }) => name));
		for (const [i, field] of (schema?.fields ?? []).entries()) {
			const cells = rows.map((row) => row[i] ?? '');
			expect([field.name, cells.filter((cell) => !fits(cell, field))]).toEqual([field.name, []]);
			if (field.constraints?.unique) expect(new Set(cells).size).toBe(cells.length);
		}
	});
});

describe('a validator', () => {
	it('finds fault with what is not as it should be', () => {
		expect(getIssues('{"type":"Feature","geometry":{"type":"Point"}}')).not.toEqual([]);
		expect(cslFaults([{ id: 'a', type: 'leaflet' }])).not.toEqual([]);
		expect(cslFaults([{ id: 'a', type: 'book', grade: 'press' }])).not.toEqual([]);
		expect(packageFaults({ name: 'ndn-atlas', resources: [] })).not.toEqual([]);
		expect(tableFaults({ fields: [{ title: 'no name' }] })).not.toEqual([]);
		const collection = JSON.parse(PUBLISHED['atlas.lpf.json']?.text(goodAtlas()) ?? '') as {
			features: { names: Json[] }[];
		};
		collection.features[0]?.names.push({ toponym: 'Verny', when: { label: '../1921' } });
		expect(linkedPlacesFaults(collection)).not.toEqual([]);
	});

	it.each([
		['a prefix with a hyphen', { types: [{ identifier: 'ndn-atlas:town', label: 'town' }] }],
		['no type', { types: undefined }],
		[
			'no time at all',
			{ when: undefined, names: [{ toponym: 'Almaty', citations: [{ label: 'us' }] }] },
		],
		['a country without a code', { properties: { title: 'Almaty', ccodes: [] } }],
		[
			'a third coordinate',
			{
				geometry: {
					type: 'GeometryCollection',
					geometries: [{ type: 'Point', coordinates: [1, 2, 3] }],
				},
			},
		],
	])('of gazetteers finds fault with %s', (_name, change) => {
		const collection = JSON.parse(PUBLISHED['atlas.lpf.json']?.text(goodAtlas()) ?? '') as {
			features: Json[];
		};
		expect(linkedPlacesFaults(collection)).toEqual([]);
		// Without what is undefined, as it is written.
		const changed = JSON.parse(JSON.stringify({ ...collection.features[0], ...change })) as Json;
		expect(linkedPlacesFaults({ ...collection, features: [changed] })).not.toEqual([]);
	});
});

type Field = {
	name: string;
	type: string;
	constraints?: {
		required?: boolean;
		unique?: boolean;
		enum?: string[];
		pattern?: string;
		minimum?: number;
		maximum?: number;
	};
};

/** Whether a cell is what Table Schema's field allows; an empty cell is a missing value. */
function fits(cell: string, { type, constraints = {} }: Field): boolean {
	if (cell === '') return !constraints.required;
	if (type === 'integer' && !/^-?\d+$/.test(cell)) return false;
	if (type === 'number' && !Number.isFinite(Number(cell))) return false;
	const { enum: words, pattern, minimum = -Infinity, maximum = Infinity } = constraints;
	if (words && !words.includes(cell)) return false;
	if (pattern && !new RegExp(`^(${pattern})$`).test(cell)) return false;
	return type === 'string' || (Number(cell) >= minimum && Number(cell) <= maximum);
}

/** The cells of a CSV, read as RFC 4180 says. */
function table(text: string): string[][] {
	expect(text.startsWith('\uFEFF')).toBe(true);
	const csv = text.slice(1);
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}
