import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.js';
import { expect, slider, test, waitForScript } from './atlas.ts';
import { nextBuild } from './next-build.ts';

/** A worker stores all of a version before it takes over. */
const STORED = { timeout: 100_000 };

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
	// A hand that reaches for the map brings its data.
	await page.locator('.stage').dispatchEvent('pointermove');
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
	await page.getByRole('button', { name: 'Make available offline' }).click();
	await expect(page.getByText('The atlas is available offline.')).toBeVisible(STORED);
	expect((await cached(page)).filter((path) => path.includes('/embed/'))).toEqual([]);
	await site.close();
	await page.goto(`${origin}/?select=ndn-south&view=table`);
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	await expect(page.getByRole('table', { name: 'Everything on the map' })).toBeVisible();
	await expect(page.getByText('The atlas is available offline.')).toBeVisible();
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
	await page.getByRole('button', { name: 'Make available offline' }).click();
	await expect(page.getByText('no room left')).toBeVisible();
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
		ServiceWorkerContainer.prototype.register = refuse;
		ServiceWorkerContainer.prototype.getRegistration = refuse;
	});
	await page.goto(`${origin}/?year=2010`);
	await waitForScript(page);
	await page.getByRole('button', { name: 'Make available offline' }).click();
	await expect(page.getByText('does not let sites store anything')).toBeVisible();
	await slider(page).press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
});

test('neither an embed nor a visitor who saves data gets a worker', async ({ page }) => {
	await page.clock.install();
	await page.goto(`${origin}/embed/`);
	await waitForScript(page);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	await page.goto(`${origin}/`);
	await waitForScript(page);
	await expect(page.getByRole('button', { name: 'Make available offline' })).toBeHidden();
	// A worker is registered a second after the page has loaded.
	await page.clock.runFor(5000);
	expect(await registrations(page)).toBe(0);
});

/** The version of a page, as it was built. */
const versionOf = (page: Page) => page.locator('meta[name="version"]').getAttribute('content');
/** The versions that have a cache, and whether any of their pages is of another version. */
const stores = (page: Page) =>
	page.evaluate(async () => {
		const isMixed = async (name: string) => {
			const cache = await caches.open(name);
			const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/'));
			const texts = await Promise.all(
				pages.map(async (asked) => (await cache.match(asked))?.text() ?? ''),
			);
			const version = name.replace(/^.*:/, '');
			return texts.some((text) => !text.includes(`<meta name="version" content="${version}"`));
		};
		const names = await caches.keys();
		const mixed = await Promise.all(names.map(isMixed));
		return {
			versions: names.map((name) => name.replace(/^.*:/, '')),
			isMixed: mixed.some(Boolean),
		};
	});

test.describe('when the site is deployed anew', () => {
	// In one worker, so that the later builds are made once.
	test.describe.configure({ mode: 'default' });
	test.slow();
	const folders: string[] = [];
	test.beforeAll(() => {
		folders.push(nextBuild('the-second'), nextBuild('the-third'));
	});
	test.afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

	async function deploy(folder: string | undefined): Promise<void> {
		const { port } = site;
		await site.close();
		site = await serve(folder ?? '', port);
	}
	const keep = (page: Page) => page.getByRole('button', { name: 'Make available offline' }).click();
	const isKept = (page: Page) =>
		expect(page.getByText('The atlas is available offline.')).toBeVisible(STORED);
	const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

	test('a tab that has not stored its parts says so, reloads and keeps the new version whole', async ({
		page,
		watched,
	}) => {
		watched.allow(/dynamically imported module/);
		await page.goto(`${origin}/`);
		await waitForScript(page);
		await expect.poll(() => cached(page)).toContain('/');
		await deploy(folders[0]);
		await keep(page);
		await expect(page.getByText('there is a new version. Reload')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Make available offline' })).toBeVisible();
		expect((await stores(page)).isMixed).toBe(false);
		// What the tab had not loaded is gone, and only a new page finds it.
		await page.getByRole('button', { name: 'Trace', exact: true }).click();
		const panel = page.getByRole('complementary', { name: 'Trace a shipment' });
		await panel.getByRole('button', { name: 'Reload' }).click();
		await expect.poll(() => versionOf(page)).toBe('the-second');
		await waitForScript(page);
		await expect(page.getByText('There is a new version')).toBeHidden();
		await keep(page);
		await isKept(page);
		await deploy(folders[1]);
		await page.goto(`${origin}/?select=ndn-south`);
		await expect.poll(() => versionOf(page)).toBe('the-third');
		await expect(
			details(page).getByRole('heading', { name: 'Sources', exact: true }),
		).toBeVisible();
		await isKept(page);
		await expect.poll(async () => (await stores(page)).versions, STORED).toEqual(['the-third']);
		expect((await stores(page)).isMixed).toBe(false);
		await site.close();
		await page.goto(`${origin}/kk/?view=table`);
		await expect(page.getByRole('table')).toBeVisible();
		expect(await versionOf(page)).toBe('the-third');
	});

	test('a tab that was kept goes on with its own parts, whatever other tabs take over', async ({
		page: old,
		context,
	}) => {
		await old.goto(`${origin}/`);
		await waitForScript(old);
		await keep(old);
		await isKept(old);
		const first = await versionOf(old);
		const other = await context.newPage();
		for (const [i, version] of ['the-second', 'the-third'].entries()) {
			await deploy(folders[i]);
			await other.goto(`${origin}/`);
			await expect.poll(() => versionOf(other)).toBe(version);
			await isKept(other);
			await expect
				.poll(async () => (await stores(other)).versions, STORED)
				.toEqual([first, version]);
			expect((await stores(other)).isMixed).toBe(false);
			// Its next part comes from the cache of its own version.
			await old.getByRole('button', { name: i === 0 ? 'Trace' : 'Share', exact: true }).click();
			if (i === 0) await expect(old.getByRole('combobox').first()).toBeVisible();
			else await expect(old.getByRole('dialog')).toBeVisible();
		}
		await old.keyboard.press('Escape');
		await old.getByRole('button', { name: 'Reload' }).click();
		await expect.poll(() => versionOf(old)).toBe('the-third');
		await isKept(old);
		await expect.poll(async () => (await stores(old)).versions, STORED).toEqual(['the-third']);
	});
});
