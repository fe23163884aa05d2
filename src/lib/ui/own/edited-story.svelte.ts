import {
	changedStep,
	draftOf,
	placeFor,
	storyOf,
	withClaim,
	withFields,
	withoutStep,
	withStep,
	withStepAt,
	withTexts,
	withView,
	type Draft,
	type DraftStep,
} from '#lib/own/draft.ts';
import { Edits } from '#lib/own/edits.ts';
import { taken, type Taken } from '#lib/own/taken.ts';
import { LIMITS, type OwnStep, type OwnStory } from '#lib/own/own-story.ts';
import type { OwnWords } from '#lib/words/own/en.ts';

/** A story that is edited, and its edits, which can be undone and made again. */
export class EditedStory {
	draft: Draft;
	/** The key of the step whose fields are shown; null: none. */
	chosen = $state<number | null>(null);
	/** What was done last; it may be the same as before. */
	#saying = $state.raw({ text: '' });
	/** What can be undone and made again, by name; null: nothing. */
	undoable = $state<string | null>(null);
	redoable = $state<string | null>(null);
	protected readonly words: OwnWords;
	readonly #onedit: (story: OwnStory) => void;
	#edits: Edits<Draft>;

	/** `onedit` is called with the story after each edit. */
	constructor(story: OwnStory, words: OwnWords, onedit: (story: OwnStory) => void) {
		this.words = words;
		this.#onedit = onedit;
		this.#edits = new Edits(draftOf(story));
		this.draft = $state.raw(this.#edits.state);
	}

	/** What the last edit has done. */
	get said(): string {
		return this.#saying.text;
	}
	set said(text: string) {
		this.#saying = { text };
	}

	/** Another object for whatever is said, also where that is the same sentence again. */
	get saying(): object {
		return this.#saying;
	}

	/** The step whose fields are shown, or lacking that the last. */
	get current(): DraftStep | undefined {
		return this.draft.steps.find(({ key }) => key === this.chosen) ?? this.draft.steps.at(-1);
	}

	/** The story as it is now. */
	get story(): OwnStory {
		return storyOf(this.draft);
	}

	/** Shows another story, without any edit yet. */
	protected show(story: OwnStory): void {
		this.#edits = new Edits(draftOf(story));
		this.chosen = null;
		this.said = '';
		this.#look();
	}

	/** Puts a step behind the one that is chosen, or at the end, and chooses it. */
	add(step: OwnStep): void {
		const { steps } = this.draft;
		if (steps.length >= LIMITS.steps) return void (this.said = this.words.done.full);
		const after = placeFor(step, this.draft, this.chosen);
		const { view, lost } = taken(step.view);
		const next = withStep(this.draft, { ...step, view }, after);
		this.#make(next, 'add');
		this.chosen = next.steps[after + 1]?.key ?? null;
		this.said = this.#sayLost(this.words.done.added(after + 2, next.steps.length), lost);
	}

	/** Shows a step by another view; its words stay, and its sweep where that ends in the view. */
	retake(key: number, query: string): void {
		const { view, lost } = taken(query);
		this.#make(withView(this.draft, key, view), 'retake');
		this.said = this.#sayLost(this.words.done.retaken(this.#numberOf(key)), lost);
	}

	/** With what a step cannot show of the view that was taken. */
	#sayLost(said: string, lost: Taken['lost']): string {
		return lost ? `${said} ${this.words.done.lost[lost]}` : said;
	}

	/** Changes texts of a step or its sweep; letters typed in one go count as one edit. */
	tell(key: number, fields: Partial<OwnStep>): void {
		const name = 'sweep' in fields ? 'sweep' : 'text';
		this.#make(withFields(this.draft, key, fields), name, `${key} ${Object.keys(fields).join()}`);
	}

	/** Changes title, lead or author of the story, or its data. */
	entitle(fields: Partial<Omit<OwnStory, 'steps'>>): void {
		const name = 'data' in fields ? 'data' : 'text';
		this.#make(withTexts(this.draft, fields), name, `story ${Object.keys(fields).join()}`);
	}

	/** Moves a step to another index. */
	move(key: number, to: number): void {
		const next = withStepAt(this.draft, key, to);
		if (next === this.draft) return;
		this.#make(next, 'move');
		this.said = this.words.done.moved(this.#numberOf(key), next.steps.length);
	}

	/** Deletes a step and chooses none. */
	removeStep(key: number): void {
		const step = this.draft.steps.find((each) => each.key === key);
		if (!step) return;
		const number = this.#numberOf(key);
		this.#make(withoutStep(this.draft, key), 'remove');
		if (this.chosen === key) this.chosen = null;
		this.said = this.words.done.removed(step.title || this.words.panel.stepAt(number, ''));
	}

	/** Cites a claim in a step (by default the current one), or no more. */
	cite(claim: string, isCited = true, key = this.current?.key): void {
		if (key === undefined) return;
		const next = withClaim(this.draft, key, claim, isCited);
		const isNew = next !== this.draft;
		this.#make(next, isCited ? 'cite' : 'uncite');
		const has = this.draft.steps.find((step) => step.key === key)?.claims?.includes(claim);
		const came = isNew ? 'cited' : has ? 'citedAlready' : 'citedFull';
		const said = isCited ? this.words.done[came] : this.words.done.uncited;
		this.said = said(this.#numberOf(key));
	}

	/** The next letter begins an edit of its own: the field was left. */
	rest(): void {
		this.#edits.rest();
	}

	/** Takes the last edit back; the key of the step that it changed, if there still is one. */
	undo(): number | undefined {
		return this.#went('undone', () => this.#edits.undo());
	}

	/** Makes the edit again that was undone last; as {@link undo}. */
	redo(): number | undefined {
		return this.#went('redone', () => this.#edits.redo());
	}

	#went(how: 'undone' | 'redone', go: () => string | null): number | undefined {
		const before = this.draft;
		const name = go();
		if (name === null) return undefined;
		const key = changedStep(before, this.#edits.state)?.key;
		this.#turn('');
		this.said = this.words.done[how](this.#named(name), key && this.#numberOf(key));
		return key;
	}

	#make(next: Draft, name: EditName, key: string | null = null): void {
		if (next === this.draft) return;
		this.#edits.make(next, name, key);
		this.#turn('');
	}

	/** Shows and keeps what the edits have come to. */
	#turn(said: string) {
		this.#look();
		this.said = said;
		this.#onedit(this.story);
	}

	#look() {
		this.draft = this.#edits.state;
		const named = (name: string | null) => (name === null ? null : this.#named(name));
		this.undoable = named(this.#edits.undoable);
		this.redoable = named(this.#edits.redoable);
	}

	#named = (name: string): string => this.words.done[name as EditName];

	#numberOf = (key: number) => this.draft.steps.findIndex((step) => step.key === key) + 1;
}

type EditName =
	'add' | 'remove' | 'move' | 'retake' | 'text' | 'cite' | 'uncite' | 'sweep' | 'data';
