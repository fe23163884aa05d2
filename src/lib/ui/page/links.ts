import { resolve } from '$app/paths';
import type { Pathname } from '$app/types';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { SITE_SLOT } from '#lib/view/template.ts';
import { inLanguage } from '#lib/view/language.ts';

/** The address of a page of the atlas in a language; `path` is its English one, such as `/about/`. */
export function pageHref(path: `/${string}`, language: Language): string {
	const to = inLanguage(path, language);
	if (!import.meta.env.IS_OFFLINE) return resolve(to as Pathname);
	const site = import.meta.env.SSR ? SITE_SLOT : document.documentElement.dataset.site;
	return `${site}${to.slice(1)}`;
}

/** The address of the map in a language: the public one that the site was built for, if there is one. */
export function mapAddress(language: Language): string {
	return publicHref('/', language);
}

/** The whole address of a page in a language, by the same rule. */
export function publicHref(path: `/${string}`, language: Language): string {
	const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
	return new URL(pageHref(path, language), canonical?.href ?? location.href).href;
}

/** The address of what rests on a source. */
export function sourceHref(id: string, language: Language): string {
	return `${pageHref('/sources/', language)}#${encodeURIComponent(id)}`;
}

/** The path of an address below the base, such as `/ru/about/`. */
export function pathBelowBase(pathname: string): string {
	if (import.meta.env.IS_OFFLINE && !import.meta.env.SSR)
		return inLanguage('/', document.documentElement.lang as Language);
	const root = resolve('/');
	return pathname.startsWith(root) ? pathname.slice(root.length - 1) : pathname;
}
