import { length } from '@turf/turf';
import { parseEdtf } from '#lib/time/edtf.ts';
import {
	attestedLifetime,
	interruptedLifetime,
	lifetime,
	possiblyIn,
	timesOf,
	union,
	type Lifetime,
} from '#lib/time/lifetime.ts';
import { unitedWhen } from '#lib/time/union.ts';
import type { Corridor, Leg, Place, Thing, Use } from './atlas.ts';
import { chain, ChainError, type Chain } from './chain.ts';
import { greatCircle } from './great-circle.ts';
import type { AuthoredRecords } from './authored-records.ts';
import {
	issued,
	type Claim,
	type CorridorFeature,
	type LegFeature,
	type Source,
	type ThingFeature,
} from './schema.ts';
import type { Kind } from './vocabulary.ts';

/** A place known to within this many km counts as surveyed. */
export const SURVEYED_KM = 1;

/** A claim where it stands: its file, the thing it is about, and whether that thing has a date. */
export type StatedClaim = { file: string; owner: string; isDated: boolean; claim: Claim };

/** The authored features, joined as far as they can be. What cannot is left out without a word. */
export type Joined = {
	places: ReadonlyMap<string, Place>;
	sources: ReadonlyMap<string, Source>;
	/** Every claim as often as it is written. */
	stated: readonly StatedClaim[];
	claims: ReadonlyMap<string, StatedClaim>;
	corridorFeatures: ReadonlyMap<string, CorridorFeature>;
	legs: ReadonlyMap<LegFeature, Leg>;
	/** The chain of each corridor all of whose legs could be read, or why they do not make one. */
	chains: ReadonlyMap<string, Chain | ChainError>;
	corridors: ReadonlyMap<CorridorFeature, Corridor>;
	things: ReadonlyMap<ThingFeature, Thing>;
	/** Corridors with a leg that could not be read or joined. */
	incomplete: ReadonlySet<unknown>;
};

/** Joins the authored features. The checks tell what could not be joined. */
export function join(authored: AuthoredRecords): Joined {
	const places = new Map<string, Place>(
		authored.places.map(({ feature: { id, geometry, properties } }) => [
			id,
			{ id, at: [geometry.coordinates[0], geometry.coordinates[1]], ...properties },
		]),
	);
	const sources = byId(authored.sources);
	const corridorFeatures = byId(authored.corridors);
	const legs = new Map<LegFeature, Leg>();
	for (const { feature } of authored.legs) {
		const leg = joinedLeg(feature, places, corridorFeatures);
		if (leg) legs.set(feature, leg);
	}
	const incomplete = new Set([
		...authored.incomplete,
		...authored.legs.flatMap(({ feature }) => incompleteBy(feature, places, corridorFeatures)),
	]);
	const chains = new Map<string, Chain | ChainError>();
	const corridors = new Map<CorridorFeature, Corridor>();
	for (const { feature } of authored.corridors) {
		const { id, properties: p } = feature;
		if (!places.has(p.from) || !places.has(p.to) || incomplete.has(id)) continue;
		const own = [...legs.values()].filter((leg) => leg.uses.some((use) => use.corridor === id));
		const found = chainOrError(p.from, p.to, own);
		chains.set(id, found);
		if (!(found instanceof ChainError))
			corridors.set(feature, joinedCorridor(feature, own, found, sources));
	}
	const things = new Map(
		authored.others.map(({ feature }) => [feature, joinedThing(feature, places, sources)]),
	);
	const stated = statedClaims(authored);
	const claims = new Map(stated.map((one) => [one.claim.id, one]));
	return {
		...{ places, sources, stated, claims, corridorFeatures, legs },
		...{ chains, corridors, things, incomplete },
	};
}

