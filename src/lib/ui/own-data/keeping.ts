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

/** Writes the layers to the device, in place of those before. Rejects where the browser refuses. */
export const keep = (layers: readonly OwnLayer[]): Promise<void> => inTurn(() => written(layers));

/** So many features are written and read at once: more would hold up the page. */
const PART = 1000;
/** A layer as it is kept: its features stand beside it, under `own-1/0`, `own-1/1`… */
type Kept = Omit<OwnLayer, 'features'> & { parts: number };
/** As it was kept once: in one. */
type KeptWhole = OwnLayer & { parts?: undefined };

async function written(layers: readonly OwnLayer[]): Promise<void> {
	const db = await opened();
	try {
		const transaction = db.transaction(STORE, 'readwrite');
		const { store } = transaction;
		await store.clear();
		const kept: Kept[] = [];
		for (const { features, ...layer } of layers) {
			const parts = Math.ceil(features.length / PART);
			kept.push({ ...layer, parts });
			for (let i = 0; i < parts; i++)
				await store.put(features.slice(i * PART, (i + 1) * PART), `${layer.id}/${i}`);
		}
		await store.put(kept, STORE);
		await transaction.done;
		localStorage.setItem(KEPT_FLAG, '1');
	} finally {
		db.close();
	}
}

/** The layers that were kept; none where there are none or they cannot be read. */
export async function keptLayers(): Promise<readonly OwnLayer[]> {
	try {
		return await read();
	} catch {
		return [];
	}
}

async function read(): Promise<OwnLayer[]> {
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
		return layers;
	} finally {
		db.close();
	}
}

/** Takes all that was kept off the device: the whole database, and the note that there is one. */
export const forget = (): Promise<void> => inTurn(deleted);

async function deleted(): Promise<void> {
	try {
		localStorage.removeItem(KEPT_FLAG);
		const { deleteDB } = await import('idb');
		await deleteDB(NAME);
	} catch {
		// Where nothing may be kept nothing was.
	}
}
