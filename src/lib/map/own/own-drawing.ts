import type { Geometry, Position } from 'geojson';
import { fateIn, stateIn, type Fate, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { weightOf } from '#lib/own-data/coordinates.ts';
import {
	ownFeature,
	ownId,
	ownSlice,
	ownTimed,
	type OwnFeature,
	type OwnLayer,
} from '#lib/own-data/own-layer.ts';
import { atOnce, inSlices, type Steps } from '#lib/own-data/slices.ts';
import { isSameSlice } from '../painter.ts';
import { cutArea, cutLine } from './antimeridian.ts';
import { project } from '#lib/view/mercator.ts';

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
 * Where the features of some layers lie and when they were: an item for each that has a place. It does not know
 * what the layers are called, how they look and whether they are shown.
 */
export type OwnShape = {
	/** Of each item the number of its layer, that of its feature in it, and that of its date. */
	layerOf: Uint16Array;
	featureOf: Uint32Array;
	dateOf: Uint32Array;
	/** Each date once, however many features have it. */
	dates: readonly Timed[];
	/** Longitudes and latitudes, and the same in world units, one pair for each point. */
	points: { items: Uint32Array; lngLat: Float64Array; world: Float64Array };
	lines: readonly OwnPath[];
	areas: readonly OwnArea[];
};

/**
 * The features of layers made ready to be drawn. Their shape is made anew only when features change; another name
 * or colour needs none, and a step in time asks each date for its state.
 */
export class OwnDrawing {
	readonly layers: readonly OwnLayer[];
	readonly shape: OwnShape;
	#asked: { slice: Slice; states: Uint8Array } | null = null;
	#compared: { slice: Slice; fates: (Fate | null)[] } | null = null;

	/** `like` is a drawing whose shape is taken over if it is of the same features. */
	constructor(layers: readonly OwnLayer[], like: OwnDrawing | null = null) {
		this.layers = layers;
		this.shape = like && haveSameFeatures(layers, like.layers) ? like.shape : shapeOf(layers);
	}

	/** How many items there are. */
	get size(): number {
		return this.shape.layerOf.length;
	}

	layerOf(item: number): OwnLayer | undefined {
		return this.layers[this.shape.layerOf[item] ?? -1];
	}

	idOf(item: number): string {
		return ownId(this.layerOf(item)?.id ?? 'own-0', this.shape.featureOf[item] ?? 0);
	}

	/** The item of an id; -1 where there is none. */
	itemOf(id: string | null): number {
		const found = id === null ? null : ownFeature(this.layers, id);
		if (!found) return -1;
		const { layerOf, featureOf } = this.shape;
		const layer = this.layers.indexOf(found.layer);
		return featureOf.findIndex((at, item) => at === found.at && layerOf[item] === layer);
	}

	/** The state of each item in a slice; those of layers that are not shown are absent. */
	states(slice: Slice): Uint8Array {
		if (this.#asked && isSameSlice(this.#asked.slice, slice)) return this.#asked.states;
		const { dates, dateOf, layerOf } = this.shape;
		const asked = ownSlice(slice);
		const byDate = dates.map((timed) => stateIn(timed, asked));
		const isShown = this.layers.map((layer) => layer.isShown);
		const states = new Uint8Array(dateOf.length);
		dateOf.forEach((date, item) => {
			if (isShown[layerOf[item] ?? 0]) states[item] = byDate[date] ?? 0;
		});
		this.#asked = { slice, states };
		return states;
	}

	/** What became of an item between two compared years. */
	fate(item: number, slice: Slice): Fate | null {
		const { dates, dateOf } = this.shape;
		if (!this.#compared || !isSameSlice(this.#compared.slice, slice)) {
			const asked = ownSlice(slice);
			this.#compared = { slice, fates: dates.map((timed) => fateIn(timed, asked)) };
		}
		return this.#compared.fates[dateOf[item] ?? -1] ?? null;
	}
}

const haveSameFeatures = (some: readonly OwnLayer[], others: readonly OwnLayer[]): boolean =>
	some.length === others.length &&
	some.every(({ id, features }, i) => id === others[i]?.id && features === others[i].features);

/** The shape of the features of one layer, with its items and dates numbered from 0. */
type Piece = Omit<OwnShape, 'layerOf'>;

/** Shapes of features, each made once. */
const pieces = new WeakMap<readonly OwnFeature[], Piece>();

function pieceOf(features: readonly OwnFeature[]): Piece {
	const piece = pieces.get(features) ?? atOnce(pieceSteps(features));
	pieces.set(features, piece);
	return piece;
}

/** Makes the shape of many features ahead, in slices, so that drawing them holds nobody up. */
export async function prepareShape(
	features: readonly OwnFeature[],
	signal?: AbortSignal,
): Promise<void> {
	if (!pieces.has(features)) pieces.set(features, await inSlices(pieceSteps(features), signal));
}

function shapeOf(layers: readonly OwnLayer[]): OwnShape {
	const all = layers.map(({ features }) => pieceOf(features));
	const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
	const firsts = all.map((_, i) => ({
		item: sum(all.slice(0, i).map(({ featureOf }) => featureOf.length)),
		date: sum(all.slice(0, i).map(({ dates }) => dates.length)),
		point: sum(all.slice(0, i).map(({ points }) => points.items.length)),
	}));
	const size = sum(all.map(({ featureOf }) => featureOf.length));
	const count = sum(all.map(({ points }) => points.items.length));
	const whole = {
		layerOf: new Uint16Array(size),
		featureOf: new Uint32Array(size),
		dateOf: new Uint32Array(size),
		points: {
			items: new Uint32Array(count),
			lngLat: new Float64Array(2 * count),
			world: new Float64Array(2 * count),
		},
	};
	all.forEach(({ featureOf, dateOf, points }, layer) => {
		const { item = 0, date = 0, point = 0 } = firsts[layer] ?? {};
		whole.layerOf.fill(layer, item, item + featureOf.length);
		whole.featureOf.set(featureOf, item);
		whole.dateOf.set(
			dateOf.map((at) => at + date),
			item,
		);
		whole.points.items.set(
			points.items.map((at) => at + item),
			point,
		);
		whole.points.lngLat.set(points.lngLat, 2 * point);
		whole.points.world.set(points.world, 2 * point);
	});
	const moved = <Part extends { item: number }>(parts: readonly Part[], by = 0): readonly Part[] =>
		by === 0 ? parts : parts.map((part) => ({ ...part, item: part.item + by }));
	return {
		...whole,
		dates: all.flatMap(({ dates }) => dates),
		lines: all.flatMap(({ lines }, i) => moved(lines, firsts[i]?.item)),
		areas: all.flatMap(({ areas }, i) =>
			moved(areas, firsts[i]?.item).map(({ item, rings }) => ({
				item,
				rings: [...moved(rings, firsts[i]?.item)],
			})),
		),
	};
}

/** So many features are shaped in one step, or so many positions of theirs. */
const IN_STEP = 1000;

function* pieceSteps(features: readonly OwnFeature[]): Steps<Piece> {
	const of = { features: [] as number[], dates: [] as number[] };
	const dates = new Map<string | null, number>();
	const times: Timed[] = [];
	const points: { items: number[]; lngLat: number[] } = { items: [], lngLat: [] };
	const lines: OwnPath[] = [];
	const areas: OwnArea[] = [];
	const putPoint = (item: number, [lng = 0, lat = 0]: Position) => {
		points.items.push(item);
		points.lngLat.push(lng, lat);
	};
	const put = (item: number, geometry: Geometry) => {
		if (geometry.type === 'Point') return putPoint(item, geometry.coordinates);
		for (const part of partsOf(geometry)) {
			if (part.type === 'point') putPoint(item, part.at);
			else if (part.type === 'line') lines.push(...paths(item, part.line, false));
			else
				for (const rings of cutArea(part.rings))
					areas.push({ item, rings: rings.flatMap((ring) => paths(item, ring, true)) });
		}
	};
	let done = 0;
	for (const [at, feature] of features.entries()) {
		if (!feature.geometry) continue;
		let date = dates.get(feature.when);
		if (date === undefined) {
			date = times.push(ownTimed(feature)) - 1;
			dates.set(feature.when, date);
		}
		of.dates.push(date);
		put(of.features.push(at) - 1, feature.geometry);
		done += 1 + weightOf([feature.geometry]).positions;
		if (done < IN_STEP) continue;
		done = 0;
		yield;
	}
	return {
		featureOf: Uint32Array.from(of.features),
		dateOf: Uint32Array.from(of.dates),
		...{ dates: times, points: packed(points), lines, areas },
	};
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

function packed({ items, lngLat }: { items: number[]; lngLat: number[] }): OwnShape['points'] {
	const world = new Float64Array(lngLat.length);
	for (let i = 0; i < lngLat.length; i += 2) {
		const at = project([lngLat[i] ?? 0, lngLat[i + 1] ?? 0]);
		world[i] = at[0];
		world[i + 1] = at[1];
	}
	return { items: Uint32Array.from(items), lngLat: Float64Array.from(lngLat), world };
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
