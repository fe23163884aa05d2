import type { Words } from '#lib/words/en.ts';
import type { OwnData } from './own-data.svelte.ts';

/** Whether own data are kept on this device, so that nothing of theirs is loaded where there are none. */
export const KEPT_FLAG = 'ndn-own-data';

/** A visitor's own data, which come with their code and words when they are first wanted. */
export async function loadOwnData(
	words: Words,
	onlocate: (at: [number, number]) => void = () => undefined,
): Promise<OwnData> {
	const [{ OwnData }, { ownWords }] = await Promise.all([
		import('./own-data.svelte.ts'),
		import('#lib/own-data/words/catalogue.ts'),
	]);
	return new OwnData(words, await ownWords(words.language), onlocate);
}

/** Whether something was kept; false where the browser lets nobody ask. */
export function isKept(): boolean {
	try {
		return localStorage.getItem(KEPT_FLAG) === '1';
	} catch {
		return false;
	}
}
