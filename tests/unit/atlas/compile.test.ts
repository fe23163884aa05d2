import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/atlas/compile.ts';
import { issued } from '#lib/atlas/schema.ts';
import type { Problem } from '#lib/atlas/problem.ts';
import { yearStates, lifetime } from '#lib/time/lifetime.ts';
import { problemLines } from '#lib/server/authored.ts';
import { projectAtlas } from '#lib/server/published.ts';
import {
	COUNTRIES,
	brokenFiles,
	brokenKinds,
	expectedLines,
	goodAtlas,
	goodFiles,
} from '../../fixtures/geodata.ts';

function problems(files: ReturnType<typeof goodFiles>): Problem[] {
	const result = compile(files, COUNTRIES);
	return 'problems' in result ? result.problems : [];
}

describe('a broken file', () => {
	it.each(brokenKinds())('(%s) is told in exactly these sentences', (kind) => {
		const lines = expectedLines(kind);
		expect(lines.length).toBeGreaterThan(0);
		expect(problemLines(problems(brokenFiles(kind)))).toEqual(lines);
	});

	it('does not keep the problems of other files from being told', () => {
		const files = new Set(problems(brokenFiles('several-files-at-once')).map(({ file }) => file));
		expect([...files].sort()).toEqual([
			'corridors.geojson',
			'figures.json',
			'places.geojson',
			'sources.json',
			'things.geojson',
		]);
	});

	it('that cannot be read at all does not make the others look wrong', () => {
		const files = goodFiles().map((file) => ({
			...file,
			text: file.name === 'places.geojson' ? '{' : file.text,
		}));
		expect(problems(files).map(({ file, feature }) => [file, feature])).toEqual([
			['places.geojson', '-'],
		]);
	});

	it('is told on one line per problem, whatever it holds', () => {
		for (const text of ['', '{', '[1,\n]', '{"a":\n1,}\n', 'null', '"x"', '5', '[]', '\ufeff{}']) {
			const files = goodFiles().map((file) =>
				file.name === 'things.geojson' ? { ...file, text } : file,
			);
			const lines = problemLines(problems(files));
			expect(lines).toHaveLength(1);
			expect(lines[0]).toMatch(/^things\.geojson: -: the file is not .+$/);
		}
	});
});

