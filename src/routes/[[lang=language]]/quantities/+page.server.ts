import { isCorridor } from '#lib/atlas/atlas.ts';
import { comparable, quantities, wayOf } from '#lib/atlas/quantities.ts';
import { toldFigure } from '#lib/atlas/told-profile.ts';
import { projectAtlas } from '#lib/server/published.ts';

/** All quantities by ways and years, and which of them have a course. */
export function load({ params }) {
	const language = params.lang ?? 'en';
	const atlas = projectAtlas();
	const ways = quantities(atlas);
	return {
		groups: comparable(ways.flatMap(({ figures }) => figures)).map(({ top, figures }) => ({
			top,
			charts: figures.map((figure) => ({ way: wayOf(figure, atlas), figure })),
		})),
		ways: ways.map(({ way, years }) => ({
			way,
			corridors: atlas.things
				.filter(isCorridor)
				.filter(({ family }) => family === way)
				.map(({ id, names }) => ({ id, name: names[language] })),
			years: years.map(({ first, last, cells }) => ({
				...{ first, last },
				cells: cells.map(({ figure, points }) =>
					toldFigure({ ...figure, points }, atlas, language),
				),
			})),
		})),
	};
}
