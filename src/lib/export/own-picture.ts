import type { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { ownFeature } from '#lib/own-data/own-layer.ts';
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

/**
 * Which sources the author names for the rows in a picture, as a sentence with at most so many of them; '' for
 * none. They are never among those of the atlas.
 */
export function authorsSources(
	{ own }: Drawn,
	{ overlay, words }: OwnPicture,
	most: number,
): string {
	const ids = [...own.values()].flatMap((layer) => [...layer.ids]);
	const named = ids.map((id) => ownFeature(overlay.drawing.layers, id)?.feature.source.trim());
	const [...sources] = new Set(named.filter((source) => source !== undefined && source !== ''));
	if (sources.length === 0) return '';
	return words.picture.sources(sources.slice(0, most).join('; '), sources.length - most);
}

/** What a picture says of own data where it names its sources: whose they are, and a few of their sources. */
export const ownCredits = (drawn: Drawn, own: OwnPicture): string[] =>
	[own.words.picture.note, authorsSources(drawn, own, 3)].filter(Boolean);
