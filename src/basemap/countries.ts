import type { MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import { cutAtDateline, polygonHas } from './planar.ts';
import { packageJson } from './sources.ts';

type Named = Arcs<{ name: string }> & { id?: string };
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A state with its land, cut at the 180th meridian. */
export interface Country {
	id: string;
	polygons: Position[][][];
}

/** Natural Earth's de facto oddities and the state they belong to here. */
const BELONGS_TO: Record<string, string> = {
	Akrotiri: 'CYP',
	'Ashmore and Cartier Is.': 'AUS',
	Baikonur: 'KAZ',
	'Clipperton I.': 'FRA',
	'Coral Sea Is.': 'AUS',
	'Cyprus U.N. Buffer Zone': 'CYP',
	Dhekelia: 'CYP',
	'Indian Ocean Ter.': 'AUS',
	Kosovo: 'XKX',
	'N. Cyprus': 'CYP',
	'Siachen Glacier': 'IND',
	Somaliland: 'SOM',
	'USNB Guantanamo Bay': 'CUB',
};
const CRIMEA: Position = [34.1, 44.95];

/** Land borders, of which many follow a river. */
export function readBorders(): Position[][] {
	const world = packageJson<World>('world-atlas/countries-10m.json');
	return mesh(world, world.objects.countries as never, (a, b) => a !== b).coordinates;
}

/** All states at Natural Earth's 1:10m, Antarctica left out. */
export function readCountries(): Country[] {
	const world = packageJson<World>('world-atlas/countries-10m.json');
	const members = membersByCountry(world);
	return [...members]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, geometries]) => ({
			id,
			// merging on the topology makes a border between two members vanish
			polygons: merge(world, geometries).coordinates.flatMap(cutAtDateline),
		}));
}

function membersByCountry(world: World): Map<string, Arcs[]> {
	const codes = alpha3ByNumber();
	const members = new Map<string, Arcs[]>();
	const add = (id: string, geometry: Arcs) =>
		members.set(id, [...(members.get(id) ?? []), geometry]);
	for (const item of world.objects.countries.geometries as unknown as Named[]) {
		const name = item.properties!.name;
		const id = BELONGS_TO[name] ?? codes.get(item.id ?? '');
		if (!id || id === 'ATA') continue;
		for (const geometry of polygonsOf(item)) add(ownerOf(world, id, geometry), geometry);
	}
	return members;
}

function polygonsOf(item: Named): Arcs[] {
	const arcs =
		(item.type as string) === 'Polygon' ? [item.arcs as unknown as number[][]] : item.arcs;
	return arcs.map((polygon) => ({ type: 'MultiPolygon', arcs: [polygon] }));
}

/** The stock data has Crimea as a polygon of Russia. */
function ownerOf(world: World, id: string, geometry: Arcs): string {
	if (id !== 'RUS') return id;
	const shape = feature(world, geometry).geometry as MultiPolygon;
	return polygonHas(shape.coordinates[0]!, CRIMEA) ? 'UKR' : id;
}

function alpha3ByNumber(): Map<string, string> {
	const rows = packageJson<[string, string, string][]>('i18n-iso-countries/codes.json');
	return new Map(rows.map(([, alpha3, number]) => [number, alpha3]));
}
