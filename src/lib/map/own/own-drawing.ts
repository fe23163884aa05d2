import type { Geometry, Position } from 'geojson';
import { fateIn, stateIn, type Fate, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { ownId, ownSlice, ownTimed, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { isSameSlice } from '../painter.ts';
import { cutArea, cutLine } from './antimeridian.ts';
import { project } from '#lib/view/mercator.ts';

/** One feature of a shown layer. */
export type OwnItem = { id: string; layer: OwnLayer; timed: Timed };
/** A line or a ring of an area: positions in degrees, and the same in world units with their bounds. */
export type OwnPath = {
	item: number;
	isRing: boolean;
	line: [number, number][];
	world: [number, number][];
	box: [west: number, north: number, east: number, south: number];
};
export type OwnArea = { item: number; rings: OwnPath[] };

/**
 * The features of the layers that are shown, made ready to be drawn: points, lines and areas, each with
 * the number of its item. Made anew only when layers change; a step in time asks for states.
 */
export class OwnDrawing {
	readonly layers: readonly OwnLayer[];
	readonly items: readonly OwnItem[];
	/** Longitudes and latitudes, and the same in world units, one pair for each point. */
	readonly points: { items: Uint32Array; lngLat: Float64Array; world: Float64Array };
	readonly lines: readonly OwnPath[];
	readonly areas: readonly OwnArea[];
	#asked: { slice: Slice; states: Uint8Array } | null = null;

	constructor(layers: readonly OwnLayer[]) {
		this.layers = layers;
		const shown = layers.filter(({ isShown }) => isShown);
		const items: OwnItem[] = [];
		const points: [item: number, at: Position][] = [];
		const lines: OwnPath[] = [];
		const areas: OwnArea[] = [];
		for (const layer of shown)
			layer.features.forEach((feature, at) => {
				if (!feature.geometry) return;
				const item = items.push({ id: ownId(layer.id, at), layer, timed: ownTimed(feature) }) - 1;
				for (const part of partsOf(feature.geometry)) {
					if (part.type === 'point') points.push([item, part.at]);
					else if (part.type === 'line') lines.push(...paths(item, part.line, false));
					else
						for (const rings of cutArea(part.rings))
							areas.push({ item, rings: rings.flatMap((ring) => paths(item, ring, true)) });
				}
			});
		this.items = items;
		this.lines = lines;
		this.areas = areas;
		this.points = packed(points);
	}

	/** The state of each item in a slice. */
	states(slice: Slice): Uint8Array {
		if (this.#asked && isSameSlice(this.#asked.slice, slice)) return this.#asked.states;
		const asked = ownSlice(slice);
		const states = Uint8Array.from(this.items, ({ timed }) => stateIn(timed, asked));
		this.#asked = { slice, states };
		return states;
	}

	/** What became of an item between two compared years. */
	fate(item: number, slice: Slice): Fate | null {
		const found = this.items[item];
		return found ? fateIn(found.timed, ownSlice(slice)) : null;
	}
}

type Part =
	| { type: 'point'; at: Position }
	| { type: 'line'; line: Position[] }
	| { type: 'area'; rings: Position[][] };

function partsOf(geometry: Geometry): Part[] {
	switch (geometry.type) {
		case 'Point':
			return [{ type: 'point', at: geometry.coordinates }];
		case 'MultiPoint':
			return geometry.coordinates.map((at) => ({ type: 'point', at }));
		case 'LineString':
			return [{ type: 'line', line: geometry.coordinates }];
		case 'MultiLineString':
			return geometry.coordinates.map((line) => ({ type: 'line', line }));
		case 'Polygon':
			return [{ type: 'area', rings: geometry.coordinates }];
		case 'MultiPolygon':
			return geometry.coordinates.map((rings) => ({ type: 'area', rings }));
		case 'GeometryCollection':
			return geometry.geometries.flatMap(partsOf);
	}
}

function packed(points: readonly [number, Position][]): OwnDrawing['points'] {
	const items = new Uint32Array(points.length);
	const lngLat = new Float64Array(points.length * 2);
	const world = new Float64Array(points.length * 2);
	points.forEach(([item, [lng = 0, lat = 0]], i) => {
		items[i] = item;
		lngLat.set([lng, lat], 2 * i);
		world.set(project([lng, lat]), 2 * i);
	});
	return { items, lngLat, world };
}

function paths(item: number, positions: readonly Position[], isRing: boolean): OwnPath[] {
	const pieces = isRing ? [positions] : cutLine(positions);
	return pieces.map((piece) => {
		const line = piece.map(([lng = 0, lat = 0]): [number, number] => [lng, lat]);
		const world = line.map(project);
		const [xs, ys] = [world.map(([x]) => x), world.map(([, y]) => y)];
		const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Infinity);
		const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), -Infinity);
		return { item, isRing, line, world, box: [least(xs), least(ys), most(xs), most(ys)] };
	});
}
