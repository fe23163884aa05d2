import type { Page } from '@playwright/test';
import { emptyPicture, expect, test, twoFrames, waitForScript } from './atlas.ts';

/** Windows of desktops, tablets and phones, upright and not, and of a page that is zoomed to 400 %. */
const WINDOWS: [number, number][] = [
	[1024, 600],
	[820, 1180],
	[720, 450],
	[667, 331],
	[390, 844],
	[320, 256],
];

/** The views that differ in what lies where. */
const VIEWS: { path: string; ready?: string; map?: true; row?: true }[] = [
	{ path: '/', map: true },
	{ path: '/ru/?year=2009x&select=kapchagai-garrison', ready: '.panel .claims', map: true },
	{ path: '/kk/?view=table', ready: 'tbody tr', row: true },
	{ path: '/?view=table&select=kapchagai-garrison', ready: 'tbody tr', row: true },
	{ path: '/ru/?view=timeline', ready: 'tbody tr', row: true },
	{ path: '/?trace=riga-port,bagram&year=2010', ready: '.routes > li', map: true },
	{ path: '/stories/northern-network/', map: true },
	{ path: '/stories/' },
	{ path: '/sources/' },
	{ path: '/data/' },
];

/**
 * What is wrong with what a hand can reach: controls with something else at their centre once they
 * are scrolled to, a map that is too small to be of use, no row within reach.
 */
function faults([isMapWanted, isRowWanted]: [boolean, boolean]): string[] {
	const named = (e: Element | null) =>
		e
			? `${e.localName}.${e.getAttribute('class') ?? ''} “${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 24)}”`
			: 'nothing';
	const isShown = (e: Element) =>
		e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
		!e.closest('.visually-hidden, .skip, [inert]');
	const isReached = (e: Element) => {
		e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
		const box = e.getClientRects()[0];
		if (!box) return 'no box';
		const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		// A notice is closed by its button, which is looked at itself.
		return hit &&
			(e.contains(hit) || hit.closest('.notice') || hit.contains(e.closest('label') ?? e)) &&
			hit !== document.body
			? ''
			: `lies under ${named(hit)}`;
	};
	const controls = [
		...document.querySelectorAll('a[href], button, input, select, summary, [role="slider"]'),
	].filter(isShown);
	const rows = controls.filter((e) => e.closest('tbody'));
	const others = controls.filter((e) => !e.closest('tbody'));
	// Long lists are alike; of these every so many is looked at.
	const step = Math.ceil(others.length / 50);
	const covered = others
		.filter((_, i) => i % step === 0)
		.flatMap((e) => {
			const fault = isReached(e);
			return fault ? [`${named(e)} ${fault}`] : [];
		});
	if (isRowWanted && !rows.slice(0, 5).some((e) => isReached(e) === ''))
		covered.push('no row can be reached');
	scrollTo(0, 0);
	const map = document.querySelector('.stage') as HTMLElement;
	// In a page that is zoomed to 400 % what was opened takes the place of the map.
	const isCrowded = innerHeight < 300 && document.querySelector('.atlas.open') !== null;
	if (isMapWanted && !isCrowded) {
		map.scrollIntoView({ block: 'end', behavior: 'instant' });
		const { x, y, width, height } = map.getBoundingClientRect();
		let seen = 0;
		for (let i = x + 4; i < x + width; i += 24)
			for (let j = y + 4; j < y + height; j += 24)
				if (map.contains(document.elementFromPoint(i, j))) seen += 576;
		if (seen < Math.min(24_000, (innerWidth * innerHeight) / 4))
			covered.push(`of the map ${seen} square pixels are left`);
	}
	const { scrollWidth } = document.documentElement;
	if (scrollWidth > innerWidth) covered.push(`the page is ${scrollWidth} pixels wide`);
	return covered;
}

async function open(page: Page, path: string, ready = 'body'): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(path);
	if (await page.locator('.stage').count()) await waitForScript(page);
	await expect(page.locator(ready).first()).toBeVisible();
}

for (const { path, ready, map = false, row = false } of VIEWS)
	test(`nothing of ${path} is covered or out of reach in any window`, async ({ page }) => {
		test.slow();
		await open(page, path, ready);
		await emptyPicture(page);
		const found: string[] = [];
		for (const [width, height] of WINDOWS) {
			await page.setViewportSize({ width, height });
			// Two frames, in which what measures itself settles.
			await page.evaluate(twoFrames);
			const here = await page.evaluate(faults, [map, row] as [boolean, boolean]);
			found.push(...here.map((fault) => `${width}x${height}: ${fault}`));
		}
		expect(found).toEqual([]);
	});

for (const path of ['/', '/ru/', '/kk/'])
	test(`no name of a place or country lies under the toolbar when ${path} opens on a laptop or a desk`, async ({
		page,
	}) => {
		const found: string[] = [];
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto(path);
		await waitForScript(page);
		for (const [width, height] of [
			[1280, 720],
			[1440, 900],
		] as const) {
			// The home view fits whatever window there is.
			await page.setViewportSize({ width, height });
			await page.evaluate(twoFrames);
			const covered = await page.evaluate(() => {
				const tools = [...document.querySelectorAll('.tools button')].map((tool) =>
					tool.getBoundingClientRect(),
				);
				const names = [...document.querySelectorAll('.picture .label')].filter((name) =>
					name.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
				);
				return names
					.filter((name) => {
						const box = name.getBoundingClientRect();
						return tools.some(
							(tool) =>
								box.left < tool.right &&
								tool.left < box.right &&
								box.top < tool.bottom &&
								tool.top < box.bottom,
						);
					})
					.map((name) => name.textContent);
			});
			found.push(...covered.map((name) => `${width}x${height}: ${name}`));
		}
		expect(found).toEqual([]);
	});
