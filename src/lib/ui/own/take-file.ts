import { fileText, openedFile } from '#lib/own/file.ts';
import type { OwnWords } from '#lib/words/own/en.ts';
import { faultSentence } from '#lib/words/own/catalogue.ts';
import type { StoryEditor } from './story-editor.svelte.ts';

/** Goes on with the story of a file as a new one; tells what was amiss with it, in sentences. */
export async function takeFile(editor: StoryEditor, own: OwnWords, file: File): Promise<string[]> {
	const { story, faults } = openedFile(await fileText(file));
	if (story) editor.take(story);
	return faults.map((fault) => faultSentence(own, fault));
}
