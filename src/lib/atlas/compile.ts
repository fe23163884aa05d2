import { bbox, distance, length, point } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import * as v from 'valibot';
import {
	attestedLifetime,
	lifetime,
	mayMeet,
	union,
	yearDigits,
	type Lifetime,
} from '#lib/time/lifetime.ts';
import { unitedWhen } from '#lib/time/union.ts';
import type { Atlas, Corridor, Leg, Place, Thing, Use } from './atlas.ts';
import { chain, ChainError, type Chain } from './chain.ts';
import { claimFaults, figureFaults, type StatedClaim } from './claim-faults.ts';
import { greatCircle } from './great-circle.ts';
import { own } from './own.ts';
import type { Problem } from './problem.ts';
import { interruptionFaults } from './interruption-faults.ts';
import { corridorFaults, legFaults, mostlyUnknown } from './route-faults.ts';
import {
	CorridorSchema,
	FigureSchema,
	LegSchema,
	PlaceSchema,
	QuestionSchema,
	ReleaseSchema,
	SourceSchema,
	ThingSchema,
	edtfOfParts,
	type Claim,
	type CorridorFeature,
	type Figure,
	type LegFeature,
	type Question,
	type Release,
	type Source,
	type ThingFeature,
} from './schema.ts';
import { LAYERS, type Kind } from './vocabulary.ts';

/** An authored file: its name in `geodata/` and its text. */
export type AuthoredFile = { name: string; text: string };

/** West, south, east and north of each country's parts, by ISO 3166-1 alpha-3. */
export type CountryBounds = ReadonlyMap<string, readonly [number, number, number, number][]>;

/** Largest gap, in km, between the end of a leg and its place. */
const JOIN_KM = 0.2;
/** How far, in degrees, a place may lie outside its country's bounds (coarse coasts, islands). */
const BORDER_SLACK = 0.7;
/** A line longer than this many times its chord (plus 150 km) has a position that went astray. */
const LONGEST_DETOUR = 3;
/** A place known to within this many km counts as surveyed. */
const SURVEYED_KM = 1;

/**
 * Turns the authored files into the atlas, or lists everything that is wrong with them. Pure: the
 * checker, the build, the development server and the tests all run this.
 */
export function compile(
	files: readonly AuthoredFile[],
	countries?: CountryBounds,
): { atlas: Atlas } | { problems: Problem[] } {
	const compiler = new Compilation(countries);
	const atlas = compiler.run(files);
	return atlas === null || compiler.problems.length > 0
		? { problems: compiler.problems }
		: { atlas };
}

type Located<T> = { file: string; feature: T };

class Compilation {
	readonly problems: Problem[] = [];
	readonly #countries: CountryBounds | undefined;
	readonly #places = new Map<string, Place>();
	readonly #sources = new Map<string, Source>();
	readonly #claims = new Map<string, StatedClaim>();
	readonly #corridors: Located<CorridorFeature>[] = [];
	readonly #legs: Located<LegFeature>[] = [];
	readonly #others: Located<ThingFeature>[] = [];
	#figures: Figure[] = [];
	#questions: Question[] = [];
	#releases: Release[] = [];
	/** Some file is not what it should be, so what refers to its features cannot be checked. */
	#isBlind = false;
	/** Ids in features with problems of their own: what refers to them is not wrong for that. */
	readonly #unread = new Set<unknown>();
	/** Corridors with a leg that has problems of its own, so that their chains cannot be whole. */
	readonly #broken = new Set<unknown>();

	constructor(countries: CountryBounds | undefined) {
		this.#countries = countries;
	}

