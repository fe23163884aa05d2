import { readStory } from '#lib/own/read-story.ts';
import type { OwnStory } from '#lib/own/own-story.ts';

/** Where a story waits that goes from one page to another in the same window. */
const KEY = 'ndn-atlas-brought-story';
/** The fragment of the map's address that opens the editor. */
export const EDITOR_HASH = '#own-story';

/** The key of an address at which the story of a file is open; this window holds the file's text meanwhile. */
export const FILE_KEY = 'file';
const FILE_PLACE = 'ndn-atlas-opened-file';

/** Lays a story down for the next page in this window; false where the browser allows nothing. */
export function bring(story: OwnStory): boolean {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(story));
		return true;
	} catch {
		return false;
	}
}

/** Takes the story that the page before has laid down, once; null for none. */
export function takeBrought(): OwnStory | null {
	try {
		const text = sessionStorage.getItem(KEY);
		sessionStorage.removeItem(KEY);
		return text === null ? null : readStory(JSON.parse(text)).story;
	} catch {
		return null;
	}
}

/** Holds the text of a story's file for this window, and those it opens; false where the browser allows nothing. */
export function keepFile(text: string): boolean {
	try {
		sessionStorage.setItem(FILE_PLACE, text);
		return true;
	} catch {
		return false;
	}
}

/** The text that {@link keepFile} holds; null for none. */
export function keptFile(): string | null {
	try {
		return sessionStorage.getItem(FILE_PLACE);
	} catch {
		return null;
	}
}
