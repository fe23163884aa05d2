import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.js';
import { expect, slider, test, waitForScript } from './atlas.ts';

test.use({ serviceWorkers: 'allow' });

/** A server of the test's own, to be shut down as a connection is. */
let site: Awaited<ReturnType<typeof serve>>;
let origin: string;

test.beforeEach(async () => {
	site = await serve('build', 0);
	origin = `http://localhost:${site.port}`;
});
test.afterEach(() => site.close());

/** The paths that the caches of the atlas hold. */
const cached = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => new URL(url).pathname);
	});

const registrations = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('from the second visit on the atlas opens without connection, whatever the query', async ({
	page,
}) => {
	await page.goto(`${origin}/?year=2009`);
	await waitForScript(page);
	await expect.poll(async () => (await cached(page)).join()).toMatch(/\/map\.en\.[^,]+\.json/);
	// The first visit stores nothing that it had not loaded.
	const loaded = await page.evaluate(() =>
		performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
	);
	expect((await cached(page)).filter((path) => path !== '/' && !loaded.includes(path))).toEqual([]);
	// It is generated: a build that lists it too late leaves a page without its first frame.
	expect(await cached(page)).toContain('/first-frame.js');
	await site.close();
	await page.goto(`${origin}/?year=2004&layers=corridors`);
	await waitForScript(page);
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2004');
	await page.goto(`${origin}/?select=ndn-south`);
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByRole('alert')).toContainText('there is no connection');
	await expect(panel.getByRole('heading')).toContainText('South Caucasus route');
	// A page that was never seen is not there, and the atlas says which are.
	await page.goto(`${origin}/ru/sources/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Нет соединения');
	await page.getByRole('link', { name: 'NDN Atlas: supply routes' }).click();
	await waitForScript(page);
	await expect(page).toHaveURL(`${origin}/`);
});

test('kept offline, every page, language and panel opens without connection', async ({ page }) => {
	await page.goto(`${origin}/`);
	await waitForScript(page);
	await page.getByRole('button', { name: 'Keep offline' }).click();
	await expect(page.getByText('This atlas is kept offline.')).toBeVisible({ timeout: 60_000 });
	expect((await cached(page)).filter((path) => path.includes('/embed/'))).toEqual([]);
	await site.close();
	await page.goto(`${origin}/?select=ndn-south&view=table`);
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await expect(page.getByRole('table', { name: 'Everything on the map' })).toBeVisible();
	await expect(page.getByText('This atlas is kept offline.')).toBeVisible();
	await page.goto(`${origin}/sources/?x=1`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
	await page.goto(`${origin}/kk/`);
	await waitForScript(page);
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
});

test('a browser that stores nothing, or has no room, says so and goes on', async ({
	page,
	context,
}) => {
	await page.goto(`${origin}/`);
	await waitForScript(page);
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
	await page.getByRole('button', { name: 'Keep offline' }).click();
	await expect(page.getByText('no room left')).toBeVisible();
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
		ServiceWorkerContainer.prototype.register = refuse;
		ServiceWorkerContainer.prototype.getRegistration = refuse;
	});
	await page.goto(`${origin}/?year=2010`);
	await waitForScript(page);
	await page.getByRole('button', { name: 'Keep offline' }).click();
	await expect(page.getByText('does not let sites store anything')).toBeVisible();
	await slider(page).press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
});

test('neither an embed nor a visitor who saves data gets a worker', async ({ page }) => {
	await page.goto(`${origin}/embed/`);
	await waitForScript(page);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	await page.goto(`${origin}/`);
	await waitForScript(page);
	await page.waitForTimeout(2000);
	expect(await registrations(page)).toBe(0);
	await expect(page.getByRole('button', { name: 'Keep offline' })).toBeHidden();
});

test('a new version is announced, and a reload brings it whole', async ({ page }) => {
	await page.goto(`${origin}/`);
	await waitForScript(page);
	await expect.poll(() => cached(page)).toContain('/');
	const folder = mkdtempSync(join(tmpdir(), 'ndn-atlas-next-'));
	try {
		cpSync('build', folder, { recursive: true });
		for (const name of readdirSync(folder).filter((file) => file.startsWith('service-worker.js')))
			if (name !== 'service-worker.js') rmSync(join(folder, name));
		const script = join(folder, 'service-worker.js');
		const text = readFileSync(script, 'utf8');
		const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8'));
		writeFileSync(script, text.replaceAll(version, 'the-next-one'));
		const { port } = site;
		await site.close();
		site = await serve(folder, port);
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		await expect(page.getByText('There is a new version')).toBeVisible();
		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(page.getByText('There is a new version')).toBeHidden();
		await waitForScript(page);
		await expect
			.poll(() => page.evaluate(async () => (await caches.keys()).join()))
			.toContain('the-next-one');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
