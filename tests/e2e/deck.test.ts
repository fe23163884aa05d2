import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';
import { last, page as hostPage, serveHost, told, waitForReady, yearIn } from './host-page.ts';

/** A deck of three slides: words, a map that fragments drive, words. */
const DECK = (reveal: string, atlas: string) =>
	hostPage(`
<link rel="stylesheet" href="${reveal}/reveal.css">
<div class="reveal"><div class="slides">
	<section id="first"><h2>First</h2></section>
	<section id="map">
		<ndn-atlas year="2009" fit="20,24,85,60" controls="slider" style="width: 900px"></ndn-atlas>
		<span class="fragment" data-ndn-atlas="year=2011">2011</span>
		<span class="fragment" data-ndn-atlas="year=2013&amp;layers=corridors">2013</span>
		<span class="fragment" data-ndn-atlas="play=2008-2010&amp;seconds=0.6">sweep</span>
	</section>
	<section id="last"><h2>Last</h2></section>
</div></div>
<script src="${reveal}/reveal.js"></script>
<script src="${atlas}/embed.js"></script>
<script src="${atlas}/reveal-ndn-atlas.js"></script>
<script>
window.keys = [];
Reveal.initialize({ transition: 'none', plugins: [RevealNdnAtlas] });
</script>`);

type Host = Awaited<ReturnType<typeof serveHost>>;
let host: Host;

test.beforeAll(async ({ baseURL }) => {
	host = await serveHost(
		Object.fromEntries(
			['reveal.js', 'reveal.js-5'].map((version) => [
				`/${version}`,
				{ html: DECK(`/reveal/${version}`, baseURL ?? '') },
			]),
		),
	);
});

test.afterAll(() => host.close());

type Reveal = {
	getIndices: () => { h: number; f?: number };
	isOverview: () => boolean;
	isReady: () => boolean;
};
const deck = <T>(page: Page, ask: (reveal: Reveal) => T): Promise<T> =>
	page.evaluate(`(${String(ask)})(Reveal)`);
const slide = (page: Page) => deck(page, (reveal) => reveal.getIndices());

/** The whole of a talk with a map in it: going there, a click into the map, and on with the keys. */
async function present(page: Page) {
	await expect.poll(() => deck(page, (reveal) => reveal.isReady())).toBe(true);
	await page.keyboard.press('PageDown');
	await waitForReady(page);
	const frame = page.frameLocator('iframe');
	await expect(yearIn(frame)).toHaveText('2009');
	// The keys stay with the deck until somebody clicks.
	expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
	const { x, y, width, height } = (await page.locator('iframe').boundingBox()) as DOMRect;
	await page.mouse.click(x + width / 2, y + height / 3);

	for (const [key, expected] of [
		['PageDown', { h: 1, f: 0 }],
		[' ', { h: 1, f: 1 }],
		['ArrowLeft', { h: 1, f: 0 }],
		['PageUp', { h: 1, f: -1 }],
		['ArrowRight', { h: 1, f: 0 }],
	] as const) {
		await page.keyboard.press(key);
		await expect.poll(() => slide(page)).toMatchObject(expected);
	}
	// An embed that was reached by the keyboard hands the keys on instead.
	await page.locator('iframe').focus();
	await page.keyboard.press('PageUp');
	await expect.poll(() => slide(page)).toMatchObject({ h: 1, f: -1 });
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => slide(page)).toMatchObject({ h: 1, f: 0 });
	await expect(yearIn(frame)).toHaveText('2011');
	// The slider too gives the keys back when the hand has left it.
	// Where it is, is told from the host's side: a frame of another process does not know the deck's scale.
	// A browser may swallow a click while the frame still settles on its slide: a hand presses again.
	await expect(async () => {
		await page.mouse.click(x + width / 2, y + height - 36);
		await expect(yearIn(frame)).not.toHaveText('2011', { timeout: 2000 });
	}).toPass({ timeout: 20_000 });
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => slide(page)).toMatchObject({ h: 1, f: 1 });
	await expect(yearIn(frame)).toHaveText('2013');
	await expect.poll(async () => (await last(page, 'view'))?.view?.layers).toEqual(['corridors']);
	await page.keyboard.press('ArrowLeft');
	await expect(yearIn(frame)).toHaveText('2011');
	await expect
		.poll(async () => ((await last(page, 'view'))?.view?.layers as string[]).length)
		.toBeGreaterThan(5);
	await page.keyboard.press('ArrowLeft');
	await expect(yearIn(frame)).toHaveText('2009');

	await page.keyboard.press('Escape');
	await expect.poll(() => deck(page, (reveal) => reveal.isOverview())).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => deck(page, (reveal) => reveal.isOverview())).toBe(false);
	expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
}

for (const version of ['reveal.js', 'reveal.js-5']) {
	test(`in a deck of ${version} the map gives the keys back and follows the fragments`, async ({
		page,
	}) => {
		await page.goto(`${host.origin}/${version}`);
		await present(page);
		// A sweep of the years; leaving the slide ends it.
		for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown');
		await expect(yearIn(page.frameLocator('iframe'))).toHaveText('2010');
		expect((await told(page)).map(({ view }) => view?.year)).toContain(2009);
		await page.keyboard.press('f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	});
}

// What differs from a server is the origin, not the version.
test('a deck of reveal.js on a disk presents the same', async ({ page, baseURL }, testInfo) => {
	const file = testInfo.outputPath('deck.html');
	writeFileSync(file, DECK(`file://${resolve('node_modules/reveal.js/dist')}`, baseURL ?? ''));
	await page.goto(`file://${file}`);
	expect(await page.evaluate(() => self.origin)).toBe('null');
	await present(page);
});
