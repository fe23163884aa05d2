import type { Language } from '#lib/atlas/vocabulary.ts';
import type { OwnWords } from './en.ts';

const CATALOGUES: Record<Language, () => Promise<OwnWords>> = {
	en: async () => (await import('./en.ts')).en,
	ru: async () => (await import('./ru.ts')).ru,
	kk: async () => (await import('./kk.ts')).kk,
};

/** The words about own data in a language, and in that language only. */
export const ownWords = (language: Language): Promise<OwnWords> => CATALOGUES[language]();
