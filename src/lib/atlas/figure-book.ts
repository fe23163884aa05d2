import type { Atlas } from './atlas.ts';
import { isSeries } from './figure-chart.ts';
import type { Figure, Source } from './schema.ts';

/** The figures with the sources they cite. Loaded when somebody first asks for one. */
export type FigureBook = { figures: Figure[]; sources: Record<string, Source> };

/** What choosing a figure needs before any is loaded. */
export type FigureTitle = Pick<Figure, 'id' | 'title'> & { isSeries: boolean };

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

/** All figures, those with a course first, each part in the order of titles. */
export function figureTitles({ figures }: Pick<Atlas, 'figures'>): FigureTitle[] {
	return figures
		.map((figure) => ({ id: figure.id, title: figure.title, isSeries: isSeries(figure) }))
		.sort(
			(a, b) => Number(b.isSeries) - Number(a.isSeries) || a.title.localeCompare(b.title, 'en'),
		);
}
