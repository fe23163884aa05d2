import type { Page } from '@playwright/test';
import { FIRST_VIEWS } from '../bars.ts';
import {
	expect,
	query,
	reachForMap,
	slider,
	test,
	twoFrames,
	waitForMap,
	waitForScript,
} from './atlas.ts';

// A smaller map is drawn sooner in software.
test.use({
	webgl: true,
	viewport: { width: 960, height: 600 },
	// So it is with a flight of which only the end is drawn.
	contextOptions: { reducedMotion: 'reduce' },
});

test.describe(() => {
	test.use({ relief: true });

	for (const { path, most } of [
		{ path: '/', most: FIRST_VIEWS['/'] },
		{ path: '/embed/', most: FIRST_VIEWS['/embed/'] },
	])
		test(`the first view of ${path} stays within its bytes, requests and elements, and then asks for the relief alone`, async ({
			page,
			context,
			watched,
		}) => {
			/** The bytes of each file that the page has asked for a minute after it was opened. */
			const asked = async (visitor: Page) => {
				const sizes = new Map<string, number>();
				visitor.on('requestfinished', async (request) => {
					const { responseBodySize } = await request.sizes();
					if (request.url().startsWith('http'))
						sizes.set(new URL(request.url()).pathname, Math.max(0, responseBodySize));
				});
				await visitor.clock.install();
				await visitor.goto(path);
				await waitForScript(visitor);
				await visitor.waitForLoadState('networkidle');
				await visitor.clock.fastForward(60_000);
				await visitor.evaluate(twoFrames);
				await visitor.waitForLoadState('networkidle');
				return sizes;
			};
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
			});
			const sizes = await asked(page);
			const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
			const elements = await page.locator('*').count();
			console.log(
				`first view of ${path}: ${Math.round(bytes / 1000)} kB, ${sizes.size} requests, ${elements} elements`,
			);
			expect(bytes).toBeGreaterThan(10_000);
			expect(bytes).toBeLessThanOrEqual(most.bytes);
			expect(sizes.size).toBeLessThanOrEqual(most.requests);
			expect(elements).toBeLessThanOrEqual(most.elements);

			const all = await asked(await context.newPage());
			const late = () => [...all].filter(([file]) => !sizes.has(file));
			const data = () => late().flatMap(([file]) => (file.endsWith('.js') ? [] : file));
			await expect.poll(data).toEqual([expect.stringMatching(/relief-small.*avif$/)]);
			expect(late().reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(90_000);
			await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'svg');
			expect(watched.foreign).toEqual([]);
			// What is still on its way is asked for its size no more once its page is closed.
			for (const visitor of context.pages())
				await visitor.removeAllListeners('requestfinished', { behavior: 'wait' });
		});
});

test('the picture comes first, WebGL when a hand reaches for the map, and what the hand does meanwhile is not lost', async ({
	page,
	watched,
}) => {
	const isOfWebGl = (address: string) => /maplibre|\/map\.[^/]+\.json$/.test(address);
	await page.goto('/?year=2009&map=4/45/62');
	await waitForScript(page);
	await slider(page).press('ArrowRight');
	expect(watched.requests.filter(isOfWebGl)).toEqual([]);
	const stage = page.locator('.stage');
	const box = await stage.boundingBox();
	if (!box) throw new Error('the map has no box');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 60, y + 20, { steps: 3 });
	await expect.poll(() => watched.requests.some(isOfWebGl)).toBe(true);
	await page.mouse.move(x + 128, y + 20, { steps: 3 });
	await page.mouse.up();
	await page.mouse.wheel(0, -300);
	await waitForMap(page);
	await expect.poll(() => query(page)).toMatchObject({ year: '2010' });
	await expect.poll(() => query(page).map).toMatch(/^5\//);
	const [, lat, lng] = (query(page).map ?? '').split('/').map(Number) as [number, number, number];
	// A pixel of zoom 4 is 360 / 8192 degrees; the wheel turned where the drag had ended.
	const dragged = 62 - (128 * 360) / (512 * 2 ** 4);
	expect(lng).toBeCloseTo(dragged + (128 * 360) / (512 * 2 ** 5), 1);
	expect(lat).toBeGreaterThan(45);
	await page.mouse.down();
	await page.mouse.move(x + 28, y + 20, { steps: 3 });
	await page.mouse.up();
	await expect.poll(() => Number((query(page).map ?? '').split('/')[2])).toBeGreaterThan(lng + 1);
});

