import type { Page } from '@playwright/test';
import { expect, test, twoFrames } from './atlas.ts';
import { last, page as hostPage, serveHost, told, waitForReady, yearIn } from './host-page.ts';

type Host = Awaited<ReturnType<typeof serveHost>>;
let host: Host;

test.beforeAll(async ({ baseURL }) => {
	const script = `<script src="${baseURL}/embed.js"></script>`;
	const element = (attributes: string) =>
		`<ndn-atlas style="width: 960px" loading="eager" ${attributes}></ndn-atlas>`;
	host = await serveHost({
		'/one': { html: hostPage(script + element('')) },
		'/article': {
			html: hostPage(
				`${script}${element('map="4/45/62"')}<p style="height: 3000px">An article.</p>`,
			),
		},
		'/below': {
			html: hostPage(
				`<p style="height: 2600px">An article.</p><iframe src="${baseURL}/embed/?year=2009" width="900" height="500"></iframe>` +
					`<details><summary>More</summary><iframe src="${baseURL}/embed/?map=4/45/62" width="900" height="500"></iframe></details>`,
			),
		},
		'/twelve': {
			html: hostPage(
				script +
					Array.from({ length: 12 }, (_, i) => element(`year="${2000 + i}" map="4/45/62"`)).join(
						'',
					),
			),
		},
	});
});

test.afterAll(() => host.close());

const painter = (page: Page, at = 0) =>
	page.frameLocator('iframe').nth(at).locator('.stage').getAttribute('data-painter');
const cameraOf = async (page: Page) => (await last(page, 'view'))?.view?.map;

test('a flood of a thousand views in a second ends in the newest, each answered; on paper it is its picture', async ({
	page,
}) => {
	await page.goto(`${host.origin}/one`);
	await waitForReady(page);
	await page.evaluate(async () => {
		const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
		const start = performance.now();
		for (let i = 0; i < 1000; i++) {
			while (performance.now() < start + i) await new Promise((resolve) => setTimeout(resolve, 1));
			const view = i % 2 ? { layers: ['corridors', 'aid'] } : { year: 1992 + ((i / 2) % 24) };
			contentWindow?.postMessage({ to: 'ndn-atlas', version: 1, id: i, type: 'set', view }, '*');
		}
		contentWindow?.postMessage(
			{ to: 'ndn-atlas', version: 1, id: 1000, type: 'set', view: { year: 2007 } },
			'*',
		);
	});
	const count = async (type: string) =>
		(await told(page)).filter((message) => message.type === type).length;
	await expect.poll(() => count('view'), { timeout: 30_000 }).toBe(1001);
	expect((await told(page)).filter(({ type }) => type === 'ack').map(({ id }) => id)).toEqual(
		Array.from({ length: 1001 }, (_, i) => i),
	);
	expect((await last(page, 'view'))?.view).toMatchObject({
		year: 2007,
		layers: ['corridors', 'aid'],
	});
	const frame = page.frameLocator('iframe');
	await expect(yearIn(frame)).toHaveText('2007');
	await test.step('on paper an embed is its picture', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(frame.locator('svg.things')).toBeVisible();
		await expect(frame.locator('.controls')).toBeHidden();
		await expect(yearIn(frame)).toHaveText('2007');
		const [map, whole] = await Promise.all([
			frame.locator('.stage').boundingBox(),
			page.locator('iframe').boundingBox(),
		]);
		expect((map?.height ?? 0) / (whole?.height ?? 1)).toBeGreaterThan(0.8);
	});
});

test('the wheel alone scrolls the host and says how to zoom; with Ctrl it zooms', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1000, height: 700 });
	await page.goto(`${host.origin}/article`);
	await waitForReady(page);
	const map = page.frameLocator('iframe').locator('svg.things');
	const before = await map.getAttribute('viewBox');
	await page.mouse.move(500, 250);
	await page.mouse.wheel(0, 200);
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
	const hint = page.frameLocator('iframe').locator('.hint');
	await expect(hint).toHaveText('Hold Ctrl while scrolling to zoom the map');
	await expect(hint).toHaveClass(/shown/);
	expect(await map.getAttribute('viewBox')).toBe(before);
	expect(await painter(page)).toBe('svg');
	// The map has moved up under the pointer.
	await page.mouse.move(500, 120);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(() => map.getAttribute('viewBox')).not.toBe(before);
	expect(await page.evaluate(() => scrollY)).toBe(200);
});

test('an embed draws the traced route of its address, and says it as the atlas does', async ({
	page,
	watched,
}) => {
	const query = 'year=2011&trace=riga,bagram&way=2&cargo=forty-foot&layers=corridors,aid';
	await page.clock.install();
	await page.goto(`/embed/?year=2011`);
	await expect(page.locator('.stage')).toHaveAttribute('data-awake', '');
	await page.clock.fastForward(60_000);
	await page.evaluate(twoFrames);
	expect(watched.requests.filter((url) => /network|RouteCaption\.\w+\.js/.test(url))).toEqual([]);

	await page.goto(`/?${query}`);
	const panel = page.getByRole('complementary', { name: 'Trace a shipment' });
	const facts = await panel.locator('.route[aria-expanded="true"] span').first().textContent();
	const said = page.locator('[data-announcement]').filter({ hasText: /^2011: / });
	await expect(said).toHaveCount(1);
	const sentence = await said.textContent();
	const focused = 'svg.things.focused .focus';
	await expect.poll(() => page.locator(focused).count()).toBeGreaterThan(5);
	const legs = (selector: string) =>
		page
			.locator(selector)
			.evaluateAll((all) => [...new Set(all.map((one) => (one as SVGElement).dataset.leg))]);
	const inAtlas = await legs(focused);

	await page.goto(`/embed/?${query}`);
	const caption = page.locator('.embed .route');
	await expect(caption).toContainText('Riga → Bagram');
	await expect(caption).toContainText(facts ?? '-');
	await expect.poll(() => legs(focused)).toEqual(inAtlas);
	expect(await page.locator('main > [data-home="year"]').textContent()).toBe(sentence);
	await page.goto('/embed/?year=2011&trace=riga,bagram&closed=UZB,TJK,TKM,PAK,IRN');
	await expect(caption).toContainText('Closed in this scenario: Uzbekistan.');
});

