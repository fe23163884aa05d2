import type { Browser } from '@playwright/test';

/** So many embeds stand on a page of many. */
const MANY = 12;

/** The JS heap of a page with many embeds that nobody has touched, over that of a page with one. */
export async function embedsHeap(browser: Browser, origin: string): Promise<number> {
	const heap = async (count: number) => {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		// A page of text, of the same origin, so that all frames share one heap.
		await page.goto(`${origin}/about/`);
		await page.evaluate((frames) => {
			document.body.replaceChildren(
				...Array.from({ length: frames }, () => {
					const frame = document.createElement('iframe');
					Object.assign(frame, { src: '/embed/', width: 480, height: 270 });
					return frame;
				}),
			);
		}, count);
		for (const frame of page.frames().slice(1)) await frame.waitForSelector('.stage[data-awake]');
		await page.waitForLoadState('networkidle');
		const session = await context.newCDPSession(page);
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		await context.close();
		return usedSize;
	};
	return (await heap(MANY)) / (await heap(1));
}
