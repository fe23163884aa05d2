import fc from 'fast-check';
import { csvFormatRows, dsvFormat } from 'd3-dsv';
import { expect, test } from 'vitest';
import { dateForm, dateOf, interval } from '#lib/own-data/column-dates.ts';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { degrees, mended, pair, suspected, unprojected } from '#lib/own-data/coordinates.ts';
import { decoded } from '#lib/own-data/decoding.ts';
import { FileFault, MOST_FEATURES, SEPARATORS, type Separator } from '#lib/own-data/draft.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { timesOf } from '#lib/own-data/own-layer.ts';
import { reading } from '#lib/own-data/reading.ts';
import { tableDraft, unclosedQuote } from '#lib/own-data/table-text.ts';
import { parseEdtf } from '#lib/time/edtf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nowhere = new Gazetteer([]);
const plain = { forms: {}, mend: null } as const;

test('a table that was written with any separator is taken apart into the same cells, each row in its line', () => {
	const cell = fc
		.string({ unit: 'grapheme', maxLength: 8 })
		.map((text) => text.trim().replaceAll('\r', ''));
	const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(rows, fc.constantFrom<Separator>(...SEPARATORS), (list, separator) => {
			const filled = list.filter((row) => row.some((text) => text !== ''));
			fc.pre(filled.length > 0);
			const text = `a${separator}b${separator}c\n${dsvFormat(separator).formatRows(filled)}`;
			const draft = tableDraft(text, { separator, hasHead: true });
			expect(draft.entries.map(({ cells }) => cells)).toEqual(filled);
			const lines = text.split('\n');
			for (const { line, cells } of draft.entries)
				expect(lines[line - 1]?.replace(/^"/, '')).toContain(
					(cells[0] ?? '').split('\n')[0]?.replaceAll('"', '""') ?? '',
				);
			expect(unclosedQuote(text, separator)).toBeNull();
		}),
	);
});

test('degrees, minutes and seconds come back as the number they were made of', () => {
	fc.assert(
		fc.property(fc.integer({ min: -324000, max: 324000 }), (seconds) => {
			const size = Math.abs(seconds);
			const [d, m, s] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
			for (const text of [
				`${d}°${m}'${s}"${seconds < 0 ? 'S' : 'N'}`,
				`${d} ${m} ${s} ${seconds < 0 ? 'ю.ш.' : 'с. ш.'}`,
			])
				expect(degrees(text, 'latitude')).toBeCloseTo(seconds / 3600, 6);
			expect(degrees(String(seconds / 3600).replace('.', ','), 'latitude')).toBe(seconds / 3600);
		}),
	);
});

test('a latitude is no longitude, and what is no number is neither', () => {
	expect(degrees('43 N', 'longitude')).toBeNull();
	expect(degrees('43°61′', 'latitude')).toBeNull();
	expect(degrees('about 43', 'latitude')).toBeNull();
	expect(pair('43.25, 76.95')).toEqual({ latitude: 43.25, longitude: 76.95 });
	expect(pair('43,25; 76,95')).toEqual({ latitude: 43.25, longitude: 76.95 });
	expect(pair("43°15'N, 76°57'E")).toEqual({ latitude: 43.25, longitude: 76.95 });
	expect(pair('43.25')).toBeNull();
});

test('metres of Web Mercator and exchanged coordinates are noticed, and what is right is left alone', () => {
	expect(suspected([[7470684, 4400113]])).toBe('mercator');
	// A corner of the square that Web Mercator makes of the world, and Mazar-i-Sharif.
	const corner = unprojected([20037508.342789, 20037508.342789]);
	expect(corner.map((value) => value.toFixed(5))).toEqual(['180.00000', '85.05113']);
	const [lng, lat] = unprojected([7470684.4, 4398330.8]);
	expect([lng.toFixed(3), lat.toFixed(3)]).toEqual(['67.110', '36.707']);
	expect(
		suspected([
			[36.7, 110.2],
			[34, 69],
		]),
	).toBe('swap');
	expect(
		suspected([
			[43.2, -5],
			[-5, 43.2],
		]),
	).toBeNull();
	expect(
		suspected([
			[67.1, 36.7],
			[71.4, 51.1],
		]),
	).toBeNull();
	expect(mended([36.7, 67.1], 'swap')).toEqual([67.1, 36.7]);
});

test('exchanged coordinates stand right once they are mended', () => {
	const draft = fileDraft(bytes('name,lat,lon\nA,67.1,36.7\nB,110.2,30.5\n'));
	const columns = guessedColumns(draft);
	const read = reading(draft, { columns, forms: {}, mend: 'swap' }, nowhere);
	expect(read.faults).toEqual([]);
	expect(read.features.map(({ geometry }) => geometry)).toEqual([
		{ type: 'Point', coordinates: [67.1, 36.7] },
		{ type: 'Point', coordinates: [110.2, 30.5] },
	]);
});

