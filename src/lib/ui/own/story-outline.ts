import { publicAddress } from '#lib/export/address.ts';
import { fileName } from '#lib/export/file-name.ts';
import { boundsOf } from '#lib/view/shared.ts';
import { markdownOutline } from '#lib/own/outline.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { openedView } from '#lib/view/opened.ts';
import type { Words } from '#lib/words/en.ts';
import type { OwnWords } from '#lib/words/own/en.ts';
import { loadOutline } from '#lib/ui/page/files.ts';
import { mapAddress } from '#lib/ui/page/links.ts';
import { tell } from './tell.ts';

const FRAME = { width: 1280, height: 720 };

/** A story as Markdown; its pictures are called as those that the exports save. */
export async function makeOutline(story: OwnStory, words: Words, own: OwnWords): Promise<string> {
	const [{ story: told }, { version }] = await Promise.all([
		tell(story, words.language),
		loadOutline(words.language),
	]);
	const page = mapAddress(words.language);
	const steps = told.steps.map(({ title, sentence, text, notes, view: query, claims }, at) => {
		const { view } = openedView(query);
		const number = String(at + 1).padStart(2, '0');
		return {
			title,
			...(sentence ? { sentence } : {}),
			text: text.text,
			notes: notes.text,
			picture: { name: `${number}-${fileName(view)}.png`, alt: own.send.picture(at + 1) },
			address: publicAddress(view, boundsOf(view, FRAME), version, page),
			sources: claims.map(
				({ text, reference, at }) => `${text} (${[reference, at].filter(Boolean).join(', ')})`,
			),
		};
	});
	return markdownOutline(story, steps, {
		inAtlas: own.send.inAtlas,
		sources: own.send.sources,
		notes: own.step.notes,
	});
}
