import { linkedWhen } from '#lib/time/timespans.ts';
import type { Atlas } from './atlas.ts';
import { LANGUAGES } from './vocabulary.ts';

/** The format asks that at least one name of a place be cited. */
const ATLAS = { label: 'NDN Atlas' };

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
				...LANGUAGES.map((lang) => ({ toponym: place.names[lang], lang, citations: [ATLAS] })),
				...place.localNames.map(({ lang, name }) => ({ toponym: name, lang })),
				...place.aliases.map((toponym) => ({ toponym })),
				...place.formerNames.flatMap(({ names, when }) =>
					LANGUAGES.map((lang) => ({ toponym: names[lang], lang, when: linkedWhen(when) })),
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
