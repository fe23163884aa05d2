import type { Outline } from '#lib/atlas/outline.ts';
import { outlineNames } from '#lib/atlas/outline-names.ts';
import { stateIn } from '#lib/atlas/slice.ts';
import { FAMILIES } from '#lib/atlas/vocabulary.ts';
import { mapsOf, toldSlice } from '#lib/view/sides.ts';
import type { View } from '#lib/view/view.ts';
import { shortInterval } from '#lib/words/short-interval.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';

/** More corridors than this are told by their families. */
const MOST_NAMED = 6;

/** What a picture shows, in a few sentences: what it is of, how much of what, and which corridors. */
export function altText(
	{ title, time, text }: { title: string; time: string; text: string },
	{ ids, bars }: Pick<Drawn, 'ids' | 'bars'>,
	view: View,
	outline: Outline,
	words: Words,
): string {
	const { altParts } = words.exports;
	const slice = toldSlice(view);
	const named = mapsOf(view).length > 0 ? altParts.maps : altParts.map;
	const shown = outline.corridors.filter(({ id }) => ids.has(id));
	const families = FAMILIES.filter((family) => shown.some((one) => one.family === family));
	const corridors =
		shown.length > MOST_NAMED
			? families.map((family) => words.families[family])
			: shown.map((one) => (stateIn(one, slice) === 1 ? altParts.possible(one.name) : one.name));
	const interrupted = outline.corridors.flatMap(({ id, name, interruptions = [] }) =>
		interruptions.flatMap(({ kind, when }, i) =>
			bars.has(`${id}/${i + 1}`)
				? [`${name}: ${words.interrupted[kind](shortInterval(when, words.language))}`]
				: [],
		),
	);
	const chosen = outlineNames(outline).get(view.select ?? '');
	return [
		named(title, time),
		/[.!?…]$/.test(text) ? text : `${text}.`,
		corridors.length > 0 ? altParts.corridors(words.listed(corridors)) : '',
		interrupted.length > 0 ? altParts.interrupted(interrupted.join('; ')) : '',
		chosen ? altParts.selected(chosen) : '',
	]
		.filter(Boolean)
		.join(' ');
}
