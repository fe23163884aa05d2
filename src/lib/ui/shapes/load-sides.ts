import type { Language } from '#lib/atlas/vocabulary.ts';
import { shapeCatalogue } from '#lib/words/shapes/catalogue.ts';

/** Maps side by side, and their words. */
export async function loadStills(language: Language) {
	const [{ default: Stills }, said] = await Promise.all([
		import('./Stills.svelte'),
		shapeCatalogue(language),
	]);
	return { Stills, said };
}
