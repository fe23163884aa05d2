import links from '../fixtures/links.json' with { type: 'json' };
import { en } from '#lib/words/en.ts';
import { clockText } from '#lib/words/summary.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { expect, query, slider, test, waitForScript } from './atlas.ts';

for (const path of ['/', '/embed/', '/stories/northern-network/'])
	test(`${path} wakes without laying out anew what the first frame has drawn`, async ({ page }) => {
		// A phone, whose camera is not the one that the page was sent with.
		await page.setViewportSize({ width: 390, height: 844 });
		await page.addInitScript(() => {
			const written: string[] = [];
			Object.assign(window, { written });
			const note = (records: MutationRecord[]) => {
				for (const { target, attributeName } of records)
					if (target instanceof Element && target.matches('html, main, .picture, .picture *'))
						written.push(`${attributeName} of ${target.tagName} ${target.getAttribute('class')}`);
			};
			window.addEventListener('DOMContentLoaded', () =>
				new MutationObserver(note).observe(document, {
					...{ subtree: true, attributes: true },
					attributeFilter: ['lang', 'viewBox', 'd', 'style'],
				}),
			);
		});
		await page.goto(path);
		await waitForScript(page);
		// Where the tools end is known by then, and kept from what is below.
		const written = await page.evaluate(() => (window as never as { written: string[] }).written);
		expect(written.filter((each) => !each.startsWith('style of MAIN'))).toEqual([]);
	});

test('one page is stepped through its years by history, keys, number, hand and play', async ({
	page,
}) => {
	await page.goto('/');
	await waitForScript(page);
	await test.step('Back and Forward walk through the views', async () => {
		await slider(page).press('Home');
		await slider(page).press('ArrowRight');
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '1993');
		await page.goBack();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '1992');
		await page.goBack();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
		await page.goForward();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '1992');
		expect(query(page).year).toBe('1992');
	});
	await test.step('the slider is driven by keys alone', async () => {
		await page.goBack();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
		await slider(page).focus();
		const steps: [string, string][] = [
			['ArrowLeft', '2010'],
			['ArrowRight', '2011'],
			['PageDown', '2006'],
			['PageUp', '2011'],
			['Home', '1992'],
			['ArrowLeft', '1992'],
			['End', '2015'],
		];
		for (const [key, year] of steps) {
			await page.keyboard.press(key);
			await expect(slider(page)).toHaveAttribute('aria-valuenow', year);
		}
		await expect.poll(() => query(page).year).toBe('2015');
	});
	await test.step('a year can be typed, and an impossible one is refused in words', async () => {
		const field = page.getByRole('textbox', { name: 'Year' });
		await field.fill('2009');
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2009');
		await field.fill('1980');
		await expect(page.getByText('Choose a year from 1992 to 2015.')).toBeVisible();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2009');
	});
	await test.step('dragging the slider turns map, year and address', async () => {
		const box = await slider(page).boundingBox();
		if (!box) throw new Error('the slider has no box');
		const at = (year: number) => box.x + ((year - 1992) / 23) * box.width;
		await page.mouse.move(at(2009), box.y + 20);
		await page.mouse.down();
		await page.mouse.move(at(2004), box.y + 20, { steps: 8 });
		await expect(page.locator('.year')).toHaveText('2004');
		await page.mouse.up();
		await expect.poll(() => query(page).year).toBe('2004');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^2004: /);
		await expect(page.locator('.summary')).toContainText('In 2004');
		await expect(page.locator('.families')).toContainText('Overland trials');
		await expect(page.locator('.families')).not.toContainText('Russian route');
	});
	await test.step('playing steps the years, stops at the last and gives way to a touch', async () => {
		const field = page.getByRole('textbox', { name: 'Year' });
		const speed = page.getByRole('combobox', { name: 'Speed' });
		const play = page.getByRole('button', { name: 'Play the years' });
		await field.fill('2013');
		await speed.selectOption('fast');
		await play.click();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2015');
		await expect(play).toBeVisible();
		await field.fill('1995');
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '1995');
		await speed.selectOption('slow');
		await play.click();
		await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '1995');
		await slider(page).press('ArrowRight');
		await expect(play).toBeVisible();
	});
});

