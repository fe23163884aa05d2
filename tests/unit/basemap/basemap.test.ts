import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { booleanPointInPolygon, point } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

type Area = Feature<Polygon | MultiPolygon>;
type Properties = Record<string, unknown>;

function open(name: string) {
	const url = new URL(`../../../src/lib/map/basemap/${name}.json`, import.meta.url);
	const text = readFileSync(url, 'utf8');
	const topology = JSON.parse(text) as Topology<Record<string, GeometryCollection<Properties>>>;
	const features = <F>(object: string) =>
		feature(topology, topology.objects[object]!).features as unknown as F[];
	return {
		text,
		topology,
		countries: features<Area>('countries'),
		lakes: features<Area & { properties: Properties }>('lakes'),
		rivers: features<Feature<LineString, Properties>>('rivers'),
		towns: features<Feature<Point, Properties>>('towns'),
	};
}

const theatre = open('theatre');
const labels = feature(theatre.topology, theatre.topology.objects.labels!).features as Feature<
	Point,
	Properties
>[];

function statesAt(countries: Area[], place: Position): unknown[] {
	return countries
		.filter((country) => booleanPointInPolygon(point(place), country))
		.map((country) => country.id);
}

function ringsOf({ geometry }: Area): Position[][] {
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function polygonsOf({ geometry }: Area): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function isClockwise(ring: Position[]): boolean {
	let sum = 0;
	for (let i = 1; i < ring.length; i++)
		sum += (ring[i]![0]! - ring[i - 1]![0]!) * (ring[i]![1]! + ring[i - 1]![1]!);
	return sum > 0;
}

const PLACES: [name: string, place: Position, state: string | undefined][] = [
	['Simferopol', [34.1, 44.95], 'UKR'],
	['Perekop', [33.7, 46.15], 'UKR'],
	['Baikonur', [63.3, 45.6], 'KAZ'],
	['Hairatan', [67.42, 37.2], 'AFG'],
	['Termez', [67.28, 37.26], 'UZB'],
	['Srinagar', [74.8, 34.08], 'IND'],
	['Pristina', [21.16, 42.66], 'XKX'],
	['Hargeisa', [44.06, 9.56], 'SOM'],
	['Kyrenia', [33.32, 35.32], 'CYP'],
	['Sukhumi', [41.05, 43.02], 'GEO'],
	['the middle of the Caspian Sea', [51, 42], undefined],
];

describe('the basemap theatre.json', () => {
	const { topology, countries, lakes, rivers, towns } = theatre;

	it.each(PLACES)('puts %s where it belongs', (_, place, state) => {
		expect(statesAt(countries, place)).toEqual(state ? [state] : []);
	});

	it('has no polygon edge that spans more than half the world', () => {
		const edges = [...countries, ...lakes]
			.flatMap(ringsOf)
			.flatMap((ring) => ring.slice(1).map((c, i) => Math.abs(c[0]! - ring[i]![0]!)));
		expect(Math.max(...edges.filter((width) => width > 90), 0)).toBeLessThanOrEqual(180);
	});

	it('winds every ring as d3-geo wants it', () => {
		for (const area of [...countries, ...lakes])
			for (const [outer, ...holes] of polygonsOf(area)) {
				expect(isClockwise(outer!), `${area.id ?? area.properties?.n}`).toBe(true);
				for (const hole of holes) expect(isClockwise(hole)).toBe(false);
			}
	});

	it('has the lakes of the theatre by name', () => {
		expect(lakes.map((lake) => lake.properties.n)).toEqual(
			expect.arrayContaining([
				'North Aral Sea',
				'South Aral Sea',
				'Lake Balkhash',
				'Issyk-Kul',
				'Kapchagai Reservoir',
				'Lake Zaysan',
				'Alakol',
				'Lake Sevan',
				'Lake Van',
				'Lake Urmia',
				'Lake Ladoga',
				'Lake Onega',
			]),
		);
	});

	it('has the rivers of the theatre by name', () => {
		expect(rivers.map((river) => river.properties.n)).toEqual(
			expect.arrayContaining([
				...['Amu Darya', 'Panj', 'Syr Darya', 'Ili', 'Volga', 'Ural', 'Don', 'Dnieper', 'Danube'],
				...['Kura', 'Indus', 'Helmand', 'Kabul', 'Irtysh', 'Ob', 'Tigris', 'Euphrates'],
			]),
		);
	});

	it('says from which zoom every lake and river is drawn', () => {
		for (const { properties } of [...lakes, ...rivers]) expect(properties.r).toBeTypeOf('number');
	});

	it('has towns of importance 1 to 7 in that order, each with a name and a country', () => {
		const ranks = towns.map((town) => town.properties.r as number);
		expect(ranks).toEqual(ranks.toSorted());
		for (const { properties } of towns) {
			expect(properties.n).toMatch(/^[A-Z][A-Za-z' ()-]+$/);
			expect(properties.iso).toMatch(/^[A-Z]{3}$/);
			expect(properties.r).toBeGreaterThanOrEqual(1);
			expect(properties.r).toBeLessThanOrEqual(7);
		}
	});

	it('knows the box that it covers', () => {
		const [west, south, east, north] = topology.bbox!;
		const strays = countries
			.flatMap(ringsOf)
			.flat()
			.filter(
				([x, y]) =>
					x! < west! - 0.01 || x! > east! + 0.01 || y! < south! - 0.01 || y! > north! + 0.01,
			);
		expect(strays).toEqual([]);
	});
});

describe('the basemap of the theatre', () => {
	it('is at most 100 kB with brotli', () => {
		expect(brotliCompressSync(theatre.text).length).toBeLessThanOrEqual(100_000);
	});

	it('merges to land that has the Caspian Sea as a hole', () => {
		const { topology } = theatre;
		const land: Area = {
			type: 'Feature',
			properties: {},
			geometry: merge(topology, topology.objects.countries!.geometries as never),
		};
		expect(booleanPointInPolygon(point([51, 42]), land)).toBe(false);
		expect(booleanPointInPolygon(point([65, 48]), land)).toBe(true);
	});

	it('has no border at Perekop, around Baikonur or along the 180th meridian', () => {
		const { topology } = theatre;
		const borders = mesh(topology, topology.objects.countries!, (a, b) => a !== b).coordinates;
		const isAt = (w: number, s: number, e: number, n: number) =>
			borders.flat().some(([x, y]) => x! > w && x! < e && y! > s && y! < n);
		expect(isAt(32.5, 45, 35.5, 46.4)).toBe(false);
		expect(isAt(62, 44.5, 65, 46.5)).toBe(false);
		expect(isAt(179.9, -56, 180.1, 84)).toBe(false);
		expect(isAt(66, 37, 68, 37.6)).toBe(true);
	});

	it('names every town in English and Russian, in Latin and Cyrillic letters', () => {
		for (const { properties } of theatre.towns) {
			expect(properties.ru, `${properties.n}`).toMatch(/^[А-ЯЁ][А-Яа-яЁё ()-]+$/);
			if (properties.kk) expect(properties.kk).toMatch(/^[А-ЯЁӘҒҚҢӨҰҮҺІ]/);
		}
	});

	it('names every country and water in English, Russian and Kazakh', () => {
		for (const { properties } of labels) {
			expect(properties.n).toMatch(/^[A-Z]/);
			expect(properties.ru).toMatch(/^[А-Яа-яЁё]/);
			expect(properties.kk).toMatch(/^[А-Яа-яЁёӘҒҚҢӨҰҮҺІ]/);
			expect(properties.id ?? properties.water).toBeTruthy();
		}
	});

	it('has a name for every large country of the map', () => {
		const named = new Set(labels.map((label) => label.properties.id));
		for (const id of ['KAZ', 'UZB', 'KGZ', 'TJK', 'TKM', 'AFG', 'PAK', 'IRN', 'RUS', 'XKX'])
			expect(named).toContain(id);
	});

	it('has the names of the years 1992 to 2015', () => {
		const names = theatre.towns.map((town) => town.properties.n);
		expect(names).toEqual(
			expect.arrayContaining(['Kapchagai', 'Kurgan-Tyube', 'Astana', 'Aktau', 'Kyiv', 'Hairatan']),
		);
		const astana = theatre.towns.find((town) => town.properties.n === 'Astana')!;
		expect(astana.properties).toMatchObject({
			cap: 1,
			was: [
				['Tselinograd', 1992],
				['Akmola', 1998],
			],
		});
	});

	it('names former names of the slider’s years only, the oldest first', () => {
		for (const { properties } of theatre.towns) {
			const years = ((properties.was ?? []) as [string, number][]).map(([, until]) => until);
			expect(years).toEqual(years.toSorted());
			for (const year of years) expect(year >= 1992 && year < 2015).toBe(true);
		}
	});
});
