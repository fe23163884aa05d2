import type { Geometry } from 'geojson';
import type { Lifetime } from '#lib/time/lifetime.ts';
import type { Annal } from './annal-schema.ts';
import type { Chain } from './chain.ts';
import type {
	Claim,
	CorridorFeature,
	Figure,
	Interruption,
	Names,
	PlaceFeature,
	Question,
	Release,
	Source,
	ThingFeature,
} from './schema.ts';
import type {
	Family,
	Kind,
	Language,
	LayerId,
	Mode,
	NameStatus,
	Precision,
	Status,
} from './vocabulary.ts';

/** A place of the gazetteer. `at` is longitude, latitude. */
export type Place = { id: string; at: [number, number] } & PlaceFeature['properties'];

/** Anything that exists for a time and rests on evidence. */
export type Thing = {
	id: string;
	layer: LayerId;
	kind: Kind;
	names: Names;
	nameStatus: Record<Language, NameStatus>;
	aliases: string[];
	formerNames: { names: Names; when: string }[];
	/** EDTF, or null when nobody dates it; for a leg the union of its uses. */
	when: string | null;
	/** EDTF: the latest date at which a claim attests it, where its end is unknown. */
	attestedUntil: string | null;
	life: Lifetime;
	/** The state in each year of the slider, one digit each. */
	yearStates: string;
	/** The same by the day, less its interruptions, as `time/intervals.ts` writes it. */
	days: string;
	status: Status;
	/** Null for a thing without a location. */
	precision: Precision | null;
	precisionKm: number | null;
	/** GeoJSON, longitude before latitude; null for a thing without a location. */
	geometry: Geometry | null;
	/** Id of the place it stands at. */
	place: string | null;
	/** ISO 3166-1 alpha-3, for permissions. */
	country: string | null;
	/** Countries that took part, in addition to those of its place and line. */
	parties: string[];
	/** ISO 3166-1 alpha-3, sorted: every country that it lies in, crosses, belongs to, was granted by or to. */
	countries: string[];
	/** What a state allowed whom, for permissions. */
	permission: ThingFeature['properties']['permission'] | null;
	/** When it was shut, blocked or suspended; none of a leg, whose corridors tell it. */
	interruptions: Interruption[];
	claims: Claim[];
};

export type Corridor = Thing & {
	kind: 'corridor';
	family: Family;
	importance: 1 | 2 | 3;
	from: string;
	to: string;
	/** The corridor in whose place it is drawn, where sources differ on which way was used. */
	alternativeTo: string | null;
	restrictions: CorridorFeature['properties']['restrictions'];
	transitTimes: CorridorFeature['properties']['transitTimes'];
	chain: Chain;
	lengthKm: number;
};

/**
 * The use of a leg by a corridor, with the time of that use. `reading` is the claim of the editors by
 * which the corridor is led over this leg, where sources leave open which line or road it took.
 */
export type Use = { corridor: string; when: string; life: Lifetime; reading: string | null };

export type Leg = Thing & {
	kind: 'leg';
	mode: Mode;
	from: string;
	to: string;
	/** Millimetres between the rails; null for other modes and where nobody says it. */
	gauge: number | null;
	uses: Use[];
	/** Ids of the claims, its own or of its corridors, that say that it was used. */
	restsOn: string[];
	lengthKm: number;
};

/** Everything that the authored files say, checked and joined. */
export type Atlas = {
	places: ReadonlyMap<string, Place>;
	/** All things: corridors, legs and the rest, sorted by layer and id. */
	things: readonly Thing[];
	corridors: ReadonlyMap<string, Corridor>;
	legs: ReadonlyMap<string, Leg>;
	sources: ReadonlyMap<string, Source>;
	figures: readonly Figure[];
	questions: readonly Question[];
	/** Versions of the data, the newest first. */
	releases: readonly Release[];
	/** What is told of each year of the slider. */
	annals: readonly Annal[];
};

export const isCorridor = (thing: Thing): thing is Corridor => thing.kind === 'corridor';
export const isLeg = (thing: Thing): thing is Leg => thing.kind === 'leg';

/** The claim that says what the line of a leg is taken from; every leg that is checked has one. */
export function courseOf({ claims }: Pick<Leg, 'claims'>): Claim | undefined {
	return claims.find(({ kind }) => kind === 'course');
}
