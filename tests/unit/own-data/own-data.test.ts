import fc from 'fast-check';
import { csvFormatRows, dsvFormat } from 'd3-dsv';
import { expect, test } from 'vitest';
import { dateEvidence, dateOf, interval, type DateForm } from '#lib/own-data/column-dates.ts';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { degrees, mended, pair, suspected, unprojected } from '#lib/own-data/coordinates.ts';
import { decoded } from '#lib/own-data/decoding.ts';
import {
	FileFault,
	MOST_FEATURES,
	MOST_POSITIONS,
	SEPARATORS,
	type Separator,
} from '#lib/own-data/draft.ts';
import { fileDraft } from '#lib/own-data/file-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { timesOf } from '#lib/own-data/own-layer.ts';
import { reading } from '#lib/own-data/reading.ts';
import { strayQuote, tableDraft } from '#lib/own-data/table-text.ts';
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
			const draft = tableDraft(text, { separator, headLine: 1 });
			expect(draft.entries.map(({ cells }) => cells)).toEqual(filled);
			const lines = text.split('\n');
			for (const { line, cells } of draft.entries)
				expect(lines[line - 1]?.replace(/^"/, '')).toContain(
					(cells[0] ?? '').split('\n')[0]?.replaceAll('"', '""') ?? '',
				);
			expect(strayQuote(text, separator)).toBeNull();
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
	expect(pair('43,25 76,95')).toEqual({ latitude: 43.25, longitude: 76.95 });
	expect(pair('43, 76')).toEqual({ latitude: 43, longitude: 76 });
});

test('a number with a decimal comma or with its thousands apart is one number, not two coordinates', () => {
	for (const text of ['12,5', '-12,5', '10 000', '10 000.5', '1,234.5', '1 234,5'])
		expect(pair(text), text).toBeNull();
	expect(degrees('7 470 684,4', 'longitude')).toBe(7470684.4);
});

test('where it is known how numbers are broken, the other sign parts thousands or two numbers', () => {
	expect(degrees('7.470.684,4', 'longitude', ',')).toBe(7470684.4);
	expect(degrees('7,470,684.4', 'longitude', '.')).toBe(7470684.4);
	expect(degrees('43,25', 'latitude', '.')).toBeNull();
	expect(degrees('43.25', 'latitude', ',')).toBeNull();
	expect(pair('43,76', '.')).toEqual({ latitude: 43, longitude: 76 });
	expect(pair('43.25, 76.95', ',')).toBeNull();
});

const rolesOf = (text: string) => {
	const draft = fileDraft(bytes(text));
	const roles = Object.entries(guessedColumns(draft)).map(([role, at]) => [
		role,
		draft.columns[at],
	]);
	return Object.fromEntries(roles) as Partial<Record<string, string>>;
};

test.each([
	['name,lat,lon,start_date,end_date', { start: 'start_date', end: 'end_date', when: undefined }],
	['Start date,End date', { start: 'Start date', end: 'End date', when: undefined }],
	['Дата начала;Дата окончания', { start: 'Дата начала', end: 'Дата окончания', when: undefined }],
	['Год начала;Год окончания', { start: 'Год начала', end: 'Год окончания', when: undefined }],
	['Start year,End year', { start: 'Start year', end: 'End year', when: undefined }],
	['Басталу күні;Аяқталу күні', { start: 'Басталу күні', end: 'Аяқталу күні', when: undefined }],
	['date from,date to', { start: 'date from', end: 'date to', when: undefined }],
	['startDate,endDate,eventDate', { start: 'startDate', end: 'endDate', when: 'eventDate' }],
	[
		'start_lat,start_lon,end_lat,end_lon',
		{ latitude: 'start_lat', start: undefined, end: undefined },
	],
	['Год события;Город', { when: 'Год события', place: 'Город' }],
	['Place name,Date', { place: 'Place name', when: 'Date', name: undefined }],
	['Название,Вместимость,Начальник', { place: undefined, start: undefined }],
	['event,capacity,resource', { name: 'event', place: undefined, source: undefined }],
	['name,Source date', { when: undefined }],
	['название;Дата статьи', { when: undefined }],
])('the heads “%s” are taken for what they say', (heads, expected) => {
	const found = rolesOf(`${heads}\n`.concat(heads.replaceAll(/[^,;]+/g, '1'), '\n'));
	for (const [role, head] of Object.entries(expected)) expect(found[role], role).toBe(head);
});

