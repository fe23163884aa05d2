import { expect, test as base, type Page } from '@playwright/test';

/** A page whose every request, message and error is watched. */
type Watched = { foreign: string[]; errors: string[]; requests: string[] };

/** `webgl` off spares the software renderer in tests that are about something else. */
export const test = base.extend<{ watched: Watched; webgl: boolean }>({
	webgl: [false, { option: true }],
	watched: [
		async ({ page, baseURL, webgl }, use) => {
			if (!webgl) await withoutWebGl(page);
			const watched: Watched = { foreign: [], errors: [], requests: [] };
			page.on('request', (request) => {
				const url = new URL(request.url());
				watched.requests.push(request.url());
				if (/^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL ?? '').origin)
					watched.foreign.push(request.url());
			});
			page.on('pageerror', (error) => watched.errors.push(error.message));
			await use(watched);
		},
		{ auto: true },
	],
});

export { expect };

/** Waits until WebGL draws the map. */
export async function waitForMap(page: Page): Promise<void> {
	await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'gl', { timeout: 60_000 });
}

/** Waits until the page answers to hands, whatever draws the map. */
export async function waitForScript(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveClass(/script/);
	await expect(page.locator('svg.things')).toHaveAttribute('style', /--k/);
	await page.waitForFunction(() => document.querySelector('.stage')?.hasAttribute('data-awake'));
}

/** Makes the browser refuse WebGL, as an old or locked-down one does. */
export async function withoutWebGl(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const getContext = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) {
			return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
		} as typeof getContext;
	});
}

/** The query keys of the address bar. */
export function query(page: Page): Record<string, string> {
	return Object.fromEntries(new URL(page.url()).searchParams);
}

/** The year slider. */
export const slider = (page: Page) => page.getByRole('slider', { name: 'Year' });
