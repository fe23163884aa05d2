import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadEvidence, loadMapData, withData } from '#lib/ui/page/files.ts';

/** The table and what it is made of. */
export async function loadTable(language: Language) {
	const [{ default: TableView }, [{ outline }, evidence]] = await withData(
		import('./TableView.svelte'),
		Promise.all([loadMapData(language), loadEvidence()]),
	);
	return { TableView, outline, evidence };
}
