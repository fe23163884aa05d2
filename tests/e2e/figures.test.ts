import type { Page } from '@playwright/test';
import { expect, slider, test, waitForScript } from './atlas.ts';

/** Chooses a figure from the list in the time bar. */
async function choose(page: Page, title: string) {
	await page.getByRole('button', { name: 'Figures' }).click();
	const list = page.getByRole('region', { name: 'All figures' });
	await list.getByRole('searchbox').fill(title);
	await list.getByRole('button', { name: new RegExp(`^${title} `) }).click();
}

const figures = (url: string) => /\/figures\.[^/]+\.json$/.test(new URL(url).pathname);

test('a figure stands in the panel of its thing, as chart and as table', async ({
	page,
	watched,
}) => {
	await page.goto('/?year=2011&select=pakgloc-torkham');
	const section = page.getByRole('region', { name: 'Figures', exact: true });
	const chart = section.locator('figure').filter({ hasText: 'air included' });
	await expect(chart.locator('.dot')).toHaveCount(4);
	await expect(chart.locator('tbody tr')).toHaveCount(4);
	await expect(chart.locator('tbody tr').last()).toContainText(/December 2011\s*29/);
	await expect(chart.locator('tbody a').first()).toHaveAttribute('href', /^\/sources\/#/);
	expect(watched.requests.filter(figures)).toHaveLength(1);
});

test('a figure is loaded when it is asked for, and stays for the session', async ({
	page,
	watched,
}) => {
	await page.goto('/');
	await waitForScript(page);
	await test.step('no figure is loaded before one is asked for', async () => {
		await page.waitForLoadState('networkidle');
		expect(watched.requests.filter(figures)).toEqual([]);
		await expect(page.getByRole('button', { name: 'Figures' })).toHaveText('Figures');
	});
	await test.step('the choice lasts for the session and can be taken back', async () => {
		await choose(page, 'American troops in Afghanistan');
		const strip = page.getByRole('region', { name: 'Figures', exact: true });
		await expect(strip).toContainText('American troops');
		await page.reload();
		await expect(strip).toContainText('American troops');
		await choose(page, 'American troops in Afghanistan');
		await expect(strip).toHaveCount(0);
		await page.reload();
		await waitForScript(page);
		await expect(strip).toHaveCount(0);
	});
});

test('a figure under the slider follows the year and stays out of the address', async ({
	page,
}) => {
	await page.goto('/?year=2011');
	await waitForScript(page);
	await choose(page, 'Transit to Afghanistan through Tallinn');
	const strip = page.getByRole('region', { name: 'Figures', exact: true });
	await expect(strip).toContainText('transit through Tallinn in the year');
	await expect(strip).toContainText('250,000');
	await expect(strip.locator('.plot b')).toHaveText('250,000');
	const [clock, scale] = await Promise.all(
		[page.locator('.clock'), strip.locator('.level span').last()].map((part) => part.boundingBox()),
	);
	expect(scale!.x).toBeGreaterThan(clock!.x + clock!.width);
	expect(new URL(page.url()).search).toBe('?year=2011');
	await slider(page).press('ArrowLeft');
	await expect(strip.locator('.plot b')).toHaveText('43,000');
	await test.step('its dots stand on the years of the slider', async () => {
		const middle = async (selector: string) => {
			const box = await page.locator(selector).boundingBox();
			return box ? box.x + box.width / 2 : NaN;
		};
		await expect
			.poll(async () =>
				Math.abs((await middle('.plot .dot.named')) - (await middle('.track .thumb'))),
			)
			.toBeLessThan(1.5);
	});
	await slider(page).press('Home');
	await expect(strip).toContainText('No figure for 1992.');
});
