import type { Language } from '#lib/atlas/vocabulary.ts';
import {
	draftOf,
	storyOf,
	withClaim,
	withFields,
	withoutStep,
	withStep,
	withStepAt,
	withTexts,
	type Draft,
	type DraftStep,
} from '#lib/own/draft.ts';
import { Edits } from '#lib/own/edits.ts';
import { emptyStory, LIMITS, type OwnStep, type OwnStory } from '#lib/own/own-story.ts';
import { openedView } from '#lib/view/opened.ts';
import type { OwnWords } from '#lib/words/own/en.ts';
import { Keeper } from './keeper.svelte.ts';
import { freshId, StoryStore, type KeptStory, type StoryHead } from './story-store.ts';

/** The story that a visitor is making: its draft, its edits, and how it is kept. */
export class StoryEditor {
	draft = $state.raw<Draft>(draftOf(emptyStory('en', '')));
	/** The key of the step whose fields are shown; null: none. */
	chosen = $state<number | null>(null);
	/** What the last edit has done, for screen readers and the line of state. */
	said = $state('');
	/** All stories on this device. */
	kept = $state.raw<readonly StoryHead[]>([]);
	/** The story that was deleted last, which can be brought back. */
	removed = $state.raw<KeptStory | null>(null);
	/** What can be undone and made again, by name. */
	undoable = $state<string | null>(null);
	redoable = $state<string | null>(null);
	readonly keeper: Keeper;
	readonly store: StoryStore;
	readonly #language: Language;
	readonly #words: OwnWords;
	#edits = new Edits<Draft>(this.draft);