	/** The atlas, or null when a file could not be read at all. */
	run(files: readonly AuthoredFile[]): Atlas | null {
		for (const file of files) this.#read(file);
		if (this.#isBlind) return null;
		this.#checkIds();
		const corridors = new Map(this.#corridors.map(({ feature }) => [feature.id, feature]));
		const legs = this.#legs.flatMap((leg) => this.#leg(leg, corridors) ?? []);
		const chained = this.#corridors.flatMap((corridor) => this.#corridor(corridor, legs) ?? []);
		const others = this.#others.flatMap((thing) => this.#thing(thing) ?? []);
		this.#checkConflicts();
		this.problems.push(...claimFaults([...this.#claims.values()], this.#sources));
		this.#checkFigures();
		this.#checkQuestions();
		this.#checkRail(legs);
		const order = (thing: Thing) => LAYERS.indexOf(thing.layer);
		return {
			places: this.#places,
			things: [...chained, ...legs, ...others].sort(
				(a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1),
			),
			corridors: new Map(chained.map((corridor) => [corridor.id, corridor])),
			legs: new Map(legs.map((leg) => [leg.id, leg])),
			sources: this.#sources,
			figures: this.#figures,
			questions: this.#questions,
			releases: this.#releases,
		};
	}

	#report(file: string, feature: string, sentence: string) {
		this.problems.push({ file, feature, sentence });
	}

	#reportFile(file: string, sentence: string) {
		this.#report(file, '-', sentence);
		this.#isBlind = true;
	}

	// Reading

	#read({ name, text }: AuthoredFile) {
		let content: unknown;
		try {
			content = JSON.parse(text);
		} catch (error) {
			return this.#reportFile(name, `the file is not JSON: ${jsonFault(error as Error, text)}`);
		}
		if (name === 'sources.json') return this.#readSources(name, content);
		if (name === 'figures.json') {
			this.#figures = this.#readList(name, content, FigureSchema, 'figures');
			return;
		}
		if (name === 'questions.json') {
			this.#questions = this.#readList(name, content, QuestionSchema, 'questions');
			return;
		}
		if (name === 'changes.json') return this.#readReleases(name, content);
		const features = (content as { type?: unknown; features?: unknown } | null)?.features;
		if (
			(content as { type?: unknown } | null)?.type !== 'FeatureCollection' ||
			!Array.isArray(features)
		)
			return this.#reportFile(name, 'the file is not a GeoJSON FeatureCollection');
		features.forEach((feature, i) => this.#readFeature(name, feature, i));
	}

	#readFeature(file: string, raw: unknown, index: number) {
		const label = labelOf(raw, index);
		if (file === 'places.geojson') {
			const place = this.#parse(PlaceSchema, raw, file, label);
			if (place) this.#addPlace(file, place);
			return;
		}
		const { kind, layer } = propertiesOf(raw);
		if (kind === 'corridor') {
			const feature = this.#parse(CorridorSchema, raw, file, label);
			if (feature) this.#corridors.push({ file, feature });
		} else if (kind === 'leg') {
			const feature = this.#parse(LegSchema, raw, file, label);
			if (feature) this.#legs.push({ file, feature });
		} else if (layer === 'corridors' || layer === 'air-routes') {
			this.#report(file, label, `in layer ${layer} the kind must be corridor or leg`);
			this.#skip(raw);
		} else {
			const feature = this.#parse(ThingSchema, raw, file, label);
			if (feature) this.#others.push({ file, feature });
		}
	}

	#parse<S extends v.GenericSchema>(
		schema: S,
		raw: unknown,
		file: string,
		label: string,
	): v.InferOutput<S> | null {
		const result = v.safeParse(schema, raw);
		if (result.success) return result.output;
		const sentences = new Set(result.issues.map((issue) => located(issue, raw)));
		for (const sentence of sentences) this.#report(file, label, sentence);
		this.#skip(raw);
		return null;
	}

	/** Remembers what a feature that cannot be read would have given to others. */
	#skip(raw: unknown) {
		const { claims, corridors } = propertiesOf(raw);
		this.#unread.add((raw as { id?: unknown } | null)?.id);
		for (const id of idsIn(claims)) this.#unread.add(id);
		for (const id of idsIn(corridors)) this.#broken.add(id);
	}

	#readSources(file: string, content: unknown) {
		if (!Array.isArray(content)) return this.#reportFile(file, 'the file is not a list of sources');
		content.forEach((raw: unknown, i) => {
			const label = labelOf(raw, i);
			const source = this.#parse(SourceSchema, raw, file, label);
			if (!source) return;
			if (this.#sources.has(source.id)) this.#report(file, label, 'the id is used twice');
			this.#sources.set(source.id, source);
		});
	}

