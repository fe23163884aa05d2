import type { Language } from '#lib/atlas/vocabulary.ts';
import { inLanguage } from '#lib/view/language.ts';

/** The public address of a page (`/about/`) in a language; null where the site is built without one. */
export function publicPage(path: string, language: Language): string | null {
	const site = process.env.SITE_URL ?? '';
	return site ? siteAddress(site, inLanguage(path, language)) : null;
}

/**
 * The absolute address of a path of the atlas (`/ru/about/`). `site` is its public address, with or
 * without a slash at the end.
 */
export function siteAddress(site: string, path: string): string {
	return `${site.replace(/\/$/, '')}${path}`;
}
