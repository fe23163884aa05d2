import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import { CELLS, cellBox, FINE_BOUNDS } from '../lib/map/ground/cells.ts';
import { readCoast } from './coast.ts';
import type { Country } from './countries.ts';
import { readFineLakes } from './fine-lakes.ts';
import { namedRivers } from './fine-rivers.ts';
import { generalise } from './generalise.ts';
import { gshhg } from './gshhg.ts';
import { karaBogazGol, withGulf } from './gulf.ts';
import type { Ground } from './ground.ts';
import type { Lake } from './lakes.ts';
import { boxAround, clip, isInBox, type Box } from './planar.ts';
import polygonClipping from 'polygon-clipping';
import type { River } from './rivers.ts';
import { countryFeature, lakeFeature, riverFeature } from './shapes.ts';
import { sheetTopology, type SheetShapes } from './sheet-topology.ts';
import type { Coarseness } from './topology.ts';
import type { TownFeature } from './towns.ts';
import { ledToMouths, partedRivers, wetStretches, type Stretch } from './wet.ts';

/** Where the map is as fine as its sources; outside it grows coarser with the distance. */
const CORE: Box = [22, 30, 82, 58];
const isOnEdge = ([x, y]: Position) =>
	x === FINE_BOUNDS[0] || x === FINE_BOUNDS[2] || y === FINE_BOUNDS[1] || y === FINE_BOUNDS[3];
const neglect = ([x, y]: Position) => {
	const [w, s, e, n] = CORE;
	return 1 + Math.max(w - x!, x! - e, s - y!, y! - n, 0) ** 1.2 / 2;
};
const OVERVIEW: Coarseness = {
	...{ grid: 360 / 2 ** 16, triangle: 0.7, ring: 4 },
	...{ neglect, mustStay: isOnEdge },
};
const CELL: Coarseness = {
	...{ grid: 360 / 2 ** 19, triangle: 0.004, ring: 0.02 },
	...{ neglect, mustStay: isOnEdge },
};
/** The last zoom at which something first appears on the overview, and the least important towns there. */
const OVERVIEW_ZOOM = 6.5;
const OVERVIEW_TOWN = 6;

/** The finer basemap: one map for zooms 5 to 7, and cells for 7 to 10. */
export function fine(ground: Ground): { overview: Topology; cells: Topology[] } {
	const countries = readCoast(FINE_BOUNDS);
	const { wet, dry } = partedRivers(gshhg('rivers'), gshhg('borders'));
	const lakes = readFineLakes(ground.lakes, FINE_BOUNDS);
	const isWide = ({ zoom }: { zoom: number }) => zoom <= OVERVIEW_ZOOM;
	const shapesOf = (coarseness: Coarseness, isShown: (item: { zoom: number }) => boolean) =>
		shapes({ countries, wet, dry, lakes, named: ground.rivers }, coarseness, isShown);
	const { towns, smallTowns } = ground;
	const all = [...towns, ...smallTowns].filter((town) =>
		isInBox(town.geometry.coordinates, FINE_BOUNDS),
	);
	const isGreat = (town: TownFeature) => town.properties.r <= OVERVIEW_TOWN;
	const near = shapesOf(CELL, () => true);
	const gulf = karaBogazGol();
	const made = (...parts: Parameters<typeof sheetTopology>) =>
		withGulf(sheetTopology(...parts), gulf);
	return {
		overview: made(
			FINE_BOUNDS,
			shapesOf(OVERVIEW, isWide),
			sorted(all.filter(isGreat)),
			OVERVIEW.grid,
		),
		cells: CELLS.map((cell) => {
			const box = cellBox(cell);
			const here = all.filter((town) => !isGreat(town) && isInBox(town.geometry.coordinates, box));
			return made(box, shapesWithin(near, box), sorted(here), CELL.grid);
		}),
	};
}

const sorted = (towns: TownFeature[]) => towns.toSorted((a, b) => a.properties.r - b.properties.r);

type Sources = {
	countries: Country[];
	wet: Stretch[];
	dry: Stretch[];
	lakes: { gshhg: Lake[]; osm: Lake[] };
	named: River[];
};