test('a link to the globe opens it; flat, it goes to paper as the picture of its place, and lists several things on one spot', async ({
	page,
}) => {
	test.slow();
	await page.goto('/?map=5/51.15/71.45&year=2011&projection=globe');
	await waitForMap(page);
	await test.step('a link to the globe opens it; its button makes it flat', async () => {
		await expect(page.locator('.stage')).toHaveClass(/globe/);
		const button = page.getByRole('button', { name: 'Globe' });
		await expect(button).toHaveAttribute('aria-pressed', 'true');
		await button.click();
		await expect.poll(() => query(page).projection).toBeUndefined();
		await expect(page.locator('.stage')).not.toHaveClass(/globe/);
	});
	await test.step('paper shows the picture of the same place in place of the canvas', async () => {
		const things = page.locator('svg.things');
		const pictureBox = async () =>
			((await things.getAttribute('viewBox')) ?? '').split(' ').map(Number);
		await page.emulateMedia({ media: 'print' });
		await expect(things).toBeVisible();
		await expect(page.locator('.stage .canvas')).toBeHidden();
		// Astana in world units of 32,768; Baku lies far outside.
		await expect.poll(async () => holds(await pictureBox(), [22883, 10938])).toBe(true);
		expect(holds(await pictureBox(), [20922, 12590])).toBe(false);
		await page.emulateMedia({ media: 'screen' });
		await expect(page.locator('.stage .canvas')).toBeVisible();
	});
	await test.step('several things on one spot open as a list', async () => {
		const box = await page.locator('.stage').boundingBox();
		if (!box) throw new Error('the map has no box');
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		const panel = page.getByRole('complementary', { name: 'Details' });
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^\d+ items here in 2011$/);
		await panel.locator('.stack button').first().click();
		await expect(panel.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
	});
});

/** Whether the projected position lies within the picture. */
function holds([x = 0, y = 0, width = 0, height = 0]: number[], [px, py]: [number, number]) {
	return px > x && px < x + width && py > y && py < y + height;
}