test('lists and map beside each other switch layers, name things and open them', async ({
	page,
}) => {
	await page.goto('/');
	await waitForScript(page);
	await test.step('without WebGL the prerendered map stays, with slider, picking and a word about it', async () => {
		// Nothing is missing before the map is reached for.
		await expect(page.getByText('does not offer WebGL 2')).toHaveCount(0);
		await page.locator('.stage').dispatchEvent('pointermove');
		await expect(page.getByText('does not offer WebGL 2')).toBeVisible();
		const rail = page.locator('.strand[data-leg="aktobe--kandyagash"]').first();
		await expect(rail).toHaveAttribute('data-s', '2');
		await slider(page).press('Home');
		await expect(rail).toHaveAttribute('data-s', '0');
		await page.goBack();
		await expect(rail).toHaveAttribute('data-s', '2');
	});
	await test.step('switching a layer off takes it from map, summary and address', async () => {
		await page.getByRole('switch', { name: /Aid projects/ }).uncheck();
		await expect(page.locator('.summary')).not.toContainText('aid project');
		expect(query(page).layers).not.toContain('aid');
		await page.goBack();
		await expect(page.getByRole('switch', { name: /Aid projects/ })).toBeChecked();
	});
	await test.step('what the pointer is on is named before anything was opened', async () => {
		// One for each group of zoom levels, of which one is shown.
		const symbol = page.locator('.symbol[data-thing="aktau-port"]');
		await symbol.filter({ visible: true }).hover();
		await expect(page.locator('.tip')).toHaveText(/Aktau/);
		await symbol.filter({ visible: true }).click();
		await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
		await expect(page.locator('.tip')).toBeHidden();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('complementary', { name: 'Details' })).toBeHidden();
	});
	await test.step('a corridor opens its evidence by keyboard; Escape closes it and gives the focus back', async () => {
		await page.locator('.families summary', { hasText: 'South Caucasus route' }).press('Enter');
		const corridor = page.getByRole('button', { name: /Poti to Hairatan/ });
		await corridor.press('Enter');
		const panel = page.getByRole('complementary', { name: 'Details' });
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/Poti to Hairatan/);
		await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
		await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
		await expect(panel.locator('.claims > li').first()).toBeVisible();
		await expect(panel.locator('.chain')).toContainText('Aktau');
		expect(query(page).select).toBe('ndn-south');
		await page.keyboard.press('Escape');
		await expect(panel).toBeHidden();
		await expect(corridor).toBeFocused();
		expect(query(page).select).toBeUndefined();
	});
});

test('a link to a claim opens its thing and brings the claim into view', async ({ page }) => {
	await page.goto('/?select=ndn-north-riga-samara#claim-ndn-north-riga-samara-days');
	const claim = page.locator('#claim-ndn-north-riga-samara-days');
	await expect(claim).toBeInViewport();
	await expect(claim).toBeFocused();
	// Each claim gives the link to itself, with the view.
	await expect(claim.getByRole('link', { name: 'Link to this claim' })).toHaveAttribute(
		'href',
		'#claim-ndn-north-riga-samara-days',
	);
});

test('a corridor that is not in sight is brought there beside its panel; the home button leads home', async ({
	page,
}) => {
	await page.goto('/?select=ndn-north-riga-samara&map=5/0/-60');
	const panel = page.getByRole('complementary', { name: 'Details' });
	await panel.getByRole('button', { name: 'Show on the map' }).click();
	await expect(panel.getByRole('button', { name: 'Show on the map' })).toBeHidden();
	const [, lat, lng] = (query(page).map ?? '').split('/').map(Number);
	expect(lat).toBeGreaterThan(35);
	expect(lng).toBeGreaterThan(40);
	await page.getByRole('button', { name: 'Home view' }).click();
	await expect.poll(() => query(page).map).toBeUndefined();
});

test('what is found is in sight beside its panel, and Back takes both back', async ({ page }) => {
	await page.goto('/?map=4/45/62');
	await waitForScript(page);
	await page.keyboard.press('/');
	await page.getByRole('combobox', { name: 'Search' }).fill('CARICC');
	await page.getByRole('listbox').getByRole('option').first().click();
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('CARICC');
	const symbol = page.locator('.mark.selected').filter({ visible: true }).first();
	await expect(symbol).toBeVisible();
	const [at, beside, map] = await Promise.all(
		[symbol, panel, page.locator('.map')].map((locator) => locator.boundingBox()),
	);
	expect(at!.x + at!.width).toBeLessThan(beside!.x);
	expect(at!.x).toBeGreaterThan(map!.x);
	expect(Number(query(page).map?.split('/')[0])).toBeGreaterThan(4);
	await page.goBack();
	await expect(panel).toBeHidden();
	expect(query(page)).toEqual({ map: '4/45/62' });
});

