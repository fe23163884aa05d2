import { describe, expect, it } from 'vitest';
import { isLeg } from '#lib/atlas/atlas.ts';
import { corridorProfile, countryProfile, profiledCountry } from '#lib/atlas/profile.ts';
import { toldProfile } from '#lib/atlas/told-profile.ts';
import { PROFILED } from '#lib/atlas/vocabulary.ts';
import { projectAtlas } from '#lib/server/published.ts';

const atlas = projectAtlas();
const corridor = (id: string) => {
	const found = atlas.corridors.get(id);
	if (!found) throw new Error(`no corridor ${id}`);
	return found;
};

describe('the profile of a country', () => {
	it('is found by the code of its address, and by no other', () => {
		expect(profiledCountry('kgz')).toBe('KGZ');
		for (const code of ['KGZ', 'usa', 'xxx', '', 'constructor'])
			expect(profiledCountry(code)).toBeNull();
	});

	it('holds only what belongs to it', () => {
		for (const country of PROFILED) {
			const { corridors, incidents, aid, permissions, years } = countryProfile(atlas, country);
			const things = [...corridors, ...incidents, ...aid, ...permissions].concat(
				years.flatMap(({ entries }) => entries.map(({ thing }) => thing)),
			);
			for (const thing of things) expect(thing.countries, thing.id).toContain(country);
			expect(permissions.every((thing) => thing.country === country)).toBe(true);
		}
	});

	it('is fullest of Kazakhstan, and of no country empty', () => {
		const sizes = PROFILED.map((country) => countryProfile(atlas, country).claims);
		expect(Math.max(...sizes)).toBe(sizes[0]);
		expect(Math.min(...sizes)).toBeGreaterThan(0);
	});

	it('parts figures about it from those about corridors that cross it', () => {
		const ids = (figures: readonly { id: string }[]) => figures.map(({ id }) => id);
		const latvia = countryProfile(atlas, 'LVA');
		expect(ids(latvia.figures)).toContain('containers-riga');
		expect(ids(latvia.figures)).not.toContain('ndn-share-all-cargo');
		expect(ids(latvia.figuresOfCorridors)).toContain('ndn-share-all-cargo');
	});

	it('counts the claims that rest on each source, none of them twice', () => {
		const { sources, claims } = countryProfile(atlas, 'TJK');
		const own = atlas.things.filter(({ countries }) => countries.includes('TJK'));
		const cited = own.flatMap((thing) => thing.claims).filter(({ source }) => source !== undefined);
		expect(sources.reduce((sum, each) => sum + each.claims, 0)).toBe(cited.length);
		expect(claims).toBeGreaterThanOrEqual(cited.length);
		expect(sources.map((each) => each.claims)).toEqual(
			sources.map((each) => each.claims).toSorted((a, b) => b - a),
		);
	});
});

describe('the profile of a corridor', () => {
	it('has the permissions of the countries that it crosses, by the modes in which it does', () => {
		const { rows } = corridorProfile(atlas, corridor('ndn-mersin'));
		expect(rows.map(({ country, mode }) => `${country} ${mode}`)).toContain('TUR road');
		expect(rows.some(({ mode }) => mode === 'rail' || mode === 'air')).toBe(false);
		const along = corridorProfile(atlas, corridor('ndn-north-riga-samara')).rows;
		const order = [...new Set(along.map(({ country }) => country))];
		expect(order.indexOf('LVA')).toBeLessThan(order.indexOf('RUS'));
		expect(order.indexOf('RUS')).toBeLessThan(order.indexOf('UZB'));
	});

	it('tells when it was shut, and what happened at its places in its time', () => {
		const { years, incidents } = corridorProfile(atlas, corridor('pakgloc-torkham'));
		const turns = years.flatMap(({ entries }) => entries.filter(({ turn }) => turn === 'shut'));
		expect(turns.some(({ when }) => when.startsWith('2011-11'))).toBe(true);
		expect(incidents.map(({ id }) => id)).toContain('torkham-closure-2011');
	});

	it('has a figure only if it is about that corridor', () => {
		for (const each of atlas.corridors.values())
			for (const { id, about } of corridorProfile(atlas, each).figures)
				expect(about, id).toContain(each.id);
		expect(corridorProfile(atlas, corridor('ndn-mersin')).figures).toEqual([]);
	});
});

describe('a profile as a page tells it', () => {
	it('names everything in the language of the page, with its claim and a year to show it in', () => {
		const told = toldProfile(countryProfile(atlas, 'KGZ'), atlas, 'ru');
		const entries = told.years.flatMap((year) => year.entries);
		const manas = entries.find(({ thing }) => thing.id === 'manas-transit-center');
		expect(manas?.thing.name).toMatch(/\p{Script=Cyrillic}/u);
		expect(manas?.thing.claim?.source).not.toBe('');
		expect(manas?.thing.year).toBe(2001);
		expect(entries.length).toBeGreaterThan(20);
	});

	it('has no legs, which belong to their corridors', () => {
		const legs = new Set(atlas.things.filter(isLeg).map(({ id }) => id));
		const told = toldProfile(countryProfile(atlas, 'KAZ'), atlas, 'en');
		expect(
			told.years.flatMap(({ entries }) => entries).some(({ thing }) => legs.has(thing.id)),
		).toBe(false);
	});
});
