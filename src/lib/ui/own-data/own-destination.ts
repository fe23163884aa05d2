import { bbox } from '@turf/bbox';
import type { Geometry } from 'geojson';
import { ownSlice, ownTimed, type OwnFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { toTime, toTimed, type Destination } from '#lib/search/destination.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import type { Bounds } from '#lib/view/camera.ts';
import { hasSides } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';

/**
 * The way to a row in time, as to what the search finds of the atlas: the nearest year in which it was,
 * where what is shown does not hold it. Null for a row without a date.
 */
export function toRow(feature: OwnFeature, view: View): Destination | null {
	if (feature.when === null) return null;
	const { change, adjustment } = toTimed(ownTimed(feature), ownSlice(view), null);
	// These two filters are matters of the atlas alone.
	const { country, 'min-sources': least } = view;
	return { change: { ...change, country, 'min-sources': least }, adjustment };
}

/** The way to all years in which rows were. */
export const toYears = ([first, last]: readonly [number, number], view: View): Partial<View> => ({
	...toTime({ first, last, month: null, day: null }),
	...(hasSides(view) ? { view: 'map' as const } : {}),
});

/** The years and the bounds of rows; null where none has a date within the atlas, or a place. */
export type Extents = { years: readonly [number, number] | null; bounds: Bounds | null };

const known = new WeakMap<readonly OwnFeature[], Extents>();

/** The extents of layers together; those of each are worked out once. */
export function extentsOf(layers: readonly OwnLayer[]): Extents {
	return layers
		.map(({ features }) => {
			const found = known.get(features) ?? measured(features);
			known.set(features, found);
			return found;
		})
		.reduce(
			(a, b) => ({
				years: joined(a.years, b.years, ([s, t], [u, v]) => [Math.min(s, u), Math.max(t, v)]),
				bounds: joined(a.bounds, b.bounds, both),
			}),
			{ years: null, bounds: null },
		);
}

const joined = <T>(a: T | null, b: T | null, join: (a: T, b: T) => T): T | null =>
	a && b ? join(a, b) : (a ?? b);

const both = ([w, s, e, n]: Bounds, [west, south, east, north]: Bounds): Bounds => [
	Math.min(w, west),
	Math.min(s, south),
	Math.max(e, east),
	Math.max(n, north),
];

function measured(features: readonly OwnFeature[]): Extents {
	let [first, last] = [Infinity, -1];
	let bounds: Bounds | null = null;
	const times = new Set<string>();
	for (const { yearStates, geometry } of features) {
		const own = geometry && boundsOf(geometry);
		if (own) bounds = bounds ? both(bounds, own) : own;
		times.add(yearStates);
	}
	// Thousands of rows have few times between them.
	for (const yearStates of times) {
		const from = yearStates.search(/[12]/);
		if (from !== -1)
			[first, last] = [
				Math.min(first, from),
				Math.max(last, yearStates.lastIndexOf('1'), yearStates.lastIndexOf('2')),
			];
	}
	return { years: last === -1 ? null : [FIRST_YEAR + first, FIRST_YEAR + last], bounds };
}

/** West, south, east and north of a geometry; null for one without positions. */
export function boundsOf(geometry: Geometry): Bounds | null {
	if (geometry.type === 'Point') {
		const [lng = NaN, lat = NaN] = geometry.coordinates;
		return [lng, lat, lng, lat];
	}
	// What a file says of its bounds is not taken for them.
	const [west, south, east, north] = bbox(geometry, { recompute: true });
	return west <= east ? [west, south, east, north] : null;
}
