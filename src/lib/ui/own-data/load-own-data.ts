import { nextTask } from '#lib/view/waits.ts';
import type { Words } from '#lib/words/en.ts';
import { dataInPage } from '#lib/ui/takeaway/saved-data.ts';
import type { OwnData } from './own-data.svelte.ts';
import type { OwnStage } from './own-stage.ts';

/** Where it stands that own data are kept on this device, and which, so that nothing of theirs is loaded where there are none. */
export const KEPT_FLAG = 'ndn-own-data';

/** A visitor's own data, which come with their code and words when they are first wanted. */
export async function loadOwnData(words: Words, stage?: OwnStage): Promise<OwnData> {
	const [{ OwnData }, { ownWords }] = await Promise.all([
		import('./own-data.svelte.ts'),
		import('#lib/own-data/words/catalogue.ts'),
	]);
	return new OwnData(words, await ownWords(words.language), stage);
}

/** Fetches what reads a file that is about to come; what does not come is asked for again when the file is there. */
export const prepareReading = (load: () => Promise<OwnData>): Promise<void> =>
	load()
		.then(({ importer }) => importer.prepare())
		.catch(() => undefined);

/** What was kept on this device or came in this file; null, and nothing loaded, where there is none. */
export async function restoredOwnData(load: () => Promise<OwnData>): Promise<OwnData | null> {
	// To ask the device takes the browser milliseconds; a page that wakes has enough to do.
	await nextTask();
	const json = import.meta.env.IS_OFFLINE ? dataInPage() : null;
	if (json === null && !isKept()) return null;
	try {
		const own = await load();
		if (json === null) await own.restore();
		else own.adopt(json);
		return own;
	} catch {
		return null;
	}
}

/** Whether something was kept; false where the browser lets nobody ask. */
function isKept(): boolean {
	try {
		return localStorage.getItem(KEPT_FLAG) !== null;
	} catch {
		return false;
	}
}
