import type { Slice } from '#lib/atlas/slice.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { OwnPicture } from '#lib/export/own-picture.ts';
import { OwnCensus } from '#lib/own-data/own-census.ts';
import { isOwnId, ownFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { ownWords } from '#lib/own-data/words/catalogue.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import { readData } from '#lib/ui/own/told-picture.ts';
import type { SavedData } from '#lib/ui/takeaway/offline-file.ts';
import AuthorsKey from './AuthorsKey.svelte';
import AuthorsNote from './AuthorsNote.svelte';
import AuthorsRows from './AuthorsRows.svelte';

/** The data that a story's author laid over its maps; they come with all that shows them. */
export type AuthorsData = {
	layers: readonly OwnLayer[];
	words: OwnWords;
	/** How many rows could not be read. */
	leftOut: number;
	/** What maps and exports are told. */
	picture: OwnPicture;
	/** What the one file that opens with the story may hold. */
	saved: SavedData;
	/** What a map shows of them, as a sentence of its text alternative; nothing for nothing. */
	alt: (slice: Slice) => string;
	/** What stands at the pointer, by the id of a row; undefined for what is of the atlas. */
	tip: (id: string) => string | undefined;
	/** Those of some ids that are of rows of theirs. */
	among: (ids: readonly string[]) => readonly string[];
	parts: {
		AuthorsKey: typeof AuthorsKey;
		AuthorsNote: typeof AuthorsNote;
		AuthorsRows: typeof AuthorsRows;
	};
};

/** Reads the data of a story; null where nothing of them can be shown. */
export async function authorsData(
	data: readonly unknown[],
	language: Language,
): Promise<AuthorsData | null> {
	const [{ layers, overlay, leftOut }, words] = await Promise.all([
		readData(data),
		ownWords(language),
	]);
	if (layers.length === 0 && leftOut === 0) return null;
	const rows = layers.reduce((sum, { features }) => sum + features.length, 0);
	return {
		...{ layers, words, leftOut },
		picture: { overlay, words },
		saved: {
			notInLinks: words.told.sendHint,
			withThem: words.told.inFile(rows),
			json: () => JSON.stringify(layers),
		},
		alt: (slice) => {
			const counts = layers.map(({ features }) => new OwnCensus(features).countIn(slice));
			const sum = counts.reduce((all, { certain, possible }) => all + certain + possible, 0);
			return sum > 0 ? words.picture.alt(layers.map(({ name }) => name).join(', '), sum) : '';
		},
		tip: (id) => {
			const name = ownFeature(layers, id)?.feature.name;
			return name && words.told.tip(name);
		},
		among: (ids) => ids.filter(isOwnId),
		parts: { AuthorsKey, AuthorsNote, AuthorsRows },
	};
}
