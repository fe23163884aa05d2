import type { Language } from '#lib/atlas/vocabulary.ts';
import { loadEvidence, loadMapData, memoizeAsync } from '#lib/ui/page/files.ts';

/** The search, and what it searches. */
export type Search = Awaited<ReturnType<typeof buildSearch>>;

/** The search with its index. */
export const loadSearch = memoizeAsync(buildSearch);

async function buildSearch(language: Language) {
	const [{ Finder, entries, ...rest }, { outline }, evidence] = await Promise.all([
		import('#lib/search/search.ts'),
		loadMapData(language),
		loadEvidence(),
	]);
	const finder = await Finder.of(entries(outline, evidence, language));
	return { finder, outline, evidence, ...rest };
}