describe('any single change to the good files', () => {
	const parsed = goodFiles().map(({ name, text }) => ({
		name,
		content: JSON.parse(text) as unknown,
	}));
	const junk = fc.constantFrom<unknown>(
		undefined,
		null,
		true,
		7,
		-1,
		'',
		'x',
		' y ',
		[],
		{},
		[null],
		{ a: 1 },
	);
	/** A file, which of its inner values to change (modulo their number), and what to put there. */
	const change = fc.tuple(fc.constantFrom(...parsed.keys()), fc.nat(), junk);

	/** Every object or list of a document with each of its keys. */
	function slots(value: unknown): [Record<string, unknown>, string][] {
		if (typeof value !== 'object' || value === null) return [];
		return Object.keys(value).flatMap((key): [Record<string, unknown>, string][] => {
			const record = value as Record<string, unknown>;
			return [[record, key], ...slots(record[key])];
		});
	}

	it('compiles or is told in sentences of ours, and never throws', () => {
		let told = 0;
		fc.assert(
			fc.property(change, ([index, pick, value]) => {
				const files = structuredClone(parsed);
				const all = slots(files[index]?.content);
				const [holder, key] = all[pick % all.length] as [Record<string, unknown>, string];
				if (value === undefined && !Array.isArray(holder)) delete holder[key];
				else holder[key] = value ?? null;
				const texts = files.map(({ name, content }) => ({ name, text: JSON.stringify(content) }));
				for (const { file, feature, sentence } of problems(texts)) {
					told++;
					expect(files.map(({ name }) => name)).toContain(file);
					expect(feature).toMatch(/\S/);
					expect(sentence).toMatch(/^[^\n]{12,}$/);
					expect(sentence).not.toMatch(/Invalid|[Ee]xpected .*received|undefined|NaN|\[object/);
				}
			}),
			{ numRuns: 300 },
		);
		expect(told).toBeGreaterThan(100);
	});
});

describe('the compiled atlas', () => {
	const atlas = goodAtlas();
	const thing = (id: string) => {
		const found = atlas.things.find((t) => t.id === id);
		if (!found) throw new Error(`no ${id}`);
		return found;
	};

	it('holds every thing once, by layer and then by id', () => {
		expect(atlas.things.map(({ id }) => id)).toEqual([
			'moscow--arys',
			'north',
			'riga-port--moscow',
			'termez--arys',
			'trial',
			'air-pacific',
			'anchorage--misawa',
			'riga-terminal',
			'almaty-garrison',
			'range',
			'four-officers',
			'almaty-school',
			'road',
			'treaty',
			'permission-uzb',
		]);
	});

	it('has the legs of a corridor in order of travel, turned where they must be', () => {
		expect(atlas.corridors.get('north')?.chain).toEqual({
			places: ['riga-port', 'moscow', 'arys', 'termez'],
			links: [
				{ leg: 'riga-port--moscow', reversed: false },
				{ leg: 'moscow--arys', reversed: false },
				{ leg: 'termez--arys', reversed: true },
			],
		});
	});

	it('dates the use of a leg by the corridor where the leg does not say otherwise', () => {
		expect(
			atlas.legs.get('moscow--arys')?.uses.map(({ corridor, when }) => [corridor, when]),
		).toEqual([
			['north', '2009-02-19/2014-06-03'],
			['trial', '2004'],
		]);
		expect(atlas.legs.get('termez--arys')?.uses[1]?.when).toBe('2004/2005');
	});

	it('dates a leg by all of its uses together', () => {
		const leg = atlas.legs.get('moscow--arys');
		expect(leg?.when).toBe('{2004,2009..2014}');
		expect(leg?.yearStates).toBe(yearStates(lifetime(leg?.when ?? '')));
		expect(leg?.yearStates).toBe('000000000000200002222220');
	});

	it('calls a leg disputed only when all of its corridors are', () => {
		expect(atlas.legs.get('moscow--arys')?.status).toBe('real');
		expect(atlas.corridors.get('trial')?.status).toBe('disputed');
	});

	it('names a leg by its places in every language', () => {
		expect(atlas.legs.get('termez--arys')?.names).toEqual({
			en: 'Termez – Arys',
			ru: 'Термез – Арысь',
			kk: 'Термез – Арыс',
		});
	});

	it('measures corridors by their legs', () => {
		const legs = ['riga-port--moscow', 'moscow--arys', 'termez--arys'];
		const sum = legs.reduce((km, id) => km + (atlas.legs.get(id)?.lengthKm ?? NaN), 0);
		expect(atlas.corridors.get('north')?.lengthKm).toBeCloseTo(sum);
		expect(atlas.legs.get('riga-port--moscow')?.lengthKm).toBeGreaterThan(800);
		expect(atlas.legs.get('riga-port--moscow')?.lengthKm).toBeLessThan(900);
	});

	it('draws an air leg as a great circle that is cut at the antimeridian', () => {
		const leg = atlas.legs.get('anchorage--misawa');
		if (leg?.geometry?.type !== 'MultiLineString') throw new Error('not cut');
		expect(leg.geometry.coordinates).toHaveLength(2);
		for (const line of leg.geometry.coordinates)
			for (const [i, [x = 0]] of line.slice(1).entries())
				expect(Math.abs(x - (line[i]?.[0] ?? NaN))).toBeLessThan(30);
		expect(leg.lengthKm).toBeGreaterThan(4900);
		expect(leg.lengthKm).toBeLessThan(5200);
	});

	it('puts a thing on its place and knows it as well as the place', () => {
		expect(thing('riga-terminal')).toMatchObject({
			geometry: { type: 'Point', coordinates: [24.1, 56.97] },
			precision: 'surveyed',
			precisionKm: 0.5,
			place: 'riga-port',
		});
		expect(thing('almaty-school')).toMatchObject({ precision: 'approximate', precisionKm: 5 });
	});

	it('puts nowhere what has no place', () => {
		expect(thing('treaty')).toMatchObject({ geometry: null, precision: null, precisionKm: null });
		expect(thing('permission-uzb')).toMatchObject({ geometry: null, country: 'UZB' });
	});

	it('shows an undated thing only in the years that its dated claims attest, and never as certain', () => {
		expect(thing('almaty-garrison').yearStates).toBe('000000010000000111000000');
	});

	it('dates an undated thing whose claims have no dates by its sources', () => {
		const files = goodFiles().map(({ name, text }) => ({
			name,
			text: text
				.replaceAll(', "when": "1999"', '')
				.replaceAll(', "when": "2008~"', '')
				// The headline of 1999 would miss the date that is taken away.
				.replace('"claims": ["almaty-garrison-stood"]', '"claims": ["range-used"]'),
		}));
		const result = compile(files, COUNTRIES);
		if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
		const garrison = result.atlas.things.find(({ id }) => id === 'almaty-garrison');
		expect(garrison?.yearStates).toBe(`${'0'.repeat(17)}1${'0'.repeat(6)}`);
	});

	it('fills in what a curator may leave out', () => {
		expect(thing('treaty')).toMatchObject({ aliases: [], formerNames: [] });
		expect(thing('treaty').claims[0]).toMatchObject({ lang: 'en', conflictsWith: [] });
	});

	it('is the same whether or not the countries’ bounds are known', () => {
		expect(compile(goodFiles())).toEqual(compile(goodFiles(), COUNTRIES));
	});
});

describe('the date of a source', () => {
	it.each([
		[[[2009, 5, 11]], '2009-05-11'],
		[[[2009, 5]], '2009-05'],
		[[[2009]], '2009'],
		[[[2009], [2010]], '2009'],
		[[[]], null],
		[[], null],
	])('%j is %s', (parts, when) => {
		expect(
			issued({
				id: 'a',
				type: 'book',
				title: 'A',
				grade: 'press',
				issued: { 'date-parts': parts },
			}),
		).toBe(when);
	});

	it('is unknown without parts', () => {
		expect(issued({ id: 'a', type: 'book', title: 'A', grade: 'press' })).toBeNull();
		expect(issued(undefined)).toBeNull();
	});
});

describe('what is attested until a date', () => {
	const withNorth = (change: (properties: Record<string, unknown>) => void) => {
		const files = goodFiles().map((file) => {
			if (file.name !== 'corridors.geojson') return file;
			const content = JSON.parse(file.text) as {
				features: { id: string; properties: Record<string, unknown> }[];
			};
			const north = content.features.find(({ id }) => id === 'north');
			if (north) change(north.properties);
			return { ...file, text: JSON.stringify(content) };
		});
		const result = compile(files, COUNTRIES);
		if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
		return result.atlas.corridors.get('north')?.yearStates;
	};

	it('is certain until then and possible to its end', () => {
		const states = withNorth((properties) => {
			Object.assign(properties, { when: '2009-02-19/2015-05-15', attestedUntil: '2014-06-03' });
		});
		expect(states).toBe(`${'0'.repeat(17)}2222221`);
	});

	it('is possible ever after where the end is unknown', () => {
		const states = withNorth((properties) => {
			Object.assign(properties, { when: '2009-02-19/', attestedUntil: '2014-06-03' });
		});
		expect(states).toBe(`${'0'.repeat(17)}2222221`);
	});
});

describe('a use that is our reading', () => {
	it('names the claim of the editors by which the corridor is led over the leg', () => {
		const { legs } = projectAtlas();
		const uses = [...legs.values()].flatMap(({ uses }) => uses);
		expect(uses.filter(({ reading }) => reading !== null).length).toBeGreaterThan(0);
		const turksib = legs.get('semey--aktogay')?.uses;
		expect(turksib?.map(({ reading }) => reading)).toEqual(['ndn-transsib-turksib']);
		const georgia = legs.get('khashuri--tbilisi')?.uses;
		expect(georgia?.map(({ corridor, reading }) => [corridor, reading])).toEqual(
			expect.arrayContaining([
				['dla-prototype-2004', 'dla-prototype-2004-line'],
				['ndn-south', null],
			]),
		);
	});

	it('leaves Karamyk possible only', () => {
		expect(projectAtlas().legs.get('sarytash--karamyk')?.yearStates).not.toMatch(/2/);
	});
});
