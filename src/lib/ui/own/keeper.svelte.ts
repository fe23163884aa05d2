import type { OwnStory } from '#lib/own/own-story.ts';
import type { Rest } from './brought.ts';
import { NotKept, type Refusal, type StoryStore } from './story-store.ts';

/** So long after the first edit that is not saved it is: within a second, however long somebody types on. */
const PAUSE_MS = 600;

/** Keeps the story that is edited: saves it soon after an edit, one save after the other. */
export class Keeper {
	/** Whether all that was edited is kept and, if not, why. */
	state = $state<'saved' | 'saving' | Refusal>('saved');
	/** The story that is kept, and at which revision. */
	#kept = { id: '', revision: 0 };
	#waiting: OwnStory | null = null;
	/** The newest state, until the device has taken it. */
	#unsaved: OwnStory | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();
	readonly #store: Pick<StoryStore, 'put'>;
	readonly #onsaved: () => void;
	readonly #onlost: (story: OwnStory) => void;

	/**
	 * `onsaved` is called when a story has been saved, `onlost` with one that was not, after another had been
	 * begun.
	 */
	constructor(
		store: Pick<StoryStore, 'put'>,
		onsaved: () => void = () => undefined,
		onlost: (story: OwnStory) => void = () => undefined,
	) {
		this.#store = store;
		this.#onsaved = onsaved;
		this.#onlost = onlost;
	}

	/** What was edited is not kept on this device. */
	get isTrouble(): boolean {
		return this.state !== 'saved' && this.state !== 'saving';
	}

	get id(): string {
		return this.#kept.id;
	}

	/** At which the story was read or last saved; 0: it was never saved. */
	get revision(): number {
		return this.#kept.revision;
	}

	/** What the device may not have taken yet, as this moment finds it; null: it has taken all. */
	get rest(): Rest | null {
		return this.#unsaved && { ...this.#kept, story: this.#unsaved };
	}

	/**
	 * From now on a story of this id is kept, which was read at this revision (0: it is new). What waits of the
	 * one before is dropped: flush it first.
	 */
	begin(id: string, revision: number): void {
		this.#kept = { id, revision };
		this.#waiting = null;
		this.#unsaved = null;
		this.#stop();
		this.state = 'saved';
	}

	/** Saves this state of the story soon. */
	keep(story: OwnStory): void {
		this.#waiting = story;
		this.#unsaved = story;
		if (this.state === 'elsewhere') return;
		// A refusal holds until the device has taken what it refused.
		if (this.state === 'saved') this.state = 'saving';
		this.#timer ??= setTimeout(() => void this.flush(), PAUSE_MS);
	}

	/** Saves now what waits; resolves when it is kept or refused. */
	flush(): Promise<void> {
		this.#stop();
		const [story, kept] = [this.#waiting, this.#kept];
		if (story && this.state !== 'elsewhere') {
			this.#waiting = null;
			this.#saving = this.#saving.then(() => this.#save(story, kept));
		}
		return this.#saving;
	}

	#stop() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** Another story may have been begun meanwhile: this one is saved all the same. */
	async #save(story: OwnStory, kept: { id: string; revision: number }): Promise<void> {
		try {
			kept.revision = await this.#store.put(kept.id, story, kept.revision);
			if (kept !== this.#kept) return this.#onsaved();
			if (this.#unsaved === story) this.#unsaved = null;
			if (!this.#waiting) this.state = 'saved';
			this.#onsaved();
		} catch (error) {
			if (kept !== this.#kept) return this.#onlost(story);
			// It waits for the next edit, which may find room.
			this.#waiting ??= story;
			this.state = error instanceof NotKept ? error.reason : 'denied';
		}
	}
}
