import type { YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import type { Outline } from './outline.ts';
import { stateIn, statesByYear, type Slice, type Timed } from './slice.ts';
import { FAMILIES, type Family, type LayerId } from './vocabulary.ts';

/**
 * What each year is about, and how much there is of each layer in it: small enough to stand in every
 * page, so that headline, legend and slider are right before anything else has loaded, whatever the
 * filters.
 */
export type Census = {
	/** The headline of each year of the slider. */
	headlines: readonly string[];
	/** Things that are alike in all that counting asks, and how many they are; corridors, not legs. */
	groups: (Timed & { count: number })[];
	corridors: CensusCorridor[];
};

export type CensusCorridor = Timed & {
	id: string;
	name: string;
	family: Family;
};

/** How many things are certain and how many only possible. */
export type Count = { certain: number; possible: number };

/** Counts the things of an outline, under the headlines of the years. */
export function census(outline: Outline, headlines: readonly string[] = []): Census {
	const groups = new Map<string, Timed & { count: number }>();
	for (const item of [...outline.corridors, ...outline.things]) {
		const timed = timedOf(item);
		const key = JSON.stringify(timed);
		const group = groups.get(key) ?? { ...timed, count: 0 };
		groups.set(key, { ...group, count: group.count + 1 });
	}
	return {
		headlines,
		groups: [...groups.values()],
		corridors: outline.corridors.map(({ id, name, family, ...item }) => ({
			id,
			name,
			family,
			...timedOf(item),
		})),
	};
}

function timedOf({ yearStates, days, layer, isEvent, witnesses, countries }: Timed): Timed {
	return {
		yearStates,
		...(days === undefined ? {} : { days }),
		layer,
		...(isEvent ? { isEvent } : {}),
		...(witnesses === undefined ? {} : { witnesses }),
		...(countries === undefined ? {} : { countries }),
	};
}

/** The state in a year of the slider, from the states of a thing in all years. */
export function stateOf(yearStates: string, year: number): YearState {
	return ((yearStates.charCodeAt(year - FIRST_YEAR) || 48) - 48) as YearState;
}

/** The corridors that a slice shows, possible ones included, with their state. */
export function corridorsIn(
	census: Census,
	slice: Slice,
): (CensusCorridor & { state: YearState })[] {
	return census.corridors
		.map((corridor) => ({ ...corridor, state: stateIn(corridor, slice) }))
		.filter((corridor) => corridor.state > 0);
}

/** The families of the corridors that a slice shows, in the order of the legend. */
export function familiesIn(census: Census, slice: Slice): Family[] {
	const shown = new Set(corridorsIn(census, slice).map(({ family }) => family));
	return FAMILIES.filter((family) => shown.has(family));
}

/** How many things of a layer a slice holds, whether or not the layer is on. */
export function countIn(census: Census, layer: LayerId, slice: Slice): Count {
	const on = { ...slice, layers: [layer] };
	return tally(
		census.groups
			.filter((group) => group.layer === layer)
			.map((group) => [stateIn(group, on), group.count]),
	);
}

/** How many things of a layer each year of the slider holds, under the filters of a slice. */
export function countsByYear(census: Census, layer: LayerId, slice: Slice): Count[] {
	const on = { ...slice, layers: [layer] };
	const rows = census.groups
		.filter((group) => group.layer === layer)
		.map((group) => ({ states: statesByYear(group, on), count: group.count }));
	return YEARS.map((_, i) => tally(rows.map(({ states, count }) => [states[i] ?? 0, count])));
}

/** How many events of the shown layers each year of the slider holds. */
export function eventsByYear(census: Census, slice: Slice): number[] {
	const rows = census.groups
		.filter((group) => group.isEvent)
		.map((group) => ({ states: statesByYear(group, slice), count: group.count }));
	return YEARS.map((_, i) =>
		rows.reduce((sum, { states, count }) => sum + (states[i] ? count : 0), 0),
	);
}

function tally(counted: [YearState, number][]): Count {
	const sum = (state: YearState) =>
		counted.reduce((total, [own, count]) => total + (own === state ? count : 0), 0);
	return { certain: sum(2), possible: sum(1) };
}

/** Certain and possible together. */
export const total = ({ certain, possible }: Count): number => certain + possible;