test('numbers are a position only where no place is named, and never against their heads', () => {
	const tonnes = rolesOf('Название;Город;Тонн\nА;Термез;12,5\nБ;Хайратон;8,4\n');
	expect(tonnes).toMatchObject({ place: 'Город' });
	expect(tonnes.position).toBeUndefined();
	const prices = rolesOf('name,year,price,weight\nA,2009,12.5,3.25\n');
	expect([prices.latitude, prices.position]).toEqual([undefined, undefined]);
	expect(rolesOf('name;where it is\nA;43,25 76,95\n')).toMatchObject({ position: 'where it is' });
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
	const order = (...values: string[]) => dateEvidence(values).order;
	expect(order('03.04.2012', '14.03.2012')).toBe('day-first');
	expect(order('03/04/2012', '03/14/2012')).toBe('month-first');
	expect(dateEvidence(['03.04.2012'])).toMatchObject({ order: null, hasNumbered: true });
	expect(dateEvidence(['2009', 'May 2010']).hasNumbered).toBe(false);
	expect(dateOf('03/04/2012', { order: 'month-first' })).toBe('2012-03-04');
	expect(dateOf('03/04/2012', { order: 'day-first' })).toBe('2012-04-03');
	expect(dateOf('14.03.2012', { order: 'month-first' })).toEqual({
		code: 'date-day',
		value: '14.03.2012',
	});
});

test('one mistyped date does not turn the others about: dates that contradict each other are asked for', () => {
	const american = Array.from({ length: 20 }, () => '03/14/2012');
	const evidence = dateEvidence([...american, '04/05/2012', '13/01/2012']);
	expect(evidence).toMatchObject({ order: null, hasNumbered: true, hasSerials: false });
});

test('day numbers of Excel are dates only when somebody has said so, in either of its calendars', () => {
	expect(dateEvidence(['40909', '41000.5'])).toMatchObject({ hasSerials: true, order: null });
	expect(dateOf('40909', {})).toEqual({ code: 'date-serial', value: '40909' });
	expect(dateOf('40909', { serial: 'serial' })).toBe('2012-01-01');
	expect(dateOf('39447', { serial: 'serial-1904' })).toBe('2012-01-01');
	expect([dateOf('33604', { serial: 'serial' }), dateOf('42369', { serial: 'serial' })]).toEqual([
		'1992-01-01',
		'2015-12-31',
	]);
});

test('a column in which Excel left some dates as numbers and others as text is read whole', () => {
	const values = ['40909', '14.03.2012', '02.05.2012', '2009'];
	const { order, hasSerials } = dateEvidence(values);
	expect([order, hasSerials]).toEqual(['day-first', true]);
	expect(values.map((value) => dateOf(value, { order, serial: 'serial' }))).toEqual([
		'2012-01-01',
		'2012-03-14',
		'2012-05-02',
		'2009',
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
	['2009.0', '2009'],
	['', null],
])('“%s” is read as %s', (written, when) => {
	expect(dateOf(written, { order: 'day-first' })).toBe(when);
});

test('whatever stands in a cell of dates, it is a date that can be drawn, nothing, or a fault', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.constantFrom<DateForm>(
				{},
				{ order: 'day-first' },
				{ order: 'month-first', serial: 'serial' },
			),
			(text, form) => {
				const when = dateOf(text, form);
				if (typeof when === 'string') expect(parseEdtf(when).length).toBeGreaterThan(0);
				else if (when) expect(when.code).toMatch(/^(date|ends)/);
			},
		),
	);
});

test('a date beside an end without a start is the start', () => {
	const draft = fileDraft(bytes('name,date,end\nA,2008,2010\nB,2009,\n'));
	const { features } = reading(draft, { columns: guessedColumns(draft), ...plain }, nowhere);
	expect(features.map(({ when }) => when)).toEqual(['2008/2010', '2009']);
});

