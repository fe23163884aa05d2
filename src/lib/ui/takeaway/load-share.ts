import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadOutline, withData } from '#lib/ui/page/files.ts';

/** The dialog that shares a view, and what it names things by. */
export async function loadShare(language: Language) {
	const [{ default: ShareDialog }, outline] = await withData(
		import('./ShareDialog.svelte'),
		loadOutline(language),
	);
	return { ShareDialog, outline };
}
