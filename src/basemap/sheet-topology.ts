import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon as Arcs,
	Topology,
} from 'topojson-specification';
import { COUNTRIES } from '../lib/atlas/vocabulary.ts';
import { boxAround, isInBox, polygonHas, type Box } from './planar.ts';
import { Numbering, pointObject, type Cells } from './topology.ts';
import type { TownFeature } from './towns.ts';

type Area = Feature<Polygon | MultiPolygon>;
type Owned = Arcs & { id?: string | number };

/** What a sheet is made of, generalised and on its grid. */
export type SheetShapes = {
	countries: Area[];
	/** Borders that run in a river. */
	wet: Feature<LineString>[];
	lakes: Area[];
	'osm-lakes': Area[];
	rivers: Feature<LineString>[];
};

/**
 * A sheet as quantised TopoJSON: `land`, its `countries` that can be asked for, `borders` (those on dry land) and
 * `wet` (those in a river) from OpenStreetMap, `osm-lakes` likewise, `lakes` and `rivers` from GSHHG, and `towns`.
 */
export function sheetTopology(
	bbox: Box,
	shapes: SheetShapes,
	towns: TownFeature[],
	grid: number,
): Topology {
	// On the grid before arcs are looked for, so that what neighbours share is the same to the last bit.
	const collections = Object.fromEntries(
		Object.entries(shapes).map(([name, features]) => [
			name,
			{
				type: 'FeatureCollection' as const,
				features: (features as Feature[]).flatMap((item) => inSteps(item, grid)),
			},
		]),
	);
	const whole = buildTopology(collections) as unknown as Topology<
		Record<keyof SheetShapes, GeometryCollection>
	>;
	const cells = whole.arcs.map((arc) => (arc.length > 1 ? arc : [arc[0]!, arc[0]!]) as Cells);
	const numbering = new Numbering(cells);
	const list = (geometries: GeometryObject[]): GeometryObject => ({
		type: 'GeometryCollection',
		geometries: geometries.map((item) => numbering.renumbered(item)),
	});
	const { countries, wet, lakes, rivers } = whole.objects;
	const wetArcs = new Set(arcsOf(wet.geometries));
	const dry = borderArcs(countries.geometries).filter((arc) => !wetArcs.has(arc));
	return {
		type: 'Topology',
		bbox: [...bbox],
		transform: { scale: [grid, grid], translate: [0, 0] },
		objects: {
			land: list([mergeArcs(whole, countries.geometries as Arcs[])]),
			borders: list([stitched(whole, dry)]),
			wet: list(wet.geometries),
			'osm-lakes': list(whole.objects['osm-lakes'].geometries),
			lakes: list(lakes.geometries),
			rivers: list(rivers.geometries),
			towns: pointObject(towns, grid),
			// Last, since they have no arc of their own.
			countries: list(withEnclaves(whole, countries.geometries as Owned[])),
		},
		arcs: numbering.arcs,
	};
}

/** Whether something of the atlas can belong to a country. */
const isAsked = (id: unknown) => COUNTRIES.some((code) => code === id);

/**
 * The countries that can be asked for, with a hole where a part of another lies within: the source draws an
 * enclave over the country about it.
 */
function withEnclaves(whole: Topology, countries: readonly Owned[]): Owned[] {
	const lineOf = (ring: number[]) =>
		(feature(whole, { type: 'Polygon', arcs: [ring] }).geometry as Polygon).coordinates[0]!;
	const outers = countries.flatMap(({ id, arcs }) => arcs.map(([ring = []]) => ({ id, ring })));
	return countries
		.filter(({ id }) => isAsked(id))
		.map((country) => ({
			...country,
			arcs: country.arcs.map((rings) => {
				const [outer = []] = rings;
				const own = new Set(outer.map(plain));
				const about = lineOf(outer);
				const box = boxAround(about);
				const enclaves = outers.filter(({ id, ring }) => {
					if (id === country.id || ring.some((arc) => own.has(plain(arc)))) return false;
					const [first = []] = lineOf(ring);
					return isInBox(first, box) && polygonHas([about], first);
				});
				return [...rings, ...enclaves.map(({ ring }) => ring.toReversed().map((arc) => ~arc))];
			}),
		}));
}

/** The number of an arc, whichever way it is taken. */
const plain = (arc: number) => (arc < 0 ? ~arc : arc);

/** A feature in steps of the grid, without repeated ones and without rings that have no area left. */
function inSteps(item: Feature, grid: number): Feature[] {
	const steps = (line: Position[]) =>
		line
			.map((position) => position.map((part) => Math.round(part / grid)))
			.filter(([x, y], i, all) => !i || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
	const rings = (polygon: Position[][]) => polygon.map(steps).filter((ring) => ring.length > 3);
	const { geometry } = item;
	if (geometry.type === 'LineString') {
		const coordinates = steps(geometry.coordinates);
		return coordinates.length > 1 ? [{ ...item, geometry: { ...geometry, coordinates } }] : [];
	}
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const coordinates = polygons.filter(([outer]) => steps(outer!).length > 3).map(rings);
	if (coordinates.length === 0) return [];
	return [{ ...item, geometry: { type: 'MultiPolygon', coordinates } }];
}

function arcsOf(geometries: GeometryObject[]): number[] {
	return geometries
		.flatMap((item) => ('arcs' in item ? (item.arcs as unknown[]).flat(3) : []))
		.map((arc) => plain(arc as number));
}

/** The arcs that two countries share. */
function borderArcs(countries: GeometryObject[]): number[] {
	const owners = new Map<number, number>();
	for (const country of countries)
		for (const arc of new Set(arcsOf([country]))) owners.set(arc, (owners.get(arc) ?? 0) + 1);
	return [...owners].filter(([, count]) => count > 1).map(([arc]) => arc);
}

/** Arcs as lines as long as can be. */
function stitched(whole: Topology, arcs: number[]): GeometryObject {
	return meshArcs(whole, {
		type: 'GeometryCollection',
		geometries: [{ type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }],
	}) as GeometryObject;
}
