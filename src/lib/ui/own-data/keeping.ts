import type { OwnLayer } from '#lib/own-data/own-layer.ts';
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

async function written(layers: readonly OwnLayer[]): Promise<void> {
	const db = await opened();
	try {
		await db.put(STORE, layers, STORE);
		localStorage.setItem(KEPT_FLAG, '1');
	} finally {
		db.close();
	}
}

/** The layers that were kept; none where there are none or they cannot be read. */
export async function keptLayers(): Promise<readonly OwnLayer[]> {
	try {
		const db = await opened();
		const layers = ((await db.get(STORE, STORE)) ?? []) as readonly OwnLayer[];
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