test('each feature tells its time by the property it has: when, start and end, date or year', () => {
	const collection = (list: readonly object[]) => ({
		type: 'FeatureCollection',
		features: list.map((properties) => ({ type: 'Feature', geometry: null, properties })),
	});
	const read = (...list: object[]) => {
		const draft = fileDraft(bytes(JSON.stringify(collection(list))));
		return reading(draft, { columns: guessedColumns(draft), ...plain }, nowhere).features;
	};
	const mixed = read(
		{ name: 'A', when: '2009' },
		{ title: 'B', start: '2010', end: '2012' },
		{ title: 'C', date: '14.03.2012' },
		{ name: 'D', year: 2009, start: '2011' },
		{ name: 'E', year: 2009 },
		{ name: 'F', when: '2008/2009', start: '2001', end: '2002' },
	);
	expect(mixed.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
	expect(mixed.map(({ when }) => when)).toEqual([
		'2009',
		'2010/2012',
		'2012-03-14',
		'2011/',
		'2009',
		'2008/2009',
	]);
	expect(
		read({ name: 'A', date: '2009' }, { name: 'B', year: 2010 }).map(({ when }) => when),
	).toEqual(['2009', '2010']);
});

test('bounds of Linked Places that are uncertain stay so, and all time spans count', () => {
	const read = (...timespans: object[]) => {
		const feature = {
			type: 'Feature',
			geometry: null,
			names: [{ toponym: 'A' }],
			when: { timespans },
		};
		const draft = fileDraft(bytes(JSON.stringify(feature)));
		const [found] = reading(draft, { columns: guessedColumns(draft), ...plain }, nowhere).features;
		return found?.yearStates.slice(2001 - 1992, 2012 - 1992);
	};
	// 2001 to 2011: once in these years; from some year to some year; twice.
	expect(read({ start: { earliest: '2001', latest: '2009' } })).toBe('11111111100');
	expect(
		read({
			start: { earliest: '2002', latest: '2004' },
			end: { earliest: '2007', latest: '2009' },
		}),
	).toBe('01122221100');
	expect(
		read(
			{ start: { in: '2002' }, end: { in: '2003' } },
			{ start: { in: '2008' }, end: { in: '2009' } },
		),
	).toBe('02200002200');
});

test('a geometry may have a member called “code”', () => {
	const geometry = { type: 'Point', coordinates: [67, 36], code: 'x' };
	const draft = fileDraft(bytes(JSON.stringify({ type: 'Feature', geometry, properties: {} })));
	const read = reading(draft, { columns: {}, ...plain }, nowhere);
	expect([read.features.length, read.faults]).toEqual([1, []]);
});

test('heads that are alike are told apart, whatever numbers they bring', () => {
	expect(fileDraft(bytes('a (2),a,a,a\nx,y,z,w\n')).columns).toEqual([
		'a (2)',
		'a',
		'a (3)',
		'a (4)',
	]);
});

test('one stray quotation mark costs its row, and no other', () => {
	const rows = [
		'name,lat,text',
		'A,1,"x, y"',
		'B,2,"stray',
		'C,3,"fine, too"',
		'D,4,z',
		'"E,5,f',
		'F,6,g',
	];
	const { entries, faults } = tableDraft(rows.join('\n'));
	expect(entries.map(({ line, cells }) => [line, cells[0]])).toEqual([
		[2, 'A'],
		[4, 'C'],
		[5, 'D'],
		[7, 'F'],
	]);
	expect(faults.map(({ line, code }) => [line, code])).toEqual([
		[3, 'unclosed-quote'],
		[6, 'unclosed-quote'],
	]);
});

test('properties beyond the hundredth are together in one column', () => {
	const features = Array.from({ length: 30 }, (_, i) => ({
		type: 'Feature',
		geometry: null,
		properties: {
			...Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`k${i}-${n}`, n])),
			common: i,
			when: '2009',
		},
	}));
	const { columns, entries } = fileDraft(
		bytes(JSON.stringify({ type: 'FeatureCollection', features })),
	);
	expect(columns).toHaveLength(100);
	expect(columns).toEqual(expect.arrayContaining(['common', 'when', '…']));
	expect(entries[29]?.cells.at(-1)).toBe('k29-0=0; k29-1=1; k29-2=2; k29-3=3; k29-4=4');
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

test.each([
	['windows-1252', [0x4b, 0xf6, 0x6c, 0x6e], 'Köln'],
	['koi8-r', [0xe1, 0xcb, 0xd4, 0xc1, 0xd5], 'Актау'],
	['ibm866', [0x80, 0xaa, 0xe2, 0xa0, 0xe3], 'Актау'],
] as const)(
	'letters that were written as %s are read when somebody says so',
	(encoding, written, text) => {
		expect(decoded(new Uint8Array(written), encoding)).toEqual({ text, encoding });
	},
);

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

