import type { Language } from '#lib/atlas/vocabulary.ts';
import type { OwnPicture } from '#lib/export/own-picture.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { layersOf } from '#lib/own-data/told-layers.ts';
import { ownWords } from '#lib/own-data/words/catalogue.ts';

/** What the data of a story come to: their layers, how they are drawn, and how many rows were left out. */
export type ToldLayers = ReturnType<typeof layersOf> & { overlay: OwnOverlay };

const known = new WeakMap<readonly unknown[], ToldLayers>();

/** Reads the data of a story; the same data once. */
export function readData(data: readonly unknown[]): ToldLayers {
	const found = known.get(data);
	if (found) return found;
	const read = layersOf(data);
	const told = { ...read, overlay: new OwnOverlay(read.layers) };
	known.set(data, told);
	return told;
}

/** The data of a story as exports are told of them; null where there are none. */
export async function toldPicture(
	data: readonly unknown[] | undefined,
	language: Language,
): Promise<OwnPicture | null> {
	if (!data) return null;
	return { overlay: readData(data).overlay, words: await ownWords(language) };
}
