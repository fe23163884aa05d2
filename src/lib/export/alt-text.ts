import type { Outline } from '#lib/atlas/outline.ts';
import { outlineNames } from '#lib/atlas/outline-names.ts';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import { FAMILIES } from '#lib/atlas/vocabulary.ts';
import { shortInterval } from '#lib/words/short-interval.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';

/** More corridors than this are told by their families. */
const MOST_NAMED = 6;

/** What a picture shows, in a few sentences: what it is of, how much of what, and which corridors. */
export function altText(
	{ title, time, text }: { title: string; time: string; text: string },
	{ ids, bars }: Pick<Drawn, 'ids' | 'bars'>,
	selected: string | null,
	outline: Outline,
	slice: Slice,
	words: Words,
): string {
	const { altParts } = words.exports;
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
	const chosen = outlineNames(outline).get(selected ?? '');
	return [
		altParts.map(title, time),
		/[.!?…]$/.test(text) ? text : `${text}.`,
		corridors.length > 0 ? altParts.corridors(words.listed(corridors)) : '',
		interrupted.length > 0 ? altParts.interrupted(interrupted.join('; ')) : '',
		chosen ? altParts.selected(chosen) : '',
	]
		.filter(Boolean)
		.join(' ');
}
