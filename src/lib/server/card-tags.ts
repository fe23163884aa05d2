import type { Story } from '#lib/atlas/story-schema.ts';
import { LANGUAGES, type Language } from '#lib/atlas/vocabulary.ts';
import { escaped } from '#lib/map/svg/markup.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';
import { inLanguage } from '#lib/view/language.ts';
import { openedView } from '#lib/view/opened.ts';
import { toldSlice } from '#lib/view/sides.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { siteAddress } from './site.ts';
import { timeName } from '#lib/words/summary.ts';

/** The size of a card: the picture that others show beside a link. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** What a page says of itself to those who show a link to it. */
export type Card = {
	/** The page's path below the base, and that of its picture. */
	path: string;
	picture: string;
	title: string;
	description: string;
	/** What the picture shows. */
	alt: string;
	language: Language;
	view: View;
};

/** A page of its own that a card is for: its map is the card's picture. */
export type PageOfView = {
	id: string;
	path: string;
	title: string;
	description: string;
	view: View;
};

/**
 * The cards of a language: that of the map, of each story, which opens on its first step, of quantities, and of
 * the pages of countries and corridors.
 */
export function cards(
	words: Words,
	stories: readonly Story[],
	pages: readonly PageOfView[] = [],
): Card[] {
	const { language } = words;
	const card = (id: string, path: string, title: string, description: string, view: View) => ({
		path: inLanguage(path, language),
		picture: `/cards/${id}.${language}.png`,
		...{ title, description, language, view },
		alt: `${words.share.map}, ${timeName(words, toldSlice(view))}`,
	});
	const { title, description } = words.site;
	return [
		card('map', '/', title, description, { ...DEFAULT_VIEW, fit: HOME_BOUNDS }),
		...stories.map(({ id, title, summary, steps }) => {
			const { view } = openedView(steps[0]?.view ?? '');
			return card(`story-${id}`, `/stories/${id}/`, title[language], summary[language], view);
		}),
		card('quantities', '/quantities/', words.quantities.title, words.quantities.description, {
			...DEFAULT_VIEW,
			layers: ['corridors', 'air-routes'],
			fit: HOME_BOUNDS,
		}),
		...pages.map(({ id, path, title: name, description: told, view }) =>
			card(id, path, name, told, view),
		),
	];
}

/**
 * The tags of Open Graph and of X for a page. `site` is the public address of the atlas; without one
 * there are none, since their addresses must be absolute.
 */
export function cardTags({ path, language, ...card }: Card, site: string): string {
	if (!site) return '';
	const og = (name: string, content: string | number) =>
		`<meta property="og:${name}" content="${escaped(String(content))}" />`;
	return [
		og('type', 'website'),
		og('site_name', 'NDN Atlas'),
		og('url', siteAddress(site, path)),
		og('title', card.title),
		og('description', card.description),
		og('locale', LOCALES[language]),
		...LANGUAGES.filter((id) => id !== language).map((id) => og('locale:alternate', LOCALES[id])),
		og('image', siteAddress(site, card.picture)),
		og('image:type', 'image/png'),
		og('image:width', CARD_SIZE.width),
		og('image:height', CARD_SIZE.height),
		og('image:alt', card.alt),
		'<meta name="twitter:card" content="summary_large_image" />',
	].join('');
}

const LOCALES: Record<Language, string> = { en: 'en_GB', ru: 'ru_RU', kk: 'kk_KZ' };
