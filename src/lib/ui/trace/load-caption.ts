import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadMapData, loadNetwork, withData } from '#lib/ui/page/files.ts';

/** The caption of a traced route and what it traces on. */
export async function loadRoute(language: Language) {
	const [{ default: RouteCaption }, [network, { outline }]] = await withData(
		import('./RouteCaption.svelte'),
		Promise.all([loadNetwork(), loadMapData(language)]),
	);
	return { RouteCaption, network, outline };
}
