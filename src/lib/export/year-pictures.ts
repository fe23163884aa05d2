import type { View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';
import { picture, type Picture, type PictureFiles, type PictureRequest } from './picture.ts';

/** Lines of text that stay free under the year, so that the legend keeps its place. */
const TEXT_ROWS = 8;

/**
 * The pictures of the years `from` to `to`, as a film shows them, in one layout: each is drawn
 * when it is asked for.
 */
export function yearPictures(
	request: PictureRequest,
	[from, to]: readonly [number, number],
	files: PictureFiles,
	words: Words,
): (() => Picture)[] {
	const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	const views = years.map((year): View => ({ ...request.view, year, years: null, compare: null }));
	// Which things the years show between them: a range shows what any of its years shows.
	const all = picture(
		{ ...request, view: { ...request.view, years: [from, to], compare: null } },
		files,
		words,
	);
	const drawn: Drawn = { ...all.drawn, hasStack: true };
	const series = { drawn, textRows: TEXT_ROWS };
	return views.map((view) => () => picture({ ...request, view, series }, files, words));
}
