import type { MultiPolygon, Polygon, Position } from 'geojson';
import { project, unitsPerPixel, unproject } from '#lib/view/mercator.ts';
import { isInRing } from './in-ring.ts';
import { LABEL_TYPE, textWidth, type Label, type LabelKind } from './labels.ts';

/** A way for a name to stand, and what it costs against the best one. */
export type Stand = Pick<Label, 'anchor' | 'offset' | 'px'> & {
	/** Where, if not at the name's own point. */
	at?: [number, number];
	cost: number;
	/** What takes longer to tell of its cost. */
	more?: () => number;
};

type Named = Pick<Label, 'text' | 'kind' | 'at' | 'was'>;
type Point = readonly [number, number];

/** A smaller size is the last but one thing that a name gives up: by so many pixels. */
export const SHRINKING = { not: [0], some: [0, 2, 3], far: [0, 2, 3, 4] } as const;
export type Shrinking = keyof typeof SHRINKING;
const SMALLER_COST = 30;

const sizes = (kind: LabelKind, shrinking: Shrinking): number[] =>
	SHRINKING[shrinking].map((less) => LABEL_TYPE[kind].px - less);

const about = new Map<string, readonly Stand[]>();

/**
 * About a point: on eight sides of what stands there (so many pixels about it), then smaller. All that
 * are alike have one list, the cheapest first.
 */
export function standsAbout(
	kind: LabelKind,
	radius: number,
	shrinking: Shrinking,
): readonly Stand[] {
	const key = `${kind} ${radius} ${shrinking}`;
	const stands = about.get(key) ?? newStandsAbout(kind, radius, shrinking);
	about.set(key, stands);
	return stands;
}

function newStandsAbout(kind: LabelKind, radius: number, shrinking: Shrinking): Stand[] {
	return sizes(kind, shrinking).flatMap((px, i) => {
		const away = Math.round(radius + 3);
		const high = Math.round(Math.max(radius, 4) + px * 0.62 + 1);
		const [side, rise] = [Math.round(away * 0.6), Math.round(radius + px * 0.6 + 1)];
		const sides: [Label['anchor'], number, number, number][] = [
			['start', away, 0, 0],
			['end', -away, 0, 2],
			['middle', 0, -high, 4],
			['middle', 0, high, 4],
			['start', side, -rise, 5],
			['start', side, rise, 5],
			['end', -side, -rise, 6],
			['end', -side, rise, 6],
		];
		return sides.map(([anchor, dx, dy, cost]) => ({
			anchor,
			offset: [dx, dy] as [number, number],
			px,
			cost: cost + i * SMALLER_COST,
		}));
	});
}

/** For the name of a sea or a foreign country: on its point, or a little above or below. */
export function standsOn({ kind }: Pick<Named, 'kind'>): Stand[] {
	const { px } = LABEL_TYPE[kind];
	return [0, -22, 22, -34, 34].map((dy) => ({
		anchor: 'middle',
		offset: [0, dy],
		px,
		cost: Math.abs(dy) / 4,
	}));
}

/** How far a country's name may move from its point, in pixels, and in which steps: small ones below zoom 3. */
const REACH = 154;
const [FINE_STEP, STEP] = [5, 14];
/** What a name costs for each quarter that lies beyond its country. */
const OUTSIDE = 14;
/** A country with fewer points to try than this is small; what a name costs that only reaches into it, so many pixels. */
const SMALL = 120;
const [LEANING, INSIDE] = [60, 8];
const QUARTERS = [-0.5, -0.25, 0.25, 0.5];

/**
 * All over a country, the nearer to its point the better, and the more of the name lies in it: it may
 * reach over a border where the country is narrow, but its middle lies within, or it would name another
 * country. `k` is world units per pixel.
 */