function statedClaims({ legs, corridors, others }: AuthoredRecords): StatedClaim[] {
	return [
		...legs.map(({ file, feature }) => ({ file, feature, isDated: true })),
		...[...corridors, ...others].map(({ file, feature }) => ({
			file,
			feature,
			isDated: feature.properties.when !== null,
		})),
	].flatMap(({ file, feature: { id, properties }, isDated }) =>
		properties.claims.map((claim) => ({ file, owner: id, isDated, claim })),
	);
}

function byId<T extends { id: string }>(located: readonly { feature: T }[]): Map<string, T> {
	return new Map(located.map(({ feature }) => [feature.id, feature]));
}

/** The use of a leg by a corridor; null for an undated corridor when the use has no date either. */
export function useOf(
	use: LegFeature['properties']['corridors'][number],
	corridor: CorridorFeature,
): Use | null {
	const when = use.when ?? corridor.properties.when;
	if (when === null) return null;
	const until = use.when === undefined ? corridor.properties.attestedUntil : undefined;
	const whole = until === undefined ? lifetime(when) : attested(when, until);
	const life = interruptedLifetime(whole, datesOf(corridor.properties.interruptions));
	return { corridor: use.id, when, life, reading: use.reading ?? null };
}

/** The corridors of a leg that lack it, since a place or the date of its use is not known. */
function incompleteBy(
	{ properties: p }: LegFeature,
	places: ReadonlyMap<string, Place>,
	corridors: ReadonlyMap<string, CorridorFeature>,
): string[] {
	const isLost = !places.has(p.from) || !places.has(p.to);
	return p.corridors
		.filter((use) => {
			const corridor = corridors.get(use.id);
			return isLost || (corridor !== undefined && useOf(use, corridor) === null);
		})
		.map((use) => use.id);
}

function chainOrError(from: string, to: string, legs: readonly Leg[]): Chain | ChainError {
	try {
		return chain(from, to, legs);
	} catch (error) {
		if (error instanceof ChainError) return error;
		throw error;
	}
}

function joinedLeg(
	{ id, geometry, properties: p }: LegFeature,
	places: ReadonlyMap<string, Place>,
	corridors: ReadonlyMap<string, CorridorFeature>,
): Leg | null {
	const [from, to] = [places.get(p.from), places.get(p.to)];
	const uses = p.corridors.flatMap((use) => {
		const corridor = corridors.get(use.id);
		return (corridor && useOf(use, corridor)) ?? [];
	});
	if (!from || !to || uses.length === 0) return null;
	const drawn = p.mode === 'air' ? greatCircle(from.at, to.at) : geometry;
	const life = union(uses.map((use) => use.life));
	const isDisputed = (use: Use) => corridors.get(use.corridor)?.properties.status === 'disputed';
	return {
		id,
		layer: p.layer,
		kind: 'leg',
		names: {
			en: `${from.names.en} – ${to.names.en}`,
			ru: `${from.names.ru} – ${to.names.ru}`,
			kk: `${from.names.kk} – ${to.names.kk}`,
		},
		nameStatus: { en: 'translated', ru: 'translated', kk: 'translated' },
		aliases: [],
		formerNames: [],
		when: unitedWhen(uses.map((use) => use.when)),
		attestedUntil: null,
		life,
		...timesOf(life),
		status: uses.every(isDisputed) ? 'disputed' : 'real',
		precision: p.precision,
		precisionKm: p.precisionKm ?? null,
		geometry: drawn,
		place: null,
		country: null,
		parties: [],
		countries: [],
		permission: null,
		interruptions: [],
		claims: p.claims,
		mode: p.mode,
		gauge: p.gauge ?? null,
		from: p.from,
		to: p.to,
		uses,
		restsOn: p.restsOn,
		lengthKm: length({ type: 'Feature', properties: {}, geometry: drawn }),
	};
}

