import { datapackage } from '#lib/atlas/datapackage.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';
import type { Card } from './card-tags.ts';
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
 * `/data/` and of `/sources/`. Says the same as the data package. `site` is the public address of the
 * atlas; without one there is none, since its addresses must be absolute.
 */
export function datasetTag(version: string, site: string): string {
	if (!site) return '';
	const { attribution, resources } = packageOf(version);
	const data = identity(version, site);
	const [west, south, east, north] = HOME_BOUNDS;
	const dataset = {
		'@context': 'https://schema.org',
		...data,
		version,
		isAccessibleForFree: true,
		creditText: attribution,
		temporalCoverage: `${FIRST_YEAR}/${LAST_YEAR}`,
		spatialCoverage: {
			'@type': 'Place',
			geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
		},
		distribution: resources.map((resource) => ({
			'@type': 'DataDownload',
			name: resource.path,
			description: resource.description,
			contentUrl: `${data.url}${resource.path}`,
			encodingFormat: resource.mediatype,
			license: resource.licenses.map(({ path }) => path),
		})),
	};
	return tag(dataset);
}

/** A page that rests on the data, such as a story, as an article. Without a public address there is none. */
export function articleTag(
	{ path, title, description, language, picture }: Card,
	version: string,
	site: string,
): string {
	if (!site) return '';
	const data = identity(version, site);
	return tag({
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: title,
		description,
		inLanguage: language,
		url: siteAddress(site, path),
		image: siteAddress(site, picture),
		isAccessibleForFree: true,
		author: data.creator,
		isBasedOn: data,
	});
}

/** What tells the data from others, wherever they are named. */
function identity(version: string, site: string) {
	const url = siteAddress(site, '/data/');
	const { description, licenses } = packageOf(version);
	return {
		'@type': 'Dataset',
		'@id': url,
		name: 'NDN Atlas',
		description: `${description}. Every date, place and number with its source.`,
		url,
		license: licenses.map(({ path }) => path),
		creator: { '@type': 'Organization', name: 'NDN Atlas', url: siteAddress(site, '/') },
	};
}

const packageOf = (version: string) => datapackage(version) as Package;

function tag(value: object): string {
	// A tag's text ends at the first `</`, whatever the quotes say.
	const text = JSON.stringify(value).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${text}</script>`;
}
