import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';

/** The country that all is about (ISO 3166-1 alpha-3). */
export const SUBJECT = 'AFG';

/** Afghanistan and the countries that the corridors ran through: never without a name from zoom 3 on. */
export const THEATRE: ReadonlySet<string> = new Set(
	'AFG KAZ UZB KGZ TJK TKM PAK IRN RUS GEO AZE TUR'.split(' '),
);

/** The towns (by their English name) that corridors are named by: never without a name from zoom 3 on. */
export const CORRIDOR_TOWNS: ReadonlySet<string> = new Set([
	'Riga',
	'Termez',
	'Hairatan',
	'Poti',
	'Baku',
	'Aktau',
	'Karachi',
]);

/**
 * The first and last year of seats of government that moved within the years of the slider. Kazakhstan's
 * moved on 10 December 1997 and Myanmar's on 6 November 2005; the year of the move counts for the old one.
 */
const MOVED: Record<string, readonly [number, number]> = {
	Almaty: [FIRST_YEAR, 1997],
	Astana: [1998, LAST_YEAR],
	Yangon: [FIRST_YEAR, 2005],
	Naypyidaw: [2006, LAST_YEAR],
};

/** The years in which a town (by its English name) was its country's capital; null for never. */
export function capitalYears(name: string, isCapital: boolean): readonly [number, number] | null {
	return MOVED[name] ?? (isCapital ? [FIRST_YEAR, LAST_YEAR] : null);
}
