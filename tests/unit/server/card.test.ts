import { describe, expect, it } from 'vitest';
import { evidence } from '#lib/atlas/evidence.ts';
import { outline } from '#lib/atlas/outline.ts';
import { basemap } from '#lib/map/basemap.ts';
import { groundPaths } from '#lib/map/svg/picture.ts';
import { cardPicture } from '#lib/server/card-picture.ts';
import { cards, cardTags, type Card } from '#lib/server/card-tags.ts';
import { basemapTopology } from '#lib/server/authored.ts';
import { glyphOutlines } from '#lib/server/glyph-outlines.ts';
import { projectAtlas, projectStories } from '#lib/server/published.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { kk } from '#lib/words/kk.ts';

const card: Card = {
	path: '/kk/',
	picture: '/cards/map.kk.png',
	title: 'A "map" of <routes> & roads',
	description: 'What it is.',
	alt: 'Map, 2011',
	language: 'kk',
	view: DEFAULT_VIEW,
};

describe('the tags of a card', () => {
	it('name page and picture by absolute addresses', () => {
		const tags = cardTags(card, 'https://atlas.example/ndn/');
		expect(tags).toContain('property="og:url" content="https://atlas.example/ndn/kk/"');
		expect(tags).toContain(
			'property="og:image" content="https://atlas.example/ndn/cards/map.kk.png"',
		);
		expect(tags).toContain('property="og:image:width" content="1200"');
		expect(tags).toContain('property="og:image:alt" content="Map, 2011"');
		expect(tags).toContain('property="og:locale" content="kk_KZ"');
		expect(tags).toContain('name="twitter:card" content="summary_large_image"');
	});

	it('keep quotes and angle brackets of a title within their attribute', () => {
		const tags = cardTags(card, 'https://atlas.example/');
		expect(tags).toContain('content="A &#34;map&#34; of &#60;routes&#62; &#38; roads"');
	});

	it('are none without a public address, since they would be wrong', () => {
		expect(cardTags(card, '')).toBe('');
	});
});

describe('the cards of a language', () => {
	it('are that of the map, one for each story and that of quantities, each with a picture of its own', () => {
		const stories = projectStories();
		const all = cards(kk, stories);
		expect(all.map(({ path }) => path)).toEqual([
			'/kk/',
			...stories.map(({ id }) => `/kk/stories/${id}/`),
			'/kk/quantities/',
		]);
		expect(new Set(all.map(({ picture }) => picture)).size).toBe(stories.length + 2);
		for (const [i, { title, summary }] of stories.entries())
			expect(all[i + 1]).toMatchObject({ title: title.kk, description: summary.kk });
	});
});

describe('the picture of a card', () => {
	it('is drawn of any view, at the size that its tags say', () => {
		const root = process.cwd();
		const atlas = projectAtlas();
		const files = {
			map: {
				outline: outline(atlas, '2026.11', 'kk'),
				layout: { marks: [], labels: [], lineLabels: [], bars: [] },
			},
			ground: groundPaths(basemap(basemapTopology(root))),
			letters: glyphOutlines(root),
			areas: null,
			evidence: evidence(atlas),
		};
		const draw = (year: number) =>
			cardPicture(
				{ ...card, view: { ...DEFAULT_VIEW, year } },
				'https://atlas.example/kk/',
				files,
				kk,
			);
		const png = Buffer.from(draw(2011));
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		expect(png.equals(Buffer.from(draw(2005)))).toBe(false);
		// Many colours, so that neither map nor letters are missing as a whole.
		expect(png.length).toBeGreaterThan(60_000);
		expect(png.length).toBeLessThan(600_000);
	});
});
