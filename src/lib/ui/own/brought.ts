import { readDraft, readStory } from '#lib/own/read-story.ts';
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

/** A story whose last edits the device may not have taken when its page was left; `revision` as it was read. */
export type Rest = { id: string; revision: number; story: OwnStory };
const REST_PLACE = 'ndn-atlas-unsaved-story';

/** Lays down in this window, at once, what may not be saved; null: all is. Nothing is kept where the browser allows nothing. */
export function holdRest(rest: Rest | null): void {
	try {
		if (rest) sessionStorage.setItem(REST_PLACE, JSON.stringify(rest));
		else sessionStorage.removeItem(REST_PLACE);
	} catch {
		// The line of state has said that nothing is kept.
	}
}

/** Takes what {@link holdRest} holds, once; null for nothing. */
export function takeRest(): Rest | null {
	try {
		const { id, revision, story } = JSON.parse(sessionStorage.getItem(REST_PLACE) ?? '') as Rest;
		sessionStorage.removeItem(REST_PLACE);
		const draft = readDraft(story).story;
		return draft && { id: String(id), revision: Number(revision), story: draft };
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
