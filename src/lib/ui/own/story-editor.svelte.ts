import type { Language } from '#lib/atlas/vocabulary.ts';
import { emptyStory, type OwnStory } from '#lib/own/own-story.ts';
import type { OwnWords } from '#lib/words/own/en.ts';
import { takeRest, type Rest } from './brought.ts';
import { EditedStory } from './edited-story.svelte.ts';
import { Keeper } from './keeper.svelte.ts';
import { freshId, NotKept, StoryStore, type StoryHead } from './story-store.ts';

/** A story that was left, and why it is not among those on this device: it can be brought back. */
export type LeftStory = { story: OwnStory; why: 'deleted' | 'unsaved' | 'replaced' };

/** The story that a visitor is making, and the stories on this device of which it is one. */
export class StoryEditor extends EditedStory {
	/** All stories on this device. */
	kept = $state.raw<readonly StoryHead[]>([]);
	/** The stories that were left, the last first. */
	left = $state.raw<readonly LeftStory[]>([]);
	readonly keeper: Keeper;
	readonly store: StoryStore;
	readonly #language: Language;

	constructor(language: Language, words: OwnWords, store?: StoryStore) {
		super(emptyStory(language, ''), words, (story) => this.keeper.keep(story));
		this.#language = language;
		this.store = store ?? new StoryStore((id) => void this.#savedElsewhere(id));
		this.keeper = new Keeper(
			this.store,
			() => void this.#list(),
			(story) => this.#putAside(story, 'unsaved'),
		);
	}

	/**
	 * Begins with what the page before may not have saved, or with a story that was brought here or, without
	 * one, with that which was changed last.
	 */
	async begin(brought: OwnStory | null): Promise<void> {
		await this.#list();
		const rest = await unsavedRest(this.store);
		if (rest) {
			this.#goOn(rest.story, rest.id, rest.revision);
			this.keeper.keep(rest.story);
		}
		if (brought) this.take(brought);
		else if (!rest) await this.#openNewest();
	}

	async #openNewest(): Promise<void> {
		const [newest] = this.kept;
		if (newest) await this.open(newest.id);
		else this.fresh();
	}

	/** Goes on with a story on this device. */
	async open(id: string): Promise<void> {
		await this.keeper.flush();
		this.#leave();
		const kept = await this.store.get(id).catch(() => null);
		if (kept) this.#goOn(kept.story, kept.id, kept.revision);
		else if (this.keeper.id === '') this.fresh();
	}

	/** Begins an empty story, which is kept from its first edit on. */
	fresh(): void {
		this.#leave();
		this.#goOn(emptyStory(this.#language, ''), freshId(), 0);
	}

	/** Takes a story from elsewhere as a new one on this device. */
	take(story: OwnStory): void {
		this.#leave();
		this.#goOn(story, freshId(), 0);
		this.keeper.keep(this.story);
	}

	/** Saves what waits. What the device does not take can be brought back. */
	#leave(): void {
		void this.keeper.flush();
		// It waits for a choice between this and what another window has saved.
		if (this.keeper.state === 'elsewhere') this.#putAside(this.story, 'unsaved');
	}

	#putAside(story: OwnStory, why: LeftStory['why']): void {
		this.left = [{ story, why }, ...this.left];
	}

	/** Goes on with a copy of the story. */
	duplicate(): void {
		this.take({
			...this.story,
			title: this.words.panel.copyOf(this.draft.title || this.words.panel.untitled),
		});
	}

	/** Deletes the story; {@link bringBack} undoes that. */
	async remove(): Promise<void> {
		await this.keeper.flush();
		const [{ id, revision }, { story }] = [this.keeper, this];
		const refusal = await this.store.remove(id, revision).catch((error: unknown) => error);
		// The version of another window is not what was to be deleted.
		if (isElsewhere(refusal)) return this.takeTheirs();
		await this.#list();
		this.keeper.begin('', 0);
		await this.#openNewest();
		this.#putAside(story, 'deleted');
	}

	/** Goes on with a story that was left; the one that is left for it can be brought back as well. */
	bringBack(back: LeftStory): void {
		this.left = this.left.filter((each) => each !== back);
		this.take(back.story);
	}

	/** Something is kept nowhere but in this page. */
	get isUnsaved(): boolean {
		return this.keeper.isTrouble || this.left.some(({ why }) => why === 'unsaved');
	}

	/**
	 * Takes the version of the other window; this one can be brought back. Where that window has deleted the
	 * story, this one is kept as a new one.
	 */
	async takeTheirs(): Promise<void> {
		const [{ id }, { story }] = [this.keeper, this];
		const theirs = await this.store.get(id).catch(() => null);
		this.keeper.begin('', 0);
		if (theirs) {
			this.#goOn(theirs.story, id, theirs.revision);
			this.#putAside(story, 'replaced');
		} else {
			this.take(story);
			this.said = this.words.done.deletedElsewhere;
		}
	}

	/** Keeps this version beside that of the other window. */
	keepMine(): void {
		const mine = this.story;
		this.keeper.begin('', 0);
		this.take({ ...mine, title: this.words.panel.copyOf(mine.title) });
	}

	/** The page is left: what waits is saved. */
	async close(): Promise<void> {
		await this.keeper.flush();
		this.store.close();
	}

	#goOn(story: OwnStory, id: string, revision: number) {
		this.show(story);
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

/**
 * What the page before has left and the device does not have. That device may have taken it after all: its
 * revision is then one that nobody else has made.
 */
async function unsavedRest(store: StoryStore): Promise<Rest | null> {
	const rest = takeRest();
	const kept = rest && (await store.get(rest.id).catch(() => null));
	return kept && JSON.stringify(kept.story) === JSON.stringify(rest.story) ? null : rest;
}

const isElsewhere = (error: unknown) => error instanceof NotKept && error.reason === 'elsewhere';
