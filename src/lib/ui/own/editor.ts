import type { Language } from '#lib/atlas/vocabulary.ts';
import { ownCatalogue } from '#lib/words/own/catalogue.ts';
import { takeBrought } from './brought.ts';
import { guard } from './guard.ts';
import { StepPictures } from './step-pictures.ts';
import { StoryEditor } from './story-editor.svelte.ts';
import { takeFile } from './take-file.ts';
export { default as KeptWord } from './KeptWord.svelte';
export { default as OwnPanel } from './OwnPanel.svelte';

/** They outlast the editor: opened again, it has its pictures. A page has one language. */
let pictures: StepPictures | undefined;

/** The editor, with the story that was brought here or was edited last; `end` when its page is left. */
export async function openEditor(language: Language) {
	const words = await ownCatalogue(language);
	const editor = new StoryEditor(language, words);
	await editor.begin(takeBrought());
	pictures ??= new StepPictures(async (query, theme, data) =>
		(await import('./small-picture.ts')).smallPicture(query, theme, language, data),
	);
	const take = async (file: File) => {
		const faults = await takeFile(editor, words, file);
		if (faults.length > 0) editor.said = faults.join(' ');
	};
	return { words, editor, pictures, take, end: guard(editor) };
}
