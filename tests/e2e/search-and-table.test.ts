import { expect, query, test, waitForScript } from './atlas.ts';

const box = (page: import('@playwright/test').Page) =>
	page.getByRole('combobox', { name: /Search/ });

/** Whether the symbol of a thing is drawn, and nothing of the page lies over it. */
const isFree = (page: import('@playwright/test').Page, id: string) =>
	page.locator(`.picture .mark:not([data-off]) [data-thing="${id}"]:visible`).evaluate((symbol) => {
		const { x, y, width, height } = symbol.getBoundingClientRect();
		const hit = document.elementFromPoint(x + width / 2, y + height / 2);
		return hit !== null && symbol.closest('.mark')?.contains(hit) === true;
	});

test('a search goes to the thing, the year it existed in and its layer, and says so', async ({
	page,
	watched,
}) => {
	await page.goto('/?year=2014&layers=corridors');
	await waitForScript(page);
	expect(watched.requests.filter((url) => /evidence/.test(url))).toEqual([]);
	await page.keyboard.press('/');
	await box(page).pressSequentially('K2 air base');
	const found = page.getByRole('listbox').getByRole('option');
	await expect(found.first()).toContainText('Karshi-Khanabad');
	await page.keyboard.press('Enter');
	await expect
		.poll(() => query(page))
		.toMatchObject({
			select: 'k2-air-base',
			year: '2005',
			layers: 'corridors,bases',
		});
	await expect.poll(() => query(page).map).toBeDefined();
	expect(await isFree(page, 'k2-air-base')).toBe(true);
	await expect(page.getByRole('heading', { level: 2, name: /Karshi-Khanabad/ })).toBeFocused();
	await expect(page.locator('.notices')).toContainText('2005');
	await expect(page.locator('.notices')).toContainText('Bases and airfields');
	await page.goBack();
	await expect.poll(() => query(page)).toEqual({ year: '2014', layers: 'corridors' });
});

test('a source that was found is a link to its place among the sources', async ({ page }) => {
	await page.goto('/');
	await waitForScript(page);
	await page.getByRole('button', { name: 'Search', exact: true }).click();
	await box(page).fill('McDermott');
	await page.getByRole('group', { name: 'Sources' }).getByRole('option').first().click();
	await expect(page).toHaveURL(/\/sources\/#.+/);
	await expect(page.locator(':target')).toContainText('McDermott');
});

test('a link to the table shows it; it follows year and layers and selects on the map', async ({
	page,
}) => {
	await page.goto('/?view=table&year=2003');
	await waitForScript(page);
	const table = page.getByRole('table');
	const row = table.locator('[data-row="k2-air-base"]');
	await expect(row).toContainText('certain');
	expect(await table.getByRole('row').count()).toBeGreaterThan(20);
	expect(query(page)).toMatchObject({ view: 'table', year: '2003' });
	await expect(page.locator('.inventory')).toBeHidden();
	await row.getByRole('button').click();
	await expect.poll(() => query(page).select).toBe('k2-air-base');
	await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Supported by');
	await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('switch', { name: /Bases and airfields/ }).uncheck();
	await expect(row).toHaveCount(0);
	await page.getByRole('button', { name: 'Map', exact: true }).click();
	await expect(table).toHaveCount(0);
	expect(query(page).view).toBeUndefined();
	await page.goBack();
	await expect(table).toBeVisible();
	await test.step('on a phone the table scrolls within the page', async () => {
		await page.keyboard.press('Escape');
		await page.setViewportSize({ width: 390, height: 844 });
		await expect
			.poll(async () => (await page.locator('.table-pane').boundingBox())?.width)
			.toBe(390);
		expect((await page.locator('.table-pane').boundingBox())?.x).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await expect(page.getByRole('button', { name: 'Map', exact: true })).toBeInViewport();
	});
});

test('the timeline shows what a link asks for, month by month, and goes to paper', async ({
	page,
}) => {
	await page.goto('/?view=timeline&date=2012-03&country=KGZ&layers=bases,incidents');
	const timeline = page.getByRole('region', { name: 'Timeline' });
	const manas = timeline.locator('[data-row="manas-transit-center"]');
	await expect(manas).toContainText('In March 2012: certain');
	await expect(timeline.locator('.tick', { hasText: 'Apr' })).toHaveCount(3);
	// Other countries and layers are left out, and so is what ended before the months that are shown.
	await expect(timeline.locator('[data-row="bagram-air-base"]')).toHaveCount(0);
	await manas.getByRole('button').click();
	await expect(page.locator('.panel h2')).toBeVisible();
	expect(query(page)).toMatchObject({ view: 'timeline', select: 'manas-transit-center' });
	await page.emulateMedia({ media: 'print' });
	await expect(manas).toBeVisible();
	await expect(page.locator('.inventory')).toBeHidden();
	await expect(page.locator('.stage')).toBeHidden();
});

test('two maps have one camera and two times, a strip its years, and both go to paper and into a file', async ({
	page,
}) => {
	await page.goto('/?view=pair&year=2012&compare=2003');
	const maps = page.locator('.sides-pane figure');
	await expect(maps).toHaveCount(2);
	await expect(maps.first()).toContainText('2003');
	const boxes = () =>
		maps.locator('svg.things').evaluateAll((all) => all.map((svg) => svg.getAttribute('viewBox')));
	await expect.poll(async () => new Set(await boxes()).size).toBe(1);
	const [before] = await boxes();
	const left = await maps.first().locator('svg.things').boundingBox();
	if (!left) throw new Error('there is no map on the left');
	await page.mouse.move(left.x + 200, left.y + 150);
	await page.mouse.down();
	await page.mouse.move(left.x + 120, left.y + 150, { steps: 4 });
	await page.mouse.up();
	await expect.poll(async () => (await boxes())[1]).not.toBe(before);
	await expect.poll(async () => new Set(await boxes()).size).toBe(1);
	expect(query(page)).toMatchObject({ view: 'pair', compare: '2003' });
	await expect(page.locator('.time [role="slider"]')).toHaveCount(2);

	// Two years are too few for a strip: the widest gaps are filled, and the page says so.
	await page.goto('/?view=strip&strip=2001,2012');
	await expect(maps).toHaveCount(4);
	await expect(page.locator('.notices')).toContainText('2001, 2006, 2009, 2012');
	await maps.nth(1).getByRole('combobox').selectOption('2003');
	await expect.poll(() => query(page).strip).toBe('2001,2003,2009,2012');
	await page.emulateMedia({ media: 'print' });
	await expect(maps.last().locator('svg.things')).toBeVisible();
	await expect(page.locator('.stage')).toBeHidden();
	const year = await maps.last().locator('figcaption strong').boundingBox();
	expect(year?.width, 'its year stands on one line').toBeGreaterThan(year?.height ?? Infinity);
});