	constructor(language: Language, words: OwnWords, store?: StoryStore) {
		this.#language = language;
		this.#words = words;
		this.store = store ?? new StoryStore((id) => void this.#savedElsewhere(id));
		this.keeper = new Keeper(this.store, () => void this.#list());
	}

	/** The step whose fields are shown, or lacking that the last. */
	get current(): DraftStep | undefined {
		return this.draft.steps.find(({ key }) => key === this.chosen) ?? this.draft.steps.at(-1);
	}

	/** The story as it is now. */
	get story(): OwnStory {
		return storyOf(this.draft);
	}

	/** Begins with a story that was brought here or, without one, with that which was changed last. */
	async begin(brought: OwnStory | null): Promise<void> {
		await this.#list();
		const [last] = this.kept;
		if (brought) this.take(brought);
		else if (last) await this.open(last.id);
		else this.fresh();
	}

	/** Goes on with a story on this device. */
	async open(id: string): Promise<void> {
		await this.keeper.flush();
		this.#leave();
		const kept = await this.store.get(id).catch(() => null);
		if (kept) this.#show(kept.story, kept.id, kept.revision);
		else if (this.keeper.id === '') this.fresh();
	}

	/** Begins an empty story, which is kept from its first edit on. */
	fresh(): void {
		this.#leave();
		this.#show(emptyStory(this.#language, ''), freshId(), 0);
	}

	/** Takes a story from elsewhere as a new one on this device. */
	take(story: OwnStory): void {
		this.#leave();
		this.#show(story, freshId(), 0);
		this.keeper.keep(this.story);
	}

	/** Saves what waits. What the device does not take can be brought back. */
	#leave(): void {
		const { id, state } = this.keeper;
		void this.keeper.flush();
		if (id !== '' && state !== 'saved' && state !== 'saving')
			this.removed = { id, revision: 0, changed: 0, story: this.story };
	}

	/** Goes on with a copy of the story. */
	duplicate(): void {
		this.take({
			...this.story,
			title: this.#words.panel.copyOf(this.draft.title || this.#words.panel.untitled),
		});
	}

	/** Deletes the story; {@link bringBack} undoes that. */
	async remove(): Promise<void> {
		await this.keeper.flush();
		const { id } = this.keeper;
		this.removed = { id, revision: 0, changed: 0, story: this.story };
		await this.store.remove(id).catch(() => undefined);
		await this.#list();
		const [next] = this.kept;
		this.keeper.begin('', 0);
		if (next) await this.open(next.id);
		else this.fresh();
		this.said = this.#words.panel.removed(this.removed.story.title || this.#words.panel.untitled);
	}

	bringBack(): void {
		const back = this.removed;
		this.removed = null;
		if (back) this.take(back.story);
	}

	/** Takes the version of the other window, and gives up this one. */
	async takeTheirs(): Promise<void> {
		const { id } = this.keeper;
		this.keeper.begin('', 0);
		await this.open(id);
	}

	/** Keeps this version beside that of the other window. */
	keepMine(): void {
		const mine = this.story;
		this.keeper.begin('', 0);
		this.take({ ...mine, title: this.#words.panel.copyOf(mine.title) });
	}

	/** Puts a step behind the one that is chosen, or at the end, and chooses it. */
	add(step: OwnStep): void {
		const { steps } = this.draft;
		if (steps.length >= LIMITS.steps) return void (this.said = this.#words.done.full);
		const at = steps.findIndex(({ key }) => key === this.chosen);
		const after = step.slide === 'opening' ? -1 : at < 0 || step.slide ? steps.length - 1 : at;
		const next = withStep(this.draft, step, after);
		this.#make(next, 'add');
		this.chosen = next.steps[after + 1]?.key ?? null;
		this.said = this.#words.done.added(after + 2, next.steps.length);
	}

	/** Shows a step by another view; its words stay, and its sweep where that ends in the view. */
	retake(key: number, view: string): void {
		const { years, compare, year, date } = openedView(view).view;
		const sweep = this.draft.steps.find((step) => step.key === key)?.sweep;
		const isSame = years === null && compare === null && sweep?.to === (date ?? year);
		const fields = isSame ? { view } : { view, sweep: undefined };
		this.#make(withFields(this.draft, key, fields), 'retake');
		this.said = this.#words.done.retaken(this.#numberOf(key));
	}

	/** Changes texts of a step or its sweep; letters typed in one go count as one edit. */
	tell(key: number, fields: Partial<OwnStep>): void {
		const name = 'sweep' in fields ? 'sweep' : 'text';
		this.#make(withFields(this.draft, key, fields), name, `${key} ${Object.keys(fields).join()}`);
	}

	/** Changes title, lead or author of the story. */
	entitle(fields: Partial<Omit<OwnStory, 'steps'>>): void {
		this.#make(withTexts(this.draft, fields), 'text', `story ${Object.keys(fields).join()}`);
	}

	/** Moves a step to another index. */
	move(key: number, to: number): void {
		const next = withStepAt(this.draft, key, to);
		if (next === this.draft) return;
		this.#make(next, 'move');
		this.said = this.#words.done.moved(this.#numberOf(key), next.steps.length);
	}

	/** Deletes a step and chooses none. */
	removeStep(key: number): void {
		const step = this.draft.steps.find((each) => each.key === key);
		if (!step) return;
		const number = this.#numberOf(key);
		this.#make(withoutStep(this.draft, key), 'remove');
		if (this.chosen === key) this.chosen = null;
		this.said = this.#words.done.removed(step.title || this.#words.panel.stepAt(number, ''));
	}

	/** Cites a claim in a step (by default the current one), or no more. */
	cite(claim: string, isCited = true, key = this.current?.key): void {
		if (key === undefined) return;
		this.#make(withClaim(this.draft, key, claim, isCited), 'cite');
		if (isCited) this.said = this.#words.done.cited(this.#numberOf(key));
	}

	undo(): void {
		const name = this.#edits.undo();
		if (name !== null) this.#turn(this.#words.done.undone(this.#named(name)));
	}

	redo(): void {
		const name = this.#edits.redo();
		if (name !== null) this.#turn(this.#words.done.redone(this.#named(name)));
	}

	/** The editor is closed: what waits is saved. */
	async close(): Promise<void> {
		await this.keeper.flush();
		this.store.close();
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
		this.keeper.keep(this.story);
	}

	#look() {
		this.draft = this.#edits.state;
		const named = (name: string | null) => (name === null ? null : this.#named(name));
		this.undoable = named(this.#edits.undoable);
		this.redoable = named(this.#edits.redoable);
	}

	#named = (name: string): string => this.#words.done[name as EditName];

	#numberOf = (key: number) => this.draft.steps.findIndex((step) => step.key === key) + 1;

	#show(story: OwnStory, id: string, revision: number) {
		this.#edits = new Edits(draftOf(story));
		this.chosen = null;
		this.said = '';
		this.#look();
		this.keeper.begin(id, revision);
	}

	async #list() {
		this.kept = await this.store.list().catch(() => []);
	}

	/** What nobody edits here follows the other window; what is edited is settled by the next save. */
	async #savedElsewhere(id: string) {
		if (id === this.keeper.id && this.keeper.state === 'saved') await this.open(id);
		await this.#list();
	}
}

type EditName = 'add' | 'remove' | 'move' | 'retake' | 'text' | 'cite' | 'sweep';
