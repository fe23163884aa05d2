/** A whole atlas small enough to know by heart: two corridors by land that share their last leg. */
import type { Feature, Point } from 'geojson';
import { census } from '#lib/atlas/census.ts';
import type { Evidence, ThingEvidence } from '#lib/atlas/evidence.ts';
import type { Outline, OutlineLeg, OutlineThing } from '#lib/atlas/outline.ts';
import type { Claim, SourcedClaim } from '#lib/atlas/schema.ts';
import { yearSlice } from '#lib/atlas/slice.ts';
import { LAYERS } from '#lib/atlas/vocabulary.ts';
import type { Basemap, Town } from '#lib/map/basemap.ts';
import { areas, type AreaData } from '#lib/map/areas.ts';
import { layout } from '#lib/map/layout.ts';
import type { MapData, Scene } from '#lib/map/painter.ts';
import { polygonData } from '#lib/map/svg/path.ts';
import { daysOf, LAST_DAY, momentAt } from '#lib/time/days.ts';
import { intervalText } from '#lib/time/intervals.ts';
import { lifetime, yearStates } from '#lib/time/lifetime.ts';
import { YEARS } from '#lib/time/years.ts';
import { en } from '#lib/words/en.ts';

/** Digits that are certain in the first range and possible in the second, both ends included. */
function during(certain: [number, number], possible: [number, number] = [1, 0]): string {
	const within = (year: number, [first, last]: [number, number]) => year >= first && year <= last;
	return YEARS.map((year) => (within(year, certain) ? 2 : within(year, possible) ? 1 : 0)).join('');
}

export const PLACES = {
	riga: { name: 'Riga', at: [24.1, 57] },
	astana: { name: 'Astana', at: [71.4, 51.2] },
	tashkent: { name: 'Tashkent', at: [69.3, 41.3] },
	hairaton: { name: 'Hairaton', at: [67.4, 37.2] },
	baku: { name: 'Baku', at: [49.9, 40.4] },
	aktau: { name: 'Aktau', at: [51.2, 43.6] },
	bishkek: { name: 'Bishkek', at: [74.5, 43.1] },
	bagram: { name: 'Bagram', at: [69.3, 34.9] },
	osh: { name: 'Osh', at: [72.8, 40.5] },
} satisfies Outline['places'];
type PlaceId = keyof typeof PLACES;

/** `from` to `to` is the order of the line; `reversed` travel runs against it. */
function leg(
	[from, to]: [PlaceId, PlaceId],
	fields: Pick<OutlineLeg, 'mode' | 'yearStates'> & Partial<OutlineLeg>,
	...strands: OutlineLeg['strands']
): OutlineLeg {
	return {
		id: `${from}-${to}`,
		layer: 'corridors',
		name: `${PLACES[from].name} to ${PLACES[to].name}`,
		precision: 'surveyed',
		lengthKm: 1000,
		lines: [[PLACES[from].at, PLACES[to].at]],
		strands,
		...fields,
	};
}

/** A period in days, from month to month, and when it is certain; what was shut is taken out for certain. */
function days(widest: [string, string], sure: [string, string], shut?: [string, string]): string {
	const span = ([from, to]: [string, string]) => ({ from: daysOf(from).from, to: daysOf(to).to });
	const gaps = shut ? [{ ...span(shut), core: span(shut) }] : [];
	return intervalText([{ ...span(widest), sure: span(sure), gaps }]);
}

const RUSSIAN = during([2009, 2014]);
/** The same with its months: for whole years nothing differs. */
const RUSSIAN_DAYS = days(
	['2009-02', '2014-11'],
	['2009-03-05', '2014-10'],
	['2012-08', '2012-10'],
);
const KKT = during([2011, 2013], [2010, 2010]);
const KKT_DAYS = days(['2010-05', '2013-09'], ['2011-03', '2013-08-20']);
const FLIGHTS = during([2002, 2014]);
const russian = (reversed = false) => ({
	family: 'russian' as const,
	yearStates: RUSSIAN,
	days: RUSSIAN_DAYS,
	corridors: ['russian-route'],
	importance: 3 as const,
	reversed,
});
const kkt = (reversed = false) => ({
	family: 'kkt' as const,
	yearStates: KKT,
	days: KKT_DAYS,
	corridors: ['kkt-route'],
	importance: 2 as const,
	reversed,
});