test('points of one feature count as rows do, and lines may not be endless', () => {
	const faultOf = (geometry: object) => {
		const feature = { type: 'Feature', properties: {}, geometry };
		const draft = fileDraft(bytes(JSON.stringify(feature)));
		try {
			return reading(draft, { columns: {}, ...plain }, nowhere).faults;
		} catch (error) {
			return (error as FileFault).fault;
		}
	};
	const positions = (count: number) => Array.from({ length: count }, (_, i) => [i % 90, 40]);
	expect(faultOf({ type: 'MultiPoint', coordinates: positions(60_000) })).toEqual({
		code: 'too-many',
		value: '60000',
	});
	expect(faultOf({ type: 'LineString', coordinates: positions(MOST_POSITIONS + 1) })).toEqual({
		code: 'too-many-positions',
		value: String(MOST_POSITIONS + 1),
	});
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

test('a town and the port or airport that is called after it are one place, that of the town', () => {
	const port = { names: ['Порт Рига', 'Рига'], at: [24.1, 57.02] as [number, number] };
	const town = { names: ['Рига', 'Riga'], at: [24.105, 56.946] as [number, number] };
	const far = { names: ['Рига'], at: [30, 50] as [number, number] };
	expect(new Gazetteer([port, town]).find('рига')).toEqual(town.at);
	expect(new Gazetteer([port, town, far]).find('Рига')).toBe('place-ambiguous');
});

test('a place is found with what it is called before its name, and what is said of it behind', () => {
	const gazetteer = new Gazetteer([
		{ names: ['Kabul', 'Кабул', 'Кабұл'], at: [69.2, 34.5] },
		{ names: ['Termez', 'Термез'], at: [67.3, 37.2] },
		{ names: ['Bagram', 'Баграм'], at: [69.3, 34.9] },
	]);
	for (const name of [
		'г. Кабул',
		'г.Кабул',
		'город Кабул',
		'City of Kabul',
		'Kabul City',
		'Кабұл қаласы',
		'Кабул, Афганистан',
		'г. Кабул (центр)',
		'Kabul [approximately]',
	])
		expect(gazetteer.find(name), name).toEqual([69.2, 34.5]);
	expect(gazetteer.find('Баграм (авиабаза)')).toEqual([69.3, 34.9]);
	// Two places are none, and a name is no part of another word.
	expect(gazetteer.find('Кабул, Термез')).toBe('place-ambiguous');
	for (const name of ['Афганистан, Кабул', 'Горный', 'между Кабулом и Баграмом', 'г.', ', '])
		expect(gazetteer.find(name), name).toBe('place-unknown');
});

test('rows whose date or place cannot be read are kept without it, if told so, with what stands in them', () => {
	const draft = fileDraft(
		bytes('name,lat,lon,date\nA,43,76,2011\nB,43,76,some day\nC,here,76,2012\nD,43,76,2012,more\n'),
	);
	const choices = { columns: guessedColumns(draft), ...plain };
	const before = reading(draft, choices, nowhere);
	expect([before.features.length, before.faults.length, before.keepable]).toEqual([1, 3, 2]);
	const { features, faults, keepable } = reading(draft, { ...choices, isKept: true }, nowhere);
	expect(keepable).toBe(2);
	expect(faults.map(({ line, code }) => [line, code])).toEqual([[5, 'cells']]);
	expect(features.map(({ name, when, geometry }) => [name, when, geometry?.type])).toEqual([
		['A', '2011', 'Point'],
		['B', null, 'Point'],
		['C', '2012', undefined],
	]);
	expect(features.map(({ rest }) => Object.fromEntries(rest))).toEqual([
		{},
		{ lat: '43', lon: '76', date: 'some day' },
		{ lat: 'here', lon: '76', date: '2012' },
	]);
});

test('columns that mean nothing here stay with their row as they are', () => {
	const draft = fileDraft(bytes('name,lat,lon,year,killed\nA,43,76,2011,7\n'));
	const { features } = reading(draft, { columns: guessedColumns(draft), ...plain }, nowhere);
	expect(features[0]?.rest).toEqual([['killed', '7']]);
});
