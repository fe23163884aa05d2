import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a drag over all years showed: the longest time that the thumb was behind the finger, and the years shown. */
export type Thumb = { behindMs: number; shown: number };

/** A phone whose processor is so many times slower. */
const SLOWER = 4;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** How long the finger takes from the first year to the last, and between two of its moves. */
const DRAG = { ms: 3000, every: 16 };

/** Drags the thumb of the axis over all years, as fast whatever the page does. */
export async function thumb(browser: Browser, address: string): Promise<Thumb> {
	const context = await browser.newContext({ serviceWorkers: 'block', ...PHONE });
	await context.addInitScript('globalThis.__name = (value) => value');
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForSelector('.stage[data-awake]');
	await page.waitForLoadState('networkidle');
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	const watched = page.evaluate(watchThumb, DRAG.ms + 1000);
	await drag(page, session);
	const seen = await watched;
	await context.close();
	return seen;
}

async function drag(page: Page, session: CDPSession): Promise<void> {
	const box = await page.locator('.track').first().boundingBox();
	if (!box) throw new Error('the axis has no box');
	const y = box.y + box.height / 2;
	const point = (part: number) => [{ x: box.x + 4 + (box.width - 8) * part, y }];
	const send = (
		type: 'touchStart' | 'touchMove' | 'touchEnd',
		touchPoints: { x: number; y: number }[],
	) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
	await send('touchStart', point(0));
	const sent: Promise<unknown>[] = [];
	const start = performance.now();
	for (let now = 0; now < DRAG.ms; now = performance.now() - start) {
		// A finger does not wait for the page.
		sent.push(send('touchMove', point(Math.min(1, now / DRAG.ms))));
		await new Promise((resolve) => setTimeout(resolve, DRAG.every));
	}
	await Promise.all(sent);
	await send('touchEnd', []);
}

/** Runs in the page: compares, frame by frame, where the thumb stands with where the finger was when. */
async function watchThumb(ms: number): Promise<Thumb> {
	const track = document.querySelector('.track') as HTMLElement;
	const width = track.getBoundingClientRect().width / 24;
	const moves: { at: number; x: number }[] = [];
	const note = ({ timeStamp, clientX }: PointerEvent) => moves.push({ at: timeStamp, x: clientX });
	track.addEventListener('pointermove', note, { capture: true });
	const years = new Set<string | null>();
	let behindMs = 0;
	const end = performance.now() + ms;
	while (performance.now() < end) {
		const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
		const shown = track.querySelector('.thumb')?.getBoundingClientRect();
		if (!shown || moves.length === 0) continue;
		years.add(track.getAttribute('aria-valuenow'));
		const middle = shown.left + shown.width / 2;
		const near = moves.findLast(({ x }) => Math.abs(x - middle) <= width);
		// What the finger passed since then has not been shown.
		const next = near ? moves[moves.indexOf(near) + 1] : moves[0];
		if (next) behindMs = Math.max(behindMs, now - next.at);
	}
	track.removeEventListener('pointermove', note, { capture: true });
	return { behindMs, shown: years.size };
}
