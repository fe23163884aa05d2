import { daysOf, momentsIn, yearOfMoment, type Grain } from '#lib/time/days.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';
import { picture, type Picture, type PictureFiles, type PictureRequest } from './picture.ts';

/** Lines of text that stay free under the year, so that the legend keeps its place. */
const TEXT_ROWS = 8;

/**
 * The pictures of the years `from` to `to`, or of all their months, as a film shows them, in one layout: each is drawn
 * when it is asked for.
 */
export function yearPictures(
	request: PictureRequest,
	[from, to]: readonly [number, number],
	files: PictureFiles,
	words: Words,
	grain: Grain = 'year',
): (() => Picture)[] {
	const days = { from: daysOf(from).from, to: daysOf(to).to };
	const views = momentsIn(days, grain).map((moment): View => ({
		...request.view,
		year: yearOfMoment(moment),
		date: typeof moment === 'string' ? moment : null,
		years: null,
		compare: null,
		view: 'map',
	}));
	// Which things the years show between them: a range shows what any of its years shows.
	const all = picture(
		{
			...request,
			view: { ...request.view, date: null, years: [from, to], compare: null, view: 'map' },
		},
		files,
		words,
	);
	const drawn: Drawn = { ...all.drawn, hasStack: true };
	const series = { drawn, textRows: TEXT_ROWS };
	return views.map((view) => () => picture({ ...request, view, series }, files, words));
}
