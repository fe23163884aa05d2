import { bbox } from '@turf/bbox';
import type { Step } from './step.ts';

/** Longitude, latitude. */
type Position = [number, number];
/** The line of a leg: one, or several where the antimeridian cuts it. */
export type Lines = readonly (readonly Position[])[];

/** The positions of a leg in order of travel, longitude before latitude. */
export function track(lines: Lines, { leg, from }: Pick<Step, 'leg' | 'from'>): Position[] {
	const positions = lines.flat();
	return from === leg.from ? positions : positions.toReversed();
}

/** The legs of a route. */
export function legIds(steps: readonly Pick<Step, 'leg'>[]): ReadonlySet<string> {
	return new Set(steps.map(({ leg }) => leg.id));
}

/** West, south, east and north of positions, with some room round them. */
export function boundsOf(
	positions: readonly Position[],
	margin = 1,
): [number, number, number, number] {
	const [west, south, east, north] = bbox({ type: 'MultiPoint', coordinates: [...positions] });
	return [
		Math.max(-180, west - margin),
		Math.max(-85, south - margin),
		Math.min(180, east + margin),
		Math.min(85, north + margin),
	];
}
