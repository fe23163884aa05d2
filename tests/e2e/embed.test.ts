import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, slider, test, twoFrames } from './atlas.ts';

/** A page of another origin that frames the atlas and keeps what it is told. */
const HOST = (src: string) => `<!doctype html><title>Host</title><body style="margin:0">
<iframe id="frame" src="${src.replaceAll('&', '&amp;')}" title="atlas" style="width:960px;height:540px;border:0"></iframe>
<script>
window.told = [];
addEventListener('message', (event) => { if (event.data && event.data.from === 'ndn-atlas') told.push(event.data); });
window.say = (message) => frame.contentWindow.postMessage(message, '*');
</script>`;

type Told = {
	type: string;
	id?: unknown;
	message?: string;
	view?: Record<string, unknown>;
	visible?: string[];
	summary?: string;
	height?: number;
};

let server: Server;
let origin: string;

test.beforeAll(async () => {
	server = createServer((request, response) => {
		const src = new URL(request.url ?? '/', 'http://host').searchParams.get('src') ?? '';
		response.setHeader('content-type', 'text/html');
		response.end(HOST(src));
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
	server.close();
});

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);
const say = (page: Page, message: unknown) =>
	page.evaluate((m) => (window as unknown as { say: (m: unknown) => void }).say(m), message);
const last = async (page: Page, type: string) =>
	(await told(page)).filter((m) => m.type === type).at(-1);

/** Opens the host with an embed of this query; resolves when the embed is ready. */
async function host(page: Page, baseURL: string | undefined, query: string): Promise<Told> {
	await page.goto(`${origin}/?src=${encodeURIComponent(`${baseURL}/embed/?${query}`)}`);
	await expect.poll(() => last(page, 'ready'), { timeout: 30_000 }).toBeTruthy();
	return (await last(page, 'ready')) as Told;
}

test('an embed says that it is ready with its whole view', async ({ page, baseURL }) => {
	const ready = await host(page, baseURL, 'year=2009&layers=corridors,bases');
	expect(ready.view).toMatchObject({
		year: 2009,
		years: null,
		layers: ['corridors', 'bases'],
		select: null,
		theme: null,
		still: false,
	});
	expect(ready.view?.map).toMatchObject({ bearing: 0, pitch: 0 });
	expect(ready.summary).toMatch(/^In 2009: /);
	expect(ready.height).toBeGreaterThan(200);
	expect(ready.visible).toContain('manas-transit-center');
	expect(ready.visible).toContain('aktobe--kandyagash');
});

test('a listed host drives an embed by messages', async ({ page, baseURL }) => {
	await host(page, baseURL, `origin=${origin}`);
	await test.step('a host that the address lists drives the year and is told the settled view', async () => {
		await say(page, { to: 'ndn-atlas', version: 1, id: 7, type: 'set', view: { year: 1995 } });
		await expect.poll(() => last(page, 'ack')).toMatchObject({ id: 7 });
		await expect.poll(async () => (await last(page, 'view'))?.view?.year).toBe(1995);
		expect((await last(page, 'view'))?.visible).not.toContain('manas-transit-center');
		await expect(slider(page.frameLocator('iframe') as unknown as Page)).toHaveAttribute(
			'aria-valuenow',
			'1995',
		);
		await say(page, { to: 'ndn-atlas', version: 1, id: 8, type: 'get' });
		await expect
			.poll(async () => (await told(page)).filter((m) => m.type === 'view').length)
			.toBe(2);
	});
	await test.step('a malformed message changes nothing and is answered with a sentence', async () => {
		for (const message of [
			{ to: 'ndn-atlas', version: 1, id: 'a', type: 'set', view: { year: 'soon' } },
			{ to: 'ndn-atlas', version: 9, id: 'b', type: 'get' },
			{ version: 1, id: 'c', type: 'play', from: 1, to: 2, seconds: -1 },
			{ to: 'ndn-atlas', version: 1, id: 'd', type: 'dance' },
		])
			await say(page, message);
		await expect
			.poll(async () => (await told(page)).filter((m) => m.type === 'error').length)
			.toBe(4);
		expect((await last(page, 'error'))?.message).toMatch(/\.$/);
		await say(page, { to: 'ndn-atlas', version: 1, type: 'get' });
		await expect
			.poll(async () => (await told(page)).filter((m) => m.type === 'view').length)
			.toBe(3);
		expect((await last(page, 'view'))?.view?.year).toBe(1995);
	});
	await test.step('play sweeps the years and ends where it was told', async () => {
		await say(page, { version: 1, id: 1, type: 'play', from: 2008, to: 2012, seconds: 1 });
		await expect
			.poll(async () => (await last(page, 'view'))?.view?.year, { timeout: 15_000 })
			.toBe(2012);
	});
});

test('what is visible in an embed is what the published data says of that year', async ({
	page,
	baseURL,
	request,
}) => {
	const { features } = (await (await request.get('/data/atlas.geojson')).json()) as {
		features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
	};
	const ready = await host(page, baseURL, 'year=2003');
	const located = features.filter(({ geometry }) => geometry !== null);
	const within = (first: unknown, lastYear: unknown) =>
		(first === null || (first as number) <= 2003) &&
		(lastYear === null || (lastYear as number) >= 2003);
	const single = located.filter(
		({ properties: p }) =>
			p.when !== null && !String(p.when).startsWith('{') && p.layer !== 'permissions',
	);
	for (const { id, properties: p } of single)
		expect([id, ready.visible?.includes(id)]).toEqual([id, within(p.first, p.last)]);
});

test('a host that is not listed changes nothing', async ({ page, baseURL }) => {
	await host(page, baseURL, 'year=2009&origin=https://example.org');
	const inside = page.frameLocator('iframe').locator('html');
	await inside.evaluate(() => {
		addEventListener('message', () => (document.documentElement.dataset.heard = ''));
	});
	await say(page, { to: 'ndn-atlas', version: 1, id: 1, type: 'set', view: { year: 1995 } });
	await expect(inside).toHaveAttribute('data-heard', '');
	await inside.evaluate(twoFrames);
	expect((await told(page)).map(({ type }) => type)).toEqual(['ready']);
});

test('an embed never adds to the host’s history', async ({ page, baseURL }) => {
	await page.clock.install();
	await host(page, baseURL, `origin=${origin}`);
	const before = await page.evaluate(() => history.length);
	for (const year of [1995, 2001, 2009])
		await say(page, { to: 'ndn-atlas', version: 1, type: 'set', view: { year } });
	const inside = page.frameLocator('iframe');
	await inside.getByRole('slider', { name: 'Year' }).press('ArrowRight');
	await expect.poll(async () => (await last(page, 'view'))?.view?.year).toBe(2010);
	await page.clock.runFor(1000);
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a still embed takes neither wheel nor drag', async ({ page }) => {
	await page.goto('/embed/?still=1&map=4/45/62');
	await expect(page.locator('.stage')).toHaveAttribute('data-awake', '');
	const before = await page.locator('svg.things').getAttribute('viewBox');
	await page.mouse.move(500, 300);
	await page.mouse.wheel(0, -500);
	await page.mouse.down();
	await page.mouse.move(600, 350, { steps: 4 });
	await page.mouse.up();
	expect(await page.locator('svg.things').getAttribute('viewBox')).toBe(before);
	await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'svg');
});

test('the example page drives two embeds at once', async ({ page }) => {
	await page.goto('/about/embedding/');
	const frames = page.frameLocator('iframe');
	await expect(frames.first().locator('.year')).toHaveText('2009');
	await page.getByRole('slider', { name: 'Year' }).fill('2013');
	await expect(frames.nth(0).locator('.year')).toHaveText('2013');
	await expect(frames.nth(1).locator('.year')).toHaveText('2013');
	await expect(page.getByRole('status')).toContainText('In 2013');
});

test('the legend of an embed that compares two years tells fates, not families', async ({
	page,
}) => {
	await page.goto('/embed/?year=2010&compare=2008&controls=legend');
	const legend = page.locator('.legend');
	await expect(legend).toContainText('began');
	await expect(legend).not.toContainText('Russian route');
});
