import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { project } from '#lib/view/mercator.ts';
import { basemap, type Basemap, type BasemapTopology } from '../basemap.ts';
import { WHOLE_ZOOM } from './cells.ts';

/** Steps of the sketch's paths to a world unit: a step is less than half a pixel in a usual home view. */
export const SKETCH_STEPS = 0.3;

/** The smallest triangle (world units²) that three points of a line span: little more than a pixel of a usual home view. */
const TRIANGLE = 72;
/** The smallest ring (world units²) that is kept. */
const RING = 40;
/** West, south, east, north of what is drawn most exactly: from Riga to the Altai. */
const FOCUS = [24, 25, 82, 60] as const;

/**
 * The basemap with so few points that no home view shows the difference, for the page to start with.
 * Arcs are simplified (Visvalingam and Whyatt), so that neighbours keep their border. Water that shows only where
 * the whole basemap does has no points.
 */
export function sketch(topology: BasemapTopology): Basemap {
	const { transform: _transform, ...rest } = topology;
	const arcs = positions(topology).map((arc) => thinned(arc, TRIANGLE));
	const drawn = basemap({ ...rest, arcs } as BasemapTopology);
	const { land, lakes, rivers } = drawn;
	return {
		...drawn,
		land: { ...land, coordinates: land.coordinates.flatMap(withoutSmallRings) },
		rivers: rivers.map((river) =>
			isLate(river) ? { ...river, geometry: { type: 'LineString', coordinates: [] } } : river,
		),
		lakes: lakes.flatMap((lake) => {
			if (isLate(lake)) return { ...lake, geometry: { type: 'Polygon', coordinates: [] } };
			const geometry = kept(lake.geometry);
			return geometry ? [{ ...lake, geometry } as (typeof lakes)[number]] : [];
		}),
	};
}

/** Whether water shows from a zoom on that the whole basemap is there for. */
const isLate = ({ properties: { r } }: { properties: { r: number } }) => Math.floor(r) > WHOLE_ZOOM;

/** The arcs of a topology as lines of longitude and latitude. */
function positions({ arcs, transform }: Topology): Position[][] {
	if (!transform) return arcs as Position[][];
	const [[kx, ky], [dx, dy]] = [transform.scale, transform.translate];
	return arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([stepX = 0, stepY = 0]) => {
			[x, y] = [x + stepX, y + stepY];
			return [x * kx + dx, y * ky + dy];
		});
	});
}

/** By how much larger a triangle or ring must be at a position to be kept; far from the theatre less is seen. */
function neglect([lng = 0, lat = 0]: Position): number {
	const [west, south, east, north] = FOCUS;
	const degrees = Math.max(west - lng, lng - east, south - lat, lat - north, 0);
	return Math.min(64, 1 + degrees ** 1.2 / 2);
}

/**
 * A line without the points that matter least, one by one, until each is left that spans a triangle of
 * so much (world units²) with those beside it, or more far from the theatre; its ends stay.
 */
export function thinned(line: readonly Position[], triangle: number): Position[] {
	const points = line.map((position) => ({ position, at: flat(position), size: Infinity }));
	const measure = (i: number) => {
		const [before, point, after] = [points[i - 1], points[i], points[i + 1]];
		if (!before || !point || !after) return;
		const size = area([before.at, point.at, after.at]) / neglect(point.position);
		// A point matters no less than those that went before it.
		point.size = Math.max(size, least);
	};
	let least = 0;
	for (const i of points.keys()) measure(i);
	for (;;) {
		const next = points.reduce((min, { size }, i) => (size < points[min]!.size ? i : min), 0);
		least = points[next]!.size;
		if (least >= triangle) return points.map(({ position }) => position);
		points.splice(next, 1);
		measure(next - 1);
		measure(next);
	}
}

function kept(geometry: Polygon | MultiPolygon): Feature['geometry'] | null {
	if (geometry.type === 'Polygon') {
		const [rings] = withoutSmallRings(geometry.coordinates);
		return rings ? { ...geometry, coordinates: rings } : null;
	}
	const coordinates = geometry.coordinates.flatMap(withoutSmallRings);
	return coordinates.length > 0 ? { ...geometry, coordinates } : null;
}

/** A polygon without the holes that are too small to see; none where its outer ring is. */
function withoutSmallRings(rings: Position[][]): Position[][][] {
	const isBig = (ring: Position[]) =>
		area(ring.map(flat)) >= RING * neglect(ring[0] as Position) && ring.length > 3;
	return rings[0] && isBig(rings[0]) ? [rings.filter(isBig)] : [];
}

const flat = ([lng = 0, lat = 0]: Position) => project([lng, lat]);

/** The area within points, in their units². */
function area(points: readonly (readonly [number, number])[]): number {
	const twice = points.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = points[(i + 1) % points.length]!;
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice) / 2;
}
