import type { Atlas, Corridor, Leg } from '#lib/atlas/atlas.ts';
import { alternativesOf } from '#lib/atlas/outline.ts';
import { own } from '#lib/atlas/own.ts';
import type { Names } from '#lib/atlas/schema.ts';
import type { LayerId, Mode, Status } from '#lib/atlas/vocabulary.ts';
import { witnesses } from '#lib/atlas/witness.ts';
import { commonIntervals, intervalText } from '#lib/time/intervals.ts';
import { lifetime, timesOf, yearStates, type Lifetime } from '#lib/time/lifetime.ts';

/**
 * What a shipment is traced on: legs with the direction of their uses, and the terms of the
 * corridors. Plain JSON, loaded when somebody first traces; `yearStates` hold one state per year.
 */
export type Network = {
	/** Places at an end of a leg, by id. */
	places: Record<string, NetworkPlace>;
	legs: NetworkLeg[];
	/** The terms of corridors, by id. */
	corridors: Record<string, NetworkCorridor>;
	/** Times in which a place of the network was shut. */
	closures: Closure[];
	/** Names of the countries of the places, by ISO 3166-1 alpha-3. */
	countries: Record<string, Names>;
};

/** Where a shipment can begin, end, or change from one leg to another. */
export type NetworkPlace = {
	/** Null at sea. */
	country: string | null;
	/** All its names, in any language and at any time, so that a typed one is found. */
	spellings: string[];
};

/** A leg as the tracing walks over it, in either direction that a use allows. */
export type NetworkLeg = {
	id: string;
	mode: Mode;
	/** Millimetres between the rails, where known. */
	gauge?: number;
	from: string;
	to: string;
	/** Along its line, rounded. */
	km: number;
	uses: DirectedUse[];
};

/** That a corridor led over a leg, in one direction. */
export type DirectedUse = {
	corridor: string;
	yearStates: string;
	/** The same by the day, as in `time/intervals.ts`. */
	days?: string;
	/** Goods went from the leg's `to` to its `from`. */
	reversed?: true;
};

/** What a trace asks of a corridor: its ends, how well it is attested, its rules and times. */
export type NetworkCorridor = {
	layer: LayerId;
	from: string;
	to: string;
	/** Ids of the places it leads through, in order. */
	places: string[];
	status: Status;
	witnesses: number;
	/** The corridors, itself included, among which sources differ; empty where they do not. */
	alternatives: string[];
	restrictions: Restriction[];
	transitTimes: TransitTime[];
};

/** `of` is the corridor whose claim says it. */
export type Restriction = Corridor['restrictions'][number] & {
	yearStates: string;
	days?: string;
	of: string;
};
export type TransitTime = Corridor['transitTimes'][number] & { yearStates: string; days?: string };
export type Closure = {
	id: string;
	place: string;
	when: string;
	yearStates: string;
	days?: string;
};

/** The network of the atlas; `countryNames` are those of the basemap. */
export function network(atlas: Atlas, countryNames: Readonly<Record<string, Names>>): Network {
	const legs = [...atlas.legs.values()];
	const ids = [...new Set(legs.flatMap(({ from, to }) => [from, to]))].sort();
	const places = Object.fromEntries(ids.map((id) => [id, networkPlace(id, atlas)]));
	const codes = new Set(Object.values(places).flatMap(({ country }) => country ?? []));
	const alternatives = alternativesOf(atlas);
	return {
		places,
		legs: legs.map((leg) => networkLeg(leg, atlas)),
		corridors: Object.fromEntries(
			[...atlas.corridors.values()].map((corridor) => [
				corridor.id,
				networkCorridor(corridor, alternatives.get(corridor.id) ?? [], atlas),
			]),
		),
		closures: atlas.things.flatMap(({ id, kind, place, when, yearStates, days }) =>
			kind === 'closure' && place !== null && when !== null && Object.hasOwn(places, place)
				? [{ id, place, when, yearStates, days }]
				: [],
		),
		countries: Object.fromEntries(
			[...codes].sort().flatMap((code) => {
				const names = own(countryNames, code);
				return names ? [[code, names]] : [];
			}),
		),
	};
}

function networkPlace(id: string, atlas: Atlas): NetworkPlace {
	const place = atlas.places.get(id);
	if (!place) return { country: null, spellings: [] };
	const { names, aliases, formerNames } = place;
	const all = [names, ...formerNames.map((former) => former.names)].flatMap((n) =>
		Object.values(n),
	);
	return { country: place.country, spellings: [...new Set([...all, ...aliases])] };
}

function networkLeg(leg: Leg, atlas: Atlas): NetworkLeg {
	return {
		id: leg.id,
		mode: leg.mode,
		...(leg.gauge === null ? {} : { gauge: leg.gauge }),
		from: leg.from,
		to: leg.to,
		km: Math.round(leg.lengthKm),
		uses: leg.uses.flatMap(({ corridor: id, life }) => {
			const corridor = atlas.corridors.get(id) as Corridor;
			const times = timesOf(life);
			const isReversed = corridor.chain.links.some((l) => l.leg === leg.id && l.reversed);
			return [
				directedUse(id, times, isReversed),
				...homeward(corridor, leg).map((back) =>
					directedUse(
						id,
						{
							yearStates: least(times.yearStates, yearStates(back)),
							days: intervalText(commonIntervals(life.days, back.days)),
						},
						!isReversed,
					),
				),
			];
		}),
	};
}

function directedUse(
	corridor: string,
	times: Pick<DirectedUse, 'yearStates' | 'days'>,
	isReversed: boolean,
): DirectedUse {
	return { corridor, ...times, ...(isReversed ? { reversed: true as const } : {}) };
}

/**
 * The times in which goods are known to have gone over the leg against the order of the corridor:
 * those of a transit time that was measured that way.
 */
function homeward(corridor: Corridor, leg: Leg): Lifetime[] {
	const { places, links } = corridor.chain;
	const position = links.findIndex((link) => link.leg === leg.id);
	return corridor.transitTimes
		.filter(({ from, to }) => {
			const [start, end] = [places.indexOf(from), places.indexOf(to)];
			return end <= position && position < start;
		})
		.map(({ when }) => lifetime(when));
}

function networkCorridor(
	corridor: Corridor,
	alternatives: readonly string[],
	atlas: Atlas,
): NetworkCorridor {
	return {
		layer: corridor.layer,
		from: corridor.from,
		to: corridor.to,
		places: corridor.chain.places,
		status: corridor.status,
		witnesses: witnesses(corridor.claims, atlas.sources).length,
		alternatives: alternatives.length > 1 ? [...alternatives] : [],
		restrictions: rulesOf(corridor, atlas),
		transitTimes: corridor.transitTimes.map((time) => ({
			...time,
			...timesOf(lifetime(time.when)),
		})),
	};
}

/**
 * The rules of a corridor. Those of the corridor in whose place another is drawn hold there too: they
 * are said of the way, whichever track it took.
 */
function rulesOf(corridor: Corridor, { corridors }: Atlas): Restriction[] {
	const main = corridors.get(corridor.alternativeTo ?? '');
	const teller = corridor.restrictions.length === 0 && main ? main : corridor;
	return teller.restrictions.map((restriction) => ({
		...restriction,
		...timesOf(lifetime(restriction.when)),
		of: teller.id,
	}));
}

/** The lesser of two states in each year. */
function least(a: string, b: string): string {
	return [...a].map((digit, i) => (digit < (b[i] ?? '0') ? digit : (b[i] ?? '0'))).join('');
}