/** All shapes of the sheet, generalised; rivers and borders made one where they are. */
function shapes(
	{ countries, wet, dry, lakes, named }: Sources,
	coarseness: Coarseness,
	isShown: (item: { zoom: number }) => boolean,
): SheetShapes {
	const land = generalise(countries.map(countryFeature), coarseness, true) as Feature<
		Polygon | MultiPolygon
	>[];
	const wetBorders = wetStretches(bordersOf(land), wet);
	const rivers = namedRivers(ledToMouths(dry, wetBorders), named).filter(isShown);
	const lakesOf = (list: Lake[]) =>
		generalise(
			list
				.filter(isShown)
				.filter(({ rings }) => {
					const [w, s, e, n] = boxAround(rings[0]!);
					return (
						w < FINE_BOUNDS[2] && e > FINE_BOUNDS[0] && s < FINE_BOUNDS[3] && n > FINE_BOUNDS[1]
					);
				})
				.map(lakeFeature),
			coarseness,
		) as Feature<Polygon>[];
	return {
		countries: land,
		wet: namedRivers(wetBorders, named).map(riverFeature),
		lakes: lakesOf(lakes.gshhg),
		'osm-lakes': lakesOf(lakes.osm),
		rivers: generalise(rivers.map(riverFeature), coarseness) as Feature<LineString>[],
	};
}

/** The lines that two countries share. */
function bordersOf(countries: Feature<Polygon | MultiPolygon>[]): Position[][] {
	const topology = buildTopology({
		countries: { type: 'FeatureCollection', features: countries },
	}) as unknown as Topology<{ countries: GeometryCollection }>;
	const owners = new Map<number, number>();
	for (const item of topology.objects.countries.geometries as Arcs[]) {
		const arcs = new Set(item.arcs.flat(3).map((arc) => (arc < 0 ? ~arc : arc)));
		for (const arc of arcs) owners.set(arc, (owners.get(arc) ?? 0) + 1);
	}
	const shared = [...owners].filter(([, count]) => count > 1).map(([arc]) => arc);
	return shared.map(
		(arc) =>
			(feature(topology, { type: 'LineString', arcs: [arc] }).geometry as LineString).coordinates,
	);
}

/** The parts of all shapes within a box. */
function shapesWithin(all: SheetShapes, box: Box): SheetShapes {
	const areas = <F extends Feature<Polygon | MultiPolygon>>(features: F[]) =>
		features.flatMap((item): F[] => {
			const { geometry } = item;
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			const coordinates = polygons.flatMap((polygon) => partsWithin(polygon, box));
			if (coordinates.length === 0) return [];
			return [{ ...item, geometry: { type: 'MultiPolygon', coordinates } }];
		});
	return {
		countries: areas(all.countries),
		lakes: areas(all.lakes as Feature<Polygon | MultiPolygon>[]),
		'osm-lakes': areas(all['osm-lakes'] as Feature<Polygon | MultiPolygon>[]),
		rivers: all.rivers.flatMap((river) => lineWithin(river, box)),
		wet: all.wet.flatMap((river) => lineWithin(river, box)),
	};
}

/** The parts of a polygon in a box, also where its rings touch or cross each other. */
function partsWithin(polygon: Position[][], box: Box): Position[][][] {
	try {
		return clip(polygon, box);
	} catch {
		const [w, s, e, n] = box;
		const frame: [number, number][] = [
			[w, s],
			[e, s],
			[e, n],
			[w, n],
			[w, s],
		];
		return polygonClipping.intersection(polygon as [number, number][][], [frame]);
	}
}

/** The runs of a line within a box, cut at its sides at the same points for both neighbours. */
function lineWithin(item: Feature<LineString>, box: Box): Feature<LineString>[] {
	const { coordinates } = item.geometry;
	const [w, s, e, n] = boxAround(coordinates);
	if (w >= box[2] || e <= box[0] || s >= box[3] || n <= box[1]) return [];
	const parts = clippedLine(coordinates, box);
	return parts.map((part) => ({ ...item, geometry: { type: 'LineString', coordinates: part } }));
}

function clippedLine(line: Position[], [w, s, e, n]: Box): Position[][] {
	const sides: [axis: 0 | 1, at: number, keep: 1 | -1][] = [
		[0, w, 1],
		[0, e, -1],
		[1, s, 1],
		[1, n, -1],
	];
	return sides.reduce<Position[][]>(
		(parts, [axis, at, keep]) => parts.flatMap((part) => halfLine(part, axis, at, keep)),
		[line],
	);
}

function halfLine(line: Position[], axis: 0 | 1, at: number, keep: 1 | -1): Position[][] {
	const isIn = (position: Position) => (position[axis]! - at) * keep >= 0;
	const parts: Position[][] = [];
	let part: Position[] = [];
	line.forEach((b, i) => {
		const a = line[i - 1];
		if (a && isIn(a) !== isIn(b)) {
			const along = (at - a[axis]!) / (b[axis]! - a[axis]!);
			const crossing = a.map((value, k) => (k === axis ? at : value + (b[k]! - value) * along));
			part.push(crossing);
			if (!isIn(b)) {
				parts.push(part);
				part = [];
			}
		}
		if (isIn(b)) part.push(b);
	});
	return [...parts, part].filter((list) => list.length > 1);
}
