import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadEvidence, loadMapData, withData } from '#lib/ui/page/files.ts';

/** The panel of details, the list of a stack, and what both tell. */
export async function loadDetails(language: Language) {
	const [[{ default: DetailPanel }, { default: StackList }], [map, evidence]] = await withData(
		Promise.all([import('./DetailPanel.svelte'), import('./StackList.svelte')]),
		Promise.all([loadMapData(language), loadEvidence()]),
	);
	return { DetailPanel, StackList, map, evidence };
}
