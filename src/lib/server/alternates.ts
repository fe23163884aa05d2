import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { escaped } from '#lib/map/svg/markup.ts';
import { inLanguage } from '#lib/view/language.ts';
import { siteAddress } from './site.ts';

/**
 * The links of a page's head to itself (`canonical`) and to its other languages. `site` is the public
 * address of the atlas; without one there are none, since such links must be absolute.
 */
export function alternateLinks(path: string, site: string): string {
	if (!site) return '';
	const address = (of: string) => escaped(siteAddress(site, of));
	const alternate = (hreflang: string, of: string) =>
		`<link rel="alternate" hreflang="${hreflang}" href="${address(of)}" />`;
	return [
		`<link rel="canonical" href="${address(path)}" />`,
		...LANGUAGES.map((language) => alternate(language, inLanguage(path, language))),
		alternate('x-default', inLanguage(path, 'en')),
	].join('');
}
