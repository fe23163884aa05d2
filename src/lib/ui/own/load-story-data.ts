import type { Language } from '#lib/atlas/vocabulary.ts';

/** What shows and asks whether a story holds data; it comes where there are some. */
export async function loadStoryData(language: Language) {
	const [{ default: StoryData }, { ownWords }] = await Promise.all([
		import('./StoryData.svelte'),
		import('#lib/own-data/words/catalogue.ts'),
	]);
	return { StoryData, said: await ownWords(language) };
}
