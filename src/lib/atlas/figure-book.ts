import type { Atlas } from './atlas.ts';
import { isSeries, yearsOf } from './figure-chart.ts';
import { figureText } from './figure-text.ts';
import type { Figure, Source } from './schema.ts';
import { TOPICS, type Language, type Topic } from './vocabulary.ts';

/** The figures with the sources they cite. Loaded when somebody first asks for one. */
export type FigureBook = { figures: Figure[]; sources: Record<string, Source> };

/** What choosing a figure needs before any is loaded: how many numbers it has, of which years. */
export type FigureTitle = Pick<Figure, 'id' | 'topic'> & {
	titles: Record<Language, string>;
	numbers: number;
	first: number;
	last: number;
	isSeries: boolean;
};

export function figureBook({ figures, sources }: Atlas): FigureBook {
	const cited = figures.flatMap(({ points }) =>
		points.flatMap(({ source, citedIn }) => [source, citedIn ?? source]),
	);
	return {
		figures: [...figures],
		sources: Object.fromEntries(
			[...new Set(cited)].sort().flatMap((id) => {
				const source = sources.get(id);
				return source ? [[id, source]] : [];
			}),
		),
	};
}

/** All figures, each by what choosing it needs. */
export function figureTitles({ figures }: Pick<Atlas, 'figures'>): FigureTitle[] {
	return figures.map((figure): FigureTitle => {
		const { id, topic, points } = figure;
		const [first, last] = yearsOf(figure);
		const title = (language: Language) => figureText(figure, language).title;
		const titles = { en: title('en'), ru: title('ru'), kk: title('kk') };
		return { id, titles, topic, numbers: points.length, first, last, isSeries: isSeries(figure) };
	});
}

/**
 * The figures whose title in a language or topic holds every word of a query, in any case, grouped by topic; in
 * each those with a course first, then by title.
 */
export function foundFigures(
	titles: readonly FigureTitle[],
	query: string,
	language: Language,
	topicName: (topic: Topic) => string,
): { topic: Topic; titles: FigureTitle[] }[] {
	const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
	const { compare } = new Intl.Collator(language);
	const found = titles
		.filter(({ titles: named, topic }) => {
			const said = `${named[language]} ${topicName(topic)}`.toLowerCase();
			return asked.every((word) => said.includes(word));
		})
		.sort(
			(a, b) =>
				Number(b.isSeries) - Number(a.isSeries) || compare(a.titles[language], b.titles[language]),
		);
	return TOPICS.map((topic) => ({
		topic,
		titles: found.filter((each) => each.topic === topic),
	})).filter((group) => group.titles.length > 0);
}