test('a thing that is absent in the year or in a hidden layer says so and can be brought back', async ({
	page,
}) => {
	await page.goto('/?year=1995&layers=aid&select=manas-transit-center');
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel).toContainText(
		/Not recorded in 1995\. Dates: from .*December 2001 until 3 June 2014\./,
	);
	await panel.getByRole('button', { name: 'Go to 2001' }).click();
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2001');
	await expect(panel).not.toContainText('Not recorded');
	await panel.getByRole('button', { name: 'Show the layer' }).click();
	await expect.poll(() => query(page).layers).toBe('bases,aid');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page shows map, year, legend and the list of what is drawn', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('.year')).toHaveText('2011');
		await expect(page.locator('.layers')).toContainText('Ports and crossings');
		await expect(page.locator('.picture .strand[data-s="2"]').first()).toBeVisible();
		await expect(page.locator('.inventory')).toContainText('This page shows the year 2011');
		await expect(page.locator('.inventory li:visible').first()).toBeVisible();
		const hidden = page.locator('.inventory li[data-s="0"]');
		expect(await hidden.count()).toBeGreaterThan(0);
		await expect(hidden.first()).toBeHidden();
		await expect(page.locator('.inventory')).toBeVisible();
		await expect(page.getByRole('table')).toHaveCount(0);
	});

	test('the embed shows its picture', async ({ page }) => {
		await page.goto('/embed/');
		await expect(page.locator('.picture .strand[data-s="2"]').first()).toBeVisible();
		await expect(page.locator('.year')).toHaveText('2011');
	});
});

test('a broken address opens the nearest view and says what it could not use', async ({ page }) => {
	await page.goto('/?year=2999&layers=aid,moon&map=nowhere&theme=dark&unknown=kept');
	await waitForScript(page);
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2015');
	const notice = page.getByText('Part of this link could not be used');
	await expect(notice).toContainText('2999');
	await expect(notice).toContainText('moon');
	await slider(page).press('ArrowLeft');
	await expect
		.poll(() => query(page))
		.toMatchObject({ year: '2014', layers: 'aid', unknown: 'kept' });
});

test('an address that leads nowhere says so inside the atlas', async ({ page }) => {
	const response = await page.goto('/no/such/page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
	await page.getByRole('link', { name: 'The map' }).click();
	await expect(slider(page)).toBeVisible();
});

test('evidence that fails to load says why in the panel and can be tried again', async ({
	page,
}) => {
	await page.route(/\/evidence\.[^/]+\.json$/, (route) =>
		route.fulfill({ status: 200, body: '{"things":' }),
	);
	await page.goto('/?select=ndn-south');
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByRole('alert')).toContainText('damaged');
	await page.unroute(/\/evidence\.[^/]+\.json$/);
	await panel.getByRole('button', { name: 'Try again' }).click();
	await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await test.step('a leg that is chosen in the chain is marked there', async () => {
		await panel.getByText('The whole route').click();
		await panel
			.getByRole('button', { name: /^ferry/ })
			.first()
			.click();
		await expect(panel.getByRole('heading', { level: 2 })).toContainText('–');
		await expect(panel.locator('[aria-current=true]').first()).toContainText('ferry');
	});
});

/** A link for each time that links of old ask for; what else they ask for is read in a unit test. */
const DATED = new Map(
	(links as { query: string; view: Partial<View> }[]).map(({ query: search, view }) => {
		const shown = { ...DEFAULT_VIEW, ...view };
		const strip = shown.view === 'strip' ? (shown.strip ?? []) : [];
		return [`${clockText(en, shown)} ${strip}`, { search, shown, strip }];
	}),
);

test('links that were once given out open for ever', async ({ page }) => {
	test.slow();
	expect(DATED.size).toBeGreaterThan(12);
	for (const { search, shown, strip } of DATED.values()) {
		await page.goto(`/embed/?${search}`, { waitUntil: 'domcontentloaded' });
		// A strip is told by a thumb for each of its years, anything else by the clock.
		for (const year of strip)
			await expect(page.locator(`[role="slider"][aria-valuenow="${year}"]`)).toBeAttached();
		if (strip.length === 0) await expect(page.locator('.year')).toHaveText(clockText(en, shown));
	}
});

test('on a phone nothing is wider than the screen and the legend unfolds', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/');
	await waitForScript(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await expect(slider(page)).toBeInViewport();
	await page.getByText('Layers and legend').click();
	await expect(page.getByRole('switch', { name: /Corridors/ })).toBeVisible();
});
