/**
 * After the build: the pictures that others show beside a link to a page (`build/cards/`). Without a
 * public address no tag could name them, and there are none.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Census } from '#lib/atlas/census.ts';
import type { PictureFiles } from '#lib/export/picture.ts';
import { cardPicture } from '#lib/server/card-picture.ts';
import { cards } from '#lib/server/card-tags.ts';
import { profilePages } from '#lib/server/profile-pages.ts';
import { projectStories } from '#lib/server/published.ts';
import { siteAddress } from '#lib/server/site.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';

const site = process.env.SITE_URL ?? '';

const generated = <Name extends keyof PictureFiles>(file: string) =>
	JSON.parse(readFileSync(join('.svelte-kit/atlas', file), 'utf8')) as PictureFiles[Name];

if (site) {
	mkdirSync('build/cards', { recursive: true });
	const shared = {
		evidence: generated<'evidence'>('evidence.json'),
		ground: generated<'ground'>('ground.json'),
		letters: generated<'letters'>('letters.json'),
		areas: generated<'areas'>('areas.json'),
	};
	for (const words of await allCatalogues()) {
		const { language } = words;
		const { headlines } = JSON.parse(
			readFileSync(join('.svelte-kit/atlas', `census.${language}.json`), 'utf8'),
		) as Census;
		const map = generated<'map'>(`whole-map.${language}.json`);
		const files = { ...shared, map, headlines };
		for (const card of cards(words, projectStories(), profilePages(words)))
			writeFileSync(
				join('build', card.picture),
				cardPicture(card, siteAddress(site, card.path), files, words),
			);
	}
}
