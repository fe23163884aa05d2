import type { OwnStory } from '#lib/own/own-story.ts';
import { NotKept, type Refusal, type StoryStore } from './story-store.ts';

/** So long after an edit a story is saved: within a second, and not with every letter. */
const PAUSE_MS = 400;

/** Keeps the story that is edited: saves it soon after each edit, one save after the other. */
export class Keeper {
	/** Whether all that was edited is kept and, if not, why. */
	state = $state<'saved' | 'saving' | Refusal>('saved');
	/** The story that is kept, and at which revision. */
	#kept = { id: '', revision: 0 };
	#waiting: OwnStory | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();
	readonly #store: Pick<StoryStore, 'put'>;
	readonly #onsaved: () => void;

	/** `onsaved` is called when a story has been saved. */
	constructor(store: Pick<StoryStore, 'put'>, onsaved: () => void = () => undefined) {
		this.#store = store;
		this.#onsaved = onsaved;
	}

	get id(): string {
		return this.#kept.id;
	}

	/** From now on a story of this id is kept, which was read at this revision (0: it is new). */
	begin(id: string, revision: number): void {
		this.#kept = { id, revision };
		this.#waiting = null;
		clearTimeout(this.#timer);
		this.state = 'saved';
	}

	/** Saves this state of the story soon. */
	keep(story: OwnStory): void {
		this.#waiting = story;
		if (this.state === 'elsewhere') return;
		this.state = 'saving';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
	}

	/** Saves now what waits; resolves when it is kept or refused. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		const [story, kept] = [this.#waiting, this.#kept];
		if (story && this.state !== 'elsewhere') {
			this.#waiting = null;
			this.#saving = this.#saving.then(() => this.#save(story, kept));
		}
		return this.#saving;
	}

	/** Another story may have been begun meanwhile: this one is saved all the same. */
	async #save(story: OwnStory, kept: { id: string; revision: number }): Promise<void> {
		try {
			kept.revision = await this.#store.put(kept.id, story, kept.revision);
			if (kept !== this.#kept) return this.#onsaved();
			if (!this.#waiting) this.state = 'saved';
			this.#onsaved();
		} catch (error) {
			if (kept !== this.#kept) return;
			// It waits for the next edit, which may find room.
			this.#waiting ??= story;
			this.state = error instanceof NotKept ? error.reason : 'denied';
		}
	}
}
