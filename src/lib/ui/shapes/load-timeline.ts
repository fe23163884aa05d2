import type { Language } from '#lib/atlas/vocabulary.ts';
import { shapeCatalogue } from '#lib/words/shapes/catalogue.ts';
import { loadEvidence, loadOutline, withData } from '#lib/ui/page/files.ts';

/** The timeline and what it is made of. */
export async function loadTimeline(language: Language) {
	const [[{ default: Timeline }, said], [outline, evidence]] = await withData(
		Promise.all([import('./Timeline.svelte'), shapeCatalogue(language)]),
		Promise.all([loadOutline(language), loadEvidence()]),
	);
	return { Timeline, said, outline, evidence };
}