function joinedCorridor(
	feature: CorridorFeature,
	legs: readonly Leg[],
	found: Chain,
	sources: ReadonlyMap<string, Source>,
): Corridor {
	const { properties: p } = feature;
	return {
		...commonFields(feature, sources),
		kind: 'corridor',
		family: p.family,
		importance: p.importance,
		from: p.from,
		to: p.to,
		alternativeTo: p.alternativeTo ?? null,
		restrictions: p.restrictions,
		transitTimes: p.transitTimes,
		chain: found,
		lengthKm: legs.reduce((sum, leg) => sum + leg.lengthKm, 0),
		precision: p.precision ?? null,
		precisionKm: p.precisionKm ?? null,
		geometry: null,
		place: null,
		country: null,
		permission: null,
	};
}

function joinedThing(
	feature: ThingFeature,
	places: ReadonlyMap<string, Place>,
	sources: ReadonlyMap<string, Source>,
): Thing {
	const { geometry, properties: p } = feature;
	const base = commonFields(feature, sources);
	const place = p.place === undefined ? undefined : places.get(p.place);
	const steps = p.permission?.inSteps;
	const life = steps === undefined ? base.life : possibly(base.life, lifetime(steps));
	const ofPlace = place && (place.precisionKm <= SURVEYED_KM ? 'surveyed' : 'approximate');
	return {
		...base,
		life,
		...timesOf(life),
		precision: p.precision ?? ofPlace ?? null,
		precisionKm: p.precisionKm ?? place?.precisionKm ?? null,
		geometry: place ? { type: 'Point', coordinates: place.at } : geometry,
		place: place?.id ?? null,
		country: p.country ?? null,
		permission: p.permission ?? null,
	};
}

/** What corridors and things have in common. */
function commonFields(
	{ id, properties: p }: CorridorFeature | ThingFeature,
	sources: ReadonlyMap<string, Source>,
) {
	const whole = lifeOf(p.when, p.attestedUntil, p.claims, sources);
	const life = interruptedLifetime(whole, datesOf(p.interruptions));
	return {
		id,
		layer: p.layer,
		kind: p.kind as Kind,
		names: p.names,
		nameStatus: p.nameStatus,
		aliases: p.aliases,
		formerNames: p.formerNames,
		when: p.when,
		attestedUntil: p.attestedUntil ?? null,
		life,
		...timesOf(life),
		status: p.status,
		parties: p.parties,
		/** Worked out once all is joined; see `membership.ts`. */
		countries: [],
		interruptions: p.interruptions,
		claims: p.claims,
	};
}

const datesOf = (interruptions: Thing['interruptions']) => interruptions.map(({ when }) => when);

function lifeOf(
	when: string | null,
	until: string | undefined,
	claims: readonly Claim[],
	sources: ReadonlyMap<string, Source>,
): Lifetime {
	if (when !== null) return until === undefined ? lifetime(when) : attested(when, until);
	const dated = claims.flatMap((claim) => claim.when ?? []);
	const published = claims.flatMap(({ source }) => (source && issued(sources.get(source))) || []);
	return attestedLifetime(dated.length > 0 ? dated : published);
}

/**
 * The lifetime of a period that is attested until a date: certain until then, and possible until its end,
 * if that is known. A date that the period does not reach is told by the checks and counts for nothing.
 */
function attested(when: string, until: string): Lifetime {
	const [start = '', end] = when.split('/');
	if (end === undefined || !isBefore(start, until)) return lifetime(when);
	const sure = lifetime(`${start}/${until}`);
	return union([possiblyIn(lifetime(when)), sure]);
}

/** Whether a date may lie before another. */
function isBefore(one: string, other: string): boolean {
	if (one === '' || one === '..' || one.startsWith('{')) return false;
	const [[a], [b]] = [parseEdtf(one), parseEdtf(other)];
	return a !== undefined && b !== undefined && a.start.earliest <= b.end.latest;
}

/** A lifetime that is possible in some more years. */
function possibly(life: Lifetime, more: Lifetime): Lifetime {
	return union([life, possiblyIn(more)]);
}
