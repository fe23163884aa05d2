import type { Feature, Geometry, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '#lib/atlas/atlas.ts';
import { datapackage } from '#lib/atlas/datapackage.ts';
import { linkedPlaces } from '#lib/atlas/linked-places.ts';
import { atlasCsv, atlasGeojson } from '#lib/atlas/publication.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import { PUBLISHED, dataVersion, projectAtlas } from '#lib/server/published.ts';
import { goodAtlas } from '../../fixtures/geodata.ts';

const small = goodAtlas();

/** What `/data/atlas.geojson` promises of every feature. */
const PROMISED = [
	'layer',
	'kind',
	'name',
	'names',
	'nameStatus',
	'aliases',
	'when',
	'first',
	'last',
	'certainFirst',
	'certainLast',
	'precision',
	'precisionKm',
	'status',
	'claims',
];

function feature(id: string, atlas: Atlas = small): Feature<Geometry | null> {
	const found = atlasGeojson(atlas).features.find((f) => f.id === id);
	if (!found) throw new Error(`no feature ${id}`);
	return found;
}

const properties = (id: string) => feature(id).properties ?? {};

/** The rows of a CSV by column, read as RFC 4180 says. */
function rows(text: string): Record<string, string>[] {
	const csv = text.replace(/^\uFEFF/, '');
	const table: string[][] = [[]];
	for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		table.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === '\r\n') table.push([]);
	}
	const [head = [], ...body] = table.slice(0, -1);
	return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}

