import { CERTAIN, type YearState } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, YEARS } from '#lib/time/years.ts';
import type { Outline } from './outline.ts';
import { LAYERS, type Family, type LayerId } from './vocabulary.ts';

/**
 * How much there is of each layer in each year: small enough to stand in every page, so that legend,
 * slider and summary are right before anything else has loaded.
 */
export type Census = {
	/** Things per year of the slider; corridors are counted as corridors, not as legs. */
	layers: Record<LayerId, { certain: number[]; possible: number[] }>;
	corridors: CensusCorridor[];
};

export type CensusCorridor = {
	id: string;
	name: string;
	family: Family;
	layer: LayerId;
	digits: string;
};

/** Counts the things of an outline. */
export function census(outline: Outline): Census {
	const counted = [...outline.corridors, ...outline.things];
	const count = (layer: LayerId, test: (state: YearState) => boolean) =>
		YEARS.map(
			(year) =>
				counted.filter((thing) => thing.layer === layer && test(stateOf(thing.digits, year)))
					.length,
		);
	return {
		layers: Object.fromEntries(
			LAYERS.map((layer) => [
				layer,
				{ certain: count(layer, (s) => s === CERTAIN), possible: count(layer, (s) => s === 1) },
			]),
		) as Census['layers'],
		corridors: outline.corridors.map(({ id, name, family, layer, digits }) => ({
			id,
			name,
			family,
			layer,
			digits,
		})),
	};
}

/** The state in a year of the slider, from a thing's digits. */
export function stateOf(digits: string, year: number): YearState {
	return ((digits.charCodeAt(year - FIRST_YEAR) || 48) - 48) as YearState;
}

/** The corridors of some layers that exist in a year, possible ones included, with their state. */
export function corridorsIn(
	census: Census,
	year: number,
	layers: readonly LayerId[],
): (CensusCorridor & { state: YearState })[] {
	return census.corridors
		.filter((corridor) => layers.includes(corridor.layer))
		.map((corridor) => ({ ...corridor, state: stateOf(corridor.digits, year) }))
		.filter((corridor) => corridor.state > 0);
}

/** How many things of a layer exist in a year, possible ones included. */
export function countIn(census: Census, layer: LayerId, year: number): number {
	const { certain, possible } = census.layers[layer];
	return (certain[year - FIRST_YEAR] ?? 0) + (possible[year - FIRST_YEAR] ?? 0);
}