test('embeds that were never in sight are printed with their map', async ({ page }) => {
	await page.goto(`${host.origin}/below`);
	const embeds = () => page.frames().filter((frame) => frame.url().includes('/embed/'));
	const ready = async () => (await told(page)).filter(({ type }) => type === 'ready').length;
	await expect.poll(ready).toBe(2);
	for (const frame of embeds()) {
		// As it is on paper: the page prints what it finds after this event.
		await frame.evaluate(() =>
			addEventListener('beforeprint', () => {
				const box = document.querySelector('svg.things')?.getAttribute('viewBox');
				document.documentElement.dataset.printed = box?.split(' ')[2] ?? '';
			}),
		);
	}
	await page.evaluate(() => {
		const open = () => ((document.querySelector('details') as HTMLDetailsElement).open = true);
		addEventListener('beforeprint', open);
	});
	await page.pdf();
	for (const frame of embeds()) {
		const width = await frame.evaluate(() => Number(document.documentElement.dataset.printed));
		// In world units, of which there are 32,768 round the world.
		expect(width).toBeGreaterThan(1000);
	}
});

/** The WebGL contexts that frames hold. */
const contexts = (page: Page) =>
	Promise.all(
		page
			.frames()
			.map((frame) =>
				frame.evaluate(
					() =>
						((window as unknown as { contexts?: WebGLRenderingContext[] }).contexts ?? []).filter(
							(context) => !context.isContextLost(),
						).length,
				),
			),
	).then((counts) => counts.reduce((sum, count) => sum + count, 0));

/** Bytes of scripts' memory that the page and its frames hold, without what is rubbish. */
async function heap(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}

test.describe('with WebGL', { tag: '@webgl' }, () => {
	test.use({ webgl: true });

	test('twelve embeds on a page work without WebGL; those that are touched give it back out of sight', async ({
		page,
	}) => {
		test.setTimeout(120_000);
		await page.addInitScript(() => {
			const held: unknown[] = [];
			(window as unknown as { contexts: unknown[] }).contexts = held;
			const { getContext } = HTMLCanvasElement.prototype;
			HTMLCanvasElement.prototype.getContext = function (
				this: HTMLCanvasElement,
				kind: string,
				...rest: unknown[]
			) {
				const context = Reflect.apply(getContext, this, [kind, ...rest]);
				if (context && kind.startsWith('webgl')) held.push(context);
				return context;
			} as typeof getContext;
		});
		await page.setViewportSize({ width: 1000, height: 620 });
		await page.goto(`${host.origin}/twelve`);
		await waitForReady(page, 12);
		const years = await page.evaluate(async () => {
			const all = [...document.querySelectorAll('ndn-atlas')];
			await Promise.all(
				all.map((atlas) => atlas.set({ years: [2001, 2003 + all.indexOf(atlas)] })),
			);
			const reports = await Promise.all(all.map((atlas) => atlas.get()));
			return reports.map(({ view }) => view.years?.[1]);
		});
		expect(years).toEqual(Array.from({ length: 12 }, (_, i) => 2003 + i));
		expect(await contexts(page)).toBe(0);
		const light = await heap(page);
		expect(light).toBeLessThan(150e6);

		await page.mouse.move(480, 200);
		await page.mouse.down();
		await page.mouse.move(420, 240, { steps: 5 });
		await page.mouse.up();
		await expect.poll(() => painter(page), { timeout: 60_000 }).toBe('gl');
		expect(await contexts(page)).toBe(1);
		await expect.poll(() => cameraOf(page)).toBeTruthy();
		const camera = await page.evaluate(
			async () => (await document.querySelector('ndn-atlas')?.get())?.view.map,
		);

		await page.mouse.wheel(0, 4000);
		await expect.poll(() => painter(page)).toBe('svg');
		await expect.poll(() => contexts(page)).toBe(0);
		const after = await heap(page);
		expect(after).toBeLessThan(light + 25e6);
		await page.evaluate(() => scrollTo(0, 0));
		await expect.poll(() => painter(page), { timeout: 60_000 }).toBe('gl');
		const back = await page.evaluate(
			async () => (await document.querySelector('ndn-atlas')?.get())?.view.map,
		);
		expect(back?.zoom).toBeCloseTo(camera?.zoom ?? 0, 2);
		expect(back?.lat).toBeCloseTo(camera?.lat ?? 0, 2);
		expect(back?.lng).toBeCloseTo(camera?.lng ?? 0, 2);

		// A slide that goes takes its map along.
		await page.evaluate(() => frames[0]?.postMessage('slide:stop', '*'));
		await expect.poll(() => contexts(page)).toBe(0);
	});
});
