import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadEvidence, loadMapData, withData } from '#lib/ui/page/files.ts';

/** The panel of details and what it tells. */
export async function loadDetails(language: Language) {
	const [{ default: DetailPanel }, [map, evidence]] = await withData(
		import('./DetailPanel.svelte'),
		Promise.all([loadMapData(language), loadEvidence()]),
	);
	return { DetailPanel, map, evidence };
}
