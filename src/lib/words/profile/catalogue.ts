import type { Language } from '#lib/atlas/vocabulary.ts';
import { en, type ProfileWords } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/**
 * Words used only by the pages of countries, corridors and quantities, which are never hydrated: no other
 * page ships them.
 */
export const PROFILE_WORDS: Record<Language, ProfileWords> = { en, ru, kk };
