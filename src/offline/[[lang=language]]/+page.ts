import type { Language } from '#lib/atlas/vocabulary.ts';
import { ownCatalogue } from '#lib/words/own/catalogue.ts';

type Event = { params: { lang?: Language }; data: object };

/** The words for what visitors make, since the file may be saved with a story of theirs. */
export const load = async ({ params, data }: Event) => ({
	...data,
	ownWords: await ownCatalogue(params.lang ?? 'en'),
});
