import { figureText } from '#lib/atlas/figure-text.ts';
import { measureBook } from '#lib/atlas/measure-book.ts';
import { knownWays } from '#lib/atlas/measures.ts';
import { questionText } from '#lib/atlas/question-text.ts';
import {
	comparable,
	corridorQuantities,
	quantities,
	sought,
	wayOf,
	type QuantityYears,
	type Sought,
	type Way,
} from '#lib/atlas/quantities.ts';
import { toldFigure } from '#lib/atlas/told-profile.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { projectAtlas } from '#lib/server/published.ts';
import { daysOf } from '#lib/time/days.ts';
import { LAST_YEAR, YEARS } from '#lib/time/years.ts';
import { measureCatalogue } from '#lib/words/measures/catalogue.ts';

/** All quantities by ways and years, and which of them have a course. */
export async function load({ params }) {
	const language = params.lang ?? 'en';
	const atlas = projectAtlas();
	const ways = quantities(atlas);
	const said = await measureCatalogue(language);
	const toldCells = ({ cells }: QuantityYears) =>
		cells.map(({ figure, points }) => toldFigure({ ...figure, points }, atlas, language));
	return {
		/** What the map can draw widths by, in the last year that has a number. */
		measures: measureBook(atlas).measures.map((measure) => ({
			...{ id: measure.id, name: said.names[measure.id] },
			year: YEARS.findLast((year) => knownWays(measure, daysOf(year)).length > 0) ?? LAST_YEAR,
		})),
		groups: comparable(ways.flatMap(({ figures }) => figures)).map(({ top, figures }) => ({
			top,
			charts: figures.map((figure) => ({
				...{ way: wayOf(figure, atlas), figure },
				said: figureText(figure, language),
			})),
		})),
		ways: ways.map((each) => ({
			way: each.way,
			corridors: corridorQuantities(atlas, each).map(({ corridor: { id, names }, years }) => ({
				...{ id, name: names[language] },
				years: years.map((year) => ({
					...year,
					blank: year.cells.length > 0 ? null : { corridors: [], questions: [] },
					cells: toldCells(year),
				})),
			})),
			years: each.years.map((year) => ({
				...year,
				blank:
					year.cells.length > 0
						? null
						: toldBlank(each.way, sought(atlas, each.way, year.first, year.last), language),
				cells: toldCells(year),
			})),
		})),
	};
}

/** What a blank says, in the language of the page; that of the network does not list all corridors. */
const toldBlank = (way: Way, { corridors, questions }: Sought, language: Language) => ({
	corridors:
		way === 'network' ? [] : corridors.map(({ id, names }) => ({ id, name: names[language] })),
	questions: questions.map((each) => ({ id: each.id, ...questionText(each, language) })),
});
