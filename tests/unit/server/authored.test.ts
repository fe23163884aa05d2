import { describe, expect, it } from 'vitest';
import type { Leg } from '#lib/atlas/atlas.ts';
import { ABSENT, stateInYears } from '#lib/time/lifetime.ts';
import {
	basemapTopology,
	compileProject,
	countryBounds,
	problemLines,
} from '#lib/server/authored.ts';

const root = process.cwd();
const result = compileProject(root);
if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
const { atlas } = result;
const legs = [...atlas.legs.values()];
const corridors = [...atlas.corridors.values()];
const uses = (leg: Leg) => leg.uses.map(({ corridor }) => corridor);

describe('the real data', () => {
	it('is there', () => {
		expect(atlas.things.length).toBeGreaterThan(400);
		expect(legs.length).toBeGreaterThan(100);
		expect(corridors.length).toBeGreaterThan(15);
	});

	it('has no thing without a claim, but for legs, whose corridors carry them', () => {
		const bare = atlas.things.filter(({ kind, claims }) => kind !== 'leg' && claims.length === 0);
		expect(bare.map(({ id }) => id)).toEqual([]);
		for (const leg of legs) {
			const carried = uses(leg).flatMap((id) => atlas.corridors.get(id)?.claims ?? []);
			expect(carried.length, leg.id).toBeGreaterThan(0);
		}
	});

	it('has a source and a locator in every claim but those of the editors', () => {
		for (const claim of atlas.things.flatMap(({ claims }) => claims)) {
			if (claim.by === 'editors') continue;
			const { id, source, at } = claim;
			expect(atlas.sources.has(source), id).toBe(true);
			expect(at, id).toMatch(/\S/);
		}
	});

	it('has no leg that an unknown corridor uses, and no corridor without legs', () => {
		for (const leg of legs)
			for (const id of uses(leg)) expect(atlas.corridors.has(id), id).toBe(true);
		for (const { id, chain } of corridors) expect(chain.links.length, id).toBeGreaterThan(0);
	});

	it('has every leg in the chain of each corridor that uses it, once', () => {
		for (const leg of legs)
			for (const id of uses(leg)) {
				const links = atlas.corridors.get(id)?.chain.links.filter((link) => link.leg === leg.id);
				expect(links?.length, `${leg.id} in ${id}`).toBe(1);
			}
	});

	it('has each leg in use for no longer than somebody used it', () => {
		for (const { id, life, uses: each } of legs)
			for (let year = 1990; year <= 2020; year++) {
				const surest = Math.max(...each.map((use) => stateInYears(use.life, year)));
				expect([id, year, stateInYears(life, year)]).toEqual([id, year, surest]);
			}
	});

	it('brings no train of 2004 over the line from Tashguzar to Kumkurgan, which was not yet built', () => {
		const route = [
			'tashguzar',
			'dehkanabad',
			'akrabat',
			'baysun',
			'boysun',
			'tangimush',
			'kumkurgan',
		];
		const line = legs.filter(({ from, to }) => route.includes(from) && route.includes(to));
		const ends = line.flatMap(({ from, to }) => [from, to]);
		expect(ends).toEqual(expect.arrayContaining(['tashguzar', 'kumkurgan']));
		for (const leg of line) {
			expect(uses(leg), leg.id).not.toContain('dla-prototype-2004');
			expect(stateInYears(leg.life, 2006), leg.id).toBe(ABSENT);
		}
	});

	it('leads from the port of Riga to Hairatan by Samara, the main way of the north', () => {
		const { chain } = atlas.corridors.get('ndn-north-riga-samara') ?? {
			chain: { places: [], links: [] },
		};
		expect([chain.places[0], chain.places.at(-1)]).toEqual(['riga-port', 'hairatan']);
		expect(chain.places).toEqual(expect.arrayContaining(['saryagash', 'kumkurgan']));
	});

	it('draws every corridor on without a gap from place to place', () => {
		for (const { id, chain } of corridors)
			for (const [i, { leg, reversed }] of chain.links.entries()) {
				const { from, to } = atlas.legs.get(leg) as Leg;
				const way = reversed ? [to, from] : [from, to];
				expect([id, chain.places[i], chain.places[i + 1]]).toEqual([id, ...way]);
			}
	});

	it('does not show the way from Poti to Baku in 2006, between its trial and the southern route', () => {
		const caucasus = legs.filter((leg) => uses(leg).includes('ndn-south'));
		const west = caucasus.filter((leg) => {
			const [x = 99] = atlas.places.get(leg.to)?.at ?? [];
			return x < 50;
		});
		expect(west.length).toBeGreaterThan(5);
		for (const leg of west) {
			expect(stateInYears(leg.life, 2006), leg.id).toBe(ABSENT);
			expect(stateInYears(leg.life, 2011), leg.id).toBe(2);
		}
	});

	it('has the quays of Poti used by the trial of 2004 and the southern route only', () => {
		const quays = legs.filter(({ id }) => id === 'poti--poti-st' || id === 'poti-st--samtredia');
		expect(quays).toHaveLength(2);
		for (const leg of quays)
			expect(uses(leg).toSorted()).toEqual(['dla-prototype-2004', 'ndn-south']);
	});

	it('never says that the planned deployments came about', () => {
		const planned = atlas.things.filter(({ kind }) => kind === 'planned-deployment');
		expect(planned.map(({ id }) => id)).toContain('four-officers-isaf');
		for (const { id, status } of planned) expect(['planned', 'refused'], id).toContain(status);
		expect(planned.find(({ id }) => id === 'four-officers-isaf')?.status).toBe('refused');
	});

	it('tells by which sources a claim is known where it is read in another', () => {
		for (const { id, citedIn } of atlas.things.flatMap(({ claims }) => claims))
			if (citedIn !== undefined) expect(atlas.sources.has(citedIn), id).toBe(true);
	});

	it('holds no id twice', () => {
		const ids = atlas.things.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('the bounds of countries', () => {
	const bounds = countryBounds(basemapTopology(root));
	const holds = (country: string, x: number, y: number) =>
		(bounds.get(country) ?? []).some(([w, s, e, n]) => w <= x && x <= e && s <= y && y <= n);

	it('hold the capitals of the theatre', () => {
		expect(holds('KAZ', 71.43, 51.13)).toBe(true);
		expect(holds('LVA', 24.11, 56.95)).toBe(true);
		expect(holds('AFG', 69.17, 34.53)).toBe(true);
		expect(holds('UZB', 69.24, 41.3)).toBe(true);
	});

	it('give Crimea to Ukraine', () => {
		expect(holds('UKR', 33.5, 44.6)).toBe(true);
	});

	it('are west, south, east and north, in that order', () => {
		for (const [country, parts] of bounds)
			for (const [west, south, east, north] of parts) {
				expect(west, country).toBeLessThan(east);
				expect(south, country).toBeLessThan(north);
			}
	});
});

describe('a line about a problem', () => {
	it('names the file, the feature and what is wrong', () => {
		expect(
			problemLines([{ file: 'aid.geojson', feature: 'a-school', sentence: 'it is wrong' }]),
		).toEqual(['aid.geojson: a-school: it is wrong']);
	});
});
