import { readStory } from '#lib/own/read-story.ts';
import type { OwnStory } from '#lib/own/own-story.ts';

/** Where a story waits that goes from one page to another in the same window. */
const KEY = 'ndn-atlas-brought-story';
/** The fragment of the map's address that opens the editor. */
export const EDITOR_HASH = '#own-story';

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
