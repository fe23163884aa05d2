import { expect, query, slider, test, waitForScript } from './atlas.ts';

test.describe('keys', () => {
	test('? lists the keys; Escape closes the list and gives the focus back; at twice the size of type nothing is lost', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto('/?select=manas-transit-center');
		await waitForScript(page);
		await slider(page).focus();
		await page.keyboard.press('?');
		const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
		await expect(dialog).toBeVisible();
		await expect(dialog.getByText('Page Up')).toBeVisible();
		await expect(dialog.getByText('previous event')).toBeVisible();
		await page.keyboard.press('t');
		expect(query(page).view).toBeUndefined();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(slider(page)).toBeFocused();
		expect(query(page).select).toBe('manas-transit-center');
		await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await test.step('nothing is lost at twice the size of type', async () => {
			await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
			const size = () =>
				page
					.locator('.summary')
					.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
			const before = await size();
			await page.evaluate(() => (document.documentElement.style.fontSize = '187.5%'));
			expect(await size()).toBeCloseTo(2 * before, 1);
			await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
			await expect(slider(page)).toBeInViewport();
			for (const name of ['Zoom in', 'Globe', 'Search', 'Play the years', 'Close details'])
				await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({
					ratio: 0.99,
				});
			await page.getByRole('switch').last().scrollIntoViewIfNeeded();
			await expect(page.getByRole('switch').last()).toBeInViewport();
		});
	});

	test('do what the list says, and nothing in a field', async ({ page }) => {
		await page.goto('/?year=2009');
		await waitForScript(page);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('.map')).toBeFocused();
		await page.keyboard.press('c');
		await expect.poll(() => query(page).compare).toBe('2006');
		await page.keyboard.press('c');
		await expect.poll(() => query(page).compare).toBeUndefined();
		await page.keyboard.press('t');
		await expect(page.getByRole('table')).toBeVisible();
		await page.keyboard.press('t');
		await expect(page.getByRole('table')).toBeHidden();
		await page.keyboard.press(' ');
		await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '2009');
		await page.keyboard.press(' ');
		await page.keyboard.press('/');
		await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
		await page.keyboard.press('t');
		await expect(page.getByRole('table')).toBeHidden();
	});
});

test('a link to the globe opens flat without WebGL, and the page says so', async ({ page }) => {
	await page.goto('/?projection=globe');
	await expect(page.getByText('The globe needs WebGL 2')).toBeVisible();
	await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'svg');
	await page.getByRole('button', { name: 'Globe' }).click();
	await expect.poll(() => query(page).projection).toBeUndefined();
});

test('a printed view holds title, year, map, legend, list, evidence and its own address', async ({
	page,
}) => {
	await page.goto('/?year=2009&select=ndn-south&theme=dark');
	await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 703, height: 1000 });
	for (const text of ['NDN Atlas', 'Russian route', 'Everything on the map in 2009'])
		await expect(
			page.getByText(text, { exact: true }).filter({ visible: true }).first(),
		).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await expect(page.locator('output.year')).toBeVisible();
	await expect(page.getByText(/This view: http.*year=2009/)).toBeVisible();
	await expect(page.locator('.inventory li:visible').first()).toBeVisible();
	expect(await page.locator('.inventory li[data-s="0"]:visible').count()).toBe(0);
	expect(await page.locator('.claims a[href^="http"]').count()).toBeGreaterThan(0);
	for (const hidden of ['.tools', '.track', '.controls', '.handle', '.foot'])
		await expect(page.locator(hidden).first()).toBeHidden();
	expect(
		await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
	).toBe('rgb(255, 255, 255)');
	// Of A4 either way up, between its margins: the map is on the first page, and so is what it is of.
	for (const size of [
		{ width: 703, height: 1032 },
		{ width: 1032, height: 703 },
	]) {
		await page.setViewportSize(size);
		const map = await page.locator('.stage').boundingBox();
		expect(map?.height).toBeGreaterThan(250);
		expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(size.height);
	}
	const pages = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
	expect(Number(/\/Count (\d+)/.exec(pages)?.[1])).toBeLessThanOrEqual(6);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	for (const path of ['/', '/ru/', '/kk/'])
		test(`${path} leaves most of the screen to the map; the sheet rises by button and by drag`, async ({
			page,
		}) => {
			await page.goto(path);
			await waitForScript(page);
			const map = await page.locator('.stage').boundingBox();
			expect(map?.height).toBeGreaterThan(500);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
			const sheet = page.locator('.legend');
			const handle = sheet.locator('.handle');
			const height = async () => Math.round((await sheet.boundingBox())?.height ?? 0);
			await expect(handle).toHaveAttribute('aria-expanded', 'false');
			await expect(page.getByRole('switch').first()).toBeHidden();
			await handle.focus();
			await page.keyboard.press('Enter');
			await expect.poll(height).toBe(Math.round((map?.height ?? 0) / 2));
			await expect(page.getByRole('switch').first()).toBeVisible();
			await page.keyboard.press('ArrowUp');
			await expect.poll(height).toBe(Math.round(map?.height ?? 0));
			const box = await handle.boundingBox();
			if (!box) throw new Error('the handle has no box');
			await page.mouse.move(box.x + 100, box.y + 10);
			await page.mouse.down();
			await page.mouse.move(box.x + 100, box.y + (map?.height ?? 0) - 60, { steps: 10 });
			// A finger that rests before it is lifted does not flick.
			const rests = await page.evaluate(() => performance.now());
			await page.waitForFunction((since) => performance.now() > since + 150, rests);
			await page.mouse.up();
			await expect(handle).toHaveAttribute('aria-expanded', 'false');
			await expect.poll(height).toBeLessThan(80);
		});

	test('details take the place of the legend and leave the time in sight', async ({ page }) => {
		await page.goto('/?select=ndn-south');
		const panel = page.getByRole('complementary', { name: 'Details' });
		await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeAttached();
		await expect(page.locator('.legend')).toBeHidden();
		await expect(slider(page)).toBeInViewport();
		await panel.locator('.handle').press('ArrowDown');
		await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeHidden();
		await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
		await panel.getByRole('button', { name: 'Close details' }).click();
		await expect(page.locator('.legend')).toBeVisible();
	});
});
