import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';
import { queryValue } from './plain.ts';

/** English stands at the root, the others in a folder of their own. */
const FOLDERS = LANGUAGES.filter((language) => language !== 'en');

/** The language of a page, from its path below the base (`/ru/about/`). */
export function languageOf(path: string): Language {
	return FOLDERS.find((language) => path.startsWith(`/${language}/`)) ?? 'en';
}

/** The path of the same page in another language: `/ru/about/` for `/kk/about/`. */
export function inLanguage(path: string, language: Language): string {
	const from = languageOf(path);
	// Two slashes at the beginning would lead to another host.
	const bare = (from === 'en' ? path : path.slice(from.length + 1)).replace(/^[/\\\s]+/, '/');
	return language === 'en' ? bare : `/${language}${bare}`;
}

/** What `?lang=` in an address asks of the page: to go elsewhere, to drop the key, or nothing. */
export type Redirection = { path: string; query: string; isElsewhere: boolean };

/**
 * Reads `?lang=` of an address: where the page in that language is, with the rest of the query. Null
 * without the key, or where it names no language of ours.
 */
export function redirection(path: string, query: string): Redirection | null {
	const asked = queryValue(query, 'lang');
	const language = LANGUAGES.find((id) => id === asked);
	if (!language) return null;
	// Pair by pair, since rewriting the whole query would spell the other keys in another way.
	const rest = query
		.replace(/^\?/, '')
		.split('&')
		.filter((pair) => !/^(amp(;|%3B))*lang(=|$)/i.test(pair))
		.join('&');
	return {
		path: inLanguage(path, language),
		query: rest && `?${rest}`,
		isElsewhere: languageOf(path) !== language,
	};
}
