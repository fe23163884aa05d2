import type { Atlas } from './atlas.ts';
import { isSeries, yearsOf } from './figure-chart.ts';
import type { Figure, Source } from './schema.ts';
import { TOPICS, type Topic } from './vocabulary.ts';

/** The figures with the sources they cite. Loaded when somebody first asks for one. */
export type FigureBook = { figures: Figure[]; sources: Record<string, Source> };

/** What choosing a figure needs before any is loaded: how many numbers it has, of which years. */
export type FigureTitle = Pick<Figure, 'id' | 'title' | 'topic'> & {
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

/** All figures by topic; in each those with a course first, then by title. */
export function figureTitles({ figures }: Pick<Atlas, 'figures'>): FigureTitle[] {
	return figures
		.map((figure): FigureTitle => {
			const { id, title, topic, points } = figure;
			const [first, last] = yearsOf(figure);
			return { id, title, topic, numbers: points.length, first, last, isSeries: isSeries(figure) };
		})
		.sort(
			(a, b) =>
				TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) ||
				Number(b.isSeries) - Number(a.isSeries) ||
				a.title.localeCompare(b.title, 'en'),
		);
}

/** The figures whose title or topic holds every word of a query, in any case, grouped by topic. */
export function foundFigures(
	titles: readonly FigureTitle[],
	query: string,
	topicName: (topic: Topic) => string,
): { topic: Topic; titles: FigureTitle[] }[] {
	const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
	const found = titles.filter(({ title, topic }) => {
		const said = `${title} ${topicName(topic)}`.toLowerCase();
		return asked.every((word) => said.includes(word));
	});
	return TOPICS.map((topic) => ({
		topic,
		titles: found.filter((each) => each.topic === topic),
	})).filter((group) => group.titles.length > 0);
}
