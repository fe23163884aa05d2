import type { Language } from '#lib/atlas/vocabulary.ts';
import { en, type ProfileWords } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/**
 * What only the pages of countries, corridors and quantities say, which are never woken by a script: no
 * other page brings these words.
 */
export const PROFILE_WORDS: Record<Language, ProfileWords> = { en, ru, kk };
