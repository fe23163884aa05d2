import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, reachForMap, test } from './atlas.ts';

/** The browser whose pictures are kept; others draw letters a little differently. */
const FOLDER = join(import.meta.dirname, 'pictures');
const KEPT = join(FOLDER, 'browser.txt');
/** The share of pixels that may differ. */
const TOLERANCE = 0.002;

/**
 * Compares strictly in CI's browser. Elsewhere a difference fails nothing, and is a warning in the last
 * lines of `npm test`, with the picture that shows it.
 */
async function looksAsKept(page: Page, name: string, version: string): Promise<void> {
	const isKept = existsSync(KEPT) && readFileSync(KEPT, 'utf8').trim() === version;
	const compare = expect(page).toHaveScreenshot(`${name}.png`, {
		maxDiffPixelRatio: TOLERANCE,
		animations: 'disabled',
		timeout: 30_000,
	});
	if (process.env.CI && isKept) return compare;
	await compare.catch((error: Error) => {
		const info = test.info();
		const [, difference] = /(\d+ pixels[^.]*)/.exec(error.message) ?? [];
		const shown = ['diff', 'actual'].flatMap((what) =>
			info.attachments.filter(({ name: file }) => file.endsWith(`-${what}.png`)),
		);
		const said = difference ?? error.message.split('\n')[0];
		const path = relative(process.cwd(), shown[0]?.path ?? info.outputDir);
		info.annotations.push({
			type: 'warning',
			description: `${name} looks different: ${said}; ${path}`,
		});
	});
}

test.use({ relief: true, viewport: { width: 960, height: 540 } });

for (const theme of ['light', 'dark', 'print'])
	for (const year of [2004, 2011])
		test(`the picture of ${year} in the ${theme} theme looks as it did`, async ({
			page,
			browser,
		}) => {
			await page.goto(`/embed/?year=${year}&theme=${theme}&controls=legend`);
			await expect(page.locator('.stage')).toHaveAttribute('data-awake', '');
			await page.evaluate(() => document.fonts.ready);
			await looksAsKept(page, `embed-${theme}-${year}`, browser.version());
		});

test.describe('with WebGL', { tag: '@webgl' }, () => {
	test.use({ webgl: true, viewport: { width: 1280, height: 720 } });

	for (const { theme, year } of [
		{ theme: 'light', year: 2011 },
		{ theme: 'dark', year: 2009 },
	])
		test(`the map of ${year} in the ${theme} theme looks as it did`, async ({ page, browser }) => {
			await page.goto(`/?year=${year}&theme=${theme}`);
			await reachForMap(page);
			await page.evaluate(() => document.fonts.ready);
			await looksAsKept(page, `map-${theme}-${year}`, browser.version());
		});
});
