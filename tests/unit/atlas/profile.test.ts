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
		const sizes = PROFILED.map((country) => countryProfile(atlas, country).statements);
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

	it('counts the claims and numbers that rest on each source, none of them twice', () => {
		const { sources, statements, figures, figuresOfCorridors } = countryProfile(atlas, 'TJK');
		const own = atlas.things.filter(({ countries }) => countries.includes('TJK'));
		const cited = own.flatMap((thing) => thing.claims).filter(({ source }) => source !== undefined);
		const numbers = [...figures, ...figuresOfCorridors].flatMap(({ points }) => points);
		const counts = sources.map((each) => each.statements);
		expect(counts.reduce((sum, each) => sum + each)).toBe(cited.length + numbers.length);
		expect(statements).toBe(cited.length + numbers.length);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
	});

	it('does not count what the editors infer, which rests on no source of its own', () => {
		const own = atlas.things.filter(({ countries }) => countries.includes('KAZ'));
		const inferred = own.flatMap(({ claims }) => claims).filter(({ by }) => by !== undefined);
		const { sources, statements } = countryProfile(atlas, 'KAZ');
		expect(inferred.length).toBeGreaterThan(0);
		expect(statements).toBe(sources.reduce((sum, each) => sum + each.statements, 0));
	});

	it('tells when what it granted was suspended, though its bars tell the rest', () => {
		const { years, permissions } = countryProfile(atlas, 'PAK');
		const entries = years
			.flatMap((year) => year.entries)
			.filter(({ thing }) => permissions.includes(thing));
		expect(entries.map(({ turn, thing }) => `${turn} ${thing.id}`).toSorted()).toEqual([
			'shut permission-pak',
			'shut permission-pak-nato',
		]);
		expect(years.every((year) => year.entries.length > 0)).toBe(true);
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

describe('the sources of a profile', () => {
	it('hold every one that the page cites, of permissions, incidents and numbers too', () => {
		const profiles = [
			...PROFILED.map((country) => countryProfile(atlas, country)),
			...[...atlas.corridors.values()].map((each) => corridorProfile(atlas, each)),
		];
		for (const profile of profiles) {
			const { permissions, incidents, aid, figures, figuresOfCorridors, years } = profile;
			const told = years.flatMap(({ entries }) => entries.map(({ thing }) => thing));
			const cited = [
				...[...permissions, ...incidents, ...aid, ...told].flatMap(({ claims }) => claims),
				...[...figures, ...figuresOfCorridors].flatMap(({ points }) => points),
			].flatMap(({ source }) => source ?? []);
			const listed = new Set(profile.sources.map(({ source }) => source.id));
			expect(cited.filter((id) => !listed.has(id))).toEqual([]);
		}
	});
});

describe('a profile as a page tells it', () => {
	it('gives a suspended permission its gap, and the words for it in the language of the page', () => {
		const { rows } = toldProfile(countryProfile(atlas, 'PAK'), atlas, 'ru');
		const bar = rows.flatMap(({ bars }) => bars).find(({ id }) => id === 'permission-pak');
		expect(bar?.gaps).toHaveLength(1);
		expect(bar?.interruptions[0]?.reason).toMatch(/\p{Script=Cyrillic}/u);
	});

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
