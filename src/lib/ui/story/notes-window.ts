import { mount, unmount, type ComponentProps } from 'svelte';
import { followTranslation } from '#lib/words/translation.ts';
import SpeakerNotes from './SpeakerNotes.svelte';

/** A second window with the speaker notes. */
export type NotesWindow = { close: () => void };

/**
 * Opens a second window and puts the speaker notes into it, styled as this page is; null when the
 * browser blocks it. The window has no page of its own and is driven by this one, so it needs no
 * messages, and it closes with it. `onkey` gets the keys that are pressed there, `onclose` is called
 * when the speaker closes it.
 */
export function openNotes(
	title: string,
	props: ComponentProps<typeof SpeakerNotes>,
	{ onkey, onclose }: { onkey: (event: KeyboardEvent) => void; onclose: () => void },
): NotesWindow | null {
	const other = window.open('', 'ndn-atlas-notes', 'popup,width=880,height=720');
	if (!other) return null;
	const { document: page } = other;
	page.title = title;
	page.documentElement.lang = document.documentElement.lang;
	const { theme } = document.documentElement.dataset;
	if (theme) page.documentElement.dataset.theme = theme;
	page.head.append(
		...[...document.querySelectorAll('link[rel="stylesheet"], style')].map((sheet) =>
			page.importNode(sheet, true),
		),
	);
	page.body.replaceChildren();
	followTranslation(page);
	const notes = mount(SpeakerNotes, { target: page.body, props });
	let isClosed = false;
	const end = () => {
		if (isClosed) return;
		isClosed = true;
		window.removeEventListener('pagehide', close);
		void unmount(notes);
		onclose();
	};
	const close = () => {
		end();
		other.close();
	};
	page.addEventListener('keydown', onkey);
	other.addEventListener('pagehide', end);
	window.addEventListener('pagehide', close);
	return { close };
}
