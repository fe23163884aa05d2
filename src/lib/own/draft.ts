import { LIMITS, type OwnStep, type OwnStory } from './own-story.ts';
import { openedView } from '#lib/view/opened.ts';
import { cutTo, plainText } from './plain-text.ts';

/** A step with a number that it keeps wherever it is moved. */
export type DraftStep = OwnStep & { key: number };
/** A story that is being made; it may have no step yet. */
export type Draft = Omit<OwnStory, 'steps'> & { steps: readonly DraftStep[] };

/** A story to be edited. */
export function draftOf(story: OwnStory): Draft {
	return { ...story, steps: story.steps.map((step, at) => ({ ...step, key: at + 1 })) };
}

/** The story of a draft, without what is empty. */
export function storyOf({ steps, ...draft }: Draft): OwnStory {
	return { ...full(draft), steps: steps.map(({ key: _, ...step }) => full(step)) };
}

/** A key that no step of the draft has. */
const nextKey = ({ steps }: Draft) => Math.max(0, ...steps.map(({ key }) => key)) + 1;

/**
 * Puts a step after the one at an index (-1: before all) and gives it a key. A story that is full stays
 * as it is.
 */
export function withStep(draft: Draft, step: OwnStep, after: number): Draft {
	if (draft.steps.length >= LIMITS.steps) return draft;
	return { ...draft, steps: draft.steps.toSpliced(after + 1, 0, { ...step, key: nextKey(draft) }) };
}

/**
 * The index after which a new step belongs: behind the chosen one, else at the end (before a closing
 * slide); a slide that opens stands before all, one that closes after all.
 */
export function placeFor(step: OwnStep, { steps }: Draft, chosen: number | null): number {
	const last = steps.length - 1;
	if (step.slide) return step.slide === 'opening' ? -1 : last;
	const at = steps.findIndex(({ key, slide }) => key === chosen && slide !== 'closing');
	if (at >= 0) return at;
	return steps[last]?.slide === 'closing' ? last - 1 : last;
}

/** With the step of a key shown by another view; its sweep stays where that ends in the view. */
export function withView(draft: Draft, key: number, view: string): Draft {
	const { years, compare, year, date } = openedView(view).view;
	const sweep = draft.steps.find((step) => step.key === key)?.sweep;
	const isSame = years === null && compare === null && sweep?.to === (date ?? year);
	return withFields(draft, key, isSame ? { view } : { view, sweep: undefined });
}

/**
 * The step by which a story differs from what it was: one that is new, has changed or, where all are the same, has
 * moved; undefined where none has, or one is gone.
 */
export function changedStep(before: Draft, after: Draft): DraftStep | undefined {
	const known = new Set(before.steps);
	const changed = after.steps.find((step) => !known.has(step));
	if (changed || before.steps.length !== after.steps.length) return changed;
	const without = ({ steps }: Draft, key: number) => steps.filter((step) => step.key !== key);
	if (before.steps.every((step, at) => step === after.steps[at])) return undefined;
	return after.steps.find(({ key }) => {
		const rest = without(after, key);
		return without(before, key).every((step, at) => step === rest[at]);
	});
}

/** Without the step of a key. */
export function withoutStep(draft: Draft, key: number): Draft {
	return { ...draft, steps: draft.steps.filter((step) => step.key !== key) };
}

/** With some fields of a step changed; texts are cut to what fits. */
export function withFields(draft: Draft, key: number, fields: Partial<OwnStep>): Draft {
	return {
		...draft,
		steps: draft.steps.map((step) => (step.key === key ? full({ ...step, ...cut(fields) }) : step)),
	};
}

/** With some texts of the story itself changed. */
export function withTexts(draft: Draft, fields: Partial<Omit<OwnStory, 'steps'>>): Draft {
	return { ...draft, ...cut(fields) };
}

/** With the step of a key at another index; one beyond an end is that end. */
export function withStepAt(draft: Draft, key: number, to: number): Draft {
	const from = draft.steps.findIndex((step) => step.key === key);
	const at = Math.min(draft.steps.length - 1, Math.max(0, to));
	const step = draft.steps[from];
	if (!step || from === at) return draft;
	return { ...draft, steps: draft.steps.toSpliced(from, 1).toSpliced(at, 0, step) };
}

/** With a claim cited by a step, or no more. */
export function withClaim(draft: Draft, key: number, claim: string, isCited: boolean): Draft {
	const had = draft.steps.find((step) => step.key === key)?.claims ?? [];
	if (had.includes(claim) === isCited || (isCited && had.length >= LIMITS.claims)) return draft;
	const claims = isCited ? [...had, claim] : had.filter((id) => id !== claim);
	return withFields(draft, key, { claims });
}

function cut<T extends object>(fields: T): T {
	return Object.fromEntries(
		Object.entries(fields).map(([key, value]) => [
			key,
			typeof value === 'string' && key in LIMITS
				? cutTo(plainText(value), LIMITS[key as keyof typeof LIMITS])
				: value,
		]),
	) as T;
}

/** Without optional fields that hold nothing. */
function full<T extends object>(fields: T): T {
	return Object.fromEntries(
		Object.entries(fields).filter(
			([key, value]) =>
				key === 'title' ||
				key === 'view' ||
				(value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
		),
	) as T;
}
