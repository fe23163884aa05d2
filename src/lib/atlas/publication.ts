import { bbox, rewind } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { hull } from '#lib/time/lifetime.ts';
import { isCorridor, isLeg, type Atlas, type Thing } from './atlas.ts';

/** Who must be named wherever the data goes. */
export const ATTRIBUTION =
	'NDN Atlas; station coordinates © OpenStreetMap contributors (ODbL 1.0); towns GeoNames (CC BY 4.0); airfields OurAirports (public domain)';

/** Every thing and dated fact as GeoJSON (RFC 7946); the properties are promised in `/data/`. */
export function atlasGeojson(atlas: Atlas): FeatureCollection<Geometry | null> {
	const features = atlas.things.map((thing) => feature(thing));
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

function feature(thing: Thing): Feature<Geometry | null> {
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
			first: possible?.first ?? null,
			last: possible?.last ?? null,
			certainFirst: certain?.first ?? null,
			certainLast: certain?.last ?? null,
			precision: thing.precision,
			precisionKm: thing.precisionKm,
			status: thing.status,
			...(thing.place ? { place: thing.place } : {}),
			...(thing.country ? { country: thing.country } : {}),
			...corridorProperties(thing),
			claims: thing.claims,
		},
	};
}

function corridorProperties(thing: Thing): Record<string, unknown> {
	if (isLeg(thing))
		return {
			mode: thing.mode,
			from: thing.from,
			to: thing.to,
			lengthKm: Number(thing.lengthKm.toFixed(1)),
			corridors: thing.uses.map(({ corridor, when }) => ({ id: corridor, when })),
		};
	if (isCorridor(thing))
		return {
			family: thing.family,
			from: thing.from,
			to: thing.to,
			importance: thing.importance,
			lengthKm: Number(thing.lengthKm.toFixed(1)),
			places: thing.chain.places,
			legs: thing.chain.links.map((link) => link.leg),
		};
	return {};
}

const COLUMNS = [
	'id',
	'layer',
	'kind',
	'name',
	'name_ru',
	'name_kk',
	'when',
	'first',
	'last',
	'certain_first',
	'certain_last',
	'status',
	'precision',
	'precision_km',
	'longitude',
	'latitude',
	'country',
	'mode',
	'length_km',
	'claims',
	'sources',
] as const;

/** One row per thing (RFC 4180); a line or area is given by no point. */
export function atlasCsv(atlas: Atlas): string {
	const rows = atlas.things.map((thing) => {
		const [possible, certain] = [hull(thing.life.possible), hull(thing.life.certain)];
		const at = thing.geometry?.type === 'Point' ? thing.geometry.coordinates : [];
		const row: Record<(typeof COLUMNS)[number], string | number | null | undefined> = {
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
			sources: [...new Set(thing.claims.map((claim) => claim.source))].join(' '),
		};
		return COLUMNS.map((column) => cell(row[column])).join(',');
	});
	return [COLUMNS.join(','), ...rows].join('\r\n') + '\r\n';
}

function cell(value: string | number | null | undefined): string {
	const text = value === null || value === undefined ? '' : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Two-letter codes of the countries that Linked Places asks for, from our three-letter ones. */
type CountryCode = (alpha3: string) => string | undefined;

/** The gazetteer in Linked Places Format 1.1; `site` is the address of the atlas, or ''. */
export function linkedPlaces(atlas: Atlas, site: string, countryCode: CountryCode): unknown {
	return {
		type: 'FeatureCollection',
		'@context':
			'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
		features: [...atlas.places.values()].map((place) => ({
			'@id': site ? `${site}/data/places/${place.id}` : `urn:ndn-atlas:place:${place.id}`,
			type: 'Feature',
			properties: {
				title: place.names.en,
				...(place.country ? { ccodes: [countryCode(place.country)].filter(Boolean) } : {}),
			},
			geometry: {
				type: 'GeometryCollection',
				geometries: [
					{
						type: 'Point',
						coordinates: place.at,
						certainty: place.precisionKm <= 1 ? 'certain' : 'less-certain',
					},
				],
			},
			names: [
				...(['en', 'ru', 'kk'] as const).map((lang) => ({ toponym: place.names[lang], lang })),
				...place.aliases.map((toponym) => ({ toponym })),
				...place.formerNames.flatMap(({ names, when }) =>
					(['en', 'ru', 'kk'] as const).map((lang) => ({
						toponym: names[lang],
						lang,
						when: { label: when },
					})),
				),
			],
			types: [{ identifier: `ndn-atlas:${place.kind}`, label: place.kind }],
			descriptions: [
				{
					value: `Position from ${place.coordinateSource}, right within about ${place.precisionKm} km`,
				},
			],
		})),
	};
}

const ODBL = {
	name: 'ODbL-1.0',
	path: 'https://opendatacommons.org/licenses/odbl/1-0/',
	title: 'Open Data Commons Open Database License 1.0',
};
const CC_BY = {
	name: 'CC-BY-4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/',
	title: 'Creative Commons Attribution 4.0',
};

/** The published files with format and licence, as a Frictionless data package. */
export function datapackage(version: string): unknown {
	const resource = (path: string, mediatype: string, licenses: unknown[], description: string) => ({
		name: path.replaceAll('.', '-'),
		path,
		mediatype,
		encoding: 'utf-8',
		description,
		licenses,
	});
	return {
		name: 'ndn-atlas',
		title: 'NDN Atlas',
		version,
		description:
			'How Kazakhstan and its neighbours carried, supplied and supported the mission in Afghanistan, 1992-2015',
		attribution: ATTRIBUTION,
		licenses: [ODBL, CC_BY],
		resources: [
			resource(
				'atlas.geojson',
				'application/geo+json',
				[ODBL, CC_BY],
				'Every thing with its claims; geometry ODbL, claims and texts CC BY',
			),
			resource('atlas.csv', 'text/csv', [ODBL, CC_BY], 'One row per thing'),
			resource('figures.json', 'application/json', [CC_BY], 'Series of numbers'),
			resource('sources.json', 'application/vnd.citationstyles.csl+json', [CC_BY], 'Sources'),
			resource(
				'atlas.lpf.json',
				'application/geo+json',
				[ODBL],
				'Gazetteer in Linked Places Format',
			),
		],
	};
}
