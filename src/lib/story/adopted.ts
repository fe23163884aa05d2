import type { Story } from '#lib/atlas/story-schema.ts';
import type { OwnStory } from '#lib/own/own-story.ts';
import { openedView } from '#lib/view/opened.ts';
import { DEFAULT_VIEW, encodeView, type View } from '#lib/view/view.ts';
import { TOLD_KEYS } from './compile.ts';

/** An id for a title: Latin letters and digits of it or, without any, `instead`. */
export function idFor(title: string, instead = 'story'): string {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return words?.slice(0, 6).join('-') || instead;
}

/**
 * A visitor's story as a file of `geodata/stories/`: its words stand in its language alone, and the
 * checker then says what is missing. {@link leftOut} says what has no place there.
 */
export function adoptedStory(story: OwnStory, id: string) {
	const said = (text: string | undefined) => ({ [story.lang]: text ?? '' });
	const taken = new Map<string, number>();
	const idOf = (title: string) => {
		const base = idFor(title, 'step');
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
				view: encodeView(toldView(step.view)),
				...(step.sweep ? { sweep: step.sweep } : {}),
				title: said(step.title),
				text: said([step.sentence, step.text].filter(Boolean).join(' ')),
				claims: [...(step.claims ?? [])],
				notes: said(step.notes),
			})),
	} satisfies Record<keyof Story, unknown>;
}

/** What of a visitor's story has no place among ours, in sentences for the curator who adopts it. */
export function leftOut({ steps, author, data }: OwnStory): string[] {
	const slides = steps.filter(({ slide }) => slide !== undefined);
	return [
		...(author ? [`It was written by ${author}: a story of ours names no author.`] : []),
		...(data ? ['The author’s own data are left out: they are no evidence of the atlas.'] : []),
		...slides.map(
			({ slide, title, sentence, text, notes }) =>
				`The ${slide} slide is left out; it says: ${[title, sentence, text, notes].filter(Boolean).join(' · ')}`,
		),
		...steps.flatMap((step) => {
			const keys = slides.includes(step) ? [] : untold(step.view);
			return keys.map(
				(key) => `“${step.title}”: its view leaves out “${key}”, which a step cannot say.`,
			);
		}),
	];
}

/** The keys of a view that a step of ours cannot say. The theme is its reader's own. */
const untold = (query: string): (keyof View)[] =>
	(Object.keys(DEFAULT_VIEW) as (keyof View)[]).filter(
		(key) => key !== 'theme' && !TOLD_KEYS.includes(key) && new URLSearchParams(query).has(key),
	);

function toldView(query: string): View {
	const left = Object.fromEntries(untold(query).map((key) => [key, DEFAULT_VIEW[key]]));
	return { ...openedView(query).view, ...left, theme: null };
}
