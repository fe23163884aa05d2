import { readFile } from 'node:fs/promises';
import { expect, test, waitForScript } from './atlas.ts';

test('a visitor makes a story, finds it again, presents it and sends a link that opens elsewhere', async ({
	page,
	browser,
	watched,
}) => {
	await page.goto('/?year=2009');
	await waitForScript(page);
	await page.keyboard.press('a');
	const panel = page.getByRole('complementary', { name: 'My story' });
	await expect(panel.getByRole('listitem')).toHaveCount(1);
	await panel.getByLabel('Title of the story').fill('A talk of mine');
	await panel.getByLabel('One sentence, for the slide').fill('Goods <b>came</b> north.');
	await panel.getByLabel('Speaker notes').fill('Wait for the map.');
	// The map is moved to another year: no step follows it.
	await page.getByRole('slider').focus();
	await page.keyboard.press('End');
	await panel.getByRole('button', { name: 'Add this view' }).click();
	await expect(panel.getByRole('listitem')).toHaveCount(2);
	await expect(panel.locator('[data-part=edit]').first()).toContainText('2009');
	await expect(panel.locator('[data-part=edit]').last()).toContainText('2015');
	await expect(panel.locator('[data-kept]')).toHaveText('Saved on this device');

	await page.reload();
	await waitForScript(page);
	await expect(panel.getByRole('listitem')).toHaveCount(2);
	await expect(panel.getByLabel('Title of the story')).toHaveValue('A talk of mine');
	await panel
		.getByRole('button', { name: /Move up/ })
		.last()
		.click();
	await expect(panel.locator('[data-part=edit]').first()).toContainText('2015');
	await panel.getByRole('button', { name: 'Undo: a step moved' }).click();
	await expect(panel.locator('[data-part=edit]').first()).toContainText('2009');

	await panel.getByRole('button', { name: 'Send or save' }).click();
	const field = page.getByRole('textbox', { name: 'Link' });
	await expect(field).toHaveValue(/\/stories\/own\/#1\./);
	const link = await field.inputValue();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the file' }).click();
	const file = await readFile(await (await saving).path(), 'utf8');
	expect(JSON.parse(file)).toMatchObject({ version: 1, title: 'A talk of mine' });
	expect(file).not.toContain('Wait for the map.');
	await page.keyboard.press('Escape');

	await panel.getByRole('link', { name: 'Read and present' }).click();
	await page.getByRole('button', { name: 'Present' }).click();
	await page.keyboard.press('PageDown');
	await expect(page.locator('.step.current .number')).toContainText('Step 2 of 2');
	await expect(page.locator('output.year')).toHaveText('2015');

	const other = await (await browser.newContext()).newPage();
	await other.goto(link.replace(/^https?:\/\/[^/]+/, new URL(page.url()).origin));
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('A talk of mine');
	await expect(other.locator('.sentence').first()).toHaveText('Goods <b>came</b> north.');
	await expect(other.locator('.written').first()).toContainText('Written by a visitor');
	await expect(other.locator('head meta[name=robots]')).toHaveAttribute('content', 'noindex');
	// Of a link that is pasted over it only the beginning has come.
	await other.goto(new URL('#1', other.url()).href);
	await expect(other.locator('.fault')).toContainText('incomplete link');
	expect(watched.foreign).toEqual([]);
	await other.context().close();
});

test('opening the editor fetches at most 40 kB', async ({ page }) => {
	await page.goto('/?year=2009');
	await waitForScript(page);
	await page.waitForLoadState('networkidle');
	const sizes = new Map<string, number>();
	page.on('requestfinished', async (request) => {
		// The relief comes to every page that is idle.
		if (request.url().endsWith('.avif')) return;
		const { responseBodySize } = await request.sizes();
		sizes.set(new URL(request.url()).pathname, Math.max(0, responseBodySize));
	});
	const sum = () => [...sizes.values()].reduce((all, size) => all + size, 0);
	await page.evaluate(() => (location.hash = '#own-story'));
	const panel = page.getByRole('complementary', { name: 'My story' });
	await expect(panel).toBeVisible();
	await page.waitForLoadState('networkidle');
	console.log(`the editor: ${Math.round(sum() / 1000)} kB, ${sizes.size} requests`);
	expect(sum()).toBeGreaterThan(1000);
	expect(sum()).toBeLessThanOrEqual(40_000);
	// The small pictures come after it, with the first step.
	await page.keyboard.press('a');
	await expect(panel.locator('canvas[data-drawn]')).toHaveCount(1);
	console.log(`with its first picture: ${Math.round(sum() / 1000)} kB, ${sizes.size} requests`);
});
