/**
 * After the build: the pictures that others show beside a link to a page (`build/cards/`). Without a
 * public address no tag could name them, and there are none.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureFiles } from '#lib/export/picture.ts';
import { cardPicture } from '#lib/server/card-picture.ts';
import { mapCard } from '#lib/server/card-tags.ts';
import { HOME_BOUNDS } from '#lib/view/camera.ts';
import { inLanguage } from '#lib/view/language.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';

const site = (process.env.SITE_URL ?? '').replace(/\/$/, '');

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
		const files = { ...shared, map: generated<'map'>(`map.${language}.json`) };
		const view = { ...DEFAULT_VIEW, fit: HOME_BOUNDS };
		const address = `${site}${inLanguage('/', language)}`;
		writeFileSync(join('build', mapCard(language)), cardPicture(view, address, files, words));
	}
}
