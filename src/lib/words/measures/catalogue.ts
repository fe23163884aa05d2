import type { Language } from '#lib/atlas/vocabulary.ts';
import type { MeasureWords } from './en.ts';

const CATALOGUES: Record<Language, () => Promise<MeasureWords>> = {
	en: async () => (await import('./en.ts')).en,
	ru: async () => (await import('./ru.ts')).ru,
	kk: async () => (await import('./kk.ts')).kk,
};

/** Loads the words of a language for widths by quantity. */
export function measureCatalogue(language: Language): Promise<MeasureWords> {
	return CATALOGUES[language]();
}
