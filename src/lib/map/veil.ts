import type { Feature, Position } from 'geojson';
import type { Bounds } from '#lib/view/camera.ts';
import type { CountryPaths } from './country-at.ts';
import { CELL_ZOOM, CELLS, cellBox, FINE_BOUNDS, OVERVIEW_ZOOM } from './ground/cells.ts';
import type { Sheet } from './ground/sheet.ts';
import type { SheetName } from './ground/sheets.ts';
import { pathPolygons } from './svg/path.ts';

/** A sheet of the finer basemap: its box, the zoom from which it shows, and the countries in it. */
export type VeilSheet = { box: Bounds; zoom: number; countries: readonly Feature[] };

/**
 * What lies outside some countries, as polygons (longitude, latitude) that do not overlap, and the outline of the
 * countries; `zooms` are the first and the last zoom level at which the basemap has these borders.
 */
export type Veil = { zooms: [number, number]; polygons: Position[][][]; outline: Position[][] };

/** Sheets, by name, as veils need them. */
export const veilSheets = (sheets: ReadonlyMap<SheetName, Sheet>): VeilSheet[] =>
	[...sheets].map(([name, { box, countries }]) => ({
		...{ box, countries },
		zoom: name === 'overview' ? OVERVIEW_ZOOM : CELL_ZOOM,
	}));

type Ring = readonly Position[];
/** A part of the world, and the countries as its basemap draws them: polygons of rings. */
type Part = { box: Bounds; countries: readonly (readonly Ring[])[] };

/** A sheet's own grid may miss the sides of its box by less than this (degrees). */
const OFF = 0.003;
/** As far as a flat map can reach. */
const WORLD: Bounds = [-180, -89.9, 180, 89.9];

/**
 * The veil over all but some countries (ISO alpha-3), for each range of zooms with a basemap of its own: where a sheet
 * shows, its borders are taken, elsewhere those of `paths`.
 */
export function veils(
	countries: readonly string[],
	paths: CountryPaths,
	sheets: readonly VeilSheet[],
): Veil[] {
	const coarse = countries.flatMap((code) => pathPolygons(paths[code] ?? ''));
	const inSheet = ({ box, countries: all }: VeilSheet): Part => ({
		box,
		countries: all
			.filter(({ id }) => countries.includes(String(id)))
			.flatMap(polygonsOf)
			.map((rings) => rings.map((ring) => ring.map((at) => onSides(at, box)))),
	});
	const overview = sheets.find(({ zoom }) => zoom < CELL_ZOOM);
	const near = overview && inSheet(overview).countries;
	const around: Part[] = BESIDE_FINE.map((box) => ({ box, countries: coarse }));
	const cells = CELLS.map((cell): Part => {
		const box = cellBox(cell);
		const sheet = sheets.find((item) => item.zoom >= CELL_ZOOM && String(item.box) === String(box));
		return sheet ? inSheet(sheet) : { box, countries: near ?? coarse };
	});
	return [
		veil([0, OVERVIEW_ZOOM - 1], [{ box: WORLD, countries: coarse }]),
		veil(
			[OVERVIEW_ZOOM, CELL_ZOOM - 1],
			[...around, { box: FINE_BOUNDS, countries: near ?? coarse }],
		),
		veil([CELL_ZOOM, 99], [...around, ...cells]),
	];
}

/** The world beside the finer basemap. */
const BESIDE_FINE: Bounds[] = (() => {
	const [[west, south, east, north], [w, s, e, n]] = [WORLD, FINE_BOUNDS];
	return [
		[west, south, east, s],
		[west, n, east, north],
		[west, s, w, n],
		[e, s, east, n],
	];
})();

function polygonsOf({ geometry: g }: Feature): Position[][][] {
	if (g.type === 'Polygon') return [g.coordinates];
	return g.type === 'MultiPolygon' ? g.coordinates : [];
}

