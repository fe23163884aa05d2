import type { Grade } from '#lib/atlas/vocabulary.ts';
import { counting } from '../plural.ts';

const count = counting('en');
const things = count({ one: 'place or event', other: 'places and events' });
const claims = count({ one: 'claim', other: 'claims' });

/** What the list of sources says, in English. */
export const en = {
	lead: (sources: number, claimed: number, about: number) =>
		`${count({ one: 'source', other: 'sources' })(sources)} support ${claims(claimed)} about ${things(about)}. Each is listed with its grade and everything that rests on it, so that you can check our work.`,
	onThisPage: 'On this page',
	grades: 'The grades',
	gradesLead: 'A grade says how close a source is to what it reports, not how reliable it is.',
	gradeNotes: {
		primary:
			'by participants or eyewitnesses: agreements, orders, statistics, speeches, cables, press releases of the body concerned',
		scholarly: 'by researchers who cite their sources: articles, studies, think-tank papers',
		press: 'by journalists, at the time or soon after',
		copy: 'a page that reproduces another work; the original is named where it is known',
		'secondary-web': 'an encyclopaedia or a website that reports second-hand',
	} satisfies Record<Grade, string>,
	list: 'The sources',
	filter: 'Filter',
	words: 'Search',
	wordsHint: 'in sources, places, events and claims',
	grade: 'Grade',
	allGrades: 'All grades',
	shown: 'Sources shown:',
	resting: (about: number, claimed: number) =>
		about === 1
			? `1 place or event cites it, in ${claims(claimed)}`
			: `${things(about)} cite it, in ${claims(claimed)}`,
	numbers: count({ one: 'number in a figure', other: 'numbers in figures' }),
	restsNothing: 'Nothing in the atlas cites it directly.',
	claims,
	cites: count({
		one: 'work is cited through it, not from the original',
		other: 'works are cited through it, not from the originals',
	}),
	citedIn: 'Cited in',
	onMap: (year: number | null) => (year === null ? 'open on the map' : `map of ${year}`),
	link: 'Link to this source',
	questions: 'Open questions',
	questionsLead: (questions: number) =>
		`The sources leave ${count({ one: 'question', other: 'questions' })(questions)} open. If you know a document that answers one, please tell us.`,
	settledBy: 'What would answer it',
	about: 'Concerns',
	known: 'What is known so far',
	conflicts: 'Where sources disagree',
	conflictsLead: (pairs: number) =>
		`In ${count({ one: 'case', other: 'cases' })(pairs)} two claims disagree. The atlas shows both and does not choose between them.`,
	readings: 'Our inferences',
	readingsLead: (readings: number) =>
		`${count({ one: 'claim is', other: 'claims are' })(readings)} the editors’ own: conclusions that no source states outright. None of them counts as a source.`,
};

export type SourceWords = typeof en;
