import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** What the pages of a test asked for and what was thrown in them. */
type Watched = {
	/** Addresses on other hosts. */
	foreign: string[];
	requests: string[];
	/** Exceptions and rejections that nobody caught, in any page. */
	errors: string[];
	/** Lets a test provoke errors: those whose message matches do not fail it. */
	allow: (message: RegExp) => void;
};

/**
 * Playwright's `test`, with `watched`. A test fails when anything is thrown in one of its pages that
 * nobody catches; one that provokes an error says so: `watched.allow(/the message/)`. `webgl` off
 * spares the software renderer in tests that are about something else; those with it have the tag
 * `@webgl`, for which there is a browser with WebGL. `relief` off gives pages a relief of one pixel: to
 * read and paint the real one takes as long as half of all else that a page does.
 */
export const test = base.extend<{ watched: Watched; webgl: boolean; relief: boolean }>({
	webgl: [false, { option: true }],
	relief: [false, { option: true }],
	watched: [
		async ({ page, context, browser, baseURL, webgl, relief }, use) => {
			if (!webgl) await withoutWebGl(page);
			if (!relief) await withSmallRelief(context);
			const allowed: RegExp[] = [];
			const watched: Watched = {
				foreign: [],
				requests: [],
				errors: [],
				allow: (message) => void allowed.push(message),
			};
			page.on('request', (request) => {
				const url = new URL(request.url());
				watched.requests.push(request.url());
				if (/^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL ?? '').origin)
					watched.foreign.push(request.url());
			});
			const watch = (other: BrowserContext) =>
				other.on('weberror', (thrown) => watched.errors.push(thrown.error().message));
			watch(context);
			browser.on('context', watch);
			await use(watched);
			browser.off('context', watch);
			const unexpected = watched.errors.filter(
				(error) => !allowed.some((told) => told.test(error)),
			);
			expect(unexpected, 'thrown in a page and not caught').toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

/** Waits until WebGL draws the map. */
export async function waitForMap(page: Page): Promise<void> {
	await expect(page.locator('.stage')).toHaveAttribute('data-painter', 'gl', { timeout: 60_000 });
}

/** Reaches for the map as a pointer does that comes over its edge, and waits until WebGL draws it. */
export async function reachForMap(page: Page): Promise<void> {
	await waitForScript(page);
	// Of the stage alone: over the picture the pointer would show what is under it.
	await page.locator('.stage').dispatchEvent('pointermove');
	await waitForMap(page);
}

/** Waits until the page answers to hands, whatever draws the map. */
export async function waitForScript(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveClass(/script/);
	await expect(page.locator('.stage svg.things').first()).toHaveAttribute('style', /--k/);
	await page.waitForFunction(() => document.querySelector('.stage')?.hasAttribute('data-awake'));
}

/** Within a page: what one frame leaves to the next has been drawn. */
export const twoFrames = () =>
	new Promise<void>((resolve) => {
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
	});

/** Takes the thousands of parts from the pictures, which would only take time where what lies beside them is looked at. */
export const emptyPicture = (page: Page) =>
	page.evaluate(() => {
		for (const picture of document.querySelectorAll('.stage svg.picture, .sides-pane svg'))
			picture.replaceChildren();
	});

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

/** A grey pixel as AVIF. */
const PIXEL =
	'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAPBtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGliYXZpZgAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEUAAAAEwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABoaXBycAAAAElpcGNvAAAAFGlzcGUAAAAAAAAAAQAAAAEAAAAOcGl4aQAAAAABCAAAAAxhdjFDgQAcAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAABttZGF0EgAKBxgADlgIaDUyBhZAAAEQDw==';

/** Answers for the server when a page asks for the relief; all that is done with it is done. */
async function withSmallRelief(context: BrowserContext): Promise<void> {
	await context.addInitScript((pixel) => {
		const { fetch } = window;
		window.fetch = async (asked, ...rest) =>
			/\/relief-\w+\.[\w-]+\.avif$/.test(String(asked))
				? new Response(
						Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0)),
						{ headers: { 'content-type': 'image/avif' } },
					)
				: fetch(asked, ...rest);
	}, PIXEL);
}

/** The query keys of the address bar. */
export function query(page: Page): Record<string, string> {
	return Object.fromEntries(new URL(page.url()).searchParams);
}

/** The year slider. */
export const slider = (page: Page) => page.getByRole('slider', { name: 'Year' });