function thing(
	id: string,
	fields: Pick<OutlineThing, 'layer' | 'kind' | 'yearStates'> & Partial<OutlineThing>,
): OutlineThing {
	return {
		id,
		name: id,
		status: 'real',
		precision: fields.at ? 'approximate' : null,
		at: null,
		place: null,
		...fields,
	};
}

export const BAD_NAME = '<b>Bold</b> & <script>window.wasRun = true</script>';

export const OUTLINE: Outline = {
	version: '2026.11',
	things: [
		thing('manas', {
			layer: 'bases',
			kind: 'air-base',
			name: 'Manas air base',
			yearStates: during([2002, 2014], [2001, 2001]),
			at: PLACES.bishkek.at as [number, number],
			place: 'bishkek',
		}),
		thing('osh-base', {
			layer: 'bases',
			kind: 'base',
			name: 'Osh base',
			yearStates: during([2005, 2011]),
			at: PLACES.osh.at as [number, number],
			place: 'osh',
		}),
		thing('osh-school', {
			layer: 'aid',
			kind: 'school',
			name: 'Osh school',
			yearStates: during([2010, 2012]),
			at: PLACES.osh.at as [number, number],
			place: 'osh',
		}),
		thing('osh-unrest', {
			layer: 'incidents',
			kind: 'unrest',
			name: 'Osh unrest',
			yearStates: during([2010, 2010]),
			at: PLACES.osh.at as [number, number],
			place: 'osh',
		}),
		thing('unit-to-iraq', {
			layer: 'deployments',
			kind: 'planned-deployment',
			name: 'A unit that was not sent',
			yearStates: during([2011, 2011]),
			status: 'refused',
			at: [44.4, 33.3],
		}),
		thing('kaz-permission', {
			layer: 'permissions',
			kind: 'permission',
			name: 'Kazakhstan: transit',
			yearStates: during([2010, 2014], [2009, 2009]),
			country: 'KAZ',
			permission: { partner: 'USA', modes: ['rail', 'air'], cargo: ['non-lethal'] },
		}),
		thing('ili-range', {
			layer: 'training',
			kind: 'training-area',
			name: 'Ili range',
			yearStates: during([2003, 2015]),
			at: [78, 45],
			shape: {
				type: 'Polygon',
				coordinates: [
					[
						[76, 44],
						[80, 44],
						[80, 48],
						[76, 48],
						[76, 44],
					],
				],
			},
		}),
		thing('bad-name', {
			layer: 'organisations',
			kind: 'membership',
			name: BAD_NAME,
			yearStates: during([1992, 2015]),
		}),
	],
	corridors: [
		{
			id: 'russian-route',
			layer: 'corridors',
			family: 'russian',
			name: 'Riga to Hairaton by rail',
			yearStates: RUSSIAN,
			status: 'real',
			importance: 3,
			lengthKm: 5169,
			places: ['riga', 'astana', 'tashkent', 'hairaton'],
			legs: [
				{ id: 'riga-astana', reversed: false },
				{ id: 'astana-tashkent', reversed: false },
				{ id: 'hairaton-tashkent', reversed: true },
			],
		},
		{
			id: 'kkt-route',
			layer: 'corridors',
			family: 'kkt',
			name: 'Baku to Hairaton',
			yearStates: KKT,
			status: 'real',
			importance: 2,
			lengthKm: 2900,
			places: ['baku', 'aktau', 'tashkent', 'hairaton'],
			legs: [
				{ id: 'baku-aktau', reversed: false },
				{ id: 'aktau-tashkent', reversed: false },
				{ id: 'hairaton-tashkent', reversed: true },
			],
		},
		{
			id: 'manas-flights',
			layer: 'air-routes',
			family: 'air',
			name: 'Manas to Bagram by air',
			yearStates: FLIGHTS,
			status: 'real',
			importance: 2,
			lengthKm: 1010,
			places: ['bishkek', 'bagram'],
			legs: [{ id: 'bishkek-bagram', reversed: false }],
		},
	],
	legs: [
		leg(
			['riga', 'astana'],
			{ mode: 'rail', yearStates: RUSSIAN, days: RUSSIAN_DAYS, lengthKm: 3300 },
			russian(),
		),
		leg(
			['astana', 'tashkent'],
			{ mode: 'rail', yearStates: RUSSIAN, days: RUSSIAN_DAYS },
			russian(),
		),
		leg(
			['hairaton', 'tashkent'],
			{ mode: 'road', yearStates: during([2009, 2014]), lengthKm: 869 },
			russian(true),
			kkt(true),
		),
		leg(
			['baku', 'aktau'],
			{ mode: 'ferry', yearStates: KKT, days: KKT_DAYS, lengthKm: 450 },
			kkt(),
		),
		leg(
			['aktau', 'tashkent'],
			{ mode: 'rail', yearStates: KKT, days: KKT_DAYS, lengthKm: 1580 },
			kkt(),
		),
		leg(
			['bishkek', 'bagram'],
			{ mode: 'air', yearStates: FLIGHTS, layer: 'air-routes', lengthKm: 1010 },
			{
				family: 'air',
				yearStates: FLIGHTS,
				corridors: ['manas-flights'],
				importance: 2,
				reversed: false,
			},
		),
	],
	places: PLACES,
};

