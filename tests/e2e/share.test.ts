import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { expect, slider, test, waitForScript } from './atlas.ts';

test('a shared frame, pasted into a plain file, shows what the desk showed', async ({
	page,
	context,
	watched,
}, testInfo) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/?year=2009&map=4.6/42/66&layers=corridors');
	await waitForScript(page);
	expect(watched.requests.filter((url) => /ShareDialog/.test(url))).toEqual([]);
	const opener = page.getByRole('button', { name: 'Share', exact: true });
	await opener.click();
	const preview = page.frameLocator('iframe[title="Preview of the embed"]');
	await expect(preview.locator('svg.things .strand[data-s="2"]').first()).toBeAttached();
	await expect(preview.getByRole('slider', { name: 'Year' })).toHaveAttribute(
		'aria-valuenow',
		'2009',
	);

	await page.keyboard.press('2');
	await expect(page.getByText('Copied: Frame (iframe)')).toBeVisible();
	const snippet = await page.evaluate(() => navigator.clipboard.readText());
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(opener).toBeFocused();

	const file = testInfo.outputPath('article.html');
	writeFileSync(file, `<!doctype html><p>An article.</p>\n${snippet}\n`);
	const article = await context.newPage();
	await article.goto(pathToFileURL(file).href);
	const embed = article.frameLocator('iframe');
	await expect(embed.getByRole('slider', { name: 'Year' })).toHaveAttribute(
		'aria-valuenow',
		'2009',
	);
	// Both edges of what the desk showed are in sight: its box of world units lies in that of the frame.
	const box = async (on: { locator: typeof page.locator }) =>
		(await on.locator('svg.things').getAttribute('viewBox'))?.split(' ').map(Number) as number[];
	const desk = await box(page);
	await expect
		.poll(async () => {
			const [x = 0, y = 0, width = 0, height = 0] = await box(embed as never);
			const [dx = 0, dy = 0, dw = 0, dh = 0] = desk;
			return x <= dx && y <= dy && x + width >= dx + dw && y + height >= dy + dh;
		})
		.toBe(true);
	const frame = await article.locator('iframe').boundingBox();
	expect((frame?.width ?? 0) / (frame?.height ?? 1)).toBeCloseTo(16 / 9, 2);
});

/** Opens a saved file; `asked` are the addresses that it asks for, other than those within it. */
async function openedFile(context: BrowserContext, file: string) {
	const saved = await context.newPage();
	const asked: string[] = [];
	const errors: string[] = [];
	saved.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
	});
	saved.on('pageerror', (error) => errors.push(error.message));
	saved.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	const address = pathToFileURL(file).href;
	await saved.goto(address);
	return { saved, address, asked, errors };
}

test.describe('the file for offline', { tag: '@webgl' }, () => {
	test.use({ webgl: true });

	test('opens from a disk without network, with slider, search and evidence, and asks for nothing', async ({
		page,
		browser,
		watched,
	}, testInfo) => {
		await page.goto('/ru/?year=2009&select=manas-transit-center&theme=dark');
		await waitForScript(page);
		await page.keyboard.press('s');
		const save = page.getByRole('button', { name: 'Сохранить для работы без сети' });
		await expect(save).toBeVisible();
		expect(watched.requests.filter((url) => url.includes('/offline/'))).toEqual([]);
		const downloading = page.waitForEvent('download');
		await save.click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe('ndn-atlas-2009-manas-transit-center.html');
		const file = testInfo.outputPath('atlas.html');
		await download.saveAs(file);
		expect(statSync(file).size).toBeLessThan(10_000_000);
		// Not as text, which a failure would print.
		expect(/%atlas\.(opened|site)%/.test(readFileSync(file, 'utf8'))).toBe(false);

		const context = await browser.newContext({
			...{ offline: true, colorScheme: 'light', reducedMotion: 'reduce' },
			// A smaller map is drawn sooner in software.
			viewport: { width: 960, height: 600 },
		});
		const { saved, address, asked, errors } = await openedFile(context, file);
		await waitForScript(saved);
		await saved.locator('.stage').dispatchEvent('pointermove');
		// WebGL draws, so its worker has started from within the file.
		await expect(saved.locator('.stage')).toHaveAttribute('data-painter', 'gl', {
			timeout: 75_000,
		});
		await expect(saved.locator('html')).toHaveAttribute('data-theme', 'dark');
		const year = saved.getByRole('slider', { name: 'Год' });
		await expect(year).toHaveAttribute('aria-valuenow', '2009');
		// The evidence in the panel, with its source.
		await expect(saved.getByRole('complementary', { name: 'Подробности' })).toContainText('2009');
		await expect(saved.locator('[id^="claim-"]').first()).toBeVisible();

		await year.focus();
		await saved.keyboard.press('ArrowRight');
		await expect(year).toHaveAttribute('aria-valuenow', '2010');
		await saved.keyboard.press('/');
		await saved.getByRole('combobox', { name: /^Поиск/ }).fill('Актау');
		await saved.getByRole('option', { name: /Актау/ }).first().click();
		await expect(saved.getByRole('heading', { level: 2, name: /Актау/ })).toBeVisible();

		expect(asked).toEqual([address]);
		expect(errors).toEqual([]);
		await context.close();
	});
});

test('the file for offline holds a story too, which is read and presented without network', async ({
	page,
	browser,
}, testInfo) => {
	await page.goto('/ru/stories/k2-to-ndn/');
	await waitForScript(page);
	await page.getByRole('button', { name: 'Экспорт', exact: true }).click();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Сохранить для работы без сети' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('ndn-atlas-k2-to-ndn.html');
	const file = testInfo.outputPath('story.html');
	await download.saveAs(file);

	const context = await browser.newContext({ offline: true, viewport: page.viewportSize() });
	const { saved, address, asked, errors } = await openedFile(context, file);
	await expect(saved.getByRole('heading', { level: 1 })).toHaveText('От Ханабада к северной сети');
	await expect(saved.locator('.step')).toHaveCount(9);
	const { origin } = new URL(page.url());
	await expect(saved.locator('.top a').last()).toHaveAttribute('href', `${origin}/ru/stories/`);
	// Both maps are whole, with the names of their zoom level.
	for (const part of ['svg.ground path', 'svg.things path', '.things .label:not([data-off])'])
		await expect(saved.locator(part)).toHaveCount(await page.locator(part).count());
	await saved.getByRole('button', { name: 'Показать слайды' }).click();
	await saved.keyboard.press('PageDown');
	await expect(saved.locator('.step.current')).toHaveAttribute('id', 'two-memoranda');
	await expect(saved.locator('output.year')).toHaveText('2002');
	// What the step is about is named on its map.
	await expect(saved.locator('[data-callout] span')).toBeVisible();
	expect(asked).toEqual([address]);
	expect(errors).toEqual([]);
	await context.close();
});

test('a link that pins a version says when it was never published, and nothing when it is the newest', async ({
	page,
}) => {
	await page.goto('/?data=2020.01');
	await expect(page.getByText(/asks for data version 2020\.01/)).toBeVisible();
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const [year = '', month = ''] = version.split('.');
	await page.goto(`/?data=${year}.${month.padStart(2, '0')}`);
	await waitForScript(page);
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
	await expect(page.getByText(/data version/)).toHaveCount(0);
});