	#readReleases(file: string, content: unknown) {
		if (!Array.isArray(content))
			return this.#reportFile(file, 'the file is not a list of versions');
		this.#releases = content.flatMap((raw: unknown, i) => {
			const { version } = (raw ?? {}) as { version?: unknown };
			const label = typeof version === 'string' && version !== '' ? version : `#${i + 1}`;
			return this.#parse(ReleaseSchema, raw, file, label) ?? [];
		});
		const versions = this.#releases.map(({ version }) => version);
		versions.slice(1).forEach((version, i) => {
			if (version >= (versions[i] as string))
				this.#report(file, version, 'it is not older than the version before it in the file');
		});
	}

	/** The members of a file that is a list, each with an id of its own. */
	#readList<S extends v.GenericSchema<unknown, { id: string }>>(
		file: string,
		content: unknown,
		schema: S,
		noun: string,
	): v.InferOutput<S>[] {
		if (!Array.isArray(content)) {
			this.#reportFile(file, `the file is not a list of ${noun}`);
			return [];
		}
		const members = content.flatMap(
			(raw: unknown, i) => this.#parse(schema, raw, file, labelOf(raw, i)) ?? [],
		);
		const ids = members.map((member) => member.id);
		for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
			this.#report(file, id, 'the id is used twice');
		return members;
	}

	#addPlace(file: string, { id, geometry, properties }: v.InferOutput<typeof PlaceSchema>) {
		if (this.#places.has(id)) this.#report(file, id, 'the id is used twice');
		const at: [number, number] = [geometry.coordinates[0], geometry.coordinates[1]];
		this.#places.set(id, { id, at, ...properties });
		const sentence = this.#outsideCountry(at, properties.country);
		if (sentence) this.#report(file, id, sentence);
		this.#checkNames(file, id, properties);
	}

	#outsideCountry([x, y]: [number, number], country: string | null): string | null {
		if (!country || !this.#countries) return null;
		const parts = this.#countries.get(country);
		if (!parts) return `the country ${country} is not on the basemap`;
		const holds = (lng: number, lat: number) =>
			parts.some(
				([west, south, east, north]) =>
					lng >= west - BORDER_SLACK &&
					lng <= east + BORDER_SLACK &&
					lat >= south - BORDER_SLACK &&
					lat <= north + BORDER_SLACK,
			);
		if (holds(x, y)) return null;
		return holds(y, x)
			? `its position lies outside ${country}, but inside when turned round: longitude comes first, then latitude`
			: `its position ${x}, ${y} lies outside ${country}`;
	}

	// Checks across features

	#checkIds() {
		const seen = new Map<string, string>();
		for (const { file, feature } of [...this.#corridors, ...this.#legs, ...this.#others]) {
			const before = seen.get(feature.id);
			if (before) this.#report(file, feature.id, `the id is used twice (also in ${before})`);
			seen.set(feature.id, file);
		}
	}

	#checkNames(
		file: string,
		id: string,
		{ names, formerNames }: Pick<Thing, 'names' | 'formerNames'>,
	) {
		for (const [prefix, each] of [
			['', names] as const,
			...formerNames.map((former, i) => [`former name #${i + 1}: `, former.names] as const),
		])
			for (const [language, name] of [
				['Russian', each.ru],
				['Kazakh', each.kk],
			] as const)
				if (!/\p{Script=Cyrillic}/u.test(name) && /\p{Script=Latin}{3}/u.test(name))
					this.#report(file, id, `${prefix}the name in ${language} (“${name}”) is not in Cyrillic`);
				else if (name === each.en && /\p{L}/u.test(name))
					this.#report(
						file,
						id,
						`${prefix}the name in ${language} (“${name}”) is the English one; give the name of that language`,
					);
	}

	#checkSources(file: string, id: string, sources: (string | undefined)[], where = '') {
		for (const source of sources)
			if (source !== undefined && !this.#sources.has(source) && !this.#unread.has(source))
				this.#report(file, id, `${where}the source “${source}” is not in sources.json`);
	}

	#addClaims(file: string, owner: string, isDated: boolean, claims: Claim[]) {
		for (const claim of claims) {
			const other = this.#claims.get(claim.id);
			if (other)
				this.#report(
					file,
					owner,
					`claim “${claim.id}”: the id is used twice (also by ${other.owner})`,
				);
			this.#claims.set(claim.id, { file, owner, isDated, claim });
			this.#checkSources(file, owner, [claim.source, claim.citedIn], `claim “${claim.id}”: `);
		}
	}

	#checkConflicts() {
		for (const { file, owner, claim } of this.#claims.values())
			for (const conflict of claim.conflictsWith) {
				if (conflict.claim === claim.id)
					this.#report(file, owner, `claim “${claim.id}” conflicts with itself`);
				const other = this.#claims.get(conflict.claim);
				if (!other && !this.#unread.has(conflict.claim))
					this.#report(
						file,
						owner,
						`claim “${claim.id}” conflicts with “${conflict.claim}”, which does not exist`,
					);
				if (other && !other.claim.conflictsWith.some((back) => back.claim === claim.id))
					this.#report(
						file,
						owner,
						`claim “${claim.id}” conflicts with “${conflict.claim}”, which does not say so in turn`,
					);
			}
	}

	/** Speaks of a whole file, so only when no leg was left out. */
	#checkRail(legs: readonly Leg[]) {
		const sentence = this.#broken.size === 0 ? mostlyUnknown(legs) : null;
		const rail = this.#legs.find(({ feature }) => feature.properties.mode === 'rail');
		if (sentence && rail) this.#report(rail.file, '-', sentence);
	}

	/** Every thing by id, also one with problems of its own. */
	#thingIds(): Set<string> {
		const features = [...this.#corridors, ...this.#legs, ...this.#others];
		return new Set(features.map(({ feature }) => feature.id));
	}

	#checkFigures() {
		const things = this.#thingIds();
		for (const { id, about, points } of this.#figures) {
			for (const { source, citedIn } of points)
				this.#checkSources('figures.json', id, [source, citedIn]);
			for (const thing of about)
				if (!things.has(thing) && !this.#unread.has(thing))
					this.#report(
						'figures.json',
						id,
						`it is about “${thing}”, which is no thing, leg or corridor`,
					);
		}
		this.problems.push(...figureFaults('figures.json', this.#figures, this.#sources));
	}

	#checkQuestions() {
		const subjects = new Set([...this.#thingIds(), ...this.#places.keys()]);
		for (const { id, about, claims } of this.#questions) {
			for (const subject of about)
				if (!subjects.has(subject) && !this.#unread.has(subject))
					this.#report(
						'questions.json',
						id,
						`it is about “${subject}”, which is no thing, leg, corridor or place`,
					);
			for (const claim of claims)
				if (!this.#claims.has(claim) && !this.#unread.has(claim))
					this.#report('questions.json', id, `it names the claim “${claim}”, which does not exist`);
		}
	}

	/** A thing, or the use of a leg, must fall into the time of the place it stands at. */
	#checkTime(file: string, id: string, what: string, life: Lifetime, { id: at, when }: Place) {
		if (when === undefined || life.possible.length === 0 || mayMeet(life, lifetime(when))) return;
		this.#report(file, id, `${what} lies outside the time of its place ${at} (${when})`);
	}

	#place(file: string, owner: string, id: string): Place | null {
		const place = this.#places.get(id);
		if (!place && !this.#unread.has(id))
			this.#report(file, owner, `the place “${id}” is not in places.geojson`);
		return place ?? null;
	}

	// Joining

	#life(when: string | null, until: string | undefined, claims: Claim[]): Lifetime {
		if (when !== null) return until === undefined ? lifetime(when) : attested(when, until);
		const dated = claims.flatMap((claim) => claim.when ?? []);
		const published = claims.flatMap((claim) => issued(this.#sources.get(claim.source)) ?? []);
		return attestedLifetime(dated.length > 0 ? dated : published);
	}

	#base({ file, feature }: Located<CorridorFeature | ThingFeature>) {
		const { id, properties: p } = feature;
		this.#checkNames(file, id, p);
		this.#addClaims(file, id, p.when !== null, p.claims);
		const life = this.#life(p.when, p.attestedUntil, p.claims);
		if (p.attestedUntil !== undefined && !/\/$/.test(p.when ?? ''))
			this.#report(
				file,
				id,
				'“attestedUntil” is for a date whose end is unknown (2009/); this one knows its end',
			);
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
			digits: yearDigits(life),
			status: p.status,
			interruptions: p.interruptions,
			claims: p.claims,
		};
	}

	#thing(located: Located<ThingFeature>): Thing | null {
		const { file, feature } = located;
		const { id, geometry, properties: p } = feature;
		const base = this.#base(located);
		for (const fault of interruptionFaults(feature, null)) this.#report(file, id, fault);
		const place = p.place === undefined ? null : this.#place(file, id, p.place);
		if (place && geometry)
			this.#report(file, id, 'it has both a place and a geometry of its own; keep one');
		if (geometry && !p.precision)
			this.#report(
				file,
				id,
				'a geometry of its own needs a precision (surveyed, approximate, endpoints-only)',
			);
		if (geometry) this.#checkRange(file, id, geometry);
		this.#checkPrecision(located, place);
		this.#checkCountries(located);
		const km = p.precisionKm ?? place?.precisionKm ?? null;
		const steps = p.permission?.inSteps;
		const life = steps === undefined ? base.life : possibly(base.life, lifetime(steps));
		if (place)
			this.#checkTime(file, id, `its time (${p.when ?? 'that of its claims'})`, life, place);
		return {
			...base,
			life,
			digits: yearDigits(life),
			precision:
				p.precision ??
				(place ? (place.precisionKm <= SURVEYED_KM ? 'surveyed' : 'approximate') : null),
			precisionKm: km,
			geometry: place ? { type: 'Point', coordinates: place.at } : geometry,
			place: place?.id ?? null,
			country: p.country ?? null,
			permission: p.permission ?? null,
		};
	}

	/** What a thing says of its precision must fit its geometry, or the place it stands at. */
	#checkPrecision({ file, feature }: Located<ThingFeature>, place: Place | null) {
		const { id, geometry, properties: p } = feature;
		if (geometry && p.precision === 'approximate' && p.precisionKm === undefined)
			this.#report(
				file,
				id,
				'an approximate geometry must say within how many km it is right (“precisionKm”)',
			);
		if (!place || geometry) return;
		const own = p.precisionKm ?? (p.precision === 'surveyed' ? SURVEYED_KM : Infinity);
		if (own < place.precisionKm)
			this.#report(
				file,
				id,
				`it cannot be right within ${own} km, since its place ${place.id} is right only within ${place.precisionKm} km`,
			);
	}

	#checkCountries({ file, feature }: Located<ThingFeature>) {
		const { country, permission } = feature.properties;
		for (const [noun, code] of [
			['country', country],
			['partner', permission?.partner],
		] as const)
			if (code !== undefined && code !== 'NATO' && this.#countries?.has(code) === false)
				this.#report(file, feature.id, `the ${noun} ${code} is not on the basemap`);
	}

	#checkRange(file: string, id: string, geometry: Geometry) {
		const [west, south, east, north] = bbox(geometry);
		if (east - west > 180 || north - south > 90)
			this.#report(
				file,
				id,
				'its geometry spans half the world: are longitude and latitude swapped somewhere?',
			);
	}

	#leg(located: Located<LegFeature>, corridors: Map<string, CorridorFeature>): Leg | null {
		const { file, feature } = located;
		const { id, geometry, properties: p } = feature;
		const from = this.#place(file, id, p.from);
		const to = this.#place(file, id, p.to);
		this.#addClaims(file, id, true, p.claims);
		for (const fault of legFaults(feature)) this.#report(file, id, fault);
		if (p.precision === 'approximate' && p.precisionKm === undefined)
			this.#report(
				file,
				id,
				'an approximate line must say within how many km it is right (“precisionKm”)',
			);
		const uses = p.corridors.flatMap((use): Use[] => {
			const corridor = corridors.get(use.id);
			if (!corridor) {
				if (!this.#unread.has(use.id))
					this.#report(file, id, `the corridor “${use.id}” does not exist`);
				return [];
			}
			const when = use.when ?? corridor.properties.when;
			if (when === null) {
				this.#report(
					file,
					id,
					`the corridor “${use.id}” is undated, so its use of this leg needs a “when”`,
				);
				this.#broken.add(use.id);
				return [];
			}
			const until = use.when === undefined ? corridor.properties.attestedUntil : undefined;
			const life = until === undefined ? lifetime(when) : attested(when, until);
			for (const place of [from, to])
				if (place) this.#checkTime(file, id, `its use by “${use.id}” (${when})`, life, place);
			return [{ corridor: use.id, when, life }];
		});
		if (!from || !to) {
			for (const use of p.corridors) this.#broken.add(use.id);
			return null;
		}
		if (uses.length === 0) return null;
		this.#checkJoin(file, id, geometry.coordinates, from, to);
		const drawn = p.mode === 'air' ? greatCircle(from.at, to.at) : geometry;
		const lengthKm = length({ type: 'Feature', properties: {}, geometry: drawn });
		const chord = distance(from.at, to.at);
		if (lengthKm > LONGEST_DETOUR * chord + 150)
			this.#report(
				file,
				id,
				`its line is ${Math.round(lengthKm)} km long between places ${Math.round(chord)} km apart: a position went astray`,
			);
		const life = union(uses.map((use) => use.life));
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
			digits: yearDigits(life),
			status: uses.every((use) => corridors.get(use.corridor)?.properties.status === 'disputed')
				? 'disputed'
				: 'real',
			precision: p.precision,
			precisionKm: p.precisionKm ?? null,
			geometry: drawn,
			place: null,
			country: null,
			permission: null,
			interruptions: [],
			claims: p.claims,
			mode: p.mode,
			gauge: p.gauge ?? null,
			from: p.from,
			to: p.to,
			uses,
			lengthKm,
		};
	}

	#checkJoin(file: string, id: string, line: Position[], from: Place, to: Place) {
		const gap = (position: Position | undefined, place: Place) =>
			distance(point(position as Position), point(place.at));
		for (const [end, position, place] of [
			['starts', line[0], from],
			['ends', line.at(-1), to],
		] as const) {
			const km = gap(position, place);
			if (km > JOIN_KM)
				this.#report(
					file,
					id,
					`its line ${end} ${km.toFixed(1)} km away from ${place.id}, where it should join`,
				);
		}
	}

	#corridor(located: Located<CorridorFeature>, legs: Leg[]): Corridor | null {
		const { file, feature } = located;
		const { id, properties: p } = feature;
		const base = this.#base(located);
		const own = legs.filter((leg) => leg.uses.some((use) => use.corridor === id));
		const [from, to] = [this.#place(file, id, p.from), this.#place(file, id, p.to)];
		const way = from && to && !this.#broken.has(id) ? this.#way(located, own) : null;
		const isCorridor = (other: string) =>
			this.#corridors.some(({ feature }) => feature.id === other) || this.#unread.has(other);
		for (const fault of corridorFaults(feature, way?.places ?? null, isCorridor))
			this.#report(file, id, fault);
		for (const fault of interruptionFaults(feature, way?.places ?? null))
			this.#report(file, id, fault);
		if (!way) return null;
		return {
			...base,
			kind: 'corridor',
			family: p.family,
			importance: p.importance,
			from: p.from,
			to: p.to,
			alternativeTo: p.alternativeTo ?? null,
			restrictions: p.restrictions,
			transitTimes: p.transitTimes,
			chain: way,
			lengthKm: own.reduce((sum, leg) => sum + leg.lengthKm, 0),
			precision: p.precision ?? null,
			precisionKm: p.precisionKm ?? null,
			geometry: null,
			place: null,
			country: null,
			permission: null,
		};
	}

	#way({ file, feature }: Located<CorridorFeature>, legs: Leg[]): Chain | null {
		try {
			return chain(feature.properties.from, feature.properties.to, legs);
		} catch (error) {
			if (!(error instanceof ChainError)) throw error;
			this.#report(file, feature.id, error.message);
			return null;
		}
	}
}

