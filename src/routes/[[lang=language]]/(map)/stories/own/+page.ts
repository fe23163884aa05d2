import { ownCatalogue } from '#lib/words/own/catalogue.ts';

/** The words for what visitors make, in the page's language. */
export const load = async ({ params }) => ({ ownWords: await ownCatalogue(params.lang ?? 'en') });
