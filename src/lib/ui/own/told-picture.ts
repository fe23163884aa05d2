import type { Language } from '#lib/atlas/vocabulary.ts';
import type { OwnPicture } from '#lib/export/own-picture.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { prepareShape } from '#lib/map/own/own-drawing.ts';
import { inSlices } from '#lib/own-data/slices.ts';
import { layerSteps, type ReadLayers } from '#lib/own-data/told-layers.ts';
import { ownWords } from '#lib/own-data/words/catalogue.ts';

/** What the data of a story come to: their layers, how they are drawn, and how many rows were left out. */
export type ToldLayers = ReadLayers & { overlay: OwnOverlay };

const known = new WeakMap<readonly unknown[], Promise<ToldLayers>>();

/** Reads the data of a story, in slices that hold no page up; the same data once. */
export function readData(data: readonly unknown[]): Promise<ToldLayers> {
	const told = known.get(data) ?? read(data);
	known.set(data, told);
	return told;
}

async function read(data: readonly unknown[]): Promise<ToldLayers> {
	const found = await inSlices(layerSteps(data));
	for (const { features } of found.layers) await prepareShape(features);
	return { ...found, overlay: new OwnOverlay(found.layers) };
}

/** The data of a story as exports are told of them; null where there are none. */
export async function toldPicture(
	data: readonly unknown[] | undefined,
	language: Language,
): Promise<OwnPicture | null> {
	if (!data) return null;
	const [{ overlay }, words] = await Promise.all([readData(data), ownWords(language)]);
	return { overlay, words };
}
