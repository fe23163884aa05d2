// The few functions that src/basemap uses of packages without types of their own. They are declared
// here so that the whole project type-checks before anybody has installed the map data.

declare module 'polygon-clipping' {
	type Ring = [number, number][];
	const polygonClipping: { union(...polygons: Ring[][]): Ring[][] };
	export default polygonClipping;
}

declare module 'polylabel' {
	export default function polylabel(rings: number[][][], precision: number): number[];
}

declare module 'topojson-server' {
	import type { FeatureCollection } from 'geojson';
	import type { Topology } from 'topojson-specification';
	export function topology(objects: Record<string, FeatureCollection>): Topology;
}

declare module 'topojson-simplify' {
	import type { Position } from 'geojson';
	import type { Topology } from 'topojson-specification';
	/** Gives each vertex its weight as a third coordinate. */
	export function presimplify(
		topology: Topology,
		weight: (corners: [Position, Position, Position]) => number,
	): Topology;
}