test('days and months are settled for a column, by one date over 12, or asked for', () => {
	expect(dateForm(['03.04.2012', '14.03.2012'])).toEqual({ form: 'day-first', question: null });
	expect(dateForm(['03/04/2012', '03/14/2012'])).toEqual({ form: 'month-first', question: null });
	expect(dateForm(['03.04.2012'])).toEqual({ form: null, question: 'order' });
	expect(dateForm(['2009', 'May 2010'])).toEqual({ form: null, question: null });
	expect(dateOf('03/04/2012', 'month-first')).toBe('2012-03-04');
	expect(dateOf('03/04/2012', 'day-first')).toBe('2012-04-03');
	expect(dateOf('14.03.2012', 'month-first')).toEqual({ code: 'date-day', value: '14.03.2012' });
});

test('day numbers of Excel are dates only when somebody has said so, in either of its calendars', () => {
	expect(dateForm(['40909', '41000.5'])).toEqual({ form: null, question: 'serial' });
	expect(dateOf('40909', null)).toEqual({ code: 'date-serial', value: '40909' });
	expect(dateOf('40909', 'serial')).toBe('2012-01-01');
	expect(dateOf('39447', 'serial-1904')).toBe('2012-01-01');
	expect([dateOf('33604', 'serial'), dateOf('42369', 'serial')]).toEqual([
		'1992-01-01',
		'2015-12-31',
	]);
});

test.each([
	['May 2009', '2009-05'],
	['14 March 2012', '2012-03-14'],
	['March 3rd, 2012', '2012-03-03'],
	['2009–2012', '2009/2012'],
	['May 2009 – June 2010', '2009-05/2010-06'],
	['14.03.2012-16.03.2012', '2012-03-14/2012-03-16'],
	['мамыр 2009', '2009-05'],
	['2009 ж. қыркүйек', '2009-09'],
	['май 2009 г.', '2009-05'],
	['2009?', '2009?'],
	['1990s', '199X'],
	['c. 2009', '2009~'],
	['03/2012', '2012-03'],
	['2012/03/14', '2012-03-14'],
	['', null],
])('“%s” is read as %s', (written, when) => {
	expect(dateOf(written, 'day-first')).toBe(when);
});

test('whatever stands in a cell of dates, it is a date that can be drawn, nothing, or a fault', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.constantFrom('day-first', 'month-first', 'serial', null),
			(text, form) => {
				const when = dateOf(text, form as Parameters<typeof dateOf>[1]);
				if (typeof when === 'string') expect(parseEdtf(when).length).toBeGreaterThan(0);
				else if (when) expect(when.code).toMatch(/^(date|ends)/);
			},
		),
	);
});

test('a start without an end may go on, and no more than that; a date happened, a stretch lasted', () => {
	expect(interval('2009', null)).toBe('2009/');
	expect(timesOf('2009/').yearStates).toBe('0'.repeat(17) + '2' + '1'.repeat(6));
	expect(interval('2012', '2009')).toEqual({ code: 'ends-before', value: '2012 – 2009' });
	expect(timesOf('2011-05').isEvent).toBe(true);
	expect(timesOf('2009/2011').isEvent).toBe(false);
	expect(timesOf(null).yearStates).toBe('0'.repeat(24));
});

test('letters are UTF-8 where the bytes allow it, and else those of Windows Cyrillic', () => {
	expect(decoded(bytes('Ақтөбе')).encoding).toBe('utf-8');
	const cyrillic = new Uint8Array([0xc0, 0xea, 0xf2, 0xe0, 0xf3]);
	expect(decoded(cyrillic)).toEqual({ text: 'Актау', encoding: 'windows-1251' });
	expect(decoded(bytes('A'), 'windows-1251').encoding).toBe('windows-1251');
});

test('more rows than can be shown are refused with their number', () => {
	const text = csvFormatRows([
		['name'],
		...Array.from({ length: MOST_FEATURES + 5 }, (_, i) => [`r${i}`]),
	]);
	expect(() => fileDraft(bytes(text))).toThrow(FileFault);
	try {
		fileDraft(bytes(text));
	} catch (error) {
		expect((error as FileFault).fault).toEqual({
			code: 'too-many',
			value: String(MOST_FEATURES + 5),
		});
	}
});

test('a name that several places have is asked for by its coordinates', () => {
	const places = [
		{ names: ['Termez', 'Термез'], at: [67.3, 37.2] as [number, number] },
		{ names: ['Kala'], at: [1, 2] as [number, number] },
		{ names: ['Kala'], at: [3, 4] as [number, number] },
	];
	const gazetteer = new Gazetteer(places);
	expect(gazetteer.find('ТЕРМЕЗ')).toEqual([67.3, 37.2]);
	expect(gazetteer.find('Kala')).toBe('place-ambiguous');
	expect(gazetteer.find('')).toBe('place-unknown');
});

test('columns that mean nothing here stay with their row as they are', () => {
	const draft = fileDraft(bytes('name,lat,lon,year,killed\nA,43,76,2011,7\n'));
	const { features } = reading(draft, { columns: guessedColumns(draft), ...plain }, nowhere);
	expect(features[0]?.rest).toEqual([['killed', '7']]);
});
