import type { ToldStory } from '#lib/story/told.ts';
import { openedView } from '#lib/view/opened.ts';
import type { Slide } from './deck.ts';

/** The steps of a story as slides: each with what its speaker says, and its claims with who says so. */
export function storySlides({ steps }: ToldStory): Slide[] {
	return steps.map(({ title, sentence, text, notes, view, claims, focus, slide }) => ({
		view: openedView(view).view,
		title,
		text: sentence ?? text.text,
		...(sentence && text.text ? { paragraph: text.text } : {}),
		...(slide ? { slide } : {}),
		notes: notes.text,
		...(focus ? { focus } : {}),
		sources: claims.map(
			({ text, reference, at }) => `${text} (${[reference, at].filter(Boolean).join(', ')})`,
		),
	}));
}
