import type { Language } from '#lib/atlas/vocabulary.ts';
import type { ShapeWords } from './en.ts';

const CATALOGUES: Record<Language, () => Promise<ShapeWords>> = {
	en: async () => (await import('./en.ts')).en,
	ru: async () => (await import('./ru.ts')).ru,
	kk: async () => (await import('./kk.ts')).kk,
};

/** Loads the words of a language for what stands beside the map and the table. */
export function shapeCatalogue(language: Language): Promise<ShapeWords> {
	return CATALOGUES[language]();
}
