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
		lead: 'Everything the atlas records about a country or a corridor, on one page to read, print and cite.',
		countries: 'Countries',
	},
	country: {
		description: (name: string) =>
			`${name}, 1992–2015: corridors, transit permissions, openings and closures, quantities, incidents, aid and open questions, each with its source.`,
		lead: (holds: string) =>
			`Everything in, across or about the country, and the permissions it gave or received, 1992–2015: ${holds}.`,
		permissions: 'Transit permissions it granted',
	},
	corridor: {
		description: (name: string) =>
			`${name}: its route and dates, permissions, restrictions, transit times, quantities, incidents and open questions, each with its source.`,
		lead: (from: string, to: string, km: string, modes: string) =>
			`From ${from} to ${to}, ${km} km by ${modes}.`,
		used: (when: string, holds: string) => `In use: ${when}. ${holds}.`,
		through: 'Through',
		said: 'What the sources say',
		permissions: 'Permissions along the corridor',
		incidents: 'Incidents along the corridor',
		aid: 'Aid projects along the corridor',
	},
	map: (name: string, years: string) => `Map: ${name}, ${years}`,
	openMap: 'Open the map',
	years: 'Through the years',
	/** What is folded away of a year. */
	more: (lines: number) => `${lines} more`,
	before: 'Before 1992',
	turns: { began: 'began:', shut: '', ended: 'ended:', happened: '' } satisfies Record<
		Turn,
		string
	>,
	permissionsLead:
		'Each bar is one permission: filled where certain, outlined where only possible, broken where suspended. Names link to the map.',
	noPermissions: 'The sources record no transit permission here.',
	by: {
		rail: 'By rail',
		road: 'By road',
		sea: 'By sea',
		ferry: 'By ferry',
		air: 'By air',
	} satisfies Record<Mode, string>,
	quantities: 'Quantities',
	ofCorridors: (figures: number) =>
		`${count({ one: 'figure', other: 'figures' })(figures)} about the corridors through it`,
	noQuantities: 'No source we have read gives a number for it alone. Numbers for whole routes:',
	counted: 'What was counted',
	sourcesLead: 'Sorted by how many claims and numbers on this page rest on each:',
	/** The page “How much?”. */
	quantity: {
		lead: 'What the sources say about how much each route carried in each year. Nobody published a complete series: most years have no number, and many numbers count different things. They are given here as published.',
		download: 'Download all numbers (CSV)',
		courses: 'Over the years',
		scales:
			'Charts share a scale only where they count the same part of the same whole. Filled dot: the date is known; hollow dot: the date is approximate. Two numbers at one date come from two sources that disagree.',
		network: 'The northern network as a whole, or several of its routes',
		year: 'Year',
		blank:
			'No number found. We looked for containers, tonnes, shares of cargo and days in transit.',
		/** Of one corridor or air line. */
		blankOfOne: 'No separate number found.',
		blankOfAir: 'No number found. We looked for flights, passengers, tonnes and shares.',
		/** Before the corridors, and before the question, that a blank is about. */
		soughtOf: 'Routes that were or may have been in use',
		question: 'Open question:',
	},
	cite: 'Cite this page',
};

/** The words of a language. */
export type ProfileWords = typeof en;