export const CENSUS = census(OUTLINE);

const town = (at: [number, number], properties: Town): Feature<Point, Town> => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: at },
});
const square = (west: number, south: number, east: number, north: number) => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
];

export const BASEMAP: Basemap = {
	land: { type: 'MultiPolygon', coordinates: [[square(10, 15, 95, 68)]] },
	borders: {
		type: 'MultiLineString',
		coordinates: [
			[
				[55, 45],
				[80, 42],
			],
		],
	},
	lakes: [
		{
			type: 'Feature',
			properties: { n: 'Aral Sea', r: 0 },
			geometry: { type: 'Polygon', coordinates: [square(58, 44, 61, 46)] },
		},
	],
	rivers: [
		{
			type: 'Feature',
			properties: { n: 'Syr Darya', r: 5 },
			geometry: {
				type: 'LineString',
				coordinates: [
					[61, 46],
					[67, 44],
				],
			},
		},
	],
	towns: [
		town([71.4, 51.2], {
			n: 'Astana',
			r: 1,
			cap: 1,
			iso: 'KAZ',
			was: [
				['Tselinograd', 1992],
				['Akmola', 1997],
			],
		}),
		town([51.2, 43.6], { n: 'Aktau', r: 3, iso: 'KAZ' }),
	],
	countries: [],
	labels: [
		{
			type: 'Feature',
			properties: { n: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан', r: 2 },
			geometry: { type: 'Point', coordinates: [64, 48] },
		},
	],
};

export const MAP_DATA: MapData = { outline: OUTLINE, layout: layout(OUTLINE, BASEMAP, en) };

/** A scene of the year with every layer on. */
export function scene(year: number, fields: Partial<Scene> = {}): Scene {
	return {
		...yearSlice(year, LAYERS),
		selected: null,
		focus: null,
		theme: 'light',
		projection: 'flat',
		...fields,
	};
}

const claim = (id: string, fields: Partial<SourcedClaim> = {}): Claim => ({
	id,
	text: `What ${id} says.`,
	lang: 'en',
	source: 'handbook',
	at: 'p. 12',
	conflictsWith: [],
	...fields,
});

function proof(
	name: string,
	when: string | null,
	fields: Partial<ThingEvidence> = {},
): ThingEvidence {
	return {
		names: { en: name, ru: `${name} по-русски`, kk: `${name} қазақша` },
		nameStatus: { en: 'attested', ru: 'attested', kk: 'translated' },
		aliases: [],
		formerNames: [],
		when,
		years: null,
		precisionKm: null,
		claims: [claim(`${name.toLowerCase().replaceAll(' ', '-')}-1`)],
		...fields,
	};
}

const legProof = (name: string, ...corridors: [string, string][]) =>
	proof(name, '2009/2014', {
		claims: [],
		uses: corridors.map(([corridor, when]) => ({
			corridor,
			when,
			yearStates: yearStates(lifetime(when)),
		})),
	});

export const EVIDENCE: Evidence = {
	things: {
		manas: proof('Manas air base', '2001-12?/2014-06', {
			years: { first: 2001, last: 2014 },
			aliases: ['Ganci'],
			formerNames: [
				{ names: { en: 'Peter J. Ganci air base', ru: 'Ганси', kk: 'Ганси' }, when: '2001/2009' },
			],
			precisionKm: 2,
			claims: [
				claim('manas-troops', {
					text: 'It held 1,200 people.',
					value: 1200,
					unit: 'people',
					when: '2009',
					conflictsWith: [{ claim: 'osh-troops', note: 'the press counts fewer' }],
				}),
			],
		}),
		'osh-base': proof('Osh base', '2005/2011', {
			years: { first: 2005, last: 2011 },
			claims: [
				claim('osh-troops', {
					text: 'All bases together held 900 people.',
					source: 'newspaper',
					at: 'column 3',
				}),
			],
		}),
		'osh-school': proof('Osh school', '2010/2012'),
		'osh-unrest': proof('Osh unrest', '2010'),
		'unit-to-iraq': proof('A unit that was not sent', '2011'),
		'ili-range': proof('Ili range', '2003/..'),
		'bad-name': proof(BAD_NAME, null, {
			aliases: [BAD_NAME],
			claims: [
				claim('bad-name-1', { text: `It is ${BAD_NAME}.`, at: BAD_NAME, source: 'bad-source' }),
			],
		}),
		'russian-route': proof('Riga to Hairaton by rail', '2009/2014', {
			years: { first: 2009, last: 2014 },
			claims: [
				claim('russian-route-1', {
					text: 'Trains ran from Riga.',
					source: 'newspaper',
					at: 'page 4, table 2',
					citedIn: 'handbook',
				}),
			],
		}),
		'kkt-route': proof('Baku to Hairaton', '2010~/2013'),
		'manas-flights': proof('Manas to Bagram by air', '2002/2014'),
		'riga-astana': {
			...legProof('Riga to Astana', ['russian-route', '2009/2014']),
			restsOn: ['russian-route-1'],
			readings: [],
			claims: [
				{
					...{ id: 'riga-astana-course', kind: 'course', basis: 'reading', lang: 'en' },
					...{ text: 'By which stations is inferred.', conflictsWith: [] },
					...{ by: 'editors', restsOn: ['russian-route-1'] },
				},
			],
		},
		'astana-tashkent': legProof('Astana to Tashkent', ['russian-route', '2009/2014']),
		'hairaton-tashkent': legProof(
			'Hairaton to Tashkent',
			['russian-route', '2009/2014'],
			['kkt-route', '2011/2013'],
		),
		'baku-aktau': legProof('Baku to Aktau', ['kkt-route', '2011/2013']),
		'aktau-tashkent': legProof('Aktau to Tashkent', ['kkt-route', '2011/2013']),
		'bishkek-bagram': legProof('Bishkek to Bagram', ['manas-flights', '2002/2014']),
	},
	places: {
		bishkek: {
			names: { en: 'Bishkek', ru: 'Бишкек', kk: 'Бішкек' },
			aliases: ['Biškek'],
			formerNames: [],
			localNames: [{ lang: 'ky', name: 'Бишкек шаары' }],
		},
	},
	sources: {
		handbook: {
			id: 'handbook',
			type: 'book',
			title: 'A handbook of ways',
			grade: 'scholarly',
			issued: { 'date-parts': [[2012, 5]] },
		},
		newspaper: {
			id: 'newspaper',
			type: 'article-newspaper',
			title: 'Trains at last',
			grade: 'press',
			URL: 'https://example.org/trains',
		},
		'bad-source': { id: 'bad-source', type: 'book', title: BAD_NAME, grade: 'press' },
	},
};

const KAZAKHSTAN = square(60, 46, 70, 50);

/** The painted countries of the small atlas: a box for Kazakhstan. */
export const AREA_DATA: AreaData = {
	areas: areas(OUTLINE),
	paths: { KAZ: polygonData([[KAZAKHSTAN]]) },
};

/** Months and days of the slider in no order, the same in each run: those a painter is led through. */
export function someDates(count: number): string[] {
	let seed = 20;
	const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
	return Array.from(
		{ length: count },
		() => momentAt(next(LAST_DAY + 1), next(2) === 0 ? 'month' : 'day') as string,
	);
}
