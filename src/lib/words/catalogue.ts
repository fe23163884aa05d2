import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';
import type { Words } from './en.ts';

/** What each language calls itself. */
export const OWN_NAMES: Record<Language, string> = {
	en: 'English',
	ru: 'Русский',
	kk: 'Қазақша',
};

const CATALOGUES: Record<Language, () => Promise<Words>> = {
	en: async () => (await import('./en.ts')).en,
	ru: async () => (await import('./ru.ts')).ru,
	kk: async () => (await import('./kk.ts')).kk,
};

/** Loads the catalogue of a language, and of that language only. */
export function catalogue(language: Language): Promise<Words> {
	return CATALOGUES[language]();
}

/** The catalogues of all languages, for the build and the tests. */
export function allCatalogues(): Promise<Words[]> {
	return Promise.all(LANGUAGES.map(catalogue));
}
