import { pageHref } from '#lib/ui/page/links.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { stepAsked } from '#lib/story/walk.ts';
import type { SavedData } from '#lib/ui/takeaway/offline-file.ts';
import { OWN_ID } from '#lib/story/own-told.ts';

/**
 * The one file that opens with a story: its query (`OPENED_SLOT`), the same with speaker notes where they
 * are left out unless asked for, its name without ending, and the data of the story's author.
 */
export type SavedStory = {
	opened: string;
	withNotes?: string;
	file: string;
	own?: SavedData | null;
};

/** How the address of a story says which of its steps is shown. */
export type StoryPlace = {
	/** The step that the address asks for. */
	asked: () => number;
	/** Whether the address says a step. */
	says: (id: string) => boolean;
	/** The address of a step within the page. */
	href: (id: string) => string;
	/** The address of the page at a step, for another window. */
	page: (id: string) => string;
	/** The one file that opens with the story; null where none can be made. */
	saved: SavedStory | null;
};

/** A story of the atlas: its step is the fragment. */
export function ourPlace(story: string, ids: readonly string[], language: Language): StoryPlace {
	return {
		asked: () => stepAsked(ids, location.search, location.hash),
		says: (id) => location.hash === `#${id}`,
		href: (id) => `#${id}`,
		page: (id) => `${pageHref(`/stories/${story}/`, language)}#${id}`,
		saved: { opened: `story=${story}`, file: `ndn-atlas-${story}` },
	};
}

/**
 * A visitor's story, which is the fragment itself (or, with an empty one, a draft that the query
 * names): its step is `?step=3`.
 */
export function ownPlace(
	ids: readonly string[],
	saved: StoryPlace['saved'],
	language: Language,
): StoryPlace {
	const href = (id: string) => {
		const query = new URLSearchParams(location.search);
		query.set('step', String(ids.indexOf(id) + 1));
		return `?${query}${location.hash}`;
	};
	return {
		asked: () => stepAsked(ids, location.search, ''),
		says: (id) => `${location.search}${location.hash}` === href(id),
		href,
		page: (id) =>
			`${pageHref(`/stories/${OWN_ID}/`, language)}?step=${ids.indexOf(id) + 1}${location.hash}`,
		saved,
	};
}
