import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#lib/atlas/vocabulary.ts';
import { basemap, countryNames } from '#lib/map/basemap.ts';
import { countryAt } from '#lib/map/country-at.ts';
import { polygonData } from '#lib/map/svg/path.ts';
import { basemapTopology } from '#lib/server/authored.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';

const base = basemap(basemapTopology(process.cwd()));
const paths = Object.fromEntries(
	base.countries.map(({ id, geometry: g }) => [
		String(id),
		polygonData(g.type === 'Polygon' ? [g.coordinates] : g.coordinates),
	]),
);

describe('the country at a position', () => {
	it.each([
		['Bishkek', [74.6, 42.87], 'KGZ'],
		['Astana', [71.43, 51.13], 'KAZ'],
		['Kaliningrad, apart from the rest of Russia', [20.5, 54.7], 'RUS'],
		['the middle of the Caspian', [51, 41.5], null],
	] as const)('of %s is known', (_, at, country) => {
		expect(countryAt(at, paths)).toBe(country);
	});
});

describe('the countries that can be asked for', () => {
	it('are those to which something belongs', () => {
		const known = new Set(projectAtlas().things.flatMap(({ countries }) => countries));
		expect(COUNTRIES).toEqual([...known].sort());
	});

	it('are called as on the map', async () => {
		const names = countryNames(base);
		for (const { language, countries } of await allCatalogues())
			expect(countries).toEqual(
				Object.fromEntries(COUNTRIES.map((code) => [code, names[code]?.[language]])),
			);
	});
});
