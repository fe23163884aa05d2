/**
 * After the build: the pictures that others show beside a link to a page (`build/cards/`). Without a
 * public address no tag could name them, and there are none.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardPicture } from '#lib/server/card-picture.ts';
import { cards } from '#lib/server/card-tags.ts';
import { pictureFiles } from '#lib/server/generated.ts';
import { profilePages } from '#lib/server/profile-pages.ts';
import { projectStories } from '#lib/server/published.ts';
import { siteAddress } from '#lib/server/site.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';

const site = process.env.SITE_URL ?? '';

if (site) {
	mkdirSync('build/cards', { recursive: true });
	for (const words of await allCatalogues())
		for (const card of cards(words, projectStories(), profilePages(words)))
			writeFileSync(
				join('build', card.picture),
				cardPicture(card, siteAddress(site, card.path), pictureFiles(words.language), words),
			);
}
