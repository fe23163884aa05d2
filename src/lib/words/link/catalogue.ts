import type { Language } from '#lib/atlas/vocabulary.ts';
import { reasonOf, REASONS, type FaultWords } from '#lib/view/faults.ts';
import type { Notice } from '#lib/view/view.ts';

const CATALOGUES: Record<Language, () => Promise<FaultWords>> = {
	en: async () => REASONS,
	ru: async () => (await import('./ru.ts')).ru,
	kk: async () => (await import('./kk.ts')).kk,
};

/** Loads the words of a language for what of a link could not be used: few links need them. */
export function faultCatalogue(language: Language): Promise<FaultWords> {
	return CATALOGUES[language]();
}

/** What of a link could not be used, by its keys, and why: one text without a full stop. */
export const unusedParts = (notices: readonly Pick<Notice, 'key' | 'fault'>[], words: FaultWords) =>
	notices.map(({ key, fault }) => `${key}: ${reasonOf(fault, words)}`).join('; ');
