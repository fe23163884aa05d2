import { LIMITS } from '#lib/own/own-story.ts';
import { cutTo } from '#lib/own/plain-text.ts';
import type { ToldStep, ToldStory } from '#lib/story/told.ts';
import { openedView } from '#lib/view/opened.ts';
import type { Slide } from './deck.ts';

/** So many characters of a text have room beside the map of a slide, in small letters. */
const MOST_TEXT = 800;

/** The steps of a story as slides: each with what its speaker says, and its claims with who says so. */
export function storySlides({ steps }: ToldStory): Slide[] {
	return steps.map((step) => ({
		view: openedView(step.view).view,
		title: step.title,
		...slideTexts(step),
		...(step.slide ? { slide: step.slide } : {}),
		notes: step.notes.text,
		...(step.focus ? { focus: step.focus } : {}),
		sources: step.claims.map(
			({ text, reference, at }) => `${text} (${[reference, at].filter(Boolean).join(', ')})`,
		),
	}));
}

/** What stands on the slide of a step and, where that is not all there is to read, the whole. */
function slideTexts({ sentence, text: { text }, slide }: ToldStep) {
	if (sentence) return { text: sentence, ...(text ? { paragraph: text } : {}) };
	// An opening or closing slide has room for a sentence in large letters.
	if (text.length <= (slide ? LIMITS.sentence : MOST_TEXT)) return { text };
	return { text: beginning(text, LIMITS.sentence), paragraph: text };
}

/** The first sentences of a text that have room in so many characters or, lacking one, its first words. */
function beginning(text: string, most: number): string {
	const start = cutTo(text, most);
	const sentences = /^.*[.!?…。]["'»”’)]*(?=\s)/su.exec(start)?.[0];
	if (sentences) return sentences;
	const words = cutTo(text, most - 2).replace(/\s+\S*$/u, '');
	return `${words} …`;
}
