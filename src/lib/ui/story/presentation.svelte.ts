import { enterFullScreen, leaveFullScreen } from '#lib/ui/page/full-screen.ts';
import type { NotesWindow } from './notes-window.ts';

type Surroundings = {
	/** What fills the screen. */
	element: () => Element | undefined;
	/** The page stands in a frame and shows one step at a time even when nobody presents. */
	isEmbed: boolean;
	/** Opens the notes in a window of their own; null where that cannot be had. */
	openNotes: (onclose: () => void) => Promise<NotesWindow | null>;
	/** The presentation is over. */
	onend: () => void;
};

/** A story that is presented: the screen, which may be blank, and the notes of the speaker. */
export class Presentation {
	isOn = $state(false);
	isBlank = $state(false);
	/** Where the notes are: in a second window or, where the browser blocks it, in the page. */
	notes = $state<'none' | 'here' | 'window'>('none');
	/** When it began, in milliseconds. */
	since = $state(0);
	#window: NotesWindow | null = null;
	/** The full screen is left on purpose, and the presentation continues without it. */
	#staysOn = false;
	readonly #about: Surroundings;

	constructor(about: Surroundings) {
		this.#about = about;
	}

	async start(): Promise<void> {
		this.isOn = true;
		this.since = Date.now();
		document.documentElement.dataset.single = 'present';
		// Where it is refused, the presentation fills the window.
		const element = this.#about.element();
		if (element) await enterFullScreen(element);
	}

	async end(): Promise<void> {
		if (!this.isOn) return;
		this.isOn = false;
		this.isBlank = false;
		this.#closeNotes();
		if (this.#about.isEmbed) document.documentElement.dataset.single = 'embed';
		else delete document.documentElement.dataset.single;
		await leaveFullScreen();
		this.#about.onend();
	}

	toggleFullScreen(): void {
		const element = this.#about.element();
		if (!document.fullscreenElement) return void (element && enterFullScreen(element));
		this.#staysOn = true;
		void leaveFullScreen();
	}

	/** The page has entered or left the full screen. */
	fullScreenChanged(): void {
		if (document.fullscreenElement) return;
		// A second window may end the full screen too.
		if (!this.#staysOn && this.notes !== 'window') void this.end();
		this.#staysOn = false;
	}

	async toggleNotes(): Promise<void> {
		if (this.notes !== 'none') return this.#closeNotes();
		this.notes = 'window';
		const opened = await this.#about.openNotes(() => {
			this.#window = null;
			if (this.notes === 'window') this.notes = 'none';
		});
		if (this.notes !== 'window') opened?.close();
		else if (opened) this.#window = opened;
		else this.notes = 'here';
	}

	/** The page is left. */
	leave(): void {
		this.#window?.close();
		delete document.documentElement.dataset.single;
	}

	#closeNotes() {
		this.#window?.close();
		this.notes = 'none';
	}
}
