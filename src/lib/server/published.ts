import type { Atlas } from '#lib/atlas/atlas.ts';
import type { CountryBounds } from '#lib/atlas/check/check.ts';
import { datapackage } from '#lib/atlas/datapackage.ts';
import type { Story } from '#lib/atlas/story-schema.ts';
import { linkedPlaces } from '#lib/atlas/linked-places.ts';
import { atlasCsv, atlasGeojson } from '#lib/atlas/publication.ts';
import { version } from '../../../package.json';
import { versionOfData } from '#lib/atlas/releases.ts';
import { basemapTopology, compileProject, countryBounds, problemLines } from './authored.ts';
import { siteAddress } from './site.ts';

/** The published files by name: media type and text. */
export const PUBLISHED: Record<string, { type: string; text: (atlas: Atlas) => string }> = {
	'atlas.geojson': {
		type: 'application/geo+json',
		text: (atlas) => JSON.stringify(atlasGeojson(atlas)),
	},
	'atlas.csv': { type: 'text/csv; charset=utf-8', text: atlasCsv },
	'figures.json': { type: 'application/json', text: ({ figures }) => JSON.stringify(figures) },
	'questions.json': {
		type: 'application/json',
		text: ({ questions }) => JSON.stringify(questions),
	},
	'years.json': { type: 'application/json', text: ({ annals }) => JSON.stringify(annals) },
	'changes.json': { type: 'application/json', text: ({ releases }) => JSON.stringify(releases) },
	'sources.json': {
		type: 'application/json',
		text: ({ sources }) => JSON.stringify([...sources.values()]),
	},
	'atlas.lpf.json': {
		type: 'application/geo+json',
		text: (atlas) => {
			const [year = ''] = version.split('.');
			return JSON.stringify(
				linkedPlaces(atlas, siteAddress(process.env.SITE_URL ?? '', ''), alpha2, year),
			);
		},
	},
	'datapackage.json': {
		type: 'application/json',
		text: () => JSON.stringify(datapackage(dataVersion()), null, '\t'),
	},
};

/** Year and month of the data, which links pin. */
export function dataVersion(): string {
	return versionOfData(version);
}

let compiled: { atlas: Atlas; stories: Story[] } | undefined;

/** All that is authored, compiled once. Throws the checker's sentences when it is broken. */
function project() {
	if (compiled) return compiled;
	const result = compileProject(process.cwd());
	if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
	compiled = result;
	return compiled;
}

let parts: CountryBounds | undefined;

/** The bounds of every part of every country, read once. */
export const countryParts = (): CountryBounds =>
	(parts ??= countryBounds(basemapTopology(process.cwd())));

/** The atlas of this project. Throws the checker's sentences when it is broken. */
export const projectAtlas = (): Atlas => project().atlas;

/** The stories of this project. Throws the checker's sentences when something is broken. */
export const projectStories = (): Story[] => project().stories;

/** ISO 3166-1: the countries of the gazetteer, three letters to two. */
const ALPHA2: Record<string, string> = {
	AFG: 'AF',
	ARE: 'AE',
	AUT: 'AT',
	AZE: 'AZ',
	BEL: 'BE',
	BGR: 'BG',
	BLR: 'BY',
	CHN: 'CN',
	CZE: 'CZ',
	DEU: 'DE',
	EST: 'EE',
	FRA: 'FR',
	GBR: 'GB',
	GEO: 'GE',
	HUN: 'HU',
	IRN: 'IR',
	IRQ: 'IQ',
	KAZ: 'KZ',
	KGZ: 'KG',
	KOR: 'KR',
	LTU: 'LT',
	LVA: 'LV',
	MNG: 'MN',
	PAK: 'PK',
	POL: 'PL',
	ROU: 'RO',
	RUS: 'RU',
	TJK: 'TJ',
	TKM: 'TM',
	TUR: 'TR',
	UKR: 'UA',
	USA: 'US',
	UZB: 'UZ',
	JPN: 'JP',
	IND: 'IN',
	ITA: 'IT',
	NLD: 'NL',
	QAT: 'QA',
	KWT: 'KW',
	ESP: 'ES',
	PRT: 'PT',
	NOR: 'NO',
	SWE: 'SE',
	FIN: 'FI',
	DNK: 'DK',
	GRC: 'GR',
	SVK: 'SK',
	SRB: 'RS',
	MDA: 'MD',
	ARM: 'AM',
};

function alpha2(alpha3: string): string | undefined {
	return ALPHA2[alpha3];
}
