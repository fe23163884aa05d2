import { chromium } from '@playwright/test';
import { LAUNCH_FLAT } from '../browser.js';
import { expect, slider, test, waitForScript } from './atlas.ts';

test('the address keeps up with fast dragging in a browser that guards against floods', async ({
	baseURL,
}) => {
	// Playwright switches that guard off by default; visitors have it on.
	const browser = await chromium.launch({
		...LAUNCH_FLAT,
		ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
	});
	const page = await browser.newPage({ baseURL: baseURL ?? '' });
	const warnings: string[] = [];
	page.on('console', (message) => warnings.push(message.text()));
	page.on('pageerror', (error) => warnings.push(error.message));
	await page.goto('/embed/?year=1992');
	await expect(page.locator('.stage')).toHaveAttribute('data-awake', '');
	const box = await slider(page).boundingBox();
	if (!box) throw new Error('the slider has no box');
	await page.mouse.move(box.x, box.y + 10);
	await page.mouse.down();
	for (let round = 0; round < 3; round++) {
		await page.mouse.move(box.x + box.width, box.y + 10, { steps: 40 });
		await page.mouse.move(box.x, box.y + 10, { steps: 40 });
	}
	await page.mouse.move(box.x + box.width, box.y + 10, { steps: 5 });
	await page.mouse.up();
	await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe('2015');
	expect(warnings.filter((text) => /throttl|flood|Too many/i.test(text))).toEqual([]);
	await browser.close();
});

test('panning makes no entry in the history, and Back out of a play keeps the entries before', async ({
	page,
}) => {
	await page.goto('/?year=1995&map=4/45/62');
	await waitForScript(page);
	const before = await page.evaluate(() => history.length);
	const box = await page.locator('.stage').boundingBox();
	if (!box) throw new Error('the map has no box');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 120, y + 40, { steps: 6 });
	await page.mouse.up();
	await expect.poll(() => new URL(page.url()).searchParams.get('map')).not.toBe('4/45/62');
	expect(await page.evaluate(() => history.length)).toBe(before);

	const year = page.locator('.clock [data-year]');
	const play = page.locator('button.play');
	await slider(page).press('ArrowRight');
	await expect(year).toHaveText('1996');
	await play.click();
	await expect(year).not.toHaveText('1996');
	await page.goBack();
	await expect(year).toHaveText('1995');
	await expect(play).toHaveAttribute('aria-pressed', 'false');
	expect(new URL(page.url()).searchParams.get('year')).toBe('1995');
	await page.goForward();
	await expect(year).not.toHaveText('1995');
	expect(await page.evaluate(() => history.length)).toBe(before + 1);
});
