import type { OwnFeature, OwnLayer } from '#lib/own-data/own-layer.ts';
import { KEPT_FLAG } from './load-own-data.ts';

const NAME = 'ndn-atlas-own-data';
const STORE = 'layers';

async function opened() {
	const { openDB } = await import('idb');
	return openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
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
		const db = await opened();
		const layers: OwnLayer[] = [];
		for (const { parts, ...layer } of ((await db.get(STORE, STORE)) ?? []) as Kept[]) {
			const features: OwnFeature[] = [];
			for (let i = 0; i < parts; i++)
				features.push(...((await db.get(STORE, `${layer.id}/${i}`)) as OwnFeature[]));
			layers.push({ ...layer, features });
		}
		db.close();
		return layers;
	} catch {
		return [];
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
