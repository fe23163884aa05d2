import type { Language } from '#lib/atlas/vocabulary.ts';
import { en, type SourceWords } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words used only by the list of sources and by pages that name them, which are never hydrated: no other page ships them. */
export const SOURCE_WORDS: Record<Language, SourceWords> = { en, ru, kk };
