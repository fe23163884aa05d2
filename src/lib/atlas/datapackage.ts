import { CSV_FIELDS } from './publication.ts';

/** Who must be named wherever the data goes. */
export const ATTRIBUTION =
	'NDN Atlas; station coordinates © OpenStreetMap contributors (ODbL 1.0); towns GeoNames (CC BY 4.0); airfields OurAirports (public domain)';

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

/**
 * The published files with format and licence, as a Frictionless data package: version 2, and readable
 * as version 1 (`profile`).
 */
export function datapackage(version: string): unknown {
	const resource = (path: string, mediatype: string, licenses: unknown[], description: string) => ({
		name: path.replaceAll('.', '-'),
		path,
		format: path.split('.').at(-1),
		mediatype,
		encoding: 'utf-8',
		description,
		licenses,
	});
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		profile: 'data-package',
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
			{
				...resource('atlas.csv', 'text/csv', [ODBL, CC_BY], 'One row per thing'),
				type: 'table',
				profile: 'tabular-data-resource',
				schema: { fields: CSV_FIELDS, primaryKey: ['id'], missingValues: [''] },
			},
			resource('figures.json', 'application/json', [CC_BY], 'Series of numbers'),
			resource(
				'questions.json',
				'application/json',
				[CC_BY],
				'What the sources leave open, and what would settle it',
			),
			resource(
				'years.json',
				'application/json',
				[CC_BY],
				'Each year in a headline and a few sentences, in three languages, with the claims they rest on',
			),
			resource('changes.json', 'application/json', [CC_BY], 'Versions of the data'),
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