test('a shared link opens the same picture, which stays when the context is lost', async ({
	page,
}) => {
	test.slow();
	await page.goto('/?year=2009&layers=corridors,hubs&map=4.5/42/58&theme=light');
	await reachForMap(page);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(() => query(page).map).toMatch(/^5\.5\//);
	await slider(page).press('ArrowRight');
	await expect.poll(() => query(page).year).toBe('2010');
	const { map = '' } = query(page);
	const shot = async () => (await page.locator('.stage .canvas').screenshot()).toString('base64');
	let before = '';
	await expect
		.poll(
			async () => {
				const last = before;
				before = await shot();
				return before === last;
			},
			{ timeout: 60_000 },
		)
		.toBe(true);
	await test.step('a shared link opens the same picture', async () => {
		await page.goto(page.url());
		await reachForMap(page);
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2010');
		await expect
			.poll(async () => page.evaluate(compare, [before, await shot()]), { timeout: 60_000 })
			.toBeLessThan(0.02);
	});
	await test.step('a context that is lost leaves the picture where it was, and comes back on demand', async () => {
		await page.evaluate(() =>
			document
				.querySelector<HTMLCanvasElement>('.stage canvas')
				?.getContext('webgl2')
				?.getExtension('WEBGL_lose_context')
				?.loseContext(),
		);
		await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'svg');
		await expect(page.getByText('The graphics card became unavailable')).toBeVisible();
		await expect(page.locator('.picture .strand[data-s="2"]').first()).toBeVisible();
		await slider(page).press('ArrowRight');
		await page.getByRole('button', { name: 'Try again' }).click();
		await waitForMap(page);
		await expect(page.getByText('The graphics card became unavailable')).toBeHidden();
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2011');
		// The year of the home view is not written into the address.
		expect(query(page)).toMatchObject({ map });
		expect(query(page).year ?? '2011').toBe('2011');
	});
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

test('no frame shows another year than the link’s, and a window that is resized goes on playing', async ({
	page,
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		const look = () => {
			const years = [...document.querySelectorAll<HTMLElement>('[data-year]')].map((output) =>
				output instanceof HTMLInputElement ? output.value : output.textContent,
			);
			const strands = document.querySelectorAll(
				'.strand[data-leg="aktobe--kandyagash"]:not([data-s="0"])',
			);
			// Before it is turned the picture is in the page, but not drawn.
			const drawn = [...strands].filter((strand) => strand.checkVisibility());
			const thumb = document.querySelector<HTMLElement>('.thumb');
			if (document.body) seen.push(JSON.stringify([...new Set(years)]), `drawn ${drawn.length}`);
			if (thumb) seen.push(`thumb ${thumb.style.getPropertyValue('--year')}`);
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto('/?year=1995');
	await reachForMap(page);
	await test.step('no frame shows another year than the link’s', async () => {
		const seen = await page.evaluate(() => [
			...new Set((window as unknown as { seen: string[] }).seen),
		]);
		expect(
			seen.filter((frame) => !['["1995"]', '[]', 'drawn 0', 'thumb 1995'].includes(frame)),
		).toEqual([]);
		expect(seen).toContain('["1995"]');
	});
	await test.step('a window that is resized during play goes on playing and fills the window', async () => {
		await page.getByRole('button', { name: 'Play the years' }).click();
		for (const [width, height] of [
			[390, 700],
			[1400, 900],
			[800, 600],
		] as const)
			await page.setViewportSize({ width, height });
		await expect
			.poll(() =>
				page.evaluate(() => {
					const [canvas, stage] = ['.stage canvas', '.stage'].map((css) =>
						document.querySelector(css)?.getBoundingClientRect(),
					);
					return Math.abs((canvas?.width ?? 0) - (stage?.width ?? 1));
				}),
			)
			.toBeLessThan(2);
		const year = Number(await slider(page).getAttribute('aria-valuenow'));
		await expect
			.poll(async () => Number(await slider(page).getAttribute('aria-valuenow')))
			.toBeGreaterThan(year);
	});
});

test('what the map needs and does not get is told over the picture, and can be tried again', async ({
	page,
}) => {
	test.slow();
	await page.route(/\/map\.[^/]+\.json$/, (route) => route.fulfill({ status: 503, body: 'busy' }));
	await page.goto('/');
	await waitForScript(page);
	await page.locator('.stage').dispatchEvent('pointermove');
	await test.step('a data file that fails leaves the picture and says why', async () => {
		await expect(page.getByText('the server answered 503')).toBeVisible();
		await expect(page.locator('.picture .strand[data-s="2"]').first()).toBeVisible();
	});
	await page.unroute(/\/map\.[^/]+\.json$/);
	await page.route(/maplibre-gl-worker/, (route) => route.abort());
	await page.getByRole('button', { name: 'Try again' }).click();
	await test.step('a worker that is blocked leaves the picture and says so', async () => {
		await expect(page.getByText('blocks the background worker of the map')).toBeVisible({
			timeout: 45_000,
		});
		await expect(page.getByText('the server answered 503')).toBeHidden();
		await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'svg');
		await slider(page).press('ArrowLeft');
		await expect(slider(page)).toHaveAttribute('aria-valuenow', '2010');
	});
	await page.unroute(/maplibre-gl-worker/);
	await page.getByRole('button', { name: 'Try again' }).click();
	await waitForMap(page);
	await expect(page.getByText('blocks the background worker of the map')).toBeHidden();
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

test('an embed draws the globe of its link at once', async ({ page }) => {
	await page.setViewportSize({ width: 480, height: 320 });
	await page.goto('/embed/?projection=globe');
	await waitForMap(page);
	await expect(page.locator('.stage')).toHaveClass(/globe/);
});
