import type { Evidence } from '#lib/atlas/evidence.ts';
import { own } from '#lib/atlas/own.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { VERSION, type Fault, type OwnStep, type OwnStory } from '#lib/own/own-story.ts';
import { toldQuery } from '#lib/own/read-story.ts';
import { openedView } from '#lib/view/opened.ts';
import type { View } from '#lib/view/view.ts';
import { toldClaim, type ToldClaim, type ToldStep, type ToldStory } from './told.ts';

/** What of the atlas a visitor's story refers to. */
export type Known = {
	/** Null: the claims could not be had, so nothing is said of them. */
	evidence: Pick<Evidence, 'things' | 'sources'> | null;
	/** Whether the atlas has a thing, leg or corridor. */
	hasThing: (id: string) => boolean;
	/** The legs that stay while the others step back in a view that traces a route. */
	focusOf?: (view: View) => ReadonlySet<string> | null;
};

/** What a visitor's story is called in the pages that tell it. */
export const OWN_ID = 'own';

/** A visitor's story as a page tells it, with a fault for each thing or claim that the atlas does not have. */
export function toldOwnStory(story: OwnStory, known: Known): { story: ToldStory; faults: Fault[] } {
	const faults: Fault[] = [];
	const claims = known.evidence && claimsOf(known.evidence);
	const { lang } = story;
	const cited = [...new Set(story.steps.flatMap((step) => step.claims ?? []))];
	const told = (text = '') => ({ text, lang });
	const steps = story.steps.map((step, at): ToldStep => {
		const ids = step.claims ?? [];
		if (claims)
			for (const id of ids) if (!claims.has(id)) faults.push({ kind: 'claim', step: at, id });
		const focus = known.focusOf?.(openedView(step.view).view);
		const listed = step.slide === 'closing' ? cited : ids;
		return {
			id: `step-${at + 1}`,
			title: step.title,
			text: told(step.text),
			notes: told(step.notes),
			view: viewOf(step, at, known, faults),
			sweep: yearsOf(step),
			claims: listed.flatMap((id) => claims?.get(id) ?? []),
			...(step.sentence ? { sentence: step.sentence } : {}),
			...(step.slide ? { slide: step.slide } : {}),
			...(focus ? { focus } : {}),
		};
	});
	const visitor = { author: story.author ?? '', lang };
	return {
		story: { id: OWN_ID, title: story.title, summary: story.lead ?? '', steps, visitor },
		faults,
	};
}

/** The view of a step, without the selection of what does not exist. */
function viewOf({ view }: OwnStep, step: number, { hasThing }: Known, faults: Fault[]): string {
	const opened = openedView(view).view;
	if (opened.select === null || hasThing(opened.select)) return view;
	faults.push({ kind: 'thing', step, id: opened.select });
	return toldQuery({ ...opened, select: null });
}

/** The years or months of a sweep, where there is more than one of them. */
function yearsOf({ sweep }: OwnStep): ToldStep['sweep'] {
	return sweep && sweep.from !== sweep.to ? sweep : null;
}

/** All claims of the atlas as steps cite them, by id. */
export function claimsOf({ things, sources }: NonNullable<Known['evidence']>) {
	const claims = new Map<string, ToldClaim>();
	for (const { claims: of } of Object.values(things))
		for (const claim of of) {
			const told = toldClaim(claim, (source) => own(sources, source));
			if (told) claims.set(claim.id, told);
		}
	return claims;
}

/** A story that a page tells, ours or a visitor's, as one to be edited, in the language of its words. */
export function ownStoryOf(told: ToldStory, language: Language): OwnStory {
	return {
		version: VERSION,
		lang: told.visitor?.lang ?? told.steps[0]?.text.lang ?? language,
		title: told.title,
		...(told.summary ? { lead: told.summary } : {}),
		...(told.visitor?.author ? { author: told.visitor.author } : {}),
		steps: told.steps.map(({ view, title, sentence, text, notes, claims, sweep, slide }) => ({
			view: toldQuery(openedView(view).view),
			title,
			...(sentence ? { sentence } : {}),
			...(text.text ? { text: text.text } : {}),
			...(notes.text ? { notes: notes.text } : {}),
			...(claims.length > 0 && slide !== 'closing' ? { claims: claims.map(({ id }) => id) } : {}),
			...(sweep ? { sweep } : {}),
			...(slide ? { slide } : {}),
		})),
	};
}
