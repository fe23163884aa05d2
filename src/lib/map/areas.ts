import type { Outline, OutlineThing } from '#lib/atlas/outline.ts';
import { ASPECTS, COUNTRIES, type Aspect } from '#lib/atlas/vocabulary.ts';
import type { Slice, Timed } from '#lib/atlas/slice.ts';
import type { Basemap } from './basemap.ts';
import type { CountryPaths } from './country-at.ts';
import { polygonData } from './svg/path.ts';

/** One aspect of one country, and the permissions behind it: it is as sure as the surest of them. */
export type Area = {
	country: string;
	aspect: Aspect;
	things: (Timed & { id: string })[];
};

/** The areas of a fetched file: what to paint, and each country's outline as path data. */
export type AreaData = { areas: Area[]; paths: CountryPaths };

/** Whether a view needs the countries: to paint them, or to veil all but those that it asks for. */
export const showsAreas = ({ layers, country }: Pick<Slice, 'layers' | 'country'>): boolean =>
	layers.includes('permissions') || country.length > 0;

/** The outlines of a basemap's countries that can be asked for, as path data. */
export function countryPaths({ countries }: Pick<Basemap, 'countries'>): CountryPaths {
	const isAsked = (id: unknown) => COUNTRIES.some((code) => code === id);
	return Object.fromEntries(
		countries
			.filter(({ id }) => isAsked(id))
			.map(({ id, geometry: g }) => [
				String(id),
				polygonData(g.type === 'Polygon' ? [g.coordinates] : g.coordinates),
			]),
	);
}

/** The painted aspects of every country that allowed something; what was only planned is not painted. */
export function areas(outline: Outline): Area[] {
	const granted = outline.things.filter(
		(thing) => thing.permission && thing.country && thing.status === 'real',
	);
	const countries = [...new Set(granted.map((thing) => thing.country as string))].sort();
	return countries.flatMap((country) =>
		ASPECTS.flatMap((aspect): Area[] => {
			const things = granted.filter(
				(thing) => thing.country === country && hasAspect(thing, aspect),
			);
			if (things.length === 0) return [];
			return [{ country, aspect, things: things.map(timedOf) }];
		}),
	);
}

function timedOf(thing: OutlineThing): Area['things'][number] {
	const { id, yearStates, days, layer, witnesses, countries } = thing;
	return {
		id,
		yearStates,
		...(days === undefined ? {} : { days }),
		layer,
		countries,
		...(witnesses === undefined ? {} : { witnesses }),
	};
}

/** The permissions behind some areas that a scene shows, each once. */
export function grantsIn(
	areas: readonly Area[],
	stateOf: (thing: Area['things'][number]) => number,
): string[] {
	const shown = areas.flatMap(({ things }) => things.filter((thing) => stateOf(thing) > 0));
	return [...new Set(shown.map(({ id }) => id))];
}

function hasAspect({ permission }: OutlineThing, aspect: Aspect): boolean {
	if (!permission) return false;
	if (aspect === 'lethal') return permission.cargo.includes('lethal');
	const isAir = (mode: string) => mode === 'air';
	return permission.modes.some((mode) => isAir(mode) === (aspect === 'air'));
}
