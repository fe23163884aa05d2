import urlEn from '#generated/inventory.en.json?url';
import urlKk from '#generated/inventory.kk.json?url';
import urlRu from '#generated/inventory.ru.json?url';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { fetchJson, memoizeAsync } from '#lib/ui/page/files.ts';

const URLS: Record<Language, string> = { en: urlEn, ru: urlRu, kk: urlKk };

/** The list of everything on the map as markup of ours; rejects with a `LoadError`. */
export const loadList = memoizeAsync((language: Language) =>
	fetchJson<string>(URLS[language], 'map'),
);
