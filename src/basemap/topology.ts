import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { pixelArea, type Box } from './planar.ts';

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
	/** Vertices that must stay, such as those on the edge of the sheet. */
	mustStay: (position: Position) => boolean;
}

/** A finished sheet: features with arcs, generalised together, and points as they are. */
export interface Sheet {
	bbox: Box;
	shapes: Record<string, Feature[]>;
	points: Record<string, Feature<Point>[]>;
}

/** An arc in steps of the grid. */
export type Cells = [number, number][];

/** From this neglect on, only every fourth line of the grid is used. */
const FAR = 8;
/** Straight lines longer than this many degrees of longitude get points in between. */
const LONG = 4;

/** One quantised TopoJSON of a sheet, generalised arc by arc, so that neighbours stay without gaps. */
export function compose({ bbox, shapes, points }: Sheet, coarseness: Coarseness): Topology {
	const fine = buildTopology(
		Object.fromEntries(
			Object.entries(shapes).map(([name, features]): [string, FeatureCollection] => [
				name,
				{ type: 'FeatureCollection', features },
			]),
		),
	);
	const cells = simplify(fine, coarseness).map((arc) => snap(arc, coarseness));
	const numbering = new Numbering(cells);
	const objects: Record<string, GeometryObject> = {};
	for (const name of Object.keys(shapes)) {
		const { geometries } = fine.objects[name] as GeometryCollection;
		objects[name] = {
			type: 'GeometryCollection',
			geometries: geometries.flatMap((item) => {
				const kept = withoutSmallRings(item, cells, coarseness);
				return kept ? [numbering.renumbered(kept)] : [];
			}),
		};
	}
	for (const [name, features] of Object.entries(points))
		objects[name] = pointObject(features, coarseness.grid);
	return {
		type: 'Topology',
		bbox: [...bbox],
		transform: { scale: [coarseness.grid, coarseness.grid], translate: [0, 0] },
		objects,
		arcs: numbering.arcs,
	};
}

/** Visvalingam's simplification with areas as they look on the screen. */
function simplify(fine: Topology, { triangle, neglect, mustStay }: Coarseness): Position[][] {
	const weighted = presimplify(fine, ([a, b, c]) =>
		mustStay(b) ? Infinity : pixelArea([a, b, c, a]) / neglect(b),
	);
	return weighted.arcs.map((arc) => arc.filter(([, , weight]) => weight! >= triangle));
}

/** An arc on the grid, without repeated cells. */
export function snap(arc: Position[], { grid, neglect }: Coarseness): Cells {
	const cells: Cells = [];
	for (const position of withPointsBetween(arc)) {
		const step = neglect(position) >= FAR ? 4 : 1;
		const [x, y] = [0, 1].map((k) => Math.round(position[k]! / grid / step) * step);
		const last = cells.at(-1);
		if (last?.[0] !== x || last?.[1] !== y) cells.push([x!, y!]);
	}
	return cells.length > 1 ? cells : [cells[0]!, cells[0]!];
}

/** Keeps long parallels straight where a painter draws edges as great circles, as d3-geo does. */
function withPointsBetween(arc: Position[]): Position[] {
	return arc.flatMap((b, i) => {
		const a = arc[i - 1] ?? b;
		const parts = Math.ceil(Math.abs(b[0]! - a[0]!) / LONG) || 1;
		return Array.from({ length: parts }, (_, k) =>
			[0, 1].map((axis) => a[axis]! + ((b[axis]! - a[axis]!) * (k + 1)) / parts),
		);
	});
}

/** The geometry without rings too small to see; nothing if none is left. */
function withoutSmallRings(
	item: GeometryObject,
	cells: Cells[],
	coarseness: Coarseness,
): GeometryObject | undefined {
	if (item.type === 'Polygon') {
		const arcs = bigRings(item.arcs, cells, coarseness);
		return arcs.length ? { ...item, arcs } : undefined;
	}
	if (item.type === 'MultiPolygon') {
		const arcs = item.arcs
			.map((rings) => bigRings(rings, cells, coarseness))
			.filter((rings) => rings.length);
		return arcs.length ? { ...item, arcs } : undefined;
	}
	return item;
}

function bigRings(rings: number[][], cells: Cells[], coarseness: Coarseness): number[][] {
	const { grid, ring: least, neglect } = coarseness;
	const isBig = (ring: number[]) => {
		const line = lineOf(ring, cells).map(([x, y]) => [x * grid, y * grid]);
		return pixelArea(line) >= least * neglect(line[0]!);
	};
	const [outer, ...holes] = rings;
	return isBig(outer!) ? [outer!, ...holes.filter(isBig)] : [];
}

function lineOf(ring: number[], cells: Cells[]): Cells {
	return ring.flatMap((index) => (index < 0 ? cells[~index]!.toReversed() : cells[index]!));
}

export function pointObject(features: Feature<Point>[], grid: number): GeometryObject {
	return {
		type: 'GeometryCollection',
		geometries: features.map(({ geometry, properties }) => ({
			type: 'Point',
			coordinates: geometry.coordinates.map((degrees) => Math.round(degrees / grid)),
			properties: properties!,
		})),
	};
}

/** Numbers the arcs that are used, in the order of their first use, as differences between cells. */
export class Numbering {
	readonly arcs: Cells[] = [];
	#cells: Cells[];
	#numbers = new Map<number, number>();

	constructor(cells: Cells[]) {
		this.#cells = cells;
	}

	/** A geometry that refers to `arcs`, its members in a fixed order and without empty ones. */
	renumbered(item: GeometryObject): GeometryObject {
		const { type, id, properties, arcs } = item as GeometryObject & { arcs: unknown };
		return {
			type,
			...(id !== undefined && { id }),
			...(properties && Object.keys(properties).length && { properties }),
			arcs: this.#deep(arcs),
		} as GeometryObject;
	}

	#deep(arcs: unknown): unknown {
		return Array.isArray(arcs) ? arcs.map((inner) => this.#deep(inner)) : this.#one(arcs as number);
	}

	#one(index: number): number {
		const plain = index < 0 ? ~index : index;
		let number = this.#numbers.get(plain);
		if (number === undefined) {
			number = this.arcs.push(differences(this.#cells[plain]!)) - 1;
			this.#numbers.set(plain, number);
		}
		return index < 0 ? ~number : number;
	}
}

function differences(arc: Cells): Cells {
	return arc.map(([x, y], i) => (i ? [x - arc[i - 1]![0], y - arc[i - 1]![1]] : [x, y]));
}
