import type { Language } from '#lib/atlas/vocabulary.ts';
import { inAttribute } from './escape.ts';
import { DEFAULT_VIEW, encodeView, type View } from './view.ts';

/**
 * The page that is one file is built as a template (`src/cli/offline.ts`) and filled when somebody
 * saves it. This stands in it for the address of the atlas …
 */
export const SITE_SLOT = '%atlas.site%';
/** … and this for the query of what it opens with: a view, or `story` with the id of one of ours or the fragment of a visitor's. */
export const OPENED_SLOT = '%atlas.opened%';

/** The name of the template in a language, below `/offline/`: text, so that no host takes it for a page. */
export function templateName(language: Language): string {
	return `atlas.${language}.html.txt`;
}

/** The query of a view that is saved, without what only an embed or a pinned link has. */
export function savedView(view: View): string {
	const { controls, still, origin, data } = DEFAULT_VIEW;
	return encodeView({ ...view, controls, still, origin, data });
}

/** The template with the query that it opens with, and the address of the atlas that it comes from. */
export function offlinePage(template: string, opened: string, site: string): string {
	return template
		.replace(OPENED_SLOT, () => inAttribute(opened))
		.replaceAll(SITE_SLOT, () => inAttribute(site));
}
