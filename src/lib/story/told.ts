import type { Atlas } from '#lib/atlas/atlas.ts';
import { citation, shortCitation } from '#lib/atlas/citation.ts';
import type { Claim, Source } from '#lib/atlas/schema.ts';
import type { Story, StoryStep } from '#lib/atlas/story-schema.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';

/** A text and the language that it is in: English where it is not translated. */
export type Told = { text: string; lang: Language };

/** A claim that a step cites: its words, and the work that says it. */
export type ToldClaim = {
	id: string;
	text: string;
	lang: Language;
	/** The work in a few words, and in full. */
	source: string;
	/** The work in which we read it, where that is another. */
	readIn: string | null;
	reference: string;
	at: string;
};

export type ToldStep = {
	id: string;
	title: string;
	text: Told;
	notes: Told;
	/** The query of its view. */
	view: string;
	sweep: StoryStep['sweep'] | null;
	claims: ToldClaim[];
	/** What stands on the slide in place of the paragraph. */
	sentence?: string;
	/** The legs that stay while the others step back, of a view that traces a route; by default its own. */
	focus?: ReadonlySet<string>;
	/** It opens or closes the story: its words stand large. */
	slide?: 'opening' | 'closing';
};

/** Who is named for what the editors infer. */
const EDITORS = 'NDN Atlas';

/** A story as a page of one language tells it. */
export type ToldStory = {
	id: string;
	title: string;
	summary: string;
	steps: ToldStep[];
	/** A visitor has made it, who may give a name; in which language. */
	visitor?: { author: string; lang: Language };
};

/** What a step says of a claim, with the work that says it; null where that is unknown. */
export function toldClaim(
	claim: Claim,
	sourceOf: (id: string) => Source | undefined,
): ToldClaim | null {
	const { id, text, lang } = claim;
	if (claim.by === 'editors')
		return { id, text, lang, at: '', source: EDITORS, readIn: null, reference: EDITORS };
	const source = sourceOf(claim.source);
	if (!source) return null;
	const reader = claim.citedIn ? sourceOf(claim.citedIn) : undefined;
	return {
		id,
		text,
		lang,
		at: claim.at,
		source: shortCitation(source),
		readIn: reader ? shortCitation(reader) : null,
		reference: citation(source),
	};
}

/** A story in a language, with the words and works of the claims it cites. */
export function toldStory(story: Story, language: Language, atlas: Atlas): ToldStory {
	const claims = new Map(
		atlas.things.flatMap((thing) => thing.claims).map((claim) => [claim.id, claim]),
	);
	const told = (text: StoryStep['text']): Told =>
		text[language] === undefined
			? { text: text.en, lang: 'en' }
			: { text: text[language], lang: language };
	return {
		id: story.id,
		title: story.title[language],
		summary: story.summary[language],
		steps: story.steps.map((step) => ({
			id: step.id,
			title: step.title[language],
			text: told(step.text),
			notes: told(step.notes),
			view: step.view,
			sweep: step.sweep ?? null,
			claims: step.claims.flatMap((id): ToldClaim[] => {
				const claim = claims.get(id);
				const told = claim && toldClaim(claim, (source) => atlas.sources.get(source));
				return told ? [told] : [];
			}),
		})),
	};
}
