import type { Turn } from '#lib/atlas/chronicle.ts';
import type { Mode } from '#lib/atlas/vocabulary.ts';
import { counting } from '../plural.ts';

const count = counting('en');
const statements = count({ one: 'claim or number', other: 'claims and numbers' });
const sources = count({ one: 'source', other: 'sources' });

/** What the pages of countries and corridors say, in English. */
export const en = {
	/** `1,040 claims and numbers from 301 sources`. */
	holds: (of: number, from: number) => `${statements(of)} from ${sources(from)}`,
	/** Their list. */
	list: {
		lead: 'All that the atlas tells of one country or one corridor on one page: to read, to print and to cite.',
		countries: 'Countries',
	},
	country: {
		description: (name: string) =>
			`${name}, 1992–2015: the corridors across it, whom it allowed transit, what began, was shut and ended, quantities, incidents, aid and open questions, each with its source.`,
		lead: (holds: string) =>
			`What lay in the country, crossed it or concerned it, and what it allowed others or was allowed, from 1992 to 2015: ${holds}.`,
		permissions: 'Whom it allowed transit',
	},
	corridor: {
		description: (name: string) =>
			`${name}: its way and its years, permissions, restrictions, transit times, quantities, incidents and open questions, each with its source.`,
		lead: (from: string, to: string, km: string, modes: string) =>
			`From ${from} to ${to}, ${km} km by ${modes}.`,
		used: (when: string, holds: string) => `In use: ${when}. ${holds}.`,
		through: 'Through',
		said: 'What the sources say',
		permissions: 'Permissions along the way',
		incidents: 'Incidents along the way',
		aid: 'Aid projects along the way',
	},
	map: (name: string, years: string) => `Map: ${name}, ${years}`,
	openMap: 'Open the map',
	years: 'Through the years',
	before: 'Before 1992',
	turns: { began: 'began:', shut: '', ended: 'ended:', happened: '' } satisfies Record<
		Turn,
		string
	>,
	permissionsLead:
		'Each bar is a permission: filled where it is certain, outlined where it is only possible, cut where it was suspended. A name leads to the map.',
	noPermissions: 'The sources name no transit permission here.',
	by: {
		rail: 'By rail',
		road: 'By road',
		sea: 'By sea',
		ferry: 'By ferry',
		air: 'By air',
	} satisfies Record<Mode, string>,
	quantities: 'Quantities',
	ofCorridors: (figures: number) =>
		`${count({ one: 'figure', other: 'figures' })(figures)} about the corridors across it`,
	noQuantities: 'No source that we have read gives a number for it alone. Numbers of other ways:',
	counted: 'What was counted',
	sourcesLead: 'By how many claims and numbers here rest on each:',
	/** The page “How much?”. */
	quantity: {
		lead: 'What sources say of how much went by each way in each year. Nobody published a whole series: most years have no number, and many numbers count different things. They stand here as they are said.',
		download: 'Download all numbers (CSV)',
		courses: 'Over the years',
		scales:
			'Only what counts the same part of the same whole shares a scale. Filled: a dated number; hollow: a date that is only about right. Two numbers at one date are two sources that differ.',
		network: 'The northern network as a whole, or several of its ways',
		year: 'Year',
		blank:
			'No number found. We looked for containers, tonnes, shares of the cargo and days on the way.',
		blankOfAir: 'No number found. We looked for flights, passengers, tonnes and shares.',
	},
	cite: 'Cite this page',
};

/** The words of a language. */
export type ProfileWords = typeof en;
