import type { Feature, Polygon, Position } from 'geojson';
import polygonClipping from 'polygon-clipping';
import { boxAround, isInBox, middleOf, polygonHas, squareKm, type Box } from './planar.ts';
import { roundShore } from './shore.ts';
import { packageJson, pointOf, table } from './sources.ts';

type Rings = Position[][];

/** A lake, with the zoom from which it is drawn. */
export interface Lake {
	name?: string;
	zoom: number;
	rings: Rings;
}

/** One polygon of the water package. */
interface Body {
	rings: Rings;
	box: Box;
	km2: number;
}

/** The smallest lake drawn anywhere, and the zooms at which lakes without a name appear. */
const SMALLEST_KM2 = 20;
const ZOOM_BY_KM2 = [
	[3000, 2.5],
	[1200, 3.5],
	[450, 4.5],
	[150, 5.5],
	[50, 6.5],
	[SMALLEST_KM2, 7.5],
] as const;

/** From here on a shore is rounded more. */
const LARGE_KM2 = 500;
const MID_CASPIAN: Position = [51, 42];
/** The two shores of Berg Strait, between the northern and the southern Aral Sea. */
const BERG_STRAIT: Position[] = [
	[60.73, 46.1],
	[60.73, 46.05],
];
/** What lies south of the strait has shrunk since. */
const DRY_SINCE: Box = [58, 43.3, 61.3, 46.1];

/** River areas and lakes of the water package, as polygons. */
export function readWater(): { rivers: Rings[]; lakes: Rings[] } {
	const [rivers, lakes] = packageJson<{ geometries: { coordinates: Rings[] }[] }>(
		'@geo-maps/earth-waterbodies-250m/map.geo.json',
	).geometries;
	return { rivers: rivers!.coordinates, lakes: lakes!.coordinates };
}

/** Lakes, the largest first. The Caspian Sea is none: it is a hole in the land of the countries. */
export function readLakes(water: Rings[]): Lake[] {
	const named = table('lakes').map(([zoom, at, name]) => ({ zoom, at: pointOf(at!), name }));
	const isBigEnough = ({ km2 }: Body) => km2 >= SMALLEST_KM2;
	const lakes = joinPieces(water.map(bodyOf).filter(isBigEnough))
		.filter(isBigEnough)
		.filter(({ rings, box }) => !hasWater(rings, MID_CASPIAN) && !isInBox(middleOf(box), DRY_SINCE))
		.sort((a, b) => b.km2 - a.km2)
		.flatMap(({ rings, km2 }): Lake[] => {
			const known = named.find(({ at }) => hasWater(rings, at));
			if (known?.zoom === '-') return [];
			const shores = rings.map((ring) => roundShore(ring, km2 > LARGE_KM2 ? 3 : 2));
			if (known) return [{ name: known.name!, zoom: Number(known.zoom), rings: shores }];
			return [{ zoom: ZOOM_BY_KM2.find(([least]) => km2 >= least)![1], rings: shores }];
		});
	return [{ name: 'South Aral Sea', zoom: 0, rings: southAral() }, ...lakes];
}

function hasWater(rings: Rings, place: Position): boolean {
	return polygonHas(rings.slice(0, 1), place);
}

function bodyOf(rings: Rings): Body {
	return { rings, box: boxAround(rings[0]!), km2: squareKm(rings[0]!) };
}

/** The source cuts big lakes along meridians and parallels: unites what touches along such a line. */
function joinPieces(pieces: Body[]): Body[] {
	const groupOf = new Map(pieces.map((piece) => [piece, [piece]]));
	for (const neighbours of byBoxSide(pieces).values())
		for (const a of neighbours)
			for (const b of neighbours) {
				const [group, other] = [groupOf.get(a)!, groupOf.get(b)!];
				if (group === other || !boxesTouch(a.box, b.box)) continue;
				for (const member of other) {
					group.push(member);
					groupOf.set(member, group);
				}
			}
	return [...new Set(groupOf.values())].flatMap((group) =>
		group.length === 1 ? group : unite(group),
	);
}

/** Pieces by the meridians and parallels on which their boxes end. */
function byBoxSide(pieces: Body[]): Map<string, Body[]> {
	const bySide = new Map<string, Body[]>();
	for (const piece of pieces)
		for (const [side, value] of piece.box.entries()) {
			const key = `${side % 2}:${value.toFixed(6)}`;
			if (!bySide.has(key)) bySide.set(key, []);
			bySide.get(key)!.push(piece);
		}
	return bySide;
}

function boxesTouch([aw, as, ae, an]: Box, [bw, bs, be, bn]: Box): boolean {
	const gap = 1e-6;
	return aw <= be + gap && bw <= ae + gap && as <= bn + gap && bs <= an + gap;
}

function unite(group: Body[]): Body[] {
	const polygons = group.map((body) => body.rings as [number, number][][]);
	return polygonClipping.union(...polygons).map(bodyOf);
}

/**
 * The southern Aral Sea of about 2003 to 2006 from Natural Earth, cut off at Berg Strait; the
 * northern one has had its present shore since the Kok-Aral dam and comes with the other lakes.
 */
function southAral(): Rings {
	const lakes = packageJson<{ features: Feature<Polygon>[] }>('mapeo-offline-map/dist/lakes.json');
	const aral = lakes.features.find((f) => f.properties!.name === 'Aral Sea')!;
	const ring = aral.geometry.coordinates[0]!;
	const [from, to] = BERG_STRAIT.map(([x, y]) => ring.findIndex((c) => c[0] === x && c[1] === y));
	const shore = ring.slice(from, to! + 1);
	return [[...shore, shore[0]!]];
}
