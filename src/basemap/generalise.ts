import type { Feature, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import { crossings } from './crossings.ts';
import { pixelArea } from './planar.ts';
import { snap, type Coarseness } from './topology.ts';

/** By how much more exactly lines that cross are drawn. */
const FINER = 20;

/**
 * Features simplified together, so that neighbours keep their border, on the grid and without rings
 * too small to see. With `isApart`, lines that cross each other afterwards are simplified less.
 */
export function generalise(
	features: Feature[],
	coarseness: Coarseness,
	isApart = false,
): Feature[] {
	const { triangle, neglect, mustStay, grid } = coarseness;
	const fine = buildTopology({ all: { type: 'FeatureCollection', features } });
	const weighted = presimplify(fine, ([a, b, c]) =>
		mustStay(b) ? Infinity : pixelArea([a, b, c, a]) / neglect(b),
	).arcs;
	const least = weighted.map(() => triangle);
	const drawn = (i: number) =>
		snap(
			weighted[i]!.filter(([, , weight]) => weight! >= least[i]!),
			coarseness,
		);
	const arcs = weighted.map((_, i) => drawn(i));
	// What still crosses then is within a step of the grid.
	for (const i of isApart ? crossings(arcs) : []) {
		least[i] = least[i]! / FINER;
		arcs[i] = drawn(i);
	}
	const simple = {
		...fine,
		arcs: arcs.map((arc) => arc.map(([x, y]): Position => [x * grid, y * grid])),
	};
	return (simple.objects.all as GeometryCollection).geometries.flatMap((item) => {
		const whole = feature(simple, item) as Feature;
		const kept = withoutSmallRings(whole, coarseness);
		return kept ? [kept] : [];
	});
}

function withoutSmallRings(whole: Feature, { ring: least, neglect }: Coarseness): Feature | null {
	const isBig = (ring: Position[]) =>
		ring.length > 3 && pixelArea(ring) >= least * neglect(ring[0]!);
	const { geometry } = whole;
	if (geometry.type === 'Polygon') {
		const [outer, ...holes] = geometry.coordinates;
		if (!isBig(outer!)) return null;
		return { ...whole, geometry: { ...geometry, coordinates: [outer!, ...holes.filter(isBig)] } };
	}
	if (geometry.type === 'MultiPolygon') {
		const coordinates = geometry.coordinates
			.filter(([outer]) => isBig(outer!))
			.map(([outer, ...holes]) => [outer!, ...holes.filter(isBig)]);
		return coordinates.length > 0 ? { ...whole, geometry: { ...geometry, coordinates } } : null;
	}
	return geometry.type === 'LineString' && geometry.coordinates.length < 2 ? null : whole;
}
