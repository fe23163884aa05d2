import { bbox, rewind } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { hull } from '#lib/time/lifetime.ts';
import { courseOf, isCorridor, isLeg, type Atlas, type Thing } from './atlas.ts';
import { csv } from './table.ts';
import { COURSE_BASES, LAYERS, MODES, PRECISIONS, STATUSES } from './vocabulary.ts';
import { witnesses } from './witness.ts';

/** Every thing and dated fact as GeoJSON (RFC 7946); the properties are promised in `/data/`. */
export function atlasGeojson(atlas: Atlas): FeatureCollection<Geometry | null> {
	const features = atlas.things.map((thing) => feature(thing, atlas));
	const located = features.filter((f): f is Feature<Geometry> => f.geometry !== null);
	return {
		type: 'FeatureCollection',
		...(located.length > 0
			? {
					bbox: bbox({ type: 'FeatureCollection', features: located }) as [
						number,
						number,
						number,
						number,
					],
				}
			: {}),
		features,
	};
}

function feature(thing: Thing, { sources }: Atlas): Feature<Geometry | null> {
	const possible = hull(thing.life.possible);
	const certain = hull(thing.life.certain);
	return {
		type: 'Feature',
		id: thing.id,
		geometry:
			thing.geometry && thing.geometry.type === 'Polygon'
				? (rewind(thing.geometry) as Geometry)
				: thing.geometry,
		properties: {
			id: thing.id,
			layer: thing.layer,
			kind: thing.kind,
			name: thing.names.en,
			names: thing.names,
			nameStatus: thing.nameStatus,
			aliases: thing.aliases,
			...(thing.formerNames.length > 0 ? { formerNames: thing.formerNames } : {}),
			when: thing.when,
			...(thing.attestedUntil ? { attestedUntil: thing.attestedUntil } : {}),
			first: possible?.first ?? null,
			last: possible?.last ?? null,
			certainFirst: certain?.first ?? null,
			certainLast: certain?.last ?? null,
			precision: thing.precision,
			precisionKm: thing.precisionKm,
			status: thing.status,
			...(thing.place ? { place: thing.place } : {}),
			...(thing.country ? { country: thing.country } : {}),
			countries: thing.countries,
			...(thing.permission ? { permission: thing.permission } : {}),
			...(thing.interruptions.length > 0 ? { interruptions: thing.interruptions } : {}),
			...corridorProperties(thing),
			witnesses: witnesses(thing.claims, sources).length,
			claims: thing.claims,
		},
	};
}

function corridorProperties(thing: Thing): Record<string, unknown> {
	if (isLeg(thing))
		return {
			mode: thing.mode,
			...(thing.gauge === null ? {} : { gauge: thing.gauge }),
			from: thing.from,
			to: thing.to,
			lengthKm: Number(thing.lengthKm.toFixed(1)),
			corridors: thing.uses.map(({ corridor, when, reading }) => ({
				id: corridor,
				when,
				...(reading === null ? {} : { reading }),
			})),
			restsOn: thing.restsOn,
		};
	if (isCorridor(thing))
		return {
			family: thing.family,
			from: thing.from,
			to: thing.to,
			importance: thing.importance,
			...(thing.alternativeTo === null ? {} : { alternativeTo: thing.alternativeTo }),
			...(thing.restrictions.length > 0 ? { restrictions: thing.restrictions } : {}),
			...(thing.transitTimes.length > 0 ? { transitTimes: thing.transitTimes } : {}),
			lengthKm: Number(thing.lengthKm.toFixed(1)),
			places: thing.chain.places,
			legs: thing.chain.links.map((link) => link.leg),
		};
	return {};
}

/** A column of the table, in the words of Frictionless Table Schema. */
type Field = {
	name: string;
	type: 'string' | 'integer' | 'number';
	description?: string;
	constraints?: {
		required?: true;
		unique?: true;
		enum?: readonly string[];
		pattern?: string;
		minimum?: number;
		maximum?: number;
	};
};

const required = { required: true } as const;
const id = '[a-z0-9]+(-{1,2}[a-z0-9]+)*';
const code = '[A-Z]{3}';