describe.each([
	['the small atlas', small],
	['the real atlas', projectAtlas()],
])('the GeoJSON of %s', (_name, atlas) => {
	const collection = atlasGeojson(atlas);

	it('has every thing once, under its id', () => {
		expect(collection.features.map(({ id }) => id)).toEqual(atlas.things.map(({ id }) => id));
		for (const { id, properties: p } of collection.features) expect(p?.id).toBe(id);
	});

	it('has every promised property on every feature', () => {
		for (const { id, properties: p } of collection.features) {
			expect([id, PROMISED.filter((key) => !(key in (p ?? {})))]).toEqual([id, []]);
			expect(Object.keys(p?.names)).toEqual(['en', 'ru', 'kk']);
			expect(Object.keys(p?.nameStatus).sort()).toEqual(['en', 'kk', 'ru']);
			expect(LAYERS).toContain(p?.layer);
			expect(['real', 'planned', 'refused', 'disputed']).toContain(p?.status);
			expect(['surveyed', 'approximate', 'endpoints-only', null]).toContain(p?.precision);
		}
	});

	it('has on every corridor what a corridor promises, and no geometry', () => {
		const corridors = collection.features.filter(({ properties: p }) => p?.kind === 'corridor');
		expect(corridors.length).toBe(atlas.corridors.size);
		for (const { geometry, properties: p } of corridors) {
			expect(geometry).toBeNull();
			expect(p?.claims.length).toBeGreaterThan(0);
			expect(p?.legs.length).toBe(p?.places.length - 1);
			expect([p?.places[0], p?.places.at(-1)]).toEqual([p?.from, p?.to]);
			for (const leg of p?.legs) expect(atlas.legs.has(leg)).toBe(true);
		}
	});

	it('has on every leg what a leg promises', () => {
		const legs = collection.features.filter(({ properties: p }) => p?.kind === 'leg');
		expect(legs.length).toBe(atlas.legs.size);
		for (const { geometry, properties: p } of legs) {
			expect(geometry?.type).toMatch(/^(Multi)?LineString$/);
			expect(['rail', 'road', 'sea', 'ferry', 'air']).toContain(p?.mode);
			expect(p?.lengthKm).toBeGreaterThan(0);
			expect([p?.from, p?.to].every((id) => atlas.places.has(id))).toBe(true);
			expect(p?.corridors.length).toBeGreaterThan(0);
			for (const { id, when } of p?.corridors) {
				expect(atlas.corridors.has(id)).toBe(true);
				expect(when).toEqual(expect.any(String));
			}
		}
	});

	it('has on every permission its country, and no geometry', () => {
		const given = collection.features.filter(({ properties: p }) => p?.layer === 'permissions');
		expect(given.length).toBeGreaterThan(0);
		for (const { geometry, properties: p } of given) {
			expect(geometry).toBeNull();
			expect(p?.country).toMatch(/^[A-Z]{3}$/);
		}
	});

	it('has in every claim its text, language, source and locator', () => {
		for (const { properties: p } of collection.features)
			for (const claim of p?.claims) {
				const keys = claim.by === 'editors' ? ['id', 'text'] : ['id', 'text', 'source', 'at'];
				for (const key of keys) expect(claim[key], claim.id).toMatch(/\S/);
				expect(['en', 'ru', 'kk']).toContain(claim.lang);
				if (claim.by !== 'editors') expect(atlas.sources.has(claim.source)).toBe(true);
			}
	});

	it('names for what the editors infer the claims it rests on, and no source', () => {
		const claims = collection.features.flatMap(({ properties: p }) => p?.claims ?? []);
		const ids = new Set(claims.map(({ id }) => id));
		const inferred = claims.filter(({ by }) => by === 'editors');
		expect(inferred).not.toHaveLength(0);
		for (const { id, source, restsOn } of inferred) {
			expect([id, source]).toEqual([id, undefined]);
			expect(restsOn.length, id).toBeGreaterThan(0);
			for (const base of restsOn) expect(ids.has(base), `${id}: ${base}`).toBe(true);
		}
	});

	it('shows of every leg which claims say that it was used, and what its line is taken from', () => {
		const claims = new Map(
			collection.features.flatMap(({ id, properties: p }) =>
				(p?.claims ?? []).map((claim: { id: string }) => [claim.id, id] as const),
			),
		);
		const legs = collection.features.filter(({ properties: p }) => p?.kind === 'leg');
		expect(legs).not.toHaveLength(0);
		for (const { id, properties: p } of legs) {
			const near = [id, ...p?.corridors.map((use: { id: string }) => use.id)];
			expect(p?.restsOn.length, `${id}`).toBeGreaterThan(0);
			for (const claim of p?.restsOn) expect(near, `${id}`).toContain(claims.get(claim));
			const courses = p?.claims.filter(({ kind }: { kind?: string }) => kind === 'course');
			expect([id, courses.length]).toEqual([id, 1]);
			expect(['map', 'stations', 'reading']).toContain(courses[0].basis);
		}
	});

	it('has certain years within the possible ones', () => {
		for (const { id, properties: p } of collection.features) {
			if (p?.certainFirst === null && p.certainLast === null) continue;
			expect((p?.first ?? -Infinity) <= (p?.certainFirst ?? -Infinity), `${id}`).toBe(true);
			expect((p?.last ?? Infinity) >= (p?.certainLast ?? Infinity), `${id}`).toBe(true);
		}
	});

	it('has a bbox that holds every position', () => {
		const [west, south, east, north] = collection.bbox as [number, number, number, number];
		const text = JSON.stringify(collection.features.map(({ geometry }) => geometry));
		const positions = [...text.matchAll(/\[(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
			Number(x),
			Number(y),
		]);
		const xs = positions.map(([x]) => x as number);
		const ys = positions.map(([, y]) => y as number);
		expect([west, south, east, north]).toEqual([
			xs.reduce((a, b) => Math.min(a, b)),
			ys.reduce((a, b) => Math.min(a, b)),
			xs.reduce((a, b) => Math.max(a, b)),
			ys.reduce((a, b) => Math.max(a, b)),
		]);
	});

	it('has outer rings that run anticlockwise and holes that run clockwise', () => {
		const polygons = collection.features.flatMap(({ geometry }) =>
			geometry?.type === 'Polygon' ? [geometry as Polygon] : [],
		);
		for (const { coordinates } of polygons)
			for (const [i, ring] of coordinates.entries()) {
				const area = ring.reduce((sum, [x = 0, y = 0], j) => {
					const [nx = 0, ny = 0] = ring[(j + 1) % ring.length] ?? [];
					return sum + x * ny - nx * y;
				}, 0);
				expect(Math.sign(area)).toBe(i === 0 ? 1 : -1);
			}
	});
});

describe('the years of a feature', () => {
	it.each([
		['north', { first: 2009, last: 2014, certainFirst: 2009, certainLast: 2014 }],
		['air-pacific', { first: 2010, last: null, certainFirst: 2012, certainLast: null }],
		['almaty-school', { first: 2006, last: null, certainFirst: 2006, certainLast: 2006 }],
		['road', { first: 2005, last: 2007, certainFirst: null, certainLast: null }],
		[
			'almaty-garrison',
			{ when: null, first: 1999, last: 2009, certainFirst: null, certainLast: null },
		],
		['range', { first: 1992, last: null }],
		['moscow--arys', { when: '{2004,2009..2014}', first: 2004, last: 2014, certainFirst: 2004 }],
	])('%s are those of its widest and narrowest reading: %j', (id, expected) => {
		expect(properties(id)).toMatchObject(expected);
	});

	it('are not clipped to the slider', () => {
		const things = small.things.map((thing) =>
			thing.id === 'range'
				? { ...thing, life: { possible: [{ first: 1886, last: 2030 }], certain: [], days: [] } }
				: thing,
		);
		expect(feature('range', { ...small, things }).properties).toMatchObject({
			first: 1886,
			last: 2030,
		});
	});
});

describe('a feature', () => {
	it('carries its place, former names and country only where it has them', () => {
		expect(properties('riga-terminal')).toMatchObject({ place: 'riga-port' });
		expect(properties('treaty')).not.toHaveProperty('place');
		expect(properties('treaty')).not.toHaveProperty('formerNames');
		expect(properties('treaty')).not.toHaveProperty('country');
	});

	it('carries a claim as it was written, with what it conflicts with', () => {
		expect(properties('four-officers').claims[0]).toEqual({
			id: 'four-officers-offered',
			text: 'Four officers were offered.',
			lang: 'en',
			when: '2010-02-19',
			source: 'memoir-2012',
			at: 'ch. 5',
			conflictsWith: [{ claim: 'three-officers-offered', note: 'how many officers' }],
		});
		expect(properties('almaty-school').claims[0]).toMatchObject({
			value: 2.5,
			unit: 'million USD',
			denominator: 'whole project',
		});
	});

	it('carries the terms of a permission, of a corridor and the gauge of a leg, where they are known', () => {
		expect(properties('permission-uzb').permission).toEqual({
			partner: 'USA',
			modes: ['rail'],
			cargo: ['non-lethal'],
		});
		expect(properties('north').restrictions).toEqual([
			{
				cargo: 'forty-foot',
				rule: 'limited',
				months: [12, 1, 2],
				when: '2009/2011',
				claim: 'north-opened',
			},
		]);
		expect(properties('north').transitTimes[0]).toMatchObject({ daysMin: 10, daysMax: 14 });
		expect(properties('trial').alternativeTo).toBe('north');
		expect(properties('moscow--arys').gauge).toBe(1520);
		for (const [id, key] of [
			['treaty', 'permission'],
			['trial', 'restrictions'],
			['trial', 'transitTimes'],
			['north', 'alternativeTo'],
			['termez--arys', 'gauge'],
		] as const)
			expect(properties(id)).not.toHaveProperty(key);
	});

	it('says how many independent witnesses it has', () => {
		expect(properties('north').witnesses).toBe(2);
		expect(properties('trial').witnesses).toBe(1);
		expect(properties('moscow--arys').witnesses).toBe(0);
	});

	it('is not changed in the atlas when its ring is turned', () => {
		const before = structuredClone(small.things);
		atlasGeojson(small);
		expect(small.things).toEqual(before);
	});

	it('has the English name as its name', () => {
		expect(properties('treaty').name).toBe('Agreement');
	});
});

describe('an atlas without a location', () => {
	it('has no bbox', () => {
		const things = small.things.filter(({ geometry }) => geometry === null);
		expect(atlasGeojson({ ...small, things })).not.toHaveProperty('bbox');
	});
});

describe('the CSV', () => {
	const csv = atlasCsv(small);
	const row = (id: string) => rows(csv).find((r) => r.id === id);

	it('has one row per thing and as many cells in each as in its head', () => {
		expect(rows(csv).map(({ id }) => id)).toEqual(small.things.map(({ id }) => id));
		expect(csv.endsWith('\r\n')).toBe(true);
	});

	it('quotes commas and quotation marks', () => {
		const things = small.things.map((thing) =>
			thing.id === 'treaty' ? { ...thing, names: { ...thing.names, en: 'a "b", c\nd' } } : thing,
		);
		const quoted = atlasCsv({ ...small, things });
		expect(quoted).toContain('"a ""b"", c\nd"');
		expect(rows(quoted).find(({ id }) => id === 'treaty')?.name).toBe('a "b", c\nd');
		expect(row('almaty-school')?.name).toBe('School, “No. 1”, Almaty');
	});

	it('says where, when and on what evidence', () => {
		expect(row('almaty-school')).toMatchObject({
			when: '2006/',
			first: '2006',
			last: '',
			certain_first: '2006',
			certain_last: '2006',
			longitude: '76.95',
			latitude: '43.25',
			country: 'KAZ',
			precision_km: '5',
			claims: '1',
			sources: 'gazette-2009',
			name_kk: '№ 1 мектеп, Алматы',
		});
	});

	it('gives mode and length of a leg and no point', () => {
		expect(row('moscow--arys')).toMatchObject({ mode: 'rail', longitude: '', latitude: '' });
		expect(Number(row('moscow--arys')?.length_km)).toBeGreaterThan(2000);
		expect(row('north')).toMatchObject({ mode: '' });
		expect(Number(row('north')?.length_km)).toBeGreaterThan(2000);
	});

	it('gives the country of a permission and its partner, the gauge of a leg and the witnesses', () => {
		expect(row('permission-uzb')).toMatchObject({ country: 'UZB', partner: 'USA', witnesses: '1' });
		expect(row('moscow--arys')).toMatchObject({ gauge_mm: '1520', witnesses: '0', partner: '' });
	});
});

describe('the gazetteer', () => {
	const codes: Record<string, string> = { KAZ: 'KZ', LVA: 'LV', UZB: 'UZ', RUS: 'RU' };
	const lpf = linkedPlaces(small, 'https://atlas.example', (code) => codes[code], '2026') as {
		features: Record<string, unknown>[];
	};
	const place = (id: string) => lpf.features.find((f) => String(f['@id']).endsWith(`/${id}`));

	it('has every place under an address of its own', () => {
		expect(lpf.features).toHaveLength(small.places.size);
		expect(place('almaty')?.['@id']).toBe('https://atlas.example/data/places/almaty');
	});

	it('has all names of a place, also those of a time', () => {
		const citations = [{ label: 'NDN Atlas', year: '2026' }];
		const when = {
			timespans: [
				{ start: { latest: '1992-01-01' }, end: { earliest: '1993-01-28', latest: '1993-01-28' } },
			],
			label: '../1993-01-28',
		};
		expect(place('almaty')?.names).toEqual([
			{ toponym: 'Almaty', lang: 'en', citations },
			{ toponym: 'Алматы', lang: 'ru', citations },
			{ toponym: 'Алматы', lang: 'kk', citations },
			{ toponym: 'Alma-Ata' },
			{ toponym: 'Alma-Ata', lang: 'en', when },
			{ toponym: 'Алма-Ата', lang: 'ru', when },
			{ toponym: 'Алматы', lang: 'kk', when },
		]);
	});

	it('has what its own people call a place, and when it was what it is', () => {
		expect(place('termez')?.names).toContainEqual({ toponym: 'Termiz', lang: 'uz' });
		expect(place('termez')?.when).toMatchObject({ label: '1992/..' });
		expect(place('almaty')).not.toHaveProperty('when');
	});

	it('has two-letter countries, and none at sea', () => {
		expect(place('almaty')?.properties).toEqual({ title: 'Almaty', ccodes: ['KZ'] });
		expect(place('mid-caspian')?.properties).toEqual({ title: 'Middle of the Caspian' });
	});

	it('says by a thesaurus what kind of place it is, where that is certain', () => {
		const type = (identifier: string, label: string, kind: string) => [
			{ identifier, label, sourceLabels: [{ label: kind, lang: 'en' }] },
		];
		expect(place('almaty')?.types).toEqual(type('aat:300008347', 'inhabited place', 'town'));
		const places = [...small.places.values()];
		const station = places.find(({ kind }) => kind === 'station');
		expect(place(station?.id ?? '')?.types).toEqual(type('ndnatlas:station', 'station', 'station'));
	});

	it('has a code for every country of the real gazetteer', () => {
		const real = JSON.parse(PUBLISHED['atlas.lpf.json']?.text(projectAtlas()) ?? '') as typeof lpf;
		const places = [...projectAtlas().places.values()];
		const without = real.features.filter((f, i) => {
			const { ccodes } = f.properties as { ccodes?: string[] };
			return places[i]?.country && ccodes?.length !== 1;
		});
		expect(without.map((f) => f['@id'])).toEqual([]);
	});
});

describe('the published files', () => {
	const atlas = projectAtlas();
	const text = (name: string) => PUBLISHED[name]?.text(atlas) ?? '';

	it('are all listed in the data package, with version, media type and licence', () => {
		const described = datapackage(dataVersion()) as {
			version: string;
			resources: { path: string; mediatype: string; licenses: { name: string }[] }[];
		};
		const files = Object.keys(PUBLISHED).filter((name) => name !== 'datapackage.json');
		expect(described.resources.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
		expect(described.version).toMatch(/^\d{4}\.\d{2}$/);
		for (const { path, mediatype, licenses } of described.resources) {
			expect(licenses.length, path).toBeGreaterThan(0);
			expect(mediatype, path).toMatch(/^(text|application)\//);
		}
	});

	it('put positions under ODbL and texts under CC BY', () => {
		const { resources } = datapackage('1') as {
			resources: { path: string; licenses: { name: string }[] }[];
		};
		const licences = (path: string) =>
			resources.find((r) => r.path === path)?.licenses.map(({ name }) => name);
		expect(licences('atlas.geojson')).toEqual(['ODbL-1.0', 'CC-BY-4.0']);
		expect(licences('figures.json')).toEqual(['CC-BY-4.0']);
		expect(licences('atlas.lpf.json')).toEqual(['ODbL-1.0']);
	});

	it('hold figures with a unit, and with date, value, source and locator at each point', () => {
		const figures = JSON.parse(text('figures.json')) as {
			id: string;
			title: string;
			unit: string;
			points: Record<string, unknown>[];
		}[];
		expect(figures.length).toBeGreaterThan(0);
		for (const { id, title, unit, points } of figures) {
			expect(
				[title, unit].every((s) => /\S/.test(s)),
				id,
			).toBe(true);
			for (const { when, value, source, at } of points) {
				expect([typeof when, typeof value, typeof at]).toEqual(['string', 'number', 'string']);
				expect(atlas.sources.has(String(source)), id).toBe(true);
			}
		}
	});

	it('hold sources as CSL-JSON, each with its grade', () => {
		const sources = JSON.parse(text('sources.json')) as Record<string, unknown>[];
		expect(sources.length).toBe(atlas.sources.size);
		for (const source of sources) {
			expect(source.type, String(source.id)).toMatch(/\S/);
			expect(['primary', 'scholarly', 'press', 'copy', 'secondary-web']).toContain(source.grade);
		}
	});

	it('are not empty and, where they say so, are JSON', () => {
		for (const [name, { type }] of Object.entries(PUBLISHED)) {
			if (name !== 'questions.json') expect(text(name).length, name).toBeGreaterThan(100);
			if (type.includes('json')) expect(() => JSON.parse(text(name)) as unknown).not.toThrow();
		}
	});
});

it('publishes what is new in the version that the data has', () => {
	expect(projectAtlas().releases[0]?.version).toBe(dataVersion());
});
