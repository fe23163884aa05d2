import { hull, timesOf } from '#lib/time/lifetime.ts';
import { isCorridor, isLeg, type Atlas, type Corridor, type Place, type Thing } from './atlas.ts';
import type { Claim, Names, Source } from './schema.ts';
import { COUNTRIES, type Language, type NameStatus } from './vocabulary.ts';

/**
 * Everything that the detail panel shows beyond the outline: names, dates as written, claims and
 * their sources. Loaded when somebody first opens a panel.
 */
export type Evidence = {
	things: Record<string, ThingEvidence>;
	/** The places of the things and of the corridors' ways. */
	places: Record<
		string,
		Pick<Place, 'names' | 'aliases' | 'formerNames' | 'localNames'> &
			Partial<Pick<Place, 'country'>>
	>;
	sources: Record<string, Source>;
	/** The names of the countries to which something belongs. */
	countries?: Partial<Record<string, Names>>;
};

export type ThingEvidence = {
	names: Names;
	nameStatus: Record<Language, NameStatus>;
	aliases: string[];
	formerNames: { names: Names; when: string }[];
	when: string | null;
	/** EDTF: until when it is attested, where its end is unknown. */
	attestedUntil?: string;
	/** Widest reading in years, open sides null; null when it was never dated. */
	years: { first: number | null; last: number | null } | null;
	precisionKm: number | null;
	claims: Claim[];
	/** When it was shut, blocked or suspended. */
	interruptions?: Thing['interruptions'];
	/** For a leg: when each corridor used it, as written and as states by year. */
	uses?: { corridor: string; when: string; yearStates: string; days?: string }[];
	/** For a leg: the claims that say that it was used, and those by which we lead a corridor over it. */
	restsOn?: string[];
	readings?: string[];
	/** For a corridor: what it did not take, and how long it took; left out where nobody says. */
	restrictions?: Corridor['restrictions'];
	transitTimes?: Corridor['transitTimes'];
	/** For a corridor: the other ways among which sources differ. */
	alternatives?: string[];
	/** Ids of the figures that belong to it. */
	figures?: string[];
};

/**
 * The evidence of the atlas, by id of thing, place and source.
 * @param countries the names of the countries that the basemap knows
 */
export function evidence(atlas: Atlas, countries: Record<string, Names> = {}): Evidence {
	const places = new Set([
		...atlas.things.flatMap((thing) => thing.place ?? []),
		...[...atlas.corridors.values()].flatMap((corridor) => corridor.chain.places),
	]);
	return {
		countries: Object.fromEntries(
			COUNTRIES.flatMap((code) => (countries[code] ? [[code, countries[code]]] : [])),
		),
		things: Object.fromEntries(
			atlas.things.map((thing) => [thing.id, thingEvidence(thing, atlas)]),
		),
		places: Object.fromEntries(
			[...places].sort().flatMap((id) => {
				const place = atlas.places.get(id);
				if (!place) return [];
				const { names, aliases, formerNames, localNames, country } = place;
				return [[id, { names, aliases, formerNames, localNames, country }]];
			}),
		),
		sources: Object.fromEntries(atlas.sources),
	};
}

function thingEvidence(thing: Thing, atlas: Atlas): ThingEvidence {
	const figures = atlas.figures.flatMap(({ id, about }) => (about.includes(thing.id) ? [id] : []));
	return {
		names: thing.names,
		nameStatus: thing.nameStatus,
		aliases: thing.aliases,
		formerNames: thing.formerNames,
		when: thing.when,
		...(thing.attestedUntil ? { attestedUntil: thing.attestedUntil } : {}),
		years: hull(thing.life.possible),
		precisionKm: thing.precisionKm,
		claims: thing.claims,
		...(thing.interruptions.length > 0 ? { interruptions: thing.interruptions } : {}),
		...(isLeg(thing)
			? {
					uses: thing.uses.map(({ corridor, when, life }) => ({
						corridor,
						when,
						...timesOf(life),
					})),
					restsOn: thing.restsOn,
					readings: [...new Set(thing.uses.flatMap(({ reading }) => reading ?? []))],
				}
			: {}),
		...(figures.length > 0 ? { figures } : {}),
		...(isCorridor(thing) ? corridorEvidence(thing, atlas) : {}),
	};
}

function corridorEvidence(corridor: Corridor, { corridors }: Atlas): Partial<ThingEvidence> {
	const { id, alternativeTo, restrictions, transitTimes } = corridor;
	const main = alternativeTo ?? id;
	const alternatives = [...corridors.values()]
		.filter((other) => other.id !== id && (other.alternativeTo ?? other.id) === main)
		.map((other) => other.id);
	return {
		...(restrictions.length > 0 ? { restrictions } : {}),
		...(transitTimes.length > 0 ? { transitTimes } : {}),
		...(alternatives.length > 0 ? { alternatives } : {}),
	};
}
