import { languageOf } from '#lib/view/language.ts';
import { pathBelowBase } from '#lib/ui/page/links.ts';
import { catalogue } from '#lib/words/catalogue.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** The words of the page's language, told by the path, which a page that is not there has too. */
export const load = async ({ url }) => ({
	words: await catalogue(languageOf(pathBelowBase(url.pathname))),
});
