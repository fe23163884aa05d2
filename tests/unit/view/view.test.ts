import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, DEFAULT_LAYERS, LAYERS, MEASURES } from '#lib/atlas/vocabulary.ts';
import { LAST_DAY, momentAt, type Grain } from '#lib/time/days.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { reasonOf } from '#lib/view/faults.ts';
import { DEFAULT_STRIP, STRIP_COUNTS } from '#lib/view/strip.ts';
import {
	CONTROLS,
	DEFAULT_VIEW,
	SHAPES,
	THEMES,
	changedView,
	decodeView,
	encodeView,
	measureOf,
	type View,
} from '#lib/view/view.ts';
import links from '../../fixtures/links.json' with { type: 'json' };

type Link = { query: string; view: Record<string, unknown>; rest?: [string, string][] };

const KEYS = Object.keys(DEFAULT_VIEW) as (keyof View)[];
const decode = (query: string) => decodeView(new URLSearchParams(query));

/** The fields of the view that a query gives and a link without a query does not. */
function fields(query: string): Record<string, unknown> {
	const { view } = decode(query);
	return Object.fromEntries(
		KEYS.filter((key) => JSON.stringify(view[key]) !== JSON.stringify(DEFAULT_VIEW[key])).map(
			(key) => [key, view[key]],
		),
	);
}

function changed(view: View, partial: Record<string, unknown>): View {
	const result = changedView(view, partial);
	if ('reason' in result) throw new Error(result.reason);
	return result.view;
}

// Arbitrary views, every field as precise as an address can say it.

const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
/** A month or a day. */
const date = fc
	.tuple(fc.integer({ min: 0, max: LAST_DAY }), fc.constantFrom<Grain>('month', 'day'))
	.map(([day, grain]) => momentAt(day, grain) as string);
const scaled = (min: number, max: number, digits: number) =>
	fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((n) => n / 10 ** digits);
const token = fc.stringMatching(/^[\w.:-]{1,20}$/);
const some = <T>(list: readonly T[]) =>
	fc.subarray([...list], { minLength: 0 }) as fc.Arbitrary<readonly T[]>;
const time = fc.oneof(
	fc.record({
		year,
		date: fc.constant(null),
		years: fc.constant(null),
		compare: fc.option(fc.oneof(year, date)),
	}),
	// With a month or a day its year is that of the view.
	fc.tuple(date, fc.option(fc.oneof(year, date))).map(([date, compare]) => ({
		year: Number(date.slice(0, 4)),
		date,
		years: null,
		compare,
	})),
	fc.record({
		year,
		date: fc.constant(null),
		years: fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
		compare: fc.constant(null),
	}),
);
const rest = fc.record({
	accumulate: fc.boolean(),
	certain: fc.boolean(),
	'min-sources': fc.integer({ min: 1, max: 9 }),
	layers: some(LAYERS),
	country: fc.subarray([...COUNTRIES]),
	select: fc.option(token),
	map: fc.option(
		fc.record({
			zoom: scaled(0, 10, 2),
			lat: scaled(-85, 85, 4),
			lng: scaled(-180, 180, 4),
			bearing: fc.integer({ min: -1800, max: 1799 }).map((n) => n / 10),
			pitch: scaled(0, 60, 1),
		}),
	),
	fit: fc.option(
		fc
			.tuple(scaled(-180, 179, 3), scaled(-90, 89, 3), scaled(0.001, 200, 3), scaled(0.001, 1, 3))
			.map(([west, south, width, height]) => {
				const end = west + width;
				const [east, north] = [end > 180 ? end - 360 : end, south + height].map((x) =>
					Number(x.toFixed(3)),
				);
				return [west, south, east as number, north as number] as const;
			}),
	),
	projection: fc.constantFrom('flat' as const, 'globe' as const),
	trace: fc.option(fc.tuple(token, token)),
	cargo: fc.option(token),
	closed: fc.uniqueArray(token, { maxLength: 4 }),
	way: fc.integer({ min: 1, max: 9 }),
	theme: fc.option(fc.constantFrom(...THEMES)),
	view: fc.constantFrom(...SHAPES),
	measure: fc.option(fc.constantFrom(...MEASURES)),
	strip: fc
		.constantFrom(...STRIP_COUNTS)
		.chain((n) => fc.uniqueArray(year, { minLength: n, maxLength: n }))
		.map((years) => years.sort((a, b) => a - b)),
	controls: some(CONTROLS),
	still: fc.boolean(),
	origin: fc.uniqueArray(
		fc.constantFrom('null', 'https://example.org', 'http://localhost:8000', 'https://a.b.c:8443'),
	),
	data: fc.option(fc.constantFrom('2026.11', '2027.01')),
});
const views: fc.Arbitrary<View> = fc.tuple(rest, time).map(([a, b]) => {
	const hasTwo = b.compare !== null && b.compare !== (b.date ?? b.year);
	const compare = hasTwo ? b.compare : null;
	const shape = a.view === 'pair' && !hasTwo ? 'map' : a.view;
	const view: View = { ...a, ...b, compare, view: shape };
	return { ...view, measure: measureOf(view) };
});
const text = fc.string({ unit: 'binary' });
const foreign = fc
	.tuple(text, text)
	.filter(([key]) => !(KEYS as string[]).includes(key)) as fc.Arbitrary<[string, string]>;

