import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { building, version } from '$app/environment';
import { base } from '$app/paths';
import basemap from '#generated/basemap.svg.txt?raw';
import detailEn from '#generated/detail.en.json';
import detailKk from '#generated/detail.kk.json';
import detailRu from '#generated/detail.ru.json';
import inventoryEn from '#generated/inventory.en.json';
import inventoryKk from '#generated/inventory.kk.json';
import inventoryRu from '#generated/inventory.ru.json';
import sketch from '#generated/sketch.svg.txt?raw';
import lateEn from '#generated/late.en.svg.txt?raw';
import lateKk from '#generated/late.kk.svg.txt?raw';
import lateRu from '#generated/late.ru.svg.txt?raw';
import thingsEn from '#generated/things.en.svg.txt?raw';
import thingsKk from '#generated/things.kk.svg.txt?raw';
import thingsRu from '#generated/things.ru.svg.txt?raw';
import type { Language } from '#lib/atlas/vocabulary.ts';
import { lateTemplate } from '#lib/map/svg/late.ts';
import {
	BASEMAP_SLOT,
	INVENTORY_SLOT,
	LATE_SLOT,
	PROFILE_KEY_SLOT,
	PROFILE_MAP_SLOT,
	THINGS_SLOT,
} from '#lib/map/svg/slots.ts';
import { alternateLinks } from '#lib/server/alternates.ts';
import { cards, cardTags, type Card } from '#lib/server/card-tags.ts';
import { datasetTag, articleTag } from '#lib/server/dataset.ts';
import { withFirstLinks, type Manifest } from '#lib/server/first-links.ts';
import { withPolicyOfAddress } from '#lib/server/policy.ts';
import { dataVersion, projectStories } from '#lib/server/published.ts';
import { profilePages } from '#lib/server/profile-pages.ts';
import { profilePicture } from '#lib/server/profile-picture.ts';
import { inLanguage, languageOf } from '#lib/view/language.ts';
import { catalogue } from '#lib/words/catalogue.ts';
import type { Words } from '#lib/words/en.ts';
import { PROFILE_WORDS } from '#lib/words/profile/catalogue.ts';
import { timeName } from '#lib/words/summary.ts';

const THINGS: Record<Language, string> = { en: thingsEn, ru: thingsRu, kk: thingsKk };
const LATE: Record<Language, string> = { en: lateEn, ru: lateRu, kk: lateKk };
const DETAIL: Record<Language, string> = { en: detailEn, ru: detailRu, kk: detailKk };
/** A page that is one file has the whole basemap, since it can fetch none. */
const GROUND = import.meta.env.IS_OFFLINE ? basemap : sketch;
const INVENTORIES: Record<Language, string> = {
	en: inventoryEn,
	ru: inventoryRu,
	kk: inventoryKk,
};

/** Pages that are not hydrated (`csr = false`) and so need no hydration comments. */
const TEXT_ROUTES = new Set(
	[
		'about',
		'data',
		'sources',
		'stories',
		'countries',
		'countries/[code]',
		'corridors/[id]',
		'quantities',
	].map((id) => `/[[lang=language]]/${id}`),
);
/** The pages that say what the data are. */
const DATA_ROUTES = new Set(['/[[lang=language]]/data', '/[[lang=language]]/sources']);
/** The pages that tell something by the data, rather than list them. */
const ARTICLE_ROUTES = new Set(
	['(map)/stories/[story]', 'countries/[code]', 'corridors/[id]'].map(
		(id) => `/[[lang=language]]/${id}`,
	),
);
/** An embed, and the page of visitors' stories. */
const UNLISTED = /\/(embed|stories\/own)$/;
/** What Vite has written for browsers before pages are prerendered. */
const written = (file: string) => readFileSync(`.svelte-kit/output/client/${file}`, 'utf8');
/** A saved page has its styles within. */
const MANIFEST =
	building && !import.meta.env.IS_OFFLINE
		? (JSON.parse(written('.vite/manifest.json')) as Manifest)
		: {};
const HYDRATION_MARK = /<!--(\[?-?\d*|\]|[a-z0-9]+)-->/g;

/**
 * Puts the prerendered map and list into the page, in its language, and says which that is. Map and
 * list are large and never change in the browser, so they stay out of the components, which would
 * otherwise ship them a second time as script.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const path = event.url.pathname.slice(base.length);
	const language = languageOf(path);
	// The page for unknown addresses has no route, and a part of somebody else's page is nobody's search result.
	const isListed = event.route.id !== null && !UNLISTED.test(event.route.id);
	const site = process.env.SITE_URL ?? '';
	const alternates = isListed ? alternateLinks(path, site) : '';
	const words = await catalogue(language);
	const card = site && isListed ? cardOf(words, path) : undefined;
	const isOfData = DATA_ROUTES.has(event.route.id ?? '');
	const isArticle = ARTICLE_ROUTES.has(event.route.id ?? '');
	const tags = [
		// By this the service worker knows a page of its version from any other.
		event.route.id === null ? '' : `<meta name="version" content="${version}" />`,
		card ? cardTags(card, site) : '',
		card && isArticle ? articleTag(card, dataVersion(), site) : '',
		isOfData ? datasetTag(dataVersion(), site) : '',
	].join('');
	let drawn: ReturnType<typeof pictureOf> | undefined;
	const picture = () => (drawn ??= pictureOf(words, path));
	const isText = TEXT_ROUTES.has(event.route.id ?? '');
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			finished(isText ? html.replaceAll(HYDRATION_MARK, '') : html)
				.replace('%lang%', language)
				.replace('%alternates%', () => alternates + tags)
				.replace(PROFILE_MAP_SLOT, () => picture().map)
				.replace(PROFILE_KEY_SLOT, () => picture().key)
				.replace(BASEMAP_SLOT, () => GROUND)
				.replace(THINGS_SLOT, () => THINGS[language])
				.replace(LATE_SLOT, () => late(language))
				.replace(INVENTORY_SLOT, () => INVENTORIES[language]),
	});
};

/** What waits beside the map; a page that is one file can fetch no detail. */
const late = (language: Language) =>
	LATE[language] + (import.meta.env.IS_OFFLINE ? lateTemplate(DETAIL[language]) : '');

/** A page with the links and the policy that it shall have; one that is a file by itself keeps Kit's. */
const finished = (html: string) =>
	import.meta.env.IS_OFFLINE ? html : withPolicyOfAddress(withFirstLinks(html, MANIFEST, written));

/** The card of a page, where it has one. */
function cardOf(words: Words, path: string): Card | undefined {
	return cards(words, projectStories(), profilePages(words)).find((card) => card.path === path);
}

/** The map of the page of a country or corridor, and its legend. */
function pictureOf(words: Words, path: string): { map: string; key: string } {
	const { language } = words;
	const page = profilePages(words).find((each) => inLanguage(each.path, language) === path);
	if (!page) throw new Error(`${path} has no map`);
	const label = PROFILE_WORDS[language].map(page.title, timeName(words, page.view));
	return profilePicture(page.view, label, words);
}
