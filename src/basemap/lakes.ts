import type { Feature, Polygon, Position } from 'geojson';
import polygonClipping from 'polygon-clipping';
import { boxAround, isInBox, polygonHas, squareKm, type Box } from './planar.ts';
import { packageJson } from './sources.ts';

type Rings = Position[][];
interface Body {
	rings: Rings;
	box: Box;
	km2: number;
}

/** The smallest lake that anything here draws. */
const SMALLEST_KM2 = 20;
/** The two shores of Berg Strait, between the northern and the southern Aral Sea. */
const BERG_STRAIT: Position[] = [
	[60.73, 46.1],
	[60.73, 46.05],
];
/** What lies south of the strait has shrunk since. */
const DRY_SINCE: Box = [58, 43.3, 61.3, 46.1];
const MID_CASPIAN: Position = [51, 42];

/** Lakes by area, pieces of one lake joined again; the Caspian is left to the coast of the land. */
export function readLakes(): Body[] {
	const water = packageJson<{ geometries: { coordinates: Rings[] }[] }>(
		'@geo-maps/earth-waterbodies-250m/map.geo.json',
	);
	const pieces = water.geometries[1]!.coordinates.map(bodyOf).filter((b) => b.km2 > SMALLEST_KM2);
	return joinPieces(pieces)
		.filter((body) => !polygonHas([body.rings[0]!], MID_CASPIAN))
		.filter((body) => !isInBox(middleOf(body.box), DRY_SINCE))
		.sort((a, b) => b.km2 - a.km2);
}

function middleOf([w, s, e, n]: Box): Position {
	return [(w + e) / 2, (s + n) / 2];
}

function bodyOf(rings: Rings): Body {
	return { rings, box: boxAround(rings[0]!), km2: squareKm(rings[0]!) };
}

/** The source cuts big lakes along meridians and parallels: unite what touches along such a line. */
function joinPieces(pieces: Body[]): Body[] {
	const groups: Body[][] = [];
	const byLine = new Map<string, Body[]>();
	const groupOf = new Map<Body, Body[]>();
	for (const piece of pieces) {
		const group = [piece];
		groups.push(group);
		groupOf.set(piece, group);
		for (const [side, value] of piece.box.entries()) {
			const key = `${side % 2}:${value.toFixed(6)}`;
			byLine.set(key, [...(byLine.get(key) ?? []), piece]);
		}
	}
	for (const neighbours of byLine.values())
		for (const a of neighbours)
			for (const b of neighbours) {
				if (groupOf.get(a) === groupOf.get(b) || !boxesTouch(a.box, b.box)) continue;
				const joined = groupOf.get(a)!;
				for (const member of groupOf.get(b)!) {
					joined.push(member);
					groupOf.set(member, joined);
				}
			}
	return [...new Set(groupOf.values())].flatMap((group) =>
		group.length === 1 ? group : unite(group),
	);
}

function boxesTouch([aw, as, ae, an]: Box, [bw, bs, be, bn]: Box): boolean {
	const gap = 1e-6;
	return aw <= be + gap && bw <= ae + gap && as <= bn + gap && bs <= an + gap;
}

function unite(group: Body[]): Body[] {
	const [first, ...rest] = group.map((body) => body.rings as never);
	return polygonClipping.union(first!, ...rest).map((rings) => bodyOf(rings as Rings));
}

/**
 * The southern Aral Sea of about 2003 to 2006 from Natural Earth, cut off at Berg Strait; the
 * northern one has had its present shore since the Kok-Aral dam and comes with the other lakes.
 */
export function southAral(): Rings {
	const lakes = packageJson<{ features: Feature<Polygon>[] }>('mapeo-offline-map/dist/lakes.json');
	const aral = lakes.features.find((f) => f.properties!.name === 'Aral Sea')!;
	const ring = aral.geometry.coordinates[0]!;
	const [from, to] = BERG_STRAIT.map(([x, y]) => ring.findIndex((c) => c[0] === x && c[1] === y));
	const shore = ring.slice(from, to! + 1);
	return [[...shore, shore[0]!]];
}