describe('a link', () => {
	it.each(links as Link[])('“$query” opens for ever', ({ query, view, rest: kept = [] }) => {
		const read = decode(query);
		expect(read.view).toEqual({ ...DEFAULT_VIEW, ...view });
		expect(read.notices).toEqual([]);
		expect(read.rest).toEqual(kept);
	});

	it('is on the list for every key', () => {
		const listed = new Set(
			(links as Link[]).flatMap(({ query }) => [...new URLSearchParams(query).keys()]),
		);
		expect(KEYS.filter((key) => !listed.has(key))).toEqual([]);
	});

	it('written from a view gives that view back', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(decode(encodeView(view))).toEqual({ view, notices: [], rest: [] });
			}),
			{ numRuns: 500 },
		);
	});

	it('survives a browser’s address bar', () => {
		fc.assert(
			fc.property(views, fc.array(foreign, { maxLength: 3 }), (view, kept) => {
				const { search } = new URL(`https://example.org/?${encodeView(view, kept)}`);
				expect(decode(search)).toEqual({ view, notices: [], rest: kept });
			}),
		);
	});

	it('once read and written reads the same ever after', () => {
		const pair = fc.tuple(fc.constantFrom(...KEYS), fc.oneof(text, likely));
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
				const first = decodeView(new URLSearchParams(pairs)).view;
				const written = encodeView(first);
				expect(encodeView(decode(written).view)).toBe(written);
				expect(decode(written).notices).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('writing a link', () => {
	it('says nothing of what is as by default', () => {
		expect(encodeView(DEFAULT_VIEW)).toBe('');
		expect(
			encodeView({ ...DEFAULT_VIEW, layers: [...DEFAULT_LAYERS], controls: [...CONTROLS] }),
		).toBe('');
	});

	it('says only what differs', () => {
		expect(encodeView({ ...DEFAULT_VIEW, year: 2004 })).toBe('year=2004');
		expect(encodeView({ ...DEFAULT_VIEW, layers: [] })).toBe('layers=none');
		expect(encodeView({ ...DEFAULT_VIEW, controls: [] })).toBe('controls=none');
		expect(encodeView({ ...DEFAULT_VIEW, still: true, theme: 'print' })).toBe(
			'theme=print&still=1',
		);
	});

	it('leaves commas, slashes and colons readable', () => {
		const view = decode('layers=aid,bases&map=4.2/45.1/62.3&origin=https://example.org').view;
		expect(encodeView(view)).toBe('layers=bases,aid&map=4.2/45.1/62.3&origin=https://example.org');
	});

	it('writes the camera no finer than a pixel and leaves out bearing and pitch that are nought', () => {
		const map = { zoom: 4.23456, lat: 45.123456, lng: -0.0000001, bearing: 0, pitch: 0 };
		expect(encodeView({ ...DEFAULT_VIEW, map })).toBe('map=4.23/45.1235/0');
		expect(encodeView({ ...DEFAULT_VIEW, map: { ...map, bearing: 12.34 } })).toBe(
			'map=4.23/45.1235/0/12.3/0',
		);
	});

	it('keeps keys that are not ours, in their order, after ours', () => {
		const { view, rest: kept } = decode('b=2&year=2004&a=1&b=3');
		expect(encodeView(view, kept)).toBe('year=2004&b=2&a=1&b=3');
	});

	it('encodes what would break a query', () => {
		expect(encodeView(DEFAULT_VIEW, [['q', 'a&b=c #1+2']])).toBe('q=a%26b%3Dc%20%231%2B2');
	});
});

describe('a broken value', () => {
	it.each([
		['year=soon', 'year', '“soon” is not a year'],
		['year=', 'year', '“” is not a year'],
		['year=2011.5', 'year', '“2011.5” is not a year'],
		['years=2011', 'years', '“2011” is not a range of years'],
		['years=2008,2012', 'years', '“2008,2012” is not a range of years'],
		['accumulate=yes', 'accumulate', '“yes” is neither 1 nor 0'],
		['compare=then', 'compare', '“then” is not a year'],
		['certain=true', 'certain', '“true” is neither 1 nor 0'],
		['min-sources=0', 'min-sources', '“0” is not a number from 1 to 9'],
		['way=0', 'way', '“0” is not a number from 1 to 9'],
		['min-sources=12', 'min-sources', '“12” is not a number from 1 to 9'],
		['layers=', 'layers', '“” contains no known value'],
		['layers=trains', 'layers', '“trains” contains no known value'],
		['select=a%20b', 'select', '“a b” is not an id'],
		['select=%3Cscript%3E', 'select', '“<script>” is not an id'],
		['map=4.2/45.1', 'map', '“4.2/45.1” is not zoom/latitude/longitude'],
		['map=4/91/0', 'map', '“4/91/0” is not zoom/latitude/longitude'],
		['map=4/0/181', 'map', '“4/0/181” is not zoom/latitude/longitude'],
		['map=a/b/c', 'map', '“a/b/c” is not zoom/latitude/longitude'],
		['fit=20,24,85', 'fit', '“20,24,85” is not west,south,east,north'],
		['fit=85,24,20,60', 'fit', '“85,24,20,60” is not west,south,east,north'],
		['fit=20,60,85,24', 'fit', '“20,60,85,24” is not west,south,east,north'],
		['fit=20,24,85,60,1', 'fit', '“20,24,85,60,1” is not west,south,east,north'],
		['projection=mercator', 'projection', '“mercator” is not one of flat, globe'],
		['trace=riga', 'trace', '“riga” is not two place ids'],
		['trace=riga,kabul,bagram', 'trace', '“riga,kabul,bagram” is not two place ids'],
		['cargo=a,b', 'cargo', '“a,b” is not an id'],
		['closed=', 'closed', '“” lists no country or leg to close'],
		['country=ATL', 'country', '“ATL” is not a country of the atlas (try KAZ)'],
		['theme=blue', 'theme', '“blue” is not one of light, dark, print'],
		['view=list', 'view', '“list” is not one of map, table, timeline, pair, strip'],
		['controls=buttons', 'controls', '“buttons” contains no known value'],
		['still=on', 'still', '“on” is neither 1 nor 0'],
		['origin=*', 'origin', '“*” is not an origin'],
		['origin=example.org', 'origin', '“example.org” is not an origin'],
		['origin=file:///deck.html', 'origin', '“file:///deck.html” is not an origin'],
		['data=a b', 'data', '“a b” is not an id'],
	])('(%s) falls back to the default and is noted', (query, key, reason) => {
		const read = decode(query);
		expect(read.view).toEqual(DEFAULT_VIEW);
		expect(read.notices).toMatchObject([{ key, value: new URLSearchParams(query).get(key) }]);
		expect(read.notices.map(({ fault }) => reasonOf(fault))).toEqual([reason]);
	});

	it('never spoils the good ones beside it', () => {
		expect(fields('year=soon&layers=aid&map=x&theme=dark')).toEqual({
			layers: ['aid'],
			theme: 'dark',
		});
	});

	it.each([
		['year=1980', { year: 1992 }],
		['year=2030', { year: 2015 }],
		['year=-44', { year: 1992 }],
		['year=20111', { year: 2015 }],
		['compare=2020', { compare: 2015 }],
		['years=1980-2000', { years: [1992, 2000] }],
		['years=2010-2030', { years: [2010, 2015] }],
		['years=2012-2008', { years: [2008, 2012] }],
		['layers=aid,trains,bases', { layers: ['bases', 'aid'] }],
		['controls=slider,buttons', { controls: ['slider'] }],
		['closed=PAK,a b,IRN', { closed: ['PAK', 'IRN'] }],
		['country=kgz, ATL ,UZB', { country: ['KGZ', 'UZB'] }],
		['origin=*&origin=https://example.org', { origin: ['https://example.org'] }],
	])('(%s) becomes the nearest one that can be used, with one notice', (query, expected) => {
		expect(fields(query)).toEqual(expected);
		expect(decode(query).notices).toHaveLength(1);
	});

	it.each(['view=%20pair', 'year=2011&compare=%202011', 'compare=2009&measure=share-all-cargo%20'])(
		'is told as it stands in the address: %s',
		(query) => {
			const given = [...new URLSearchParams(query)];
			const { notices } = decodeView(new URLSearchParams(query));
			expect(notices).toHaveLength(1);
			for (const { key, value } of notices) expect(given).toContainEqual([key, value]);
		},
	);

	it('never makes reading fail, whatever stands in the address', () => {
		const key = fc.oneof(fc.constantFrom<string>(...KEYS), text);
		fc.assert(
			fc.property(fc.array(fc.tuple(key, fc.oneof(text, likely)), { maxLength: 12 }), (pairs) => {
				const params = new URLSearchParams(pairs);
				const read = decodeView(params);
				expect(Object.keys(read.view)).toEqual(KEYS);
				const ours = [...params].filter(([k]) => (KEYS as string[]).includes(k));
				expect(read.rest).toEqual([...params].filter(([k]) => !(KEYS as string[]).includes(k)));
				for (const notice of read.notices) {
					expect(reasonOf(notice.fault)).toMatch(/\S/);
					expect(ours).toContainEqual([notice.key, notice.value]);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('is never silently turned into something else', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KEYS), fc.oneof(text, likely), (key, value) => {
				const { view, notices } = decodeView(new URLSearchParams([[key, value]]));
				const isDefault = JSON.stringify(view[key]) === JSON.stringify(DEFAULT_VIEW[key]);
				// What is taken for the default without a notice must say the default.
				if (isDefault && notices.length === 0)
					expect(DEFAULT_TEXTS[key]?.test(value) ?? false, `${key}=${value}`).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});

/** How the defaults may be written out. */
const DEFAULT_TEXTS: Partial<Record<keyof View, RegExp>> = {
	year: /^0?2011$/,
	accumulate: /^0$/,
	certain: /^0$/,
	still: /^0$/,
	'min-sources': /^1$/,
	way: /^1$/,
	projection: /^flat$/,
	view: /^map$/,
};
/** Texts that look like values. */
const likely = fc.oneof(
	fc.constantFrom(
		'0',
		'1',
		'2011',
		'1980',
		'2008-2012',
		'4/45/62',
		'4/45/62/400/90',
		'20,24,85,60',
	),
	fc.constantFrom(
		'none',
		'aid',
		'aid,aid',
		'PAK,',
		'riga,bagram',
		'null',
		'globe',
		'table',
		'https:',
	),
	fc.string({ unit: fc.constantFrom(...'0123456789-+.,/e:') }),
);

describe('a view of several times', () => {
	it.each([
		['view=strip', DEFAULT_STRIP, ''],
		['view=strip&strip=2012,2001,2009,2005', [2001, 2005, 2009, 2012], ''],
		['strip=2001,2012', [2001, 2006, 2009, 2012], 'does not list 4, 6, 8 different years'],
		['strip=2011', [2011, 2012, 2013, 2014], '4, 6, 8'],
		['strip=2015,2014', [2012, 2013, 2014, 2015], '4, 6, 8'],
		['strip=1992,1996,2001,2005,2009', [1992, 1996, 1998, 2001, 2005, 2009], '4, 6, 8'],
		[
			'strip=2001,2002,2003,2004,2005,2006,2007,2008,2009',
			[2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008],
			'4, 6, 8',
		],
		['strip=2001,soon,2005,2009,2012', DEFAULT_STRIP, 'years of the atlas'],
		['strip=1950', DEFAULT_STRIP, 'contains no year of the atlas'],
	])('“%s” shows its years in order, or the nearest that can be shown', (query, strip, reason) => {
		const { view, notices } = decode(query);
		expect(view.strip).toEqual(strip);
		if (reason) expect(notices.map(({ fault }) => reasonOf(fault)).join()).toContain(reason);
		else expect(notices).toEqual([]);
	});

	it.each([
		['view=pair&compare=2008', { view: 'pair', compare: 2008 }, 0],
		['view=pair', { view: 'pair', year: 2011, compare: 2008 }, 1],
		['view=pair&year=1993', { view: 'pair', compare: 1996 }, 1],
		['view=pair&compare=2011', { view: 'pair', compare: 2008 }, 1],
		['view=pair&date=2012-03&compare=2011-11', { view: 'pair', compare: '2011-11' }, 0],
		['view=pair&years=2008-2011', { view: 'map', years: [2008, 2011] }, 1],
	])('“%s” has two maps where it has two times', (query, view, count) => {
		const read = decode(query);
		expect(read.view).toMatchObject(view);
		expect(read.notices).toHaveLength(count);
	});

	it('is made to fit by a message too, without a refusal', () => {
		const changed = (partial: object) => changedView(DEFAULT_VIEW, { ...partial });
		expect(changed({ view: 'pair' })).toMatchObject({ view: { view: 'pair', compare: 2008 } });
		const { view } = decode('view=pair&compare=2009');
		expect(changedView(view, { years: [2008, 2011] })).toMatchObject({ view: { view: 'map' } });
		expect(changed({ strip: [2001, 2005, 2009, 2012] })).toMatchObject({
			view: { strip: [2001, 2005, 2009, 2012] },
		});
		expect(changed({ strip: [2001] })).toHaveProperty('reason');
	});

	it('refuses a message that asks for two maps of a range', () => {
		const reason = 'view: a range of years is shown on one map';
		const range: View = { ...DEFAULT_VIEW, years: [2008, 2011] };
		expect(changedView(range, { view: 'pair' })).toEqual({ reason });
		expect(changedView(DEFAULT_VIEW, { view: 'pair', years: [2008, 2011] })).toEqual({ reason });
		expect(changedView(range, { view: 'pair', year: 2011 })).toMatchObject({
			view: { view: 'pair', years: null },
		});
	});
});

describe('what copying and pasting add to a link', () => {
	it.each([
		['year=2009%20', { year: 2009 }],
		['year=+2009', { year: 2009 }],
		['%20year=2009', { year: 2009 }],
		['year=2009%0A', { year: 2009 }],
		['year=2009%E2%80%8B', { year: 2009 }],
		['year=２００９', { year: 2009 }],
		['years=２００８－２０１２', { years: [2008, 2012] }],
		['years=2008–2012', { years: [2008, 2012] }],
		['years=2008 - 2012', { years: [2008, 2012] }],
		['layers=corridors,%20aid', { layers: ['corridors', 'aid'] }],
		['layers=corridors，aid', { layers: ['corridors', 'aid'] }],
		['fit=20, 24, 85, 60', { fit: [20, 24, 85, 60] }],
		['map=4 / 45 / 62', { map: { zoom: 4, lat: 45, lng: 62, bearing: 0, pitch: 0 } }],
		['year=2009&amp;layers=aid', { year: 2009, layers: ['aid'] }],
		[
			'year=2009&amp;amp;layers=aid&amp;amp;amp;still=1',
			{ year: 2009, layers: ['aid'], still: true },
		],
		['year=2009&amp;origin=https://a.org', { year: 2009, origin: ['https://a.org'] }],
	])('“%s” is read as it was meant, without a notice', (query, expected) => {
		expect(fields(query)).toEqual(expected);
		expect(decode(query)).toMatchObject({ notices: [], rest: [] });
	});

	it('changes nothing of what a view says', () => {
		const blank = fc.constantFrom('', ' ', '  ', '\u00a0', '\u200b', '\ufeff', '\n');
		const wide = (text: string) =>
			text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
		fc.assert(
			fc.property(
				views,
				blank,
				blank,
				fc.boolean(),
				fc.nat(2),
				(view, before, after, isWide, amps) => {
					const pairs = [...new URLSearchParams(encodeView({ ...view, origin: [] }))].map(
						([key, value]) => [
							'amp;'.repeat(amps) + key,
							before + (isWide ? wide(value) : value) + after,
						],
					);
					expect(decodeView(new URLSearchParams(pairs))).toEqual({
						view: { ...view, origin: [] },
						notices: [],
						rest: [],
					});
				},
			),
		);
	});
});

describe('bounds across the antimeridian', () => {
	it('are read, written and set like any others', () => {
		expect(fields('fit=170,50,-170,70')).toEqual({ fit: [170, 50, -170, 70] });
		expect(encodeView(decode('fit=170,50,-170,70').view)).toBe('fit=170,50,-170,70');
		expect(changed(DEFAULT_VIEW, { fit: [170, 50, -170, 70] }).fit).toEqual([170, 50, -170, 70]);
	});

	it('are no bounds where they have no width, or go nearly round the world', () => {
		expect(decode('fit=180,50,-180,70').notices).toHaveLength(1);
		expect(decode('fit=85,24,20,60').notices).toHaveLength(1);
	});
});

describe('reading a link', () => {
	it('takes the first of a key given twice', () => {
		expect(fields('year=2004&year=2009')).toEqual({ year: 2004 });
		expect(fields('year=soon&year=2009')).toEqual({});
	});

	it('takes every origin, each once', () => {
		expect(fields('origin=https://a.org/deck&origin=https://a.org&origin=null')).toEqual({
			origin: ['https://a.org', 'null'],
		});
	});

	it('drops what is named twice in a list', () => {
		expect(decode('layers=aid,aid&closed=PAK,PAK').view).toMatchObject({
			layers: ['aid'],
			closed: ['PAK'],
		});
	});

	it('understands percent-encoding and keeps to the first “=”', () => {
		expect(fields('map=4.2%2F45.1%2F62.3').map).toMatchObject({ zoom: 4.2, lat: 45.1, lng: 62.3 });
		expect(decode('q=a=b').rest).toEqual([['q', 'a=b']]);
	});

	it('keeps the camera within what the map can show', () => {
		expect(fields('map=30/45/62/190/85').map).toEqual({
			zoom: 10,
			lat: 45,
			lng: 62,
			bearing: -170,
			pitch: 60,
		});
	});

	it('does not compare a time with itself, and says so', () => {
		for (const link of ['year=2011&compare=2011', 'date=2012-03&compare=2012-03']) {
			const { view, notices } = decode(link);
			expect(view.compare).toBeNull();
			expect(notices.map(({ key }) => key)).toEqual(['compare']);
		}
		expect(decode('date=2012-03&compare=2012').notices).toEqual([]);
	});

	it('ignores a second year beside a range, with a notice', () => {
		const { view, notices } = decode('years=2008-2012&compare=2004');
		expect(view.years).toEqual([2008, 2012]);
		expect(view.compare).toBeNull();
		expect(notices.map((notice) => notice.key)).toEqual(['compare']);
	});

	it('does not take words that every object has for keys', () => {
		const query = 'constructor=1&__proto__=2&toString=3';
		expect(decode(query).view).toEqual(DEFAULT_VIEW);
		expect(decode(query).rest.map(([key]) => key)).toEqual([
			'constructor',
			'__proto__',
			'toString',
		]);
	});
});

describe('a change of some fields', () => {
	const view = decode('year=2004&layers=aid&theme=dark').view;

	it('leaves the others as they are', () => {
		expect(changed(view, { year: 2009 })).toEqual({ ...view, year: 2009 });
	});

	it('leaves the view it changes alone', () => {
		const before = structuredClone(view);
		changed(view, { year: 2009, layers: [] });
		expect(view).toEqual(before);
	});

	it('sets a field to its default by null', () => {
		const all = Object.fromEntries(KEYS.map((key) => [key, null]));
		expect(changed(view, all)).toEqual(DEFAULT_VIEW);
	});

	it.each([
		[{ accumulate: true }, { accumulate: true }],
		[{ still: false }, { still: false }],
		[{ certain: '1' }, { certain: true }],
		[{ year: '2009' }, { year: 2009 }],
		[{ years: [2008, 2012] }, { years: [2008, 2012] }],
		[{ years: '2008-2012' }, { years: [2008, 2012] }],
		[{ 'min-sources': 2 }, { 'min-sources': 2 }],
		[{ layers: ['bases', 'aid'] }, { layers: ['bases', 'aid'] }],
		[{ layers: 'aid,bases' }, { layers: ['bases', 'aid'] }],
		[{ layers: [] }, { layers: [] }],
		[{ controls: [] }, { controls: [] }],
		[{ closed: [] }, { closed: [] }],
		[{ country: [] }, { country: [] }],
		[{ country: ['KGZ'] }, { country: ['KGZ'] }],
		[{ closed: ['PAK'] }, { closed: ['PAK'] }],
		[{ trace: ['riga', 'bagram'] }, { trace: ['riga', 'bagram'] }],
		[{ fit: [20, 24, 85, 60] }, { fit: [20, 24, 85, 60] }],
		[{ map: '4/45/62' }, { map: { zoom: 4, lat: 45, lng: 62, bearing: 0, pitch: 0 } }],
		[
			{ map: { zoom: 4, lat: 45, lng: 62 } },
			{ map: { zoom: 4, lat: 45, lng: 62, bearing: 0, pitch: 0 } },
		],
		[
			{ map: { zoom: 4, lat: 45, lng: 1e-9, bearing: -7e-15, pitch: 0 } },
			{ map: { zoom: 4, lat: 45, lng: 1e-9, bearing: expect.closeTo(0), pitch: 0 } },
		],
	])('reads %j as %j', (partial, expected) => {
		expect(changed(view, partial as Record<string, unknown>)).toMatchObject(expected);
	});

	it.each([
		[{ year: 1980 }, 'year: the atlas covers 1992 to 2015; 1980 lies outside'],
		[{ year: 2011.5 }, 'year: “2011.5” is not a year'],
		[{ year: true }, /^year: /],
		[{ year: [2011, 2012] }, /^year: /],
		[{ years: [2008] }, /^years: /],
		[{ years: [2012, 2008] }, /^years: /],
		[{ accumulate: 'yes' }, 'accumulate: “yes” is neither 1 nor 0'],
		[{ layers: ['aid', 'trains'] }, 'layers: “trains” is unknown'],
		[{ layers: ['aid', {}] }, /^layers: /],
		[{ select: true }, /^select: /],
		[{ select: {} }, /^select: /],
		[{ select: '' }, /^select: /],
		[{ map: { zoom: 4 } }, /^map: /],
		[{ map: { zoom: 4, lat: '', lng: 1 } }, /^map: /],
		[{ map: [4, 45, 62] }, /^map: /],
		[{ map: { zoom: NaN, lat: 0, lng: 0 } }, /^map: /],
		[{ map: { zoom: Infinity, lat: 0, lng: 0 } }, /^map: /],
		[{ fit: [20, 24, 85] }, /^fit: /],
		[{ trace: ['riga'] }, /^trace: /],
		[{ closed: ['PAK', null] }, /^closed: /],
		[{ 'min-sources': true }, /^min-sources: /],
		[{ years: [2008, 2012], compare: 2004 }, /^compare: /],
	])('refuses %j as a whole, in words', (partial, reason) => {
		const result = changedView(view, { theme: 'light', ...(partial as Record<string, unknown>) });
		expect(result).toEqual({
			reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
		});
	});

	it('ignores fields that it does not know and fields without a value', () => {
		expect(changed(view, { colour: 'red', constructor: 1, year: undefined })).toEqual(view);
	});

	it('does not let a message say whose messages are obeyed', () => {
		expect(changed(view, { origin: ['https://evil.example'] }).origin).toEqual([]);
	});

	it('clears the bounds when it sets the camera, and the camera when it sets the bounds', () => {
		const map = { zoom: 4, lat: 45, lng: 62, bearing: 0, pitch: 0 };
		const fit = [20, 24, 85, 60];
		expect(changed(changed(view, { fit }), { map })).toMatchObject({ map, fit: null });
		expect(changed(changed(view, { map }), { fit })).toMatchObject({ map: null, fit });
		expect(changed(view, { map, fit })).toMatchObject({ map: null, fit });
	});

	it('leaves a range of years when it sets a year, or a second year to compare with', () => {
		const ranged = changed(view, { years: [2008, 2012] });
		expect(changed(ranged, { year: 2009 })).toMatchObject({ year: 2009, years: null });
		expect(changed(ranged, { compare: 2009 })).toMatchObject({ compare: 2009, years: null });
		expect(changed(ranged, { year: 2009, years: [2010, 2011] }).years).toEqual([2010, 2011]);
		expect(changed(changed(view, { compare: 2009 }), { years: [2008, 2012] }).compare).toBeNull();
	});

	it('by a whole view gives that view, so that a host can send back what it was told', () => {
		const camera = { zoom: 4, lat: 45, lng: 62, bearing: 0, pitch: 0 };
		fc.assert(
			fc.property(views, (told) => {
				const message = { ...told, map: told.map ?? camera };
				const { origin: _, ...sent } = structuredClone(message);
				const result = changed({ ...DEFAULT_VIEW, origin: told.origin }, sent);
				expect(result).toEqual({ ...message, map: told.fit ? null : message.map });
			}),
		);
	});

	it('never throws, whatever it is given', () => {
		const partial = fc.dictionary(
			fc.oneof(fc.constantFrom<string>(...KEYS), fc.string()),
			fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
			{ maxKeys: 5 },
		);
		fc.assert(
			fc.property(partial, (given) => {
				const result = changedView(view, given);
				if ('reason' in result) expect(result.reason).toMatch(/^[a-z-]+: \S/);
				else expect(Object.keys(result.view).sort()).toEqual([...KEYS].sort());
			}),
			{ numRuns: 500 },
		);
	});

	it('does not mind objects that cannot be made text', () => {
		const stubborn = { toString: 1, valueOf: 1 };
		for (const key of KEYS.filter((k) => k !== 'origin')) {
			expect(changedView(view, { [key]: stubborn })).toHaveProperty('reason');
			expect(changedView(view, { [key]: [stubborn] })).toHaveProperty('reason');
		}
	});
});

describe('a quantity that corridors are as wide as', () => {
	it('that is unknown is told, and the usual widths are shown', () => {
		const { view, notices } = decode('measure=bananas');
		expect(view.measure).toBeNull();
		expect(notices).toMatchObject([{ key: 'measure' }]);
		expect(notices.map(({ fault }) => reasonOf(fault)).join()).toContain('share-all-cargo');
	});

	it.each(['year=2011&compare=2010', 'projection=globe'])(
		'is left out, and the page says so, where it cannot be shown: %s',
		(query) => {
			const { view, notices } = decode(`${query}&measure=share-all-cargo`);
			expect(view.measure).toBeNull();
			expect(notices.map(({ key }) => key)).toEqual(['measure']);
		},
	);

	it.each(['view=pair&year=2011&compare=2010', 'view=strip', 'years=2009-2011'])(
		'is shown in each map of its time: %s',
		(query) => {
			const { view, notices } = decode(`${query}&measure=share-all-cargo`);
			expect(measureOf(view)).toBe('share-all-cargo');
			expect(notices).toEqual([]);
		},
	);

	it('gives way to a message that asks for what does not go with it, and is refused beside it', () => {
		const shown: View = { ...DEFAULT_VIEW, measure: 'share-all-cargo' };
		expect(changedView(shown, { compare: 2008 })).toMatchObject({
			view: { compare: 2008, measure: null },
		});
		expect(
			changedView({ ...DEFAULT_VIEW, compare: 2008 }, { measure: 'share-all-cargo' }),
		).toHaveProperty('reason');
	});
});
