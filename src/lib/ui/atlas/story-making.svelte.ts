import { tick } from 'svelte';
import { openedView } from '#lib/view/opened.ts';
import type { Theme } from '#lib/view/view.ts';
import { toldQuery } from '#lib/own/read-story.ts';
import type { OwnLayer } from '#lib/own-data/own-layer.ts';
import { FILE_ENDING, type OwnStep } from '#lib/own/own-story.ts';
import type { Words } from '#lib/words/en.ts';
import type { Making } from '#lib/ui/page/making.ts';
import type { Height } from './bottom-sheet.ts';
import { coveredBySheet } from './covered.ts';
import type { AtlasSession } from './atlas-session.svelte.ts';

/** In this window a story is being made: the page opens it again after it was loaded anew. */
const KEY = 'ndn-atlas-making';

/** What the making of a story needs of the page. */
type Page = {
	session: () => AtlasSession;
	/** Its root element, once it is there. */
	root: () => HTMLElement | undefined;
	/** What is said of the time that is shown. */
	headline: () => string;
	/** How high the legend stands in a small window. */
	legend: () => Height;
};
type Editor = typeof import('#lib/ui/own/editor.ts');
type Opened = Awaited<ReturnType<Editor['openEditor']>> & {
	Panel: Editor['OwnPanel'];
	KeptWord: Editor['KeptWord'];
};

/** The story that a visitor makes beside the map; its code comes when it is first opened. */
export class StoryMaking implements Making {
	/** The editor while its panel is open. */
	opened = $state.raw<Opened | null>(null);
	height = $state<Height>('half');
	/** How often the visitor has asked for it: each time it comes into sight. */
	asked = $state(0);
	/** Where story and details have one place, the story is what is seen. */
	#isFirst = $state(false);
	/** What had the focus before the panel was opened, and gets it back. */
	#opener: HTMLElement | null = null;
	/** The editor outlasts its panel: closed and opened again, that has its story, saved or not. */
	#loading: Promise<Opened | null> | null = null;
	readonly #words: Words;
	readonly #page: Page;

	constructor(words: Words, page: Page) {
		this.#words = words;
		this.#page = page;
	}

	get isOpen(): boolean {
		return this.opened !== null;
	}

	/** It is seen, also where the details have the same place. */
	get isFirst(): boolean {
		return this.isOpen && (this.#isFirst || !this.#page.session().isPanelOpen);
	}

	/** Open details have its place or stand beside it, and come back when it steps aside. */
	get hasDetails(): boolean {
		return this.isFirst && this.#page.session().isPanelOpen;
	}

	/** How high that stands which rises over the map of a small window. */
	get raised(): Height {
		const { isPanelOpen, panelHeight } = this.#page.session();
		return this.isFirst ? this.height : isPanelOpen ? panelHeight : this.#page.legend();
	}

	/** Of the page: the pictures of steps have it, too. */
	get theme(): Theme {
		return this.#page.session().shown.scene.theme;
	}

	/** What the visitor has laid over the map. */
	get layers(): readonly OwnLayer[] {
		return this.#page.session().own?.layers ?? [];
	}

	/** Opens the panel and brings it into sight; null, and a message, where its code cannot be had. */
	async open(): Promise<Opened | null> {
		const opener = document.activeElement as HTMLElement | null;
		const opened = await this.#opened();
		if (!opened) return null;
		if (!this.isOpen) this.#opener = opener;
		this.opened = opened;
		this.#isFirst = true;
		if (this.height === 'peek') this.height = 'half';
		this.asked++;
		return opened;
	}

	/** Opens it where a story was being made when the page was left, behind what the address opens. */
	async reopen(): Promise<void> {
		if (wasMaking(null)) this.opened ??= await this.#opened();
	}

	async #opened(): Promise<Opened | null> {
		this.#loading ??= this.#load();
		const opened = await this.#loading;
		if (opened) wasMaking(true);
		else this.#loading = null;
		return opened;
	}

	/** Story or details, whichever has the focus now, is in sight. */
	readonly follow = ({ target }: FocusEvent): void => {
		const part = (target as Element).closest('.making, .panel');
		if (part) this.#isFirst = part.matches('.making');
	};

	/** Where the details have its place they come into sight. */
	readonly stepAside = (): void => {
		this.#isFirst = false;
	};

	/** The same, and they have the focus. */
	readonly goBack = (): void => {
		this.stepAside();
		this.#find('.panel h2')?.focus();
	};

	close(): void {
		const { editor, words } = this.opened ?? {};
		this.opened = null;
		wasMaking(false);
		void this.#focusOpener();
		// What is not kept is said where the panel no longer says it.
		if (words && editor?.keeper.isTrouble)
			this.#page.session().message = { text: words.states[editor.keeper.state] };
	}

	/** Or, where that is out of sight, what stands in its place. */
	async #focusOpener() {
		const opener = this.#opener;
		this.#opener = null;
		await tick();
		const isSeen =
			opener !== document.body && opener?.isConnected && opener.getClientRects().length > 0;
		const instead = () => this.#find('.panel h2') ?? this.#find('canvas, .track');
		(isSeen ? opener : instead())?.focus();
	}

	#find = (selector: string) => this.#page.root()?.querySelector<HTMLElement>(selector);

	/** The page is left. */
	end(): void {
		void this.#loading?.then((opened) => opened?.end());
	}

	readonly add = (): void => {
		// What is shown when it is asked for.
		const shown = this.capture();
		void this.open().then((opened) => shown && opened?.editor.add(shown));
	};

	/** Goes on with the stories among these files; those that are none. */
	readonly take = (files: readonly File[]): File[] => {
		const isStory = ({ name }: File) => name.endsWith(FILE_ENDING);
		const stories = files.filter(isStory);
		if (stories.length > 0)
			void this.open().then(async (opened) => {
				for (const story of stories) await opened?.take(story);
			});
		return files.filter((file) => !isStory(file));
	};

	readonly cite = (claim: string): void => {
		const shown = this.capture();
		void this.open().then((opened) => {
			if (!opened) return;
			if (opened.editor.draft.steps.length === 0 && shown) opened.editor.add(shown);
			opened.editor.cite(claim);
		});
	};

	/** The view that is seen of the map, beside what rises over it, as a step that is called by what it is about. */
	readonly capture = (): OwnStep | null => {
		const { address, viewport, loaded } = this.#page.session();
		if (!viewport.camera()) return null;
		const { view } = address;
		const name = view.select && loaded.nameOf(view.select);
		const said = name ?? this.#page.headline();
		return {
			view: toldQuery(viewport.shared(coveredBySheet(viewport.size, this.raised))),
			title: said,
		};
	};

	/** Shows the view of a step on the map. */
	readonly show = (query: string): void => {
		const { address, loaded, player } = this.#page.session();
		player.pause();
		address.commit(openedView(query).view);
		if (address.view.select) void loaded.loadDetails();
	};

	async #load(): Promise<Opened | null> {
		try {
			const { openEditor, OwnPanel, KeptWord } = await import('#lib/ui/own/editor.ts');
			const editor = await openEditor(this.#words.language);
			return { ...editor, Panel: OwnPanel, KeptWord };
		} catch {
			const text = this.#words.panelFailed(this.#words.own.title);
			this.#page.session().message = { text, again: () => void this.open() };
			return null;
		}
	}
}

/** Whether a story is being made in this window; given, it is so from now on. */
function wasMaking(is: boolean | null): boolean {
	try {
		if (is === true) sessionStorage.setItem(KEY, '1');
		else if (is === false) sessionStorage.removeItem(KEY);
		return sessionStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}
