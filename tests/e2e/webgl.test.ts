import { statSync } from 'node:fs';
import { expect, query, slider, test, twoFrames, waitForMap, waitForScript } from './atlas.ts';

// A smaller map is drawn sooner in software.
test.use({ webgl: true, viewport: { width: 960, height: 600 } });

test('a first visit shows the map of 2011 with nothing from other hosts and nothing after it', async ({
	page,
	watched,
}) => {
	await page.clock.install();
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('NDN Atlas');
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
	await waitForMap(page);
	const before = watched.requests.length;
	await page.clock.fastForward(60_000);
	await page.evaluate(twoFrames);
	expect(watched.requests.slice(before)).toEqual([]);
	expect(watched.foreign).toEqual([]);
});

for (const { path, most } of [
	{ path: '/', most: 660_000 },
	{ path: '/embed/', most: 250_000 },
])
	test(`the first view of ${path} stays within its bytes`, async ({ page }) => {
		let bytes = 0;
		const workers = new Set<string>();
		page.on('requestfinished', async (request) => {
			const { pathname } = new URL(request.url());
			const { responseBodySize } = await request.sizes();
			if (!pathname.includes('worker')) bytes += Math.max(0, responseBodySize);
			// The browser does not tell the size of a worker's script, which a second worker has from its cache.
			else if (!workers.has(pathname)) bytes += statSync(`build${pathname}.br`).size;
			workers.add(pathname);
		});
		await page.goto(path);
		await (path === '/' ? waitForMap(page) : waitForScript(page));
		await page.waitForLoadState('networkidle');
		console.log(`first view of ${path}: ${Math.round(bytes / 1000)} kB`);
		expect(bytes).toBeGreaterThan(10_000);
		expect(bytes).toBeLessThan(most);
	});

test('several things on one spot open as a list', async ({ page }) => {
	await page.goto('/?map=5/51.15/71.45&year=2011');
	await waitForMap(page);
	const box = await page.locator('.stage').boundingBox();
	if (!box) throw new Error('the map has no box');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^\d+ items here in 2011$/);
	await panel.locator('.stack button').first().click();
	await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
});

test('a shared link opens the same picture', async ({ page, context }) => {
	await page.goto('/?year=2009&layers=corridors,hubs&map=4.5/42/58&theme=light');
	await waitForMap(page);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(() => query(page).map).toMatch(/^5\.5\//);
	await slider(page).press('ArrowRight');
	await expect.poll(() => query(page).year).toBe('2010');
	const other = await context.newPage();
	await other.goto(page.url());
	await waitForMap(other);
	await expect(slider(other)).toHaveAttribute('aria-valuenow', '2010');
	const difference = async () => {
		const shots = await Promise.all(
			[page, other].map((p) => p.locator('.stage .canvas').screenshot()),
		);
		return other.evaluate(
			compare,
			shots.map((shot) => shot.toString('base64')),
		);
	};
	await expect.poll(difference).toBeLessThan(0.02);
});

/** The share of pixels that differ clearly between two pictures. */
async function compare(pictures: string[]): Promise<number> {
	const [a, b] = await Promise.all(
		pictures.map(async (data) => {
			const image = new Image();
			image.src = `data:image/png;base64,${data}`;
			await image.decode();
			const canvas = Object.assign(document.createElement('canvas'), {
				width: image.width,
				height: image.height,
			});
			const context = canvas.getContext('2d') as CanvasRenderingContext2D;
			context.drawImage(image, 0, 0);
			return context.getImageData(0, 0, image.width, image.height).data;
		}),
	);
	if (!a || !b || a.length !== b.length) return 1;
	let different = 0;
	for (let i = 0; i < a.length; i += 4)
		if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) + Math.abs((a[i + 1] ?? 0) - (b[i + 1] ?? 0)) > 60)
			different++;
	return different / (a.length / 4);
}

test('no frame shows another year than the link’s', async ({ page }) => {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		const look = () => {
			const years = [...document.querySelectorAll<HTMLElement>('[data-year]')].map((output) =>
				output instanceof HTMLInputElement ? output.value : output.textContent,
			);
			const drawn = document.querySelectorAll(
				'.strand[data-leg="aktobe--kandyagash"]:not([data-s="0"])',
			);
			const thumb = getComputedStyle(document.documentElement).getPropertyValue('--year');
			if (document.body)
				seen.push(JSON.stringify([...new Set(years)]), `drawn ${drawn.length}`, `thumb ${thumb}`);
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto('/?year=2004');
	await waitForMap(page);
	const seen = await page.evaluate(() => [
		...new Set((window as unknown as { seen: string[] }).seen),
	]);
	expect(
		seen.filter((frame) => !['["2004"]', '[]', 'drawn 0', 'thumb 2004'].includes(frame)),
	).toEqual([]);
	expect(seen).toContain('["2004"]');
});

test('a data file that fails leaves the picture, says why and can be tried again', async ({
	page,
}) => {
	await page.route(/\/map\.[^/]+\.json$/, (route) => route.fulfill({ status: 503, body: 'busy' }));
	await page.goto('/');
	await expect(page.getByText('the server answered 503')).toBeVisible();
	await expect(page.locator('.picture .strand[data-s="2"]').first()).toBeVisible();
	await page.unroute(/\/map\.[^/]+\.json$/);
	await page.getByRole('button', { name: 'Try again' }).click();
	await waitForMap(page);
	await expect(page.getByText('the server answered 503')).toBeHidden();
});

test('an embed draws without WebGL until it is touched, then goes on from the same camera', async ({
	page,
}) => {
	await page.goto('/embed/?map=4.5/45/62&theme=light');
	const stage = page.locator('.stage');
	await expect(stage).toHaveAttribute('data-awake', '');
	await expect(stage).toHaveAttribute('data-painter', 'svg');
	const before = await page.locator('svg.things').getAttribute('viewBox');
	await page.mouse.move(400, 300);
	await page.mouse.down();
	await page.mouse.up();
	await expect(stage).toHaveAttribute('data-painter', 'gl', { timeout: 60_000 });
	expect(await page.locator('svg.things').getAttribute('viewBox')).toBe(before);
	expect(new URL(page.url()).searchParams.get('map')).toBe('4.5/45/62');
});
