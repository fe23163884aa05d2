import type { Language } from '#lib/atlas/vocabulary.ts';
import { ownCatalogue } from '#lib/words/own/catalogue.ts';
import { takeBrought } from './brought.ts';
import { StoryEditor } from './story-editor.svelte.ts';
export { default as OwnPanel } from './OwnPanel.svelte';

/** The editor, with the story that was brought here or was edited last. */
export async function openEditor(language: Language) {
	const words = await ownCatalogue(language);
	const editor = new StoryEditor(language, words);
	await editor.begin(takeBrought());
	return { words, editor };
}