/** The lifetime of a date without a known end that is attested until another. */
function attested(when: string, until: string): Lifetime {
	return union([lifetime(when), lifetime(`${when.replace(/\/.*$/, '')}/${until}`)]);
}

/** A lifetime that is possible in some more years. */
function possibly(life: Lifetime, more: Lifetime): Lifetime {
	return { possible: [...life.possible, ...more.possible], certain: life.certain };
}

/** The date of a source as EDTF, or null when it is not known. */
export function issued(source: Source | undefined): string | null {
	return source?.issued ? edtfOfParts(source.issued['date-parts']) : null;
}

/** The parser's own words, with a line or an excerpt in place of a count of characters. */
export function jsonFault({ message }: Error, text: string): string {
	const position = /at position (\d+)/.exec(message)?.[1];
	if (position !== undefined) {
		const line = text.slice(0, Number(position)).split('\n').length;
		return `${message.replace(/ (in JSON )?at position .*$/s, '')} in line ${line}`;
	}
	const [, fault, excerpt] = /^(.+?), \.*"(.*)"\.* is not valid JSON$/s.exec(message) ?? [];
	return fault && excerpt ? `${fault} near “${excerpt.replace(/\s+/g, ' ').trim()}”` : message;
}

/** What a problem calls a feature: its id or, lacking that, its number in the file. */
function labelOf(raw: unknown, index: number): string {
	const { id } = (raw ?? {}) as { id?: unknown };
	return typeof id === 'string' && id !== '' ? id : `#${index + 1}`;
}

