import type { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import type { Words } from '#lib/words/en.ts';
import type { Drawn } from './map/drawing.ts';

/** What a visitor laid over the atlas, with the words for it, as exports are given it. */
export type OwnPicture = { overlay: OwnOverlay; words: OwnWords };

/** A text alternative that says what of the picture is not the atlas's. */
export function ownAlt(
	alt: string,
	{ own }: Drawn,
	{ words }: OwnPicture,
	{ listed }: Words,
): string {
	if (own.size === 0) return alt;
	const layers = [...own.values()];
	const count = layers.reduce((sum, { ids }) => sum + ids.size, 0);
	return `${alt} ${words.picture.alt(listed(layers.map(({ name }) => name)), count)}`;
}