function veil(zooms: Veil['zooms'], parts: readonly Part[]): Veil {
	const cut = parts.map(({ box, countries }) => ({
		box,
		outer: countries.flatMap(([ring = []]) => clipped(ring, box)),
		holes: countries.flatMap(([, ...holes]) => holes.flatMap((ring) => clipped(ring, box))),
	}));
	return {
		zooms,
		// What encloses a country goes the one way round, what is left open in it the other.
		polygons: cut.flatMap(({ box, outer, holes }) => [
			...(outer.some((ring) => isWhole(ring, box))
				? []
				: [[ringOf(box), ...outer.map((ring) => ring.toReversed())]]),
			...holes.map((ring) => [ring.toReversed()]),
		]),
		outline: cut.flatMap(({ box, outer, holes }) =>
			[...outer, ...holes].flatMap((ring) => withoutSides(ring, box)),
		),
	};
}

/** A position of a sheet, on the side of its box where it was meant to be. */
function onSides([x = 0, y = 0]: Position, [west, south, east, north]: Bounds): Position {
	const near = (value: number, sides: number[]) =>
		sides.find((side) => Math.abs(side - value) < OFF) ?? value;
	return [near(x, [west, east]), near(y, [south, north])];
}

/** A box as a ring, clockwise as d3 wants outer rings. */
function ringOf([west, south, east, north]: Bounds): Position[] {
	return [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south],
	];
}

/** Whether a part of a country fills its box. */
function isWhole(ring: Ring, box: Bounds): boolean {
	return ring.length <= 6 && ring.every((at) => sidesOf(at, box).length > 1);
}

/** The sides of a box on which a position lies, by number. */
function sidesOf([x, y]: Position, [west, south, east, north]: Bounds): number[] {
	return [x === west, y === south, x === east, y === north].flatMap((isOn, i) => (isOn ? [i] : []));
}

/** The part of a closed ring within a box, as one closed ring that may run along its sides; none outside. */
function clipped(ring: Ring, box: Bounds): Position[][] {
	const [west, south, east, north] = box;
	const sides: [axis: 0 | 1, at: number, keep: 1 | -1][] = [
		[0, west, 1],
		[0, east, -1],
		[1, south, 1],
		[1, north, -1],
	];
	const open = sides.reduce<Ring>(
		(points, [axis, at, keep]) => withinHalf(points, axis, at, keep),
		ring.slice(1),
	);
	return open.length > 2 ? [[...open, open[0] as Position]] : [];
}

/** The points of a ring on one side of a meridian or parallel, and where it crosses that (Sutherland and Hodgman). */
function withinHalf(ring: Ring, axis: 0 | 1, at: number, keep: 1 | -1): Ring {
	const depth = (position: Position | undefined) => ((position?.[axis] ?? at) - at) * keep;
	if (ring.every((position) => depth(position) >= 0)) return ring;
	return ring.flatMap((b, i) => {
		const a = ring.at(i - 1) as Position;
		const [from, to] = [depth(a), depth(b)];
		const isCrossed = from > 0 !== to > 0 && from !== 0 && to !== 0;
		if (!isCrossed) return to >= 0 ? [b] : [];
		const along = from / (from - to);
		const crossing = a.map((part, k) => (k === axis ? at : part + ((b[k] ?? 0) - part) * along));
		return to > 0 ? [crossing, b] : [crossing];
	});
}

/** The lines of a ring that is clipped to a box, without those along its sides. */
function withoutSides(ring: Ring, box: Bounds): Position[][] {
	const lines: Position[][] = [];
	let line: Position[] = [];
	ring.forEach((b, i) => {
		const a = ring[i - 1];
		const shared = a ? sidesOf(a, box).filter((side) => sidesOf(b, box).includes(side)) : [];
		if (shared.length > 0) {
			lines.push(line);
			line = [];
		}
		line.push(b);
	});
	return [...lines, line].filter((part) => part.length > 1);
}
