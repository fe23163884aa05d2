import type { Geometry, Position } from 'geojson';
import { hull, lifetime, timesOf, union } from '#lib/time/lifetime.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import {
	isCorridor,
	isLeg,
	type Atlas,
	type Corridor,
	type Leg,
	type Place,
	type Thing,
	type Use,
} from './atlas.ts';
import { isEventKind, type Timed } from './slice.ts';
import { witnesses } from './witness.ts';
import type {
	Family,
	InterruptionKind,
	Kind,
	Language,
	Mode,
	Precision,
	Status,
} from './vocabulary.ts';

/**
 * The outline of the atlas: what the map, the slider and the lists need at once (where, when, what
 * kind, what name in one language). Evidence loads apart from it (`evidence.ts`). Plain JSON; positions are
 * longitude, latitude; `yearStates` hold one state per year of the slider.
 */
export type Outline = {
	version: string;
	things: OutlineThing[];
	corridors: OutlineCorridor[];
	legs: OutlineLeg[];
	/** Name, position and names until a year of every place with a corridor or a thing. */
	places: Record<string, { name: string; at: [number, number]; was?: [string, number][] }>;
};

/** A time in which a thing was shut, blocked or suspended. */
export type OutlineInterruption = {
	kind: InterruptionKind;
	/** EDTF. */
	when: string;
	/** One state per year of the slider, and the same by the day. */
	yearStates: string;
	days?: string;
	/** Its first and last year, in the widest reading. */
	years: [number, number];
	/** Of a corridor: the place where it was cut. */
	at?: string;
};

export type OutlineThing = Timed & {
	id: string;
	kind: Kind;
	name: string;
	status: Status;
	precision: Precision | null;
	/** Where its symbol stands; null for a thing without a location. */
	at: [number, number] | null;
	place: string | null;
	/** A line or area of its own. */
	shape?: Geometry;
	country?: string;
	/** What a state allowed whom. */
	permission?: NonNullable<Thing['permission']>;
	interruptions?: OutlineInterruption[];
};

export type OutlineCorridor = Timed & {
	id: string;
	family: Family;
	name: string;
	status: Status;
	importance: 1 | 2 | 3;
	lengthKm: number;
	/** Places in order of travel, and the legs between them. */
	places: string[];
	legs: { id: string; reversed: boolean }[];
	interruptions?: OutlineInterruption[];
};

export type OutlineLeg = Timed & {
	id: string;
	mode: Mode;
	name: string;
	precision: Precision;
	lengthKm: number;
	/** One line, or several where the antimeridian cuts it. */
	lines: [number, number][][];
	strands: Strand[];
};

/** The use of a leg by the corridors of one family: what is drawn as one stroke. */
export type Strand = Omit<Timed, 'layer' | 'isEvent'> & {
	family: Family;
	corridors: string[];
	importance: 1 | 2 | 3;
	/** Travel runs against the order of the line. */
	reversed: boolean;
	/** Sources differ on whether this way was used or another. */
	isDisputed?: true;
	/** Sources leave open which line or road it took; this one is our reading. */
	isReading?: true;
};

/** The outline of the atlas with the names of one language; `version` is the data version. */
export function outline(atlas: Atlas, version: string, language: Language): Outline {
	const corridors = [...atlas.corridors.values()];
	const things = atlas.things.filter((thing) => !isCorridor(thing) && !isLeg(thing));
	const used = new Set([
		...corridors.flatMap((corridor) => corridor.chain.places),
		...things.flatMap((thing) => thing.place ?? []),
	]);
	return {
		version,
		things: things.map((thing) => outlineThing(thing, atlas, language)),
		corridors: corridors.map((corridor) => outlineCorridor(corridor, atlas, language)),
		legs: [...atlas.legs.values()].map((leg) => outlineLeg(leg, atlas, language)),
		places: Object.fromEntries(
			[...used].sort().flatMap((id) => {
				const place = atlas.places.get(id);
				return place ? [[id, outlinePlace(place, language)]] : [];
			}),
		),
	};
}

/** Former names in order of time, each with the last year in which it may have held. */
function outlinePlace(place: Place, language: Language): Outline['places'][string] {
	const was = place.formerNames
		.map(({ names, when }): [string, number | null] => [
			names[language],
			hull(lifetime(when).possible)?.last ?? null,
		])
		.filter((name): name is [string, number] => name[1] !== null && name[1] >= FIRST_YEAR)
		.sort((a, b) => a[1] - b[1]);
	return { name: place.names[language], at: short(place.at), ...(was.length > 0 ? { was } : {}) };
}

