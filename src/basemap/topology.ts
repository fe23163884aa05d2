import type { Feature, FeatureCollection, GeometryObject, Position } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { pixelArea, pixel, signedArea } from './planar.ts';

/** How a sheet is generalised; areas are in square pixels of zoom 5. */
export interface Coarseness {
	/** Degrees between two lines of the grid. */
	grid: number;
	/** Smallest triangle that a vertex must make with its neighbours to be kept. */
	triangle: number;
	/** Smallest ring kept: islands, holes, ponds. */
	ring: number;
	/** How many times coarser things may be at a place; 1 in the theatre. */
	neglect: (position: Position) => number;
	/** Vertices that must stay, such as those on the sheet's edge. */
	mustStay?: (position: Position) => boolean;
}

type Layers = Record<string, Feature[]>;
type Cell = [number, number];

/** One quantised TopoJSON of several layers of features, generalised arc by arc without gaps. */
export function compose(layers: Layers, points: Layers, coarseness: Coarseness): Topology {
	const collections = Object.fromEntries(
		Object.entries(layers).map(([name, features]) => [name, collection(features)]),
	);
	const fine = buildTopology(collections) as unknown as Topology;
	const simple = simplify(fine, coarseness);
	const cells = simple.arcs.map((arc) => snap(arc, coarseness));
	for (const object of Object.values(simple.objects))
		dropSmallRings(object as GeometryCollection, cells, coarseness);
	for (const [name, features] of Object.entries(points))
		simple.objects[name] = pointObject(features, coarseness.grid) as never;
	return encode(simple, cells, coarseness.grid);
}

function collection(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}

/** Visvalingam's simplification with areas as they look on the screen. */
function simplify(fine: Topology, { triangle, neglect, mustStay }: Coarseness): Topology {
	const weighted = presimplify(fine, (corners) => {
		const [a, b, c] = corners as unknown as [Position, Position, Position];
		if (mustStay?.(b)) return Infinity;
		return pixelArea([a, b, c, a]) / neglect(b);
	});
	const arcs = (weighted.arcs as unknown as [number, number, number][][]).map((arc) =>
		arc.filter(([, , weight]) => weight >= triangle).map(([x, y]) => [x, y]),
	);
	return { ...weighted, arcs };
}

/** An arc on the grid, four times coarser where nobody looks closely; repeated cells are dropped. */
function snap(arc: Position[], { grid, neglect }: Coarseness): Cell[] {
	const cells: Cell[] = [];
	for (const position of arc) {
		const step = neglect(position) >= 8 ? 4 : 1;
		const [x, y] = position.map((v) => Math.round(v / grid / step) * step) as Cell;
		const last = cells.at(-1);
		if (!last || last[0] !== x || last[1] !== y) cells.push([x, y]);
	}
	return cells.length > 1 ? cells : [cells[0]!, cells[0]!];
}

function dropSmallRings(object: GeometryCollection, cells: Cell[][], coarseness: Coarseness) {
	object.geometries = object.geometries.filter((item) => {
		if (item.type === 'Polygon') {
			item.arcs = bigRings(item.arcs, cells, coarseness);
			return item.arcs.length > 0;
		}
		if (item.type === 'MultiPolygon') {
			item.arcs = keepOne(item.arcs, (polygons) =>
				polygons.map((p) => bigRings(p, cells, coarseness)).filter((p) => p.length),
			);
			return item.arcs.length > 0;
		}
		return true;
	});
}

function keepOne(polygons: number[][][], filter: (p: number[][][]) => number[][][]): number[][][] {
	return filter(polygons);
}

function bigRings(rings: number[][], cells: Cell[][], coarseness: Coarseness): number[][] {
	const isBig = (ring: number[]) => {
		const line = lineOf(ring, cells).map(([x, y]) => [x * coarseness.grid, y * coarseness.grid]);
		return line.length > 3 && pixelArea(line) >= coarseness.ring * coarseness.neglect(line[0]!);
	};
	const [outer, ...holes] = rings;
	return isBig(outer!) ? [outer!, ...holes.filter(isBig)] : [];
}

function lineOf(ring: number[], cells: Cell[][]): Cell[] {
	return ring.flatMap((index, i) => {
		const arc = index < 0 ? cells[~index]!.toReversed() : cells[index]!;
		return i ? arc.slice(1) : arc;
	});
}

function pointObject(features: Feature[], grid: number): object {
	return {
		type: 'GeometryCollection',
		geometries: features.map(({ geometry, properties }) => ({
			type: 'Point',
			coordinates: (geometry as unknown as { coordinates: Position }).coordinates.map((v) =>
				Math.round(v / grid),
			),
			properties,
		})),
	};
}

/** Drops unused arcs and writes the rest as differences between grid cells. */
function encode(source: Topology, cells: Cell[][], grid: number): Topology {
	const renumbered = new Map<number, number>();
	const arcs: Cell[][] = [];
	const renumber = (index: number): number => {
		const plain = index < 0 ? ~index : index;
		if (!renumbered.has(plain)) {
			renumbered.set(plain, arcs.length);
			arcs.push(differences(cells[plain]!));
		}
		return index < 0 ? ~renumbered.get(plain)! : renumbered.get(plain)!;
	};
	const deep = (value: unknown): unknown =>
		Array.isArray(value) ? value.map(deep) : renumber(value as number);
	const objects = Object.fromEntries(
		Object.entries(source.objects).map(([name, object]) => [
			name,
			{
				type: 'GeometryCollection',
				geometries: (object as GeometryCollection).geometries.map((item) => {
					const { type, id, properties, coordinates } = item as unknown as Record<string, unknown>;
					const lines = (item as unknown as { arcs?: unknown }).arcs;
					return {
						type,
						...(id !== undefined && { id }),
						...(properties && Object.keys(properties as object).length > 0 && { properties }),
						...(lines !== undefined && { arcs: deep(lines) }),
						...(coordinates !== undefined && { coordinates }),
					};
				}),
			},
		]),
	);
	return {
		type: 'Topology',
		transform: { scale: [grid, grid], translate: [0, 0] },
		objects: objects as unknown as Topology['objects'],
		arcs,
	};
}

function differences(arc: Cell[]): Cell[] {
	return arc.map(([x, y], i) => (i ? [x - arc[i - 1]![0], y - arc[i - 1]![1]] : [x, y]));
}

export { pixel, signedArea, type GeometryObject };