function propertiesOf(raw: unknown): Record<string, unknown> {
	return ((raw as { properties?: unknown } | null)?.properties ?? {}) as Record<string, unknown>;
}

function idsIn(list: unknown): unknown[] {
	return Array.isArray(list) ? list.map((item: { id?: unknown } | null) => item?.id) : [];
}

/** What a member of a list is called in a sentence; other lists need no telling which. */
const MEMBERS: Record<string, string> = {
	claims: 'claim',
	conflictsWith: 'conflict',
	corridors: 'use by corridor',
	formerNames: 'former name',
	aliases: 'alias',
	points: 'point',
};

/** The message of an issue, with the claim, name or position that it is about. */
function located(issue: v.BaseIssue<unknown>, raw: unknown): string {
	const path = issue.path ?? [];
	const keys = path.map((item) => item.key);
	const where = path.flatMap(({ key, value }, i) => {
		const noun = own(MEMBERS, String(keys[i - 1]));
		if (typeof key !== 'number' || noun === undefined) return [];
		const { id } = (value ?? {}) as { id?: unknown };
		return `${noun} ${typeof id === 'string' ? `“${id}”` : `#${key + 1}`}: `;
	});
	const language = keys.includes('nameStatus') ? keys.at(-1) : undefined;
	if (typeof language === 'string' && language !== 'nameStatus') where.push(`${language}: `);
	return [...where, positionIn(keys, raw), issue.message].join('');
}

/** Which position of a geometry an issue is about, counted from 1. */
function positionIn(keys: readonly unknown[], raw: unknown): string {
	const { type } = ((raw as { geometry?: unknown } | null)?.geometry ?? {}) as { type?: unknown };
	const indices = keys.slice(keys.indexOf('coordinates') + 1).map((key) => Number(key) + 1);
	if (!keys.includes('coordinates') || indices.length === 0) return '';
	if (type === 'LineString') return `position ${indices[0]}: `;
	if (type !== 'Polygon') return '';
	return indices.length === 1
		? `ring ${indices[0]}: `
		: `ring ${indices[0]}, position ${indices[1]}: `;
}