export function standsWithin(
	{ text, kind, at, was }: Named,
	shape: Polygon | MultiPolygon | undefined,
	k: number,
	shrinking: Shrinking,
	others: readonly (Polygon | MultiPolygon)[] = [],
): Stand[] {
	const isForeign = (point: Point) => !others.some((other) => insideOf(other)(point));
	const isInside = shape ? insideOf(shape) : () => true;
	const outside = ([x, y]: Point, width: number) =>
		QUARTERS.filter((part) => !isInside([x + part * width * k, y])).length * OUTSIDE;
	const names = [text, ...was.map(([name]) => name)];
	const widths = sizes(kind, shrinking).map((px) => ({
		px,
		width: Math.max(...names.map((name) => textWidth(name, kind, px))),
	}));
	const inside = middlesAbout(project(at), k).filter(({ middle }) => isInside(middle));
	const stands = inside.flatMap(({ middle, far }) =>
		widths.map(({ px, width }, i): Stand => {
			let more: number | undefined;
			return {
				at: far === 0 ? at : rounded(unproject(middle)),
				anchor: 'middle',
				offset: [0, 0],
				px,
				cost: far / 6 + i * SMALLER_COST,
				more: () => (more ??= outside(middle, width)),
			};
		}),
	);
	if (shape && inside.length < SMALL) stands.push(...leaning(inside, widths, isForeign, k));
	return stands.sort((a, b) => a.cost - b.cost);
}

/**
 * In a country too small for its name: one end lies in it, and the rest on the sea or on a country that
 * has no fixed name, where it cannot be taken for another's.
 */
function leaning(
	inside: readonly { middle: Point; far: number }[],
	widths: readonly { px: number; width: number }[],
	isForeign: (point: Point) => boolean,
	k: number,
): Stand[] {
	return inside.flatMap(({ middle: [x, y], far }) =>
		widths.flatMap(({ px, width }, i) =>
			([-1, 1] as const).flatMap((side): Stand[] => {
				const away = (part: number): Point => [x + side * (part * width - INSIDE) * k, y];
				if (![0.5, 0.75, 1].every((part) => isForeign(away(part)))) return [];
				return [
					{
						at: rounded(unproject(away(0.5))),
						anchor: 'middle',
						offset: [0, 0],
						px,
						cost: LEANING + far / 6 + i * SMALLER_COST,
					},
				];
			}),
		),
	);
}

/** Points about one (world units) within reach of a country's name, and how many pixels off it each lies. */
function middlesAbout([x, y]: Point, k: number): { middle: Point; far: number }[] {
	const step = k > unitsPerPixel(3) ? FINE_STEP : STEP;
	const spots: { middle: Point; far: number }[] = [];
	for (let dx = -REACH; dx <= REACH; dx += step)
		for (let dy = -REACH; dy <= REACH; dy += step) {
			const far = Math.hypot(dx, dy);
			if (far <= REACH) spots.push({ middle: [x + dx * k, y + dy * k], far });
		}
	return spots;
}

const rounded = ([lng, lat]: Point): [number, number] => [
	Math.round(lng * 1000) / 1000,
	Math.round(lat * 1000) / 1000,
];

type Ring = { points: Point[]; west: number; east: number; north: number; south: number };
const known = new WeakMap<Polygon | MultiPolygon, Ring[]>();

/** Tells whether a point (world units) lies in a country; lakes and enclaves count as its own. */
function insideOf(shape: Polygon | MultiPolygon): (point: Point) => boolean {
	const rings = known.get(shape) ?? ringsOf(shape);
	known.set(shape, rings);
	return (point) => rings.some((ring) => holds(ring, point));
}

function ringsOf(shape: Polygon | MultiPolygon): Ring[] {
	const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
	return polygons.map(([outer = []]) => {
		const points = outer.map((at: Position) => project(at as [number, number]));
		const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
		const sides = { west: Math.min(...xs), east: Math.max(...xs) };
		return { points, ...sides, north: Math.min(...ys), south: Math.max(...ys) };
	});
}

/** Whether a ring goes round a point; its box is asked first. */
function holds({ points, west, east, north, south }: Ring, [x, y]: Point): boolean {
	return x >= west && x <= east && y >= north && y <= south && isInRing([x, y], points);
}
