import { describe, expect, it } from 'vitest';
import { cards } from '#lib/server/card-tags.ts';
import { datasetTag, articleTag } from '#lib/server/dataset.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import { dataVersion, projectStories, PUBLISHED } from '#lib/server/published.ts';
import { kk } from '#lib/words/kk.ts';

const SITE = 'https://example.org/atlas/';

const told = (tag: string) => JSON.parse(tag.replace(/^<script[^>]*>|<\/script>$/g, ''));

describe('the description of the data for search engines', () => {
	const tag = datasetTag(dataVersion(), SITE);
	const dataset = told(tag);

	it('is a dataset with version, years, place and licences', () => {
		expect(dataset).toMatchObject({
			'@type': 'Dataset',
			url: 'https://example.org/atlas/data/',
			version: dataVersion(),
			temporalCoverage: '1992/2015',
		});
		expect(dataset.license).toContain('https://creativecommons.org/licenses/by/4.0/');
		const [south, west, north, east] = dataset.spatialCoverage.geo.box.split(' ').map(Number);
		expect(south).toBeLessThan(north);
		expect(west).toBeLessThan(east);
	});

	it('names only files that are published, by absolute addresses', () => {
		for (const { name, contentUrl } of dataset.distribution) {
			expect(Object.keys(PUBLISHED)).toContain(name);
			expect(contentUrl).toBe(`https://example.org/atlas/data/${name}`);
		}
		expect(dataset.distribution.length).toBe(Object.keys(PUBLISHED).length - 1);
	});

	it('ends nowhere but at its end, and is left out without a public address', () => {
		expect(tag.slice('<script'.length, -'</script>'.length)).not.toContain('<');
		expect(datasetTag(dataVersion(), '')).toBe('');
	});
});

describe('the description of a story for search engines', () => {
	const [, card] = cards(kk, projectStories());
	if (!card) throw new Error('there is no story');

	it('is an article in its language that rests on the data', () => {
		const article = told(articleTag(card, dataVersion(), SITE));
		expect(article).toMatchObject({
			'@type': 'Article',
			headline: card.title,
			inLanguage: 'kk',
			url: `https://example.org/atlas${card.path}`,
		});
		const dataset = told(datasetTag(dataVersion(), SITE));
		expect(dataset).toMatchObject(article.isBasedOn);
	});

	it('ends nowhere but at its end, and is left out without a public address', () => {
		const tag = articleTag({ ...card, title: '</script><script>' }, dataVersion(), SITE);
		expect(tag.slice('<script'.length, -'</script>'.length)).not.toContain('<');
		expect(told(tag).headline).toBe('</script><script>');
		expect(articleTag(card, dataVersion(), '')).toBe('');
	});
});

describe('the sitemap', () => {
	it('lists each page in each language with the others beside it', () => {
		const text = sitemap(['/sources/', '/'], SITE);
		const locations = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
		expect(locations).toEqual([
			'https://example.org/atlas/',
			'https://example.org/atlas/ru/',
			'https://example.org/atlas/kk/',
			'https://example.org/atlas/sources/',
			'https://example.org/atlas/ru/sources/',
			'https://example.org/atlas/kk/sources/',
		]);
		expect(text.match(/hreflang="kk"/g)).toHaveLength(6);
	});

	it('escapes what an address may hold', () => {
		expect(sitemap(['/a&b/'], SITE)).toContain('a&#38;b');
	});
});
