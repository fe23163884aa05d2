import type { Language } from '#lib/atlas/vocabulary.ts';

/** The legend of widths by quantity, with the numbers and the words that it is made of. */
export async function loadMeasure(language: Language) {
	const [{ default: MeasureKey }, files] = await Promise.all([
		import('./MeasureKey.svelte'),
		import('#lib/map/width-files.ts').then(({ loadWidthFiles }) => loadWidthFiles(language)),
	]);
	return { MeasureKey, files };
}
