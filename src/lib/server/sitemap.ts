import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { escaped } from '#lib/map/svg/markup.ts';
import { inLanguage } from '#lib/view/language.ts';
import { siteAddress } from './site.ts';

/**
 * The site's pages for search engines (sitemaps.org), each with its other languages. `paths` are those
 * of the English pages below the base (`/about/`); `site` is the public address of the atlas.
 */
export function sitemap(paths: readonly string[], site: string): string {
	const address = (path: string) => escaped(siteAddress(site, path));
	const urls = [...paths].sort().flatMap((path) => {
		const alternates = LANGUAGES.map(
			(language) =>
				`<xhtml:link rel="alternate" hreflang="${language}" href="${address(inLanguage(path, language))}"/>`,
		).join('');
		return LANGUAGES.map(
			(language) => `<url><loc>${address(inLanguage(path, language))}</loc>${alternates}</url>`,
		);
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...urls,
		'</urlset>\n',
	].join('\n');
}
