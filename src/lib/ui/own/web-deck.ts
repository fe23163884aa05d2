import { storySlides } from '#lib/export/story-slides.ts';
import { webDeck } from '#lib/export/web-deck.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { storyFileName } from '#lib/own/file.ts';
import { mapAddress } from '#lib/ui/page/links.ts';
import { loadExportTools } from '#lib/ui/takeaway/exporter.svelte.ts';
import type { ExportContext, Subject } from '#lib/ui/takeaway/exporting.ts';
import type { Words } from '#lib/words/en.ts';
import script from '../../../../node_modules/reveal.js/dist/reveal.js?raw';
import notes from '../../../../node_modules/reveal.js/dist/plugin/notes.js?raw';
import css from '../../../../node_modules/reveal.js/dist/reveal.css?raw';
import { tell } from './tell.ts';
import { toldPicture } from './told-picture.ts';

/** How a story's pictures are being drawn. */
type Run = { signal: AbortSignal; onprogress: (done: number, all: number) => void };

/** A story as one file of slides for a browser. Throws an error of the exports. */
export async function makeWebDeck(story: OwnStory, words: Words, { signal, onprogress }: Run) {
	const { story: told } = await tell(story, words.language);
	const slides = storySlides(told);
	const views = slides.map(({ view }) => view);
	const tools = await loadExportTools(words, views);
	const subject: Subject = {
		view: views[0] as Subject['view'],
		size: { width: 1280, height: 720 },
		theme: 'light',
		page: mapAddress(words.language),
		focus: null,
		slides,
		isWhole: true,
		title: story.title,
		lead: told.summary,
		visitor: told.visitor,
		own: await toldPicture(story.data, words.language),
	};
	const context: ExportContext = { subject, files: tools.files, words, signal, onprogress };
	const drawn = await tools.drawSlides(context, false);
	const html = webDeck(story.title, drawn, { script, notes, css }, words, tools.tellingOf(subject));
	return { html, name: `${storyFileName(story.title)}.html` };
}