function outlineThing(thing: Thing, { sources }: Atlas, language: Language): OutlineThing {
	const { geometry } = thing;
	return {
		id: thing.id,
		layer: thing.layer,
		kind: thing.kind,
		name: thing.names[language],
		yearStates: thing.yearStates,
		days: thing.days,
		...(isEventKind(thing.kind) ? { isEvent: true } : {}),
		witnesses: witnesses(thing.claims, sources).length,
		status: thing.status,
		precision: thing.precision,
		at: geometry ? short(anchor(geometry)) : null,
		place: thing.place,
		...(geometry && geometry.type !== 'Point' ? { shape: geometry } : {}),
		countries: thing.countries,
		...(thing.country ? { country: thing.country } : {}),
		...(thing.permission ? { permission: thing.permission } : {}),
		...interrupted(thing),
	};
}

function outlineCorridor(
	corridor: Corridor,
	{ sources }: Atlas,
	language: Language,
): OutlineCorridor {
	return {
		id: corridor.id,
		layer: corridor.layer,
		family: corridor.family,
		name: corridor.names[language],
		yearStates: corridor.yearStates,
		days: corridor.days,
		witnesses: witnesses(corridor.claims, sources).length,
		countries: corridor.countries,
		status: corridor.status,
		importance: corridor.importance,
		lengthKm: Math.round(corridor.lengthKm),
		places: corridor.chain.places,
		legs: corridor.chain.links.map((link) => ({ id: link.leg, reversed: link.reversed })),
		...interrupted(corridor),
	};
}

function interrupted({ interruptions }: Thing): { interruptions?: OutlineInterruption[] } {
	if (interruptions.length === 0) return {};
	return {
		interruptions: interruptions.map(({ kind, when, at }) => {
			const life = lifetime(when);
			const { first, last } = hull(life.possible) ?? { first: null, last: null };
			return {
				kind,
				when,
				...timesOf(life),
				years: [first ?? FIRST_YEAR, last ?? LAST_YEAR],
				...(at === undefined ? {} : { at }),
			};
		}),
	};
}

function outlineLeg(leg: Leg, atlas: Atlas, language: Language): OutlineLeg {
	const own = strands(leg, atlas);
	const geometry = leg.geometry as Geometry;
	const lines =
		geometry.type === 'MultiLineString'
			? geometry.coordinates
			: [(geometry as { coordinates: Position[] }).coordinates];
	return {
		id: leg.id,
		layer: leg.layer,
		mode: leg.mode,
		name: leg.names[language],
		yearStates: leg.yearStates,
		days: leg.days,
		witnesses: Math.max(...own.map((strand) => strand.witnesses ?? 0)),
		countries: leg.countries,
		precision: leg.precision as Precision,
		lengthKm: Math.round(leg.lengthKm),
		lines: lines.map((line) => line.map(short)),
		strands: own,
	};
}

function strands(leg: Leg, atlas: Atlas): Strand[] {
	const byFamily = new Map<Family, Use[]>();
	const alternatives = alternativesOf(atlas);
	for (const use of leg.uses) {
		const { family } = atlas.corridors.get(use.corridor) as Corridor;
		byFamily.set(family, [...(byFamily.get(family) ?? []), use]);
	}
	return [...byFamily].map(([family, uses]) => {
		const corridors = uses.map((use) => atlas.corridors.get(use.corridor) as Corridor);
		const main = corridors.reduce((a, b) => (b.importance > a.importance ? b : a));
		return {
			family,
			...timesOf(union(uses.map((use) => use.life))),
			witnesses: Math.max(
				...corridors.map(({ claims }) => witnesses(claims, atlas.sources).length),
			),
			corridors: corridors.map((corridor) => corridor.id),
			importance: main.importance,
			reversed: main.chain.links.find((link) => link.leg === leg.id)?.reversed ?? false,
			...(corridors.every(({ id }) => isOneOfSeveral(leg, alternatives.get(id) ?? []))
				? { isDisputed: true as const }
				: {}),
			...(uses.every((use) => use.reading !== null) ? { isReading: true as const } : {}),
		};
	});
}

/** For each corridor those among which sources differ, itself included. */
export function alternativesOf(atlas: Atlas): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const { id, alternativeTo } of atlas.corridors.values())
		groups.set(alternativeTo ?? id, [...(groups.get(alternativeTo ?? id) ?? []), id]);
	return new Map([...groups.values()].flatMap((group) => group.map((id) => [id, group])));
}

/** A leg that only some of the alternatives use; where all use it nobody differs. */
function isOneOfSeveral(leg: Leg, alternatives: readonly string[]): boolean {
	return alternatives.some((id) => !leg.uses.some((use) => use.corridor === id));
}

/** Where the symbol of a geometry stands: its point, or the middle of its line or outline. */
function anchor(geometry: Geometry): Position {
	if (geometry.type === 'Point') return geometry.coordinates;
	const positions = (
		geometry.type === 'Polygon'
			? geometry.coordinates[0]
			: (geometry as { coordinates: Position[] }).coordinates
	) as Position[];
	return positions[Math.floor(positions.length / 2)] as Position;
}

/** A position to three decimals: about 100 m, finer than any line here is known. */
function short([x, y]: Position | [number, number]): [number, number] {
	return [Number((x as number).toFixed(3)), Number((y as number).toFixed(3))];
}
