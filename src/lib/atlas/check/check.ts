import type { Joined } from '../joining.ts';
import type { Problem } from '../problem.ts';
import type { AuthoredRecords } from '../authored-records.ts';

/** West, south, east and north of each country's parts, by ISO 3166-1 alpha-3. */
export type CountryBounds = ReadonlyMap<string, readonly [number, number, number, number][]>;

/** What a check is given: the features as they were read and joined, and the countries of the basemap. */
export type Checked = {
	authored: AuthoredRecords;
	joined: Joined;
	/** Undefined where the basemap is not at hand. */
	countries: CountryBounds | undefined;
};

/**
 * One pass over the atlas, which tells all problems of its kind. A rule that needs one feature alone
 * belongs to the schema (such as `rawCheck` of `ThingSchema`).
 */
export type Check = (checked: Checked) => Iterable<Problem>;
