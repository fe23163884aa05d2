import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { census, countsByYear, total } from '#lib/atlas/census.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import { yearSlice, stateIn, type Slice, type Timed } from '#lib/atlas/slice.ts';
import {
	csv,
	SORT_KEYS,
	sortedRows,
	tableGeojson,
	tableRows,
	tsv,
	unfoldedRows,
	type Row,
} from '#lib/atlas/table.ts';
import { LAYERS, type LayerId } from '#lib/atlas/vocabulary.ts';
import { areas } from '#lib/map/areas.ts';
import { thingsPicture } from '#lib/map/svg/picture.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { timesIn } from '#lib/time/intervals.ts';
import { YEARS } from '#lib/time/years.ts';
import { en } from '#lib/words/en.ts';
import { tableCells } from '#lib/words/table.ts';
import { realMap } from '../../fixtures/map.ts';

const cellsOf = tableCells(en);
const map = realMap();
const OUTLINE = map.outline;
const EVIDENCE = evidence(projectAtlas());
const CENSUS = census(OUTLINE);
const rowsOf = (slice: Slice) => tableRows(OUTLINE, EVIDENCE, slice);
const rowIds = (rows: readonly Row[]) => new Set(rows.map(({ id }) => id));

/** What the prerendered picture draws, whatever the zoom: legs by their strokes, things by symbols. */
const DRAWN: [string, Timed][] = [
	...thingsPicture(map).matchAll(/<[a-z]+((?:\s+[-\w]+="[^"]*")*)\s*\/?>/g),
].flatMap(([, written = '']) => {
	const attributes = Object.fromEntries(
		[...written.matchAll(/([-\w]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
	) as Record<string, string | undefined>;
	// The strokes of a leg, one per family: what is seen of it.
	const id = attributes['data-thing'] ?? attributes['data-leg'];
	if (!id || !attributes['data-t']) return [];
	const timed: Timed = {
		...timesIn(attributes['data-t']),
		layer: attributes['data-layer'] as LayerId,
		isEvent: attributes['data-e'] !== undefined,
		...(attributes['data-w'] === undefined ? {} : { witnesses: Number(attributes['data-w']) }),
	};
	return [[id, timed] as [string, Timed]];
});

/** Everything that the painters show in a slice: legs, things with a place, painted countries. */
function painted(slice: Slice): Set<string> {
	const drawn = DRAWN.filter(([, timed]) => stateIn(timed, slice) > 0).map(([id]) => id);
	return new Set(drawn);
}

/** The same, as the rows say it: legs through their corridors. */
function listed(slice: Slice): Set<string> {
	const rows = rowsOf(slice);
	const drawn = new Set(DRAWN.map(([id]) => id));
	const located = rows.filter(({ id }) => drawn.has(id));
	return rowIds([...located, ...rows.flatMap(({ legs }) => legs)]);
}

describe('everything on the map is in the table', () => {
	it('and the picture draws something to compare with', () => {
		expect(DRAWN.length).toBeGreaterThan(300);
	});

	it.each(YEARS)('in %i, and nothing on the table is missing on the map', (year) => {
		const slice = yearSlice(year, LAYERS);
		expect([...listed(slice)].sort()).toEqual([...painted(slice)].sort());
	});

	it.each([
		['a range', { years: [2004, 2009] }],
		['events that stay', { accumulate: true }],
		['a comparison', { compare: 2004 }],
		['only what is certain', { certain: true }],
		['several sources', { 'min-sources': 2 }],
		['some layers', { layers: ['corridors', 'aid'] }],
	] as [string, Partial<Slice>][])('with %s too', (_, filters) => {
		const slice = { ...yearSlice(2010, LAYERS), ...filters };
		expect([...listed(slice)].sort()).toEqual([...painted(slice)].sort());
	});

	it('and painted countries are rows of permissions', () => {
		for (const year of YEARS) {
			const slice = yearSlice(year, LAYERS);
			const countries = new Set(
				rowsOf(slice).flatMap(({ country, layer }) =>
					layer === 'permissions' && country ? [country] : [],
				),
			);
			for (const area of areas(OUTLINE))
				if (area.things.some((thing) => stateIn(thing, slice) > 0))
					expect(countries).toContain(area.country);
		}
	});

	it('and the bars of the time bar are as high as the table is long', () => {
		for (const layer of LAYERS) {
			const bars = countsByYear(CENSUS, layer, yearSlice(2011, LAYERS));
			for (const [i, year] of YEARS.entries()) {
				const rows = rowsOf(yearSlice(year, [layer]));
				expect(rows.length).toBe(bars[i] ? total(bars[i]) : 0);
				expect(rows.filter(({ state }) => state === 2).length).toBe(bars[i]?.certain ?? 0);
			}
		}
	});
});

describe('a row', () => {
	it('says its years in the widest reading, also beside the slider', () => {
		const row = rowsOf(yearSlice(2003)).find(({ id }) => id === 'k2-air-base');
		expect(row).toMatchObject({ first: 2001, last: 2005, state: 2, kind: 'air-base' });
		expect(row?.places).toHaveLength(1);
		expect(rowsOf(yearSlice(2011)).some(({ first }) => first !== null && first < 1992)).toBe(true);
	});

	it('of a comparison says what became of it', () => {
		const rows = rowsOf({ ...yearSlice(2011), compare: 2003 });
		expect(rows.find(({ id }) => id === 'k2-air-base')?.fate).toBe('closed');
		expect(rows.every(({ fate }) => fate !== null)).toBe(true);
		expect(new Set(rows.map(({ fate }) => fate)).size).toBeGreaterThanOrEqual(3);
	});

	it('of a range says in which of its years it is there', () => {
		const row = rowsOf({ ...yearSlice(2011), years: [2003, 2011] }).find(
			({ id }) => id === 'k2-air-base',
		);
		expect(row?.years).toEqual([{ first: 2003, last: 2005, isCertain: true }]);
		expect(row && cellsOf(row).state).toBe('2003–2005');
	});

	it('says in words whether it is certain', () => {
		const states = new Set(rowsOf(yearSlice(2010)).map((row) => cellsOf(row).state));
		expect(states).toEqual(new Set(['certain', 'possible']));
	});

	it('of a corridor has its legs in the order of travel', () => {
		for (const row of rowsOf(yearSlice(2011)).filter(({ kind }) => kind === 'corridor')) {
			const chain = OUTLINE.corridors.find(({ id }) => id === row.id)?.legs.map(({ id }) => id);
			const own = row.legs.map(({ id }) => id);
			expect(chain?.filter((id) => own.includes(id))).toEqual(own);
		}
	});
});

describe('sorting', () => {
	const rows = rowsOf(yearSlice(2011, LAYERS));

	it.each(SORT_KEYS)('by %s keeps all rows, puts what is unknown last, and turns round', (key) => {
		const up = sortedRows(rows, { key, isDescending: false }, cellsOf, 'en');
		const down = sortedRows(rows, { key, isDescending: true }, cellsOf, 'en');
		expect([...rowIds(up)].sort()).toEqual([...rowIds(rows)].sort());
		const cells = (list: readonly Row[]) => list.map((row) => cellsOf(row)[key]);
		for (const list of [cells(up), cells(down)]) {
			const firstEmpty = list.indexOf('');
			if (firstEmpty >= 0) expect(list.slice(firstEmpty).every((text) => text === '')).toBe(true);
		}
		const known = (list: readonly Row[]) => cells(list).filter((text) => text !== '');
		expect(known(down).reverse()).toEqual(known(up));
	});

	it('compares years as numbers', () => {
		const firsts = sortedRows(rows, { key: 'first', isDescending: false }, cellsOf, 'en')
			.map(({ first }) => first)
			.filter((year) => year !== null);
		expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
	});
});

/** Reads CSV as RFC 4180 says, character by character. */
function parsedCsv(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let i = 0; i < text.length; i++) {
		const sign = text[i] as string;
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (text[i + 1] === '"') cell += text[++i];
			else isQuoted = false;
		} else if (sign === '"' && cell === '') isQuoted = true;
		else if (sign === ',') {
			line.push(cell);
			cell = '';
		} else if (sign === '\r' && text[i + 1] === '\n') {
			lines.push([...line, cell]);
			[line, cell] = [[], ''];
			i++;
		} else cell += sign;
	}
	return lines;
}

describe('what is taken away', () => {
	const cell = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc
			.array(fc.constantFrom('"', ',', '\r', '\n', 'я', ' '), { maxLength: 6 })
			.map((s) => s.join('')),
	);

	/** What a spreadsheet would take for a formula is text by its apostrophe. */
	const isFormula = (text: string) =>
		['=', '+', '@', '-', '\t', '\r'].includes(text.charAt(0)) && !/^-\d+([.,]\d+)?$/.test(text);
	const asText = (text: string) => (isFormula(text) ? `'${text}` : text);

	it('as CSV is read back as it was, with an apostrophe before what would be a formula', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
				(lines) => {
					const written = csv(lines);
					expect(written[0]).toBe('\uFEFF');
					expect(parsedCsv(written.slice(1))).toEqual(lines.map((line) => line.map(asText)));
				},
			),
			{ numRuns: 500 },
		);
	});

	it('as TSV has as many lines and tabs as rows and columns, whatever stands in them', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (lines) => {
				const written = tsv(lines).split('\n');
				expect(written).toHaveLength(lines.length);
				for (const line of written) expect(line.split('\t')).toHaveLength(3);
			}),
		);
	});

	it('as GeoJSON holds the same rows, corridors as they were travelled', () => {
		const rows = rowsOf(yearSlice(2011, LAYERS));
		const corridor = rows.find(({ legs }) => legs.length > 2) as Row;
		const shown = unfoldedRows(rows, new Set([corridor.id]));
		expect(shown).toHaveLength(rows.length + corridor.legs.length);
		const { features } = tableGeojson(shown, OUTLINE);
		expect(features.map(({ properties }) => properties?.id)).toEqual(shown.map(({ id }) => id));
		const geometry = features.find(({ id }) => id === corridor.id)?.geometry;
		if (geometry?.type !== 'MultiLineString') throw new Error('a corridor is lines');
		const from = OUTLINE.corridors.find(({ id }) => id === corridor.id)?.places[0] ?? '';
		const [x = 0, y = 0] = geometry.coordinates[0]?.[0] ?? [];
		const [px = 0, py = 0] = OUTLINE.places[from]?.at ?? [];
		expect(Math.hypot(x - px, y - py)).toBeLessThan(0.3);
		const ids = features.flatMap(({ id }) => (id === undefined ? [] : [id]));
		expect(new Set(ids).size).toBe(ids.length);
	});
});
