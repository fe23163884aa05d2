import type { Story } from '#lib/atlas/story-schema.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { openedView } from '#lib/view/opened.ts';
import { encodeView } from '#lib/view/view.ts';

/** An id for a title: Latin letters and digits of it, or `story`. */
export function idFor(title: string): string {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return words?.slice(0, 6).join('-') || 'story';
}

/**
 * A visitor's story as a file of `geodata/stories/`: its words stand in its language alone, and the
 * checker then says what is missing. Slides that open or close it are left out: a page of ours has a
 * title, and names sources at each step.
 */
export function adoptedStory(story: OwnStory, id: string) {
	const said = (text: string | undefined) => ({ [story.lang]: text ?? '' });
	const taken = new Map<string, number>();
	const idOf = (title: string) => {
		const base = idFor(title);
		const before = taken.get(base) ?? 0;
		taken.set(base, before + 1);
		return before === 0 ? base : `${base}-${before + 1}`;
	};
	return {
		id,
		title: said(story.title),
		teaser: said(story.lead),
		summary: said(story.lead),
		steps: story.steps
			.filter(({ slide }) => slide === undefined)
			.map((step) => ({
				id: idOf(step.title),
				view: encodeView({ ...openedView(step.view).view, theme: null }),
				...(step.sweep ? { sweep: step.sweep } : {}),
				title: said(step.title),
				text: said([step.sentence, step.text].filter(Boolean).join(' ')),
				claims: [...(step.claims ?? [])],
				notes: said(step.notes),
			})),
	} satisfies Record<keyof Story, unknown>;
}