/** The columns of `atlas.csv`. A new one goes to the end, so that old readers keep theirs. */
export const CSV_FIELDS = [
	{ name: 'id', type: 'string', constraints: { ...required, unique: true, pattern: id } },
	{ name: 'layer', type: 'string', constraints: { ...required, enum: LAYERS } },
	{ name: 'kind', type: 'string', constraints: required },
	{ name: 'name', type: 'string', description: 'in English', constraints: required },
	{ name: 'name_ru', type: 'string', description: 'in Russian', constraints: required },
	{ name: 'name_kk', type: 'string', description: 'in Kazakh', constraints: required },
	{ name: 'when', type: 'string', description: 'EDTF; empty for an undated thing' },
	{ name: 'first', type: 'integer', description: 'first year, widest reading; empty is open' },
	{ name: 'last', type: 'integer', description: 'last year, widest reading; empty is open' },
	{ name: 'certain_first', type: 'integer', description: 'first year, narrowest reading' },
	{ name: 'certain_last', type: 'integer', description: 'last year, narrowest reading' },
	{ name: 'status', type: 'string', constraints: { ...required, enum: STATUSES } },
	{ name: 'precision', type: 'string', constraints: { enum: PRECISIONS } },
	{ name: 'precision_km', type: 'number', constraints: { minimum: 0 } },
	{ name: 'longitude', type: 'number', constraints: { minimum: -180, maximum: 180 } },
	{ name: 'latitude', type: 'number', constraints: { minimum: -90, maximum: 90 } },
	{ name: 'country', type: 'string', description: 'alpha-3', constraints: { pattern: code } },
	{ name: 'mode', type: 'string', constraints: { enum: MODES } },
	{ name: 'length_km', type: 'number', constraints: { minimum: 0 } },
	{ name: 'claims', type: 'integer', constraints: { ...required, minimum: 0 } },
	{ name: 'sources', type: 'string', description: 'ids, with spaces between' },
	{ name: 'witnesses', type: 'integer', constraints: { ...required, minimum: 0 } },
	{ name: 'gauge_mm', type: 'integer', description: 'of a rail leg' },
	{ name: 'partner', type: 'string', description: 'to whom a permission was given' },
	{
		name: 'course',
		type: 'string',
		description: 'what the line of a leg is taken from',
		constraints: { enum: COURSE_BASES },
	},
	{ name: 'rests_on', type: 'string', description: 'claims that say that a leg was used, by id' },
	{
		name: 'countries',
		type: 'string',
		description: 'alpha-3, with spaces between: all that it lies in, crosses or belongs to',
		constraints: { pattern: `${code}( ${code})*` },
	},
] as const satisfies readonly Field[];

type Column = (typeof CSV_FIELDS)[number]['name'];

/** One row per thing; a line or area is given by no point. */
export function atlasCsv(atlas: Atlas): string {
	const rows = atlas.things.map((thing) => {
		const [possible, certain] = [hull(thing.life.possible), hull(thing.life.certain)];
		const at = thing.geometry?.type === 'Point' ? thing.geometry.coordinates : [];
		const row: Record<Column, string | number | null | undefined> = {
			id: thing.id,
			layer: thing.layer,
			kind: thing.kind,
			name: thing.names.en,
			name_ru: thing.names.ru,
			name_kk: thing.names.kk,
			when: thing.when,
			first: possible?.first,
			last: possible?.last,
			certain_first: certain?.first,
			certain_last: certain?.last,
			status: thing.status,
			precision: thing.precision,
			precision_km: thing.precisionKm,
			longitude: at[0],
			latitude: at[1],
			country: thing.country ?? (thing.place ? atlas.places.get(thing.place)?.country : null),
			mode: isLeg(thing) ? thing.mode : null,
			length_km: isLeg(thing) || isCorridor(thing) ? thing.lengthKm.toFixed(1) : null,
			claims: thing.claims.length,
			sources: [...new Set(thing.claims.flatMap((claim) => claim.source ?? []))].join(' '),
			witnesses: witnesses(thing.claims, atlas.sources).length,
			gauge_mm: isLeg(thing) ? thing.gauge : null,
			partner: thing.permission?.partner,
			course: isLeg(thing) ? courseOf(thing)?.basis : null,
			rests_on: isLeg(thing) ? thing.restsOn.join(' ') : null,
			countries: thing.countries.join(' '),
		};
		return CSV_FIELDS.map(({ name }) => String(row[name] ?? ''));
	});
	return csv([CSV_FIELDS.map(({ name }) => name), ...rows]);
}
