import type { Page } from '@playwright/test';
import { expect, query, slider, test, waitForScript } from './atlas.ts';

const play = (page: Page) => page.getByRole('button', { name: 'Play the years' });

test('a file that is slow shows that it is being loaded, one that is missing says so', async ({
	page,
}) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/evidence\.[^/]+\.json$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/?select=ndn-south');
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByText('Loading the evidence')).toBeVisible();
	await slider(page).press('ArrowLeft');
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2010');
	release();
	await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await page.route(/\/network\.[^/]+\.json$/, (route) => route.fulfill({ status: 404 }));
	await page.goto('/?trace=riga,bagram');
	await expect(page.getByRole('alert')).toContainText('the server answered 404');
	await page.unroute(/\/network\.[^/]+\.json$/);
	await page.getByRole('alert').locator('..').getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('alert')).toBeHidden();
});

test('storage that is denied or full takes nothing away but the memory', async ({ page }) => {
	await page.addInitScript(() => {
		const isFull = location.search.includes('full');
		const refuse = () => {
			throw new DOMException('no', isFull ? 'QuotaExceededError' : 'SecurityError');
		};
		if (isFull) Storage.prototype.setItem = refuse;
		else
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(window, name, { get: refuse });
	});
	for (const search of ['?year=2004', '?year=2004&x=full']) {
		await page.goto(`/${search}`);
		await waitForScript(page);
		await slider(page).press('ArrowRight');
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2005');
		const figures = page.getByRole('button', { name: 'Figures' });
		await figures.click();
		await page.getByRole('button', { name: /^American troops in Afghanistan/ }).click();
		await expect(figures).toContainText('(on)');
	}
});

test('a clock that is wrong, and put right during play, changes no year', async ({ page }) => {
	await page.clock.setFixedTime(new Date('1980-01-01T00:00:00Z'));
	await page.goto('/');
	await waitForScript(page);
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
	await slider(page).press('Home');
	await play(page).click();
	await page.clock.setFixedTime(new Date('2090-01-01T00:00:00Z'));
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '1994');
	await page.clock.setFixedTime(new Date('1970-01-01T00:00:00Z'));
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '1995');
	await expect.poll(() => query(page).year).toBe('1995');
});

test('a page that is suspended during play catches up on nothing, and goes on', async ({
	page,
}) => {
	const year = async () => Number(await slider(page).getAttribute('aria-valuenow'));
	await page.clock.install();
	await page.goto('/?year=1995');
	await waitForScript(page);
	await play(page).click();
	await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '1995');
	const before = await year();
	// As a laptop that is closed and opened again: each timer that was due fires once.
	await page.clock.fastForward(60_000);
	const after = await year();
	expect(after - before).toBeLessThan(5);
	await expect.poll(year).toBeGreaterThan(after);
});

test('a page whose first script could not be had has its tools all the same', async ({ page }) => {
	await page.route('**/first-frame.js', (route) => route.abort());
	await page.goto('/?year=2004');
	await waitForScript(page);
	await expect(page.locator('.year')).toHaveText('2004');
	await play(page).click();
	await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '2004');
});

test('until its code has come a page says nothing of another year than the link’s', async ({
	page,
	watched,
}) => {
	test.slow();
	watched.allow(/dynamically imported module/);
	await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
	for (const link of [
		'/?years=1998-2009',
		'/embed/?year=2009&compare=2005',
		'/stories/k2-to-ndn/?embed#prototype',
	]) {
		await page.goto(link);
		await expect(page.locator('output.year').first()).toBeVisible();
		// `innerText` is what can be seen, beside what is said to screen readers alone. The stories that are
		// offered and the closures of other years name their own years.
		const told = await page.evaluate(() => {
			for (const dated of document.querySelectorAll('nav.stories, .picture .bar')) dated.remove();
			return document.body.innerText;
		});
		expect(told, link).not.toMatch(/2011|Step 1 of|1 of 9/);
		for (const track of await page.getByRole('slider').all())
			await expect(track).not.toHaveAttribute('aria-valuenow', '2011');
	}
});
