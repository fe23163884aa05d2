import { expect, query, test, twoFrames, waitForScript } from './atlas.ts';

test('a link traces a shipment: route, focus on the map, details and back', async ({ page }) => {
	await page.goto('/?year=2011&trace=bishkek,bagram&cargo=forty-foot');
	await waitForScript(page);
	const panel = page.getByRole('complementary', { name: 'Trace a shipment' });
	await expect(
		panel.getByRole('heading', { name: /^Bishkek → Bagram.* in 2011\.$/ }),
	).toBeVisible();
	await expect(panel).toContainText('not accepted · December, January and February');
	await expect(panel).toContainText('with restrictions · all year');
	await expect(panel).toContainText('Sources disagree; both are given.');
	const focused = page.locator('svg.things.focused [data-leg].focus');
	await expect.poll(() => focused.count()).toBeGreaterThan(10);

	await panel.locator('.stretches summary').first().click();
	await panel.locator('.leg button').first().click();
	await expect.poll(() => query(page).select).toBeTruthy();
	await page.getByRole('button', { name: '← Back to the trace' }).click();
	await expect.poll(() => query(page).select).toBeUndefined();
	await expect(panel).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	// What was brought into sight stays there.
	await expect.poll(() => Object.keys(query(page))).toEqual(['map']);
});

test('a closed country stops the shipment; the year with a route is one press away', async ({
	page,
}) => {
	await page.goto('/?year=2012&trace=karachi,bagram&closed=PAK');
	await waitForScript(page);
	const panel = page.getByRole('complementary', { name: 'Trace a shipment' });
	await expect(panel).toContainText('Closed in this scenario: Pakistan.');
	await panel.getByRole('button', { name: 'Reopen what is closed' }).click();
	await expect(panel).toContainText('Closure of Torkham, 2011–12');
	await expect.poll(() => query(page).closed).toBeUndefined();
	await panel.getByRole('combobox', { name: 'From' }).fill('рига');
	await page.keyboard.press('Enter');
	await panel.getByRole('combobox', { name: 'Year' }).selectOption('2007');
	await expect(panel).toContainText('no route was open in 2007');
	await panel.getByRole('button', { name: 'Go to 2009' }).click();
	await expect.poll(() => query(page).year).toBe('2009');
	await expect(panel.locator('.routes > li').first()).toContainText('km');
});

test('the consignment goes by steps under reduced motion, and stands where the map is', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/?year=2012&trace=karachi,bagram');
	await waitForScript(page);
	const panel = page.getByRole('complementary', { name: 'Trace a shipment' });
	await expect(panel.getByRole('button', { name: 'Next leg' })).toBeVisible();
	await expect(panel.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
	await panel.getByRole('button', { name: 'Next leg' }).click();
	await expect(panel).toContainText('Leg 1 of');
	const marker = page.locator('[data-consignment]');
	const before = await marker.boundingBox();
	await panel.getByRole('button', { name: 'Next leg' }).click();
	await expect.poll(async () => (await marker.boundingBox())?.y).not.toBe(before?.y);
});

test('the trace is no wider than its panel, be that wide or as narrow as a phone', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 844 });
	await page.goto('/?year=2010&trace=riga-port,bagram&cargo=lumber');
	await waitForScript(page);
	const panel = page.getByRole('complementary', { name: 'Trace a shipment' });
	await expect(panel.locator('.routes > li').first()).toBeVisible();
	await panel.getByText('Side by side').click();
	for (const width of [1280, 390]) {
		await page.setViewportSize({ width, height: 844 });
		await page.evaluate(twoFrames);
		const overflow = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
		expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
	}
});

test('neither network nor search is sent before somebody traces', async ({ page, watched }) => {
	await page.goto('/');
	await waitForScript(page);
	const isOfTrace = (url: string) => /\/network\.[\w-]+\.json/.test(url);
	expect(watched.requests.filter(isOfTrace)).toEqual([]);
	await page.getByRole('button', { name: 'Trace', exact: true }).click();
	await expect(
		page.getByRole('heading', { name: 'Routes into Afghanistan in 2011' }),
	).toBeVisible();
	expect(watched.requests.filter(isOfTrace)).toHaveLength(1);
});
