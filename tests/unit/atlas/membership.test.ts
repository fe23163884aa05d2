import { describe, expect, it } from 'vitest';
import { membership } from '#lib/atlas/membership.ts';
import type { Corridor, Leg, Place, Thing } from '#lib/atlas/atlas.ts';
import { atlasGeojson } from '#lib/atlas/publication.ts';
import { projectAtlas } from '#lib/server/published.ts';

const atlas = projectAtlas();
const countriesOf = (id: string) => atlas.things.find((thing) => thing.id === id)?.countries;

/** A country two degrees wide between two meridians, from 40 to 44 degrees north. */
const land = (west: number, east: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, 40],
			[east, 40],
			[east, 44],
			[west, 44],
			[west, 40],
		],
	],
});
const SHAPES = new Map([
	['AAA', land(60, 62)],
	['BBB', land(62, 64)],
	['CCC', land(64, 66)],
]);
const place = (id: string, at: [number, number], country: string, kind = 'town') =>
	({ id, at, country, kind }) as unknown as Place;
const places = new Map(
	[
		place('west', [61, 42], 'AAA'),
		place('east', [65, 42], 'CCC'),
		place('gate', [62.05, 42], 'BBB', 'border-crossing'),
	].map((each) => [each.id, each]),
);
const leg = (id: string, line: number[][], mode = 'rail') =>
	({
		...{ id, mode, from: 'west', to: 'west', uses: [{ corridor: 'way' }] },
		geometry: { type: 'LineString', coordinates: line },
	}) as unknown as Leg;
const thing = (id: string, more: Partial<Thing>) =>
	({ id, kind: 'agreement', geometry: null, place: null, parties: [], ...more }) as Thing;

describe('what belongs to a country', () => {
	const joined = { places, legs: [], corridors: [], things: [] };

	it('is a line that runs ten kilometres in it, whatever its ends are', () => {
		const through = leg('through', [
			[61, 42],
			[62.5, 42],
			[61, 42.1],
		]);
		const grazing = leg('grazing', [
			[61, 42],
			[62.05, 42],
			[61, 42.1],
		]);
		const found = membership({ ...joined, legs: [through, grazing] }, SHAPES);
		expect(found.get('through')).toEqual(['AAA', 'BBB']);
		expect(found.get('grazing')).toEqual(['AAA']);
	});

	it('is no line by air that only our great circle leads over it', () => {
		const flight = leg('flight', [[61, 42], [65, 42]], 'air'); // prettier-ignore
		const corridor = { id: 'way', parties: ['CCC'], chain: { links: [{ leg: 'flight' }] } };
		const corridors = [corridor as unknown as Corridor];
		const found = membership({ ...joined, legs: [flight], corridors }, SHAPES);
		expect(found.get('flight')).toEqual(['AAA', 'CCC']);
		expect(found.get('way')).toEqual(['AAA', 'CCC']);
	});

	it('is a crossing on its border, but not what stands at the crossing otherwise', () => {
		const gate = thing('gate-thing', { place: 'gate', kind: 'border-crossing' });
		expect(membership({ ...joined, things: [gate] }, SHAPES).get('gate-thing')).toEqual([
			'AAA',
			'BBB',
		]);
		const inland = thing('inland', { place: 'west', kind: 'garrison' });
		expect(membership({ ...joined, things: [inland] }, SHAPES).get('inland')).toEqual(['AAA']);
	});

	it('is what it granted, what was granted to it and what it is a party to; an alliance is no country', () => {
		const granted = (partner: string) =>
			thing(partner, { country: 'AAA', permission: { partner } as Thing['permission'] });
		const treaty = thing('treaty', { parties: ['CCC', 'AAA'] });
		const found = membership({ ...joined, things: [granted('NATO'), granted('BBB'), treaty] });
		expect(found.get('NATO')).toEqual(['AAA']);
		expect(found.get('BBB')).toEqual(['AAA', 'BBB']);
		expect(found.get('treaty')).toEqual(['AAA', 'CCC']);
	});
});

describe('the countries of the atlas', () => {
	it.each([
		['manas-transit-center', ['KGZ', 'USA']],
		['k2-air-base', ['USA', 'UZB']],
		['friendship-bridge', ['AFG', 'UZB']],
		['saryagash-keles', ['KAZ', 'UZB']],
		['kz-afghan-relations-1992', ['AFG', 'KAZ']],
		['kz-us-air-transit-2010', ['KAZ', 'USA']],
		['permission-rus-germany', ['DEU', 'RUS']],
		['permission-rus', ['RUS']],
		['riga-port', ['LVA']],
		['pfp', ['KAZ']],
		// The railway from Saratov to Astrakhan runs through Kazakhstan for ninety kilometres.
		['krasny-kut--baskunchak', ['KAZ', 'RUS']],
		// The old line along the Amu Darya crosses the east of Turkmenistan.
		['nukus--bukhara1', ['TKM', 'UZB']],
		['kkt-road-karamyk', ['AFG', 'KGZ', 'TJK']],
		['ndn-north-riga-samara', ['AFG', 'KAZ', 'LVA', 'RUS', 'UZB']],
	])('of %s are %j', (id, countries) => {
		expect(countriesOf(id)).toEqual(countries);
	});

	it('are told of everything', () => {
		expect(atlas.things.filter(({ countries }) => countries.length === 0)).toEqual([]);
	});

	it('are published with every thing', () => {
		const { features } = atlasGeojson(atlas);
		expect(features.map(({ properties }) => properties?.countries)).toEqual(
			atlas.things.map(({ countries }) => countries),
		);
	});
});
