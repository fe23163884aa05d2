import { yearOfMoment, type Moment } from '#lib/time/days.ts';
import { mapAt } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';
import { picture, type Picture, type PictureFiles, type PictureRequest } from './picture.ts';

/** Lines of text that stay free under the year, so that the legend keeps its place. */
const TEXT_ROWS = 8;

/**
 * The pictures of years or months that follow each other, at least one, as a film shows them, in one layout: each
 * is drawn when it is asked for.
 */
export function yearPictures(
	request: PictureRequest,
	moments: readonly Moment[],
	files: PictureFiles,
	words: Words,
): (() => Picture)[] {
	const views = moments.map((moment) => mapAt(request.view, moment));
	const years = [moments[0] as Moment, moments.at(-1) as Moment].map(yearOfMoment);
	// Which things the years show between them: a range shows what any of its years shows.
	const whole: View = { ...(views[0] as View), date: null, years: [years[0]!, years[1]!] };
	const all = picture({ ...request, view: whole }, files, words);
	const drawn: Drawn = { ...all.drawn, hasStack: true };
	const series = { drawn, textRows: TEXT_ROWS };
	return views.map((view) => () => picture({ ...request, view, series }, files, words));
}
