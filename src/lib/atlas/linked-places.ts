import { linkedWhen } from '#lib/time/timespans.ts';
import type { Atlas } from './atlas.ts';
import { LANGUAGES, type PlaceKind } from './vocabulary.ts';

/**
 * The concept of the Getty Art & Architecture Thesaurus that is certainly meant, from those by which the
 * World Historical Gazetteer finds places: its number and its term there. A settlement of any size is an
 * inhabited place; there is none for a station, a border crossing or an airfield.
 * https://github.com/LinkedPasts/linked-places-format/blob/main/feature-types-AAT_20230609.tsv
 */
const CONCEPTS: Partial<Record<PlaceKind, [number: number, term: string]>> = {
	town: [300008347, 'inhabited place'],
	port: [300120599, 'port'],
	province: [300000774, 'province'],
	'training-area': [300164060, 'military installation'],
	bridge: [300007836, 'bridge'],
	pass: [300259572, 'pass'],
	site: [300000809, 'site'],
};

/** What kind of place it is: by the thesaurus, else in our word, whose prefix may have no hyphen. */
function placeType(kind: PlaceKind): unknown {
	const [number, term] = CONCEPTS[kind] ?? [];
	return {
		identifier: number === undefined ? `ndnatlas:${kind}` : `aat:${number}`,
		label: term ?? kind,
		sourceLabels: [{ label: kind, lang: 'en' }],
	};
}

/** Two-letter codes of the countries that Linked Places asks for, from our three-letter ones. */
type CountryCode = (alpha3: string) => string | undefined;

/**
 * The gazetteer in Linked Places Format 1.1, as the World Historical Gazetteer takes it.
 * @param site the address of the atlas, or ''
 * @param year in which the data were published
 */
export function linkedPlaces(
	atlas: Atlas,
	site: string,
	countryCode: CountryCode,
	year: string,
): unknown {
	// The format asks that a name of each place be cited, and that each place be dated: its names, if no more.
	const citations = [{ label: 'NDN Atlas', year }];
	const codesOf = (country: string | null | undefined) => {
		const code = country ? countryCode(country) : undefined;
		return code ? { ccodes: [code] } : {};
	};
	return {
		type: 'FeatureCollection',
		'@context':
			'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
		features: [...atlas.places.values()].map((place) => ({
			'@id': site ? `${site}/data/places/${place.id}` : `urn:ndn-atlas:place:${place.id}`,
			type: 'Feature',
			properties: {
				title: place.names.en,
				...codesOf(place.country),
			},
			...(place.when === undefined ? {} : { when: linkedWhen(place.when) }),
			geometry: {
				type: 'GeometryCollection',
				geometries: [
					{
						type: 'Point',
						coordinates: place.at,
						certainty: place.precisionKm <= 1 ? 'certain' : 'less-certain',
						citations: [{ label: place.coordinateSource }],
					},
				],
			},
			names: [
				...LANGUAGES.map((lang) => ({ toponym: place.names[lang], lang, citations })),
				...place.localNames.map(({ lang, name }) => ({ toponym: name, lang })),
				...place.aliases.map((toponym) => ({ toponym })),
				...place.formerNames.flatMap(({ names, when }) =>
					LANGUAGES.map((lang) => ({ toponym: names[lang], lang, when: linkedWhen(when) })),
				),
			],
			types: [placeType(place.kind)],
			descriptions: [
				{
					value: `Position from ${place.coordinateSource}, right within about ${place.precisionKm} km`,
				},
			],
		})),
	};
}
