import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadMapData, loadNetwork, withData } from '#lib/ui/page/files.ts';

/** The caption of a traced way and what it traces on. */
export async function loadWay(language: Language) {
	const [{ default: WayCaption }, [network, { outline }]] = await withData(
		import('./WayCaption.svelte'),
		Promise.all([loadNetwork(), loadMapData(language)]),
	);
	return { WayCaption, network, outline };
}
