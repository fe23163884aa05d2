import en from '#generated/census.en.json';
import kk from '#generated/census.kk.json';
import ru from '#generated/census.ru.json';
import type { Census } from '#lib/atlas/census.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';

const CENSUSES = { en, ru, kk } as Record<Language, Census>;

/** The census alone: what a page's `load` returns stands in every page of every language. */
export const load = ({ params }) => ({ census: CENSUSES[params.lang ?? 'en'] });
