import { datapackage } from '#lib/atlas/datapackage.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';
import { siteAddress } from './site.ts';

type Package = {
	description: string;
	attribution: string;
	licenses: { path: string }[];
	resources: {
		path: string;
		mediatype: string;
		description: string;
		licenses: { path: string }[];
	}[];
};

/**
 * The data as search engines of datasets read it (schema.org, JSON-LD), as a tag for the head of
 * `/data/`. Says the same as the data package. `site` is the public address of the atlas; without one
 * there is none, since its addresses must be absolute.
 */
export function datasetTag(version: string, site: string): string {
	if (!site) return '';
	const data = siteAddress(site, '/data/');
	const { description, attribution, licenses, resources } = datapackage(version) as Package;
	const [west, south, east, north] = HOME_BOUNDS;
	const dataset = {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': data,
		name: 'NDN Atlas',
		description: `${description}. Every date, place and number with its source.`,
		url: data,
		version,
		isAccessibleForFree: true,
		license: licenses.map(({ path }) => path),
		creditText: attribution,
		creator: { '@type': 'Organization', name: 'NDN Atlas', url: siteAddress(site, '/') },
		temporalCoverage: `${FIRST_YEAR}/${LAST_YEAR}`,
		spatialCoverage: {
			'@type': 'Place',
			geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
		},
		distribution: resources.map((resource) => ({
			'@type': 'DataDownload',
			name: resource.path,
			description: resource.description,
			contentUrl: `${data}${resource.path}`,
			encodingFormat: resource.mediatype,
			license: resource.licenses.map(({ path }) => path),
		})),
	};
	// A tag's text ends at the first `</`, whatever the quotes say.
	const text = JSON.stringify(dataset).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${text}</script>`;
}
