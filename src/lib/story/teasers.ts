import { shownYears } from '#lib/atlas/slice.ts';
import type { Story } from '#lib/atlas/story-schema.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { openedView } from '#lib/view/opened.ts';

/** A story as it is offered: its title, one line, and the first and the last year that its steps rest on. */
export type StoryTeaser = { id: string; title: string; line: string; first: number; last: number };

/** The stories as they are offered in a language, in their order. */
export function storyTeasers(stories: readonly Story[], language: Language): StoryTeaser[] {
	return stories.map(({ id, title, teaser, steps }): StoryTeaser => {
		const years = steps.flatMap(({ view }) => shownYears(openedView(view).view));
		return {
			id,
			title: title[language],
			line: teaser[language],
			first: Math.min(...years),
			last: Math.max(...years),
		};
	});
}
