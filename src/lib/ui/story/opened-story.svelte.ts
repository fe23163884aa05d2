import { replaceState } from '$app/navigation';
import { storyFragment, openedFragment } from '#lib/own/link.ts';
import { fileText, MOST_STORY, openedFile, storyFileName } from '#lib/own/file.ts';
import {
	DRAFT_KEY,
	withoutNotes,
	type Fault,
	type Opened,
	type OwnStory,
} from '#lib/own/own-story.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { FILE_KEY, keepFile, keptFile } from '#lib/ui/own/brought.ts';
import { StoryStore, type StoryHead } from '#lib/ui/own/story-store.ts';
import { tell, type Telling } from '#lib/ui/own/tell.ts';
import type { OwnLayer } from '#lib/own-data/own-layer.ts';
import { toldData } from '#lib/own-data/told-data.ts';
import { dataInPage } from '#lib/ui/takeaway/saved-data.ts';
import { queryValue } from '#lib/view/plain.ts';
import type { AuthorsData } from './authors-data.ts';
import { ownPlace, type SavedStory, type StoryPlace } from './story-place.ts';

/** A story that is open, and where it has come from. */
export type Shown = {
	/** Counts what has been opened. */
	turn: number;
	own: OwnStory;
	telling: Telling;
	place: StoryPlace;
	/** What its author laid over the maps; null for nothing. */
	data: AuthorsData | null;
	/** The id under which it is kept on this device. */
	draft: string | null;
};

/**
 * What the page of visitors' stories has open: the story of its address (a link, or a draft on this
 * device) or of a file. Opening changes nothing that is kept.
 */
export class OpenedStory {
	shown = $state.raw<Shown | null>(null);
	isOpening = $state(true);
	/** What was amiss where no story could be opened. */
	faults = $state.raw<readonly Fault[]>([]);
	/** A draft that is not on this device was asked for. */
	isNotKept = $state(false);
	/** What is kept on this device. */
	kept = $state.raw<readonly StoryHead[]>([]);
	readonly #language: Language;
	#store: StoryStore | null = null;
	#turn = 0;

	constructor(language: Language) {
		this.#language = language;
	}

	/** Opens what the address names or, with none, shows what is kept. */
	async openAddress(): Promise<void> {
		const fragment = location.hash.slice(1);
		const draft = queryValue(location.search, DRAFT_KEY);
		this.isNotKept = false;
		// Whatever stands behind “#” is a link or what is left of one, also nothing at all.
		if (location.href.includes('#')) return this.#open(() => openedFragment(fragment), null);
		if (draft !== null) return this.#openDraft(draft);
		const file = queryValue(location.search, FILE_KEY) === null ? null : keptFile();
		if (file !== null) return this.#open(() => Promise.resolve(openedFile(file)), null);
		this.#turn++;
		this.shown = null;
		this.faults = [];
		this.isOpening = false;
		this.#store ??= new StoryStore();
		this.kept = await this.#store.list().catch(() => []);
	}

	/** Opens the story of a fragment, whatever the address. */
	openFragment(fragment: string): Promise<void> {
		return this.#open(() => savedIn(fragment), null);
	}

	/**
	 * Opens a file that was chosen or dropped. Where it holds a story the address no longer names what was
	 * open before, and loaded anew this window opens the file's story again; any other file leaves both.
	 */
	async openFile(file: File): Promise<void> {
		const turn = ++this.#turn;
		const text = await fileText(file);
		// Another has been asked for meanwhile.
		if (turn !== this.#turn) return;
		const opened = openedFile(text);
		if (opened.story && text !== null)
			replaceState(`${location.pathname}${keepFile(text) ? `?${FILE_KEY}` : ''}`, {});
		await this.#open(() => Promise.resolve(opened), null);
	}

	/** The page is left. */
	close(): void {
		this.#store?.close();
	}

	async #openDraft(id: string): Promise<void> {
		this.#store ??= new StoryStore();
		const kept = await this.#store.get(id).catch(() => null);
		this.isNotKept = kept === null;
		await this.#open(
			async () => ({
				story: kept && kept.story.steps.length > 0 ? kept.story : null,
				faults: kept ? [{ kind: 'noSteps' }] : [],
			}),
			id,
		);
	}

	async #open(open: () => Promise<Opened>, draft: string | null): Promise<void> {
		const turn = ++this.#turn;
		this.isOpening = true;
		const { story, faults } = await open();
		const telling = story && (await tell(story, this.#language));
		const data = story?.data ? await this.#read(story.data) : null;
		const saved = story && (await savedStory(story).catch(() => null));
		// Another has been asked for meanwhile.
		if (turn !== this.#turn) return;
		this.isOpening = false;
		this.faults = story ? [] : faults;
		if (!story || !telling) return void (this.shown = null);
		const ids = telling.story.steps.map(({ id }) => id);
		const place = ownPlace(ids, saved && { ...saved, own: data?.saved ?? null }, this.#language);
		const known = { ...telling, faults: [...(draft ? [] : faults), ...telling.faults] };
		this.shown = { turn, own: story, telling: known, place, data, draft };
	}

	/** What its author laid over the maps of a story, with the code for it; null where that cannot be had. */
	async #read(data: readonly unknown[]): Promise<AuthorsData | null> {
		try {
			return await (await import('./authors-data.ts')).authorsData(data, this.#language);
		} catch {
			return null;
		}
	}
}

/** The story of this one file: of the fragment it opens with, and of the data it holds. */
async function savedIn(fragment: string): Promise<Opened> {
	const { story, faults } = await openedFragment(fragment, MOST_STORY, MOST_STORY);
	const json = story && dataInPage();
	if (!json) return { story, faults };
	return { story: { ...story, data: toldData(JSON.parse(json) as OwnLayer[]) }, faults };
}

/** The one file that opens with a story; rejects where the browser cannot pack it. */
async function savedStory(story: OwnStory): Promise<SavedStory> {
	const file = `ndn-atlas-${storyFileName(story.title)}`;
	const opened = `story=${await storyFragment(withoutNotes(story))}`;
	return { file, opened, withNotes: `story=${await storyFragment(story)}` };
}
