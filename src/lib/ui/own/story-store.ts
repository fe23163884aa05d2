import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { VERSION, type OwnStory } from '#lib/own/own-story.ts';
import { readDraft } from '#lib/own/read-story.ts';
import { rowsTold } from '#lib/own-data/told-data.ts';

/** A story on this device. `revision` counts its saves, `changed` is in milliseconds. */
export type KeptStory = { id: string; revision: number; changed: number; story: OwnStory };
/** A kept story as it is listed. */
export type StoryHead = Pick<KeptStory, 'id' | 'changed'> & {
	title: string;
	steps: number;
	/** So many rows of its author's own data. */
	rows: number;
};

/** Why a story was not kept: the browser allows nothing, has no room, or has another version. */
export type Refusal = 'denied' | 'full' | 'elsewhere';
export class NotKept extends Error {
	override readonly name = 'NotKept';
	readonly reason: Refusal;
	constructor(reason: Refusal) {
		super(reason);
		this.reason = reason;
	}
}

interface Schema extends DBSchema {
	stories: { key: string; value: KeptStory };
}

const NAME = 'ndn-atlas-stories';

/**
 * The stories that are kept on this device, one record each. Everything may throw {@link NotKept}.
 */
export class StoryStore {
	readonly #opening: Promise<IDBPDatabase<Schema>>;
	/** The browser has been asked to keep the stories. */
	#hasAsked = false;
	readonly #channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);

	/** `name` is that of the database; `onsaved` is told the id of what another window has saved. */
	constructor(onsaved: (id: string) => void = () => undefined, name = NAME) {
		this.#opening = opened(name);
		// It is told by what needs the database.
		this.#opening.catch(() => undefined);
		this.#channel?.addEventListener('message', ({ data }) => onsaved(String(data)));
	}

	/** What is kept, the newest first. */
	async list(): Promise<StoryHead[]> {
		const all = await this.#do((db) => db.getAll('stories'));
		return all
			.filter(isListed)
			.sort((a, b) => b.changed - a.changed)
			.map(({ id, changed, story: { title, steps, data } }) => ({
				...{ id, changed, title },
				steps: steps.length,
				rows: Array.isArray(data) ? rowsTold(data) : 0,
			}));
	}

	/** A story; null where there is none of this id. */
	async get(id: string): Promise<KeptStory | null> {
		return readKept(await this.#do((db) => db.get('stories', id)));
	}

	/**
	 * Keeps a story in place of its revision (0: it is new) and gives the next. Refuses where another
	 * window has saved since.
	 */
	async put(id: string, story: OwnStory, revision: number): Promise<number> {
		const next = await this.#do(async (db) => {
			const turn = db.transaction('stories', 'readwrite');
			const kept = await turn.store.get(id);
			if ((kept?.revision ?? 0) !== revision) {
				await turn.done;
				throw new NotKept('elsewhere');
			}
			await turn.store.put({ id, revision: revision + 1, changed: Date.now(), story });
			await turn.done;
			return revision + 1;
		});
		this.#channel?.postMessage(id);
		if (!this.#hasAsked) askToStay();
		this.#hasAsked = true;
		return next;
	}

	/** Deletes a story at its revision; refuses where another window has saved since. */
	async remove(id: string, revision: number): Promise<void> {
		await this.#do(async (db) => {
			const turn = db.transaction('stories', 'readwrite');
			const kept = await turn.store.get(id);
			const isNewer = kept !== undefined && kept.revision !== revision;
			if (!isNewer) await turn.store.delete(id);
			await turn.done;
			if (isNewer) throw new NotKept('elsewhere');
		});
		this.#channel?.postMessage(id);
	}

	/** Nothing is told any more. */
	close(): void {
		this.#channel?.close();
		void this.#opening.then((db) => db.close()).catch(() => undefined);
	}

	async #do<T>(run: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
		try {
			return await run(await this.#opening);
		} catch (error) {
			if (error instanceof NotKept) throw error;
			const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
			throw new NotKept(isFull ? 'full' : 'denied');
		}
	}
}

/**
 * The stories on this device that hold data of their author's own; none where none can be kept. No database is
 * made where there was none.
 */
export async function storiesWithData(name = NAME): Promise<StoryHead[]> {
	try {
		const databases = await indexedDB.databases();
		if (!databases.some((one) => one.name === name)) return [];
		const store = new StoryStore(undefined, name);
		const stories = await store.list();
		store.close();
		return stories.filter(({ rows }) => rows > 0);
	} catch {
		return [];
	}
}

/** Asks the browser not to clear what is kept when room runs short; it may decline, and nothing changes. */
function askToStay(): void {
	void navigator.storage?.persist?.().catch(() => false);
}

/** The database; rejects also where the browser has none, which opening would throw at once. */
async function opened(name: string): Promise<IDBPDatabase<Schema>> {
	return openDB<Schema>(name, VERSION, {
		upgrade: (db) => void db.createObjectStore('stories', { keyPath: 'id' }),
	});
}

/** A record that can be listed: another program may have written to this place. */
function isListed({ id, story }: Partial<KeptStory>): boolean {
	return typeof id === 'string' && typeof story?.title === 'string' && Array.isArray(story.steps);
}

/** A record as far as it can be read; null for none. */
function readKept(raw: Partial<KeptStory> | undefined): KeptStory | null {
	const { story } = readDraft(raw?.story);
	if (!raw || typeof raw.id !== 'string' || !story) return null;
	return { id: raw.id, revision: Number(raw.revision), changed: Number(raw.changed) || 0, story };
}

/** An id that no other story has. */
export const freshId = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
		byte.toString(16).padStart(2, '0'),
	).join('');
