import { holdRest } from './brought.ts';
import type { StoryEditor } from './story-editor.svelte.ts';

/**
 * Lets no page go with edits that are not saved: what waits is saved when the page is hidden or left, and
 * laid down in the window at once, for a save may not come to its end; where the device takes nothing, the
 * browser asks. Returns what ends it, when the page is left for another of the site.
 */
export function guard(editor: StoryEditor): () => void {
	const { keeper } = editor;
	const save = () => {
		holdRest(keeper.rest);
		void keeper.flush();
	};
	const hold = (event: BeforeUnloadEvent) => {
		if (editor.isUnsaved) event.preventDefault();
	};
	addEventListener('beforeunload', hold);
	addEventListener('pagehide', save);
	document.addEventListener('visibilitychange', save);
	return () => {
		removeEventListener('beforeunload', hold);
		removeEventListener('pagehide', save);
		document.removeEventListener('visibilitychange', save);
		holdRest(keeper.rest);
		void editor.close();
	};
}
