import type { OwnFeature, OwnLayer } from '#lib/own-data/own-layer.ts';
import { KEPT_FLAG } from './load-own-data.ts';

const NAME = 'ndn-atlas-own-data';
const STORE = 'layers';

async function opened() {
	const { openDB } = await import('idb');
	return openDB(NAME, 1, {
		upgrade: (db) => void db.createObjectStore(STORE),
		// Another window forgets: what holds the database open would hold that up.
		blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
	});
}

/** One after the other: what is forgotten stays so. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(run: () => Promise<void>): Promise<void> {
	const next = last.then(run);
	last = next.catch(() => undefined);
	return next;
}

/** Another window has changed what is kept since this one knew of it. */
export class KeptElsewhere extends Error {
	override readonly name = 'KeptElsewhere';
}

/** So many features are written and read at once: more would hold up the page. */
const PART = 1000;
/** The key of the mark that each writing leaves, new each time, by which windows tell what they know. */
const MARK = 'mark';
/** A layer as it is kept: its features stand beside it, under `own-1/0`, `own-1/1`… */
type Kept = Omit<OwnLayer, 'features'> & { parts: number };
/** As it was kept once: in one. */
type KeptWhole = OwnLayer & { parts?: undefined };

/** A visitor's layers on this device, as one window knows them. */
export class Keeping {
	/** Of what this window has written or read last; null: of nothing. */
	#mark: string | null = null;

	/** Whether this window knows of something that is kept. */
	get knowsOfSome(): boolean {
		return this.#mark !== null;
	}

	/**
	 * Writes the layers to the device, in place of those before. Throws `KeptElsewhere` where these are not
	 * the ones that this window knows, or what the browser throws; what was kept then stays.
	 */
	keep(layers: readonly OwnLayer[]): Promise<void> {
		return inTurn(async () => {
			this.#mark = await written(layers, this.#mark);
			localStorage.setItem(KEPT_FLAG, this.#mark);
		});
	}

	/** The layers that are kept; none where there are none or they cannot be read. */
	async layers(): Promise<readonly OwnLayer[]> {
		const { layers, mark } = await read().catch(() => ({ layers: [], mark: null }));
		this.#mark = mark;
		return layers;
	}

	/** Takes all that is kept off the device: the whole database, and the note that there is one. */
	forget(): Promise<void> {
		return inTurn(async () => {
			await deleted();
			// Only now: what was written in its turn before left a mark of its own.
			this.#mark = null;
		});
	}

	/** Tells when another window keeps something else (`true`), or has removed all (`false`), as long as the page is open. */
	follow(hear: (isKept: boolean) => void): void {
		window.addEventListener('storage', ({ key, newValue }) => {
			if (key !== KEPT_FLAG || newValue === this.#mark) return;
			if (newValue === null) this.#mark = null;
			hear(newValue !== null);
		});
	}
}

/** Writes layers in place of those of a mark; resolves with the new one. */
async function written(layers: readonly OwnLayer[], known: string | null): Promise<string> {
	const db = await opened();
	const transaction = db.transaction(STORE, 'readwrite');
	// Whoever waits for it is told by what failed.
	transaction.done.catch(() => undefined);
	try {
		const { store } = transaction;
		const found = ((await store.get(MARK)) ?? null) as string | null;
		if (found !== known) throw new KeptElsewhere();
		const mark = freshMark();
		await store.clear();
		const kept: Kept[] = [];
		for (const { features, ...layer } of layers) {
			const parts = Math.ceil(features.length / PART);
			kept.push({ ...layer, parts });
			for (let i = 0; i < parts; i++)
				await store.put(features.slice(i * PART, (i + 1) * PART), `${layer.id}/${i}`);
		}
		await store.put(kept, STORE);
		await store.put(mark, MARK);
		await transaction.done;
		return mark;
	} catch (error) {
		undo(transaction);
		throw error;
	} finally {
		db.close();
	}
}

/** Takes back what was begun; a transaction that has failed has done so itself. */
function undo(transaction: { abort: () => void }) {
	try {
		transaction.abort();
	} catch {
		// It is over.
	}
}

const freshMark = () => [...crypto.getRandomValues(new Uint32Array(3))].join('-');

async function read(): Promise<{ layers: OwnLayer[]; mark: string | null }> {
	const db = await opened();
	try {
		// In one transaction, so that no other window writes between two parts.
		const { store } = db.transaction(STORE);
		const layers: OwnLayer[] = [];
		for (const kept of ((await store.get(STORE)) ?? []) as (Kept | KeptWhole)[]) {
			if (kept.parts === undefined) {
				layers.push(kept);
				continue;
			}
			const { parts, ...layer } = kept;
			const features: OwnFeature[] = [];
			for (let i = 0; i < parts; i++)
				features.push(...((await store.get(`${layer.id}/${i}`)) as OwnFeature[]));
			layers.push({ ...layer, features });
		}
		return { layers, mark: ((await store.get(MARK)) ?? null) as string | null };
	} finally {
		db.close();
	}
}

async function deleted(): Promise<void> {
	try {
		localStorage.removeItem(KEPT_FLAG);
		const { deleteDB } = await import('idb');
		await deleteDB(NAME);
	} catch {
		// Where nothing may be kept nothing was.
	}
}
