import { distance } from '@turf/distance';
import type { YearState } from '#lib/time/lifetime.ts';
import type { Outline, OutlineCorridor, OutlineThing } from './outline.ts';
import { stateIn, yearSlice, type Slice, type Timed } from './slice.ts';

/** Something beside what is looked at, with its state in the shown time. */
export type Neighbour<T> = { item: T; state: YearState };

/** The state of something in the time of a slice, whatever its layers and filters leave out. */
export function stateInTime(item: Timed, { year, date, years, compare }: Slice): YearState {
	return stateIn(item, { ...yearSlice(year, [item.layer]), date, years, compare });
}

/**
 * What else is in the time of a slice where a thing is: at the same place, or so near that the thing
 * may be there too (`km` is within how many it is right).
 */
export function thingsHere(
	thing: OutlineThing,
	km: number | null,
	outline: Outline,
	slice: Slice,
): Neighbour<OutlineThing>[] {
	const isHere = (other: OutlineThing) =>
		(thing.place !== null && other.place === thing.place) || isNear(spot(thing), spot(other), km);
	return inTime(
		outline.things.filter((other) => other.id !== thing.id && isHere(other)),
		slice,
	);
}

/** The corridors that stop, in the time of a slice, at the place of a thing or so near it. */
export function corridorsHere(
	thing: OutlineThing,
	km: number | null,
	outline: Outline,
	slice: Slice,
): Neighbour<OutlineCorridor>[] {
	const isHere = (place: string) =>
		place === thing.place || isNear(spot(thing), outline.places[place]?.at ?? null, km);
	return inTime(
		outline.corridors.filter(({ places }) => places.some(isHere)),
		slice,
	);
}

/** What else the country of a permission allowed, in any year, as sure as it is in the slice's. */
export function permissionsBeside(
	thing: OutlineThing,
	outline: Outline,
	slice: Slice,
): Neighbour<OutlineThing>[] {
	return outline.things
		.filter(
			({ id, permission, country }) =>
				permission !== undefined && id !== thing.id && country === thing.country,
		)
		.map((item) => ({ item, state: stateInTime(item, slice) }));
}

/** A leg of a corridor in the direction of travel. */
export type Step = { leg: string; from: string; to: string };

/** The legs of a corridor in order of travel. */
export function steps({ legs, places }: OutlineCorridor): Step[] {
	return legs.map(({ id }, i) => ({
		leg: id,
		from: places[i] as string,
		to: places[i + 1] as string,
	}));
}

/** The legs before and after a leg on the way of a corridor; null at its ends. */
export function stepsBeside(
	leg: string,
	corridor: OutlineCorridor,
): { previous: Step | null; next: Step | null } {
	const way = steps(corridor);
	const here = way.findIndex((step) => step.leg === leg);
	return { previous: way[here - 1] ?? null, next: here < 0 ? null : (way[here + 1] ?? null) };
}

/** Where a thing is, unless it is a line or an area: the symbol of those stands anywhere on them. */
const spot = ({ at, shape }: OutlineThing) => (shape ? null : at);

function isNear(
	a: readonly [number, number] | null,
	b: readonly [number, number] | null,
	km: number | null,
): boolean {
	return a !== null && b !== null && km !== null && distance([...a], [...b]) <= km;
}

function inTime<T extends Timed>(items: readonly T[], slice: Slice): Neighbour<T>[] {
	return items
		.map((item) => ({ item, state: stateInTime(item, slice) }))
		.filter(({ state }) => state > 0);
}
