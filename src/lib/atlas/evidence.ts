import { hull } from '#lib/time/lifetime.ts';
import { isLeg, type Atlas, type Thing } from './atlas.ts';
import type { Claim, Names, Source } from './schema.ts';
import type { Language, NameStatus } from './vocabulary.ts';

/**
 * Everything that the detail panel shows beyond the outline: names, dates as written, claims and
 * their sources. Loaded when somebody first opens a panel.
 */
export type Evidence = {
	things: Record<string, ThingEvidence>;
	places: Record<
		string,
		{ names: Names; aliases: string[]; formerNames: { names: Names; when: string }[] }
	>;
	sources: Record<string, Source>;
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
	/** For a leg: when each corridor used it. */
	uses?: { corridor: string; when: string }[];
};

/** The evidence of the atlas, by id of thing, place and source. */
export function evidence(atlas: Atlas): Evidence {
	const places = new Set(atlas.things.flatMap((thing) => thing.place ?? []));
	return {
		things: Object.fromEntries(atlas.things.map((thing) => [thing.id, thingEvidence(thing)])),
		places: Object.fromEntries(
			[...places].sort().flatMap((id) => {
				const place = atlas.places.get(id);
				if (!place) return [];
				const { names, aliases, formerNames } = place;
				return [[id, { names, aliases, formerNames }]];
			}),
		),
		sources: Object.fromEntries(atlas.sources),
	};
}

function thingEvidence(thing: Thing): ThingEvidence {
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
		...(isLeg(thing) ? { uses: thing.uses.map(({ corridor, when }) => ({ corridor, when })) } : {}),
	};
}
