import type { Page } from '@playwright/test';
import { expect, test, twoFrames, waitForScript } from './atlas.ts';

const STORY = '/stories/k2-to-ndn/';
const year = (page: Page) => page.locator('output.year');
/** The step that the reader is at, by its id. */
const current = (page: Page) => page.locator('.step.current');

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a story can be read to its end, and every claim leads to its source', async ({ page }) => {
		await page.goto('/stories/');
		await page.getByRole('link', { name: 'From Khanabad to the northern network' }).click();
		await expect(page.locator('.step')).toHaveCount(9);
		for (const paragraph of await page.locator('.step .told').all())
			await expect(paragraph).toBeVisible();
		await page.locator('#first-train summary').click();
		const source = page.locator('#first-train details a').first();
		await expect(source).toHaveAttribute('href', /\/sources\/#claim-/);
		await source.click();
		await expect(page.locator('li:target')).toBeVisible();
	});
});

test('a link to a step shows its text and its view, and Back leaves the story', async ({
	page,
}) => {
	await page.goto('/stories/');
	await page.goto(`${STORY}#prototype`);
	await waitForScript(page);
	await expect(current(page)).toHaveAttribute('id', 'prototype');
	await expect(year(page)).toHaveText('2004');
	await page.getByRole('button', { name: 'Next step' }).click();
	await expect(current(page)).toHaveAttribute('id', 'notice-to-leave');
	await expect(year(page)).toHaveText('2005');
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/#prototype$/);
	await page.getByRole('link', { name: 'Open in the atlas' }).nth(2).focus();
	await expect(page.getByRole('link', { name: 'Open in the atlas' }).nth(2)).toHaveAttribute(
		'href',
		/\/\?year=2004&.*select=dla-prototype-2004/,
	);
	await page.goBack();
	await expect(page).toHaveURL(/\/stories\/$/);
});

test('the map follows the step that is read, and the first frame shows the asked one', async ({
	page,
}) => {
	await page.goto(`${STORY}?step=8`, { waitUntil: 'commit' });
	await page.waitForFunction(() => document.querySelector('output.year')?.textContent === '2008');
	await waitForScript(page);
	await page.locator('#own-railway').evaluate((step) => step.scrollIntoView());
	await expect(current(page)).toHaveAttribute('id', 'own-railway');
	await expect(year(page)).toHaveText('2007');
	await expect(page).toHaveURL(/#own-railway$/);
	await expect(page.locator('[data-callout]')).toHaveText('Tashguzar–Boysun–Kumkurgan railway');
});

test('a clicker presents a story, B blanks the screen and Escape ends it; notes stand in a second window', async ({
	page,
}) => {
	await page.goto(STORY);
	await waitForScript(page);
	await page.getByRole('button', { name: 'Present' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-single', 'present');
	await expect(page.locator('.step:visible')).toHaveCount(1);
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	await expect(current(page)).toHaveAttribute('id', 'prototype');
	// The step plays its years and comes to rest on its own.
	await expect(year(page)).not.toHaveText('2004');
	await expect(year(page)).toHaveText('2004');
	await page.keyboard.press('PageUp');
	await expect(current(page)).toHaveAttribute('id', 'two-memoranda');
	await page.keyboard.press('b');
	await expect(page.locator('.story')).toHaveClass(/blank/);
	await page.keyboard.press('PageDown');
	await expect(page.locator('.story')).not.toHaveClass(/blank/);
	await page.keyboard.press('End');
	await expect(page.locator('.stepper [aria-current]')).toHaveText('9');
	await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
	await page.keyboard.press('Escape');
	await expect(page.locator('html')).not.toHaveAttribute('data-single');
	await expect(current(page)).toHaveAttribute('id', 'first-train');
	await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
	await test.step('notes stand in a second window, which steps the talk and closes with it', async () => {
		await page.keyboard.press('Home');
		await expect(current(page)).toHaveAttribute('id', 'khanabad');
		await page.getByRole('button', { name: 'Present' }).click();
		const [notes] = await Promise.all([
			page.waitForEvent('popup'),
			page.getByRole('button', { name: 'Notes in a second window' }).click(),
		]);
		await expect(notes.locator('[data-notes]')).toContainText('Ask the audience');
		await expect(notes.getByText('Since the start')).toBeVisible();
		await notes.getByRole('button', { name: 'Next step' }).click();
		await expect(current(page)).toHaveAttribute('id', 'two-memoranda');
		await expect(notes.locator('[data-notes]')).toContainText('A month’s difference');
		await notes.keyboard.press('PageDown');
		await expect(current(page)).toHaveAttribute('id', 'prototype');
		const closed = notes.waitForEvent('close');
		await page.locator('.tools').getByRole('button', { name: 'End the presentation' }).click();
		await closed;
	});
});

test('notes stand in the same window where the second one is blocked, and the page says so', async ({
	page,
}) => {
	await page.addInitScript(() => {
		window.open = () => null;
	});
	await page.goto(STORY);
	await waitForScript(page);
	await page.getByRole('button', { name: 'Present' }).click();
	await page.keyboard.press('n');
	await expect(page.getByText('The browser has blocked the second window')).toBeVisible();
	await expect(page.locator('.notes-here [data-notes]')).toContainText('Ask the audience');
});

test('a sweep waits to be asked for where motion is to be reduced', async ({ page }) => {
	await page.clock.install();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${STORY}#two-memoranda`);
	await waitForScript(page);
	await page.keyboard.press('ArrowRight');
	await expect(current(page)).toHaveAttribute('id', 'prototype');
	await page.clock.runFor(5000);
	await expect(year(page)).toHaveText('2004');
	// A year of the sweep is shorter than the time between two looks at it.
	await page.evaluate(() => {
		const output = document.querySelector('output.year')!;
		const seen: string[] = [];
		Object.assign(window, { seen });
		new MutationObserver(() => seen.push(output.textContent)).observe(output, {
			childList: true,
			characterData: true,
			subtree: true,
		});
	});
	await page.getByRole('button', { name: 'Play 2001–2004' }).click();
	await expect
		.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen))
		.toEqual(['2001', '2002', '2003', '2004']);
});

test('late news of a scroll does not undo the step that a key asked for', async ({ page }) => {
	await page.addInitScript(() => {
		const Watched = IntersectionObserver;
		window.IntersectionObserver = class extends Watched {
			constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
				super(told, options);
				const late = () => {
					const target = document.getElementById('two-memoranda')!;
					told([{ target, isIntersecting: true } as unknown as IntersectionObserverEntry], this);
				};
				if (options?.rootMargin?.startsWith('-56%')) Object.assign(window, { late });
			}
		};
	});
	await page.goto(`${STORY}#two-memoranda`);
	await waitForScript(page);
	await page.keyboard.press('ArrowRight');
	await expect(current(page)).toHaveAttribute('id', 'prototype');
	await page.evaluate(() => (window as unknown as { late: () => void }).late());
	await page.evaluate(twoFrames);
	await expect(current(page)).toHaveAttribute('id', 'prototype');
});

test('an embedded story has one step and no page about it, and adds nothing to the history', async ({
	page,
}) => {
	await page.goto(`${STORY}?embed&step=2`);
	await waitForScript(page);
	await expect(page.locator('.step:visible')).toHaveCount(1);
	await expect(current(page)).toHaveAttribute('id', 'two-memoranda');
	await expect(page.getByRole('link', { name: 'NDN Atlas' })).toBeHidden();
	const before = await page.evaluate(() => history.length);
	await page.getByRole('button', { name: 'Next step' }).click();
	await page.getByRole('button', { name: 'Next step' }).click();
	await expect(current(page)).toHaveAttribute('id', 'notice-to-leave');
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a story printed by the browser has the map of each step over its text', async ({ page }) => {
	await page.goto('/stories/northern-network/');
	await waitForScript(page);
	const steps = page.locator('.steps > li');
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	const maps = page.locator('.steps > li > .paper-map svg.things');
	await expect(maps).toHaveCount(await steps.count());
	const drawn = await maps.evaluateAll((all) =>
		all.map((svg) => [
			svg.getAttribute('viewBox'),
			svg.getBoundingClientRect().height > 100,
			svg.querySelectorAll('.symbol, .strand').length > 0,
		]),
	);
	expect(new Set(drawn.map(([box]) => box)).size).toBeGreaterThan(1);
	for (const [, isSeen, isFull] of drawn) expect([isSeen, isFull]).toEqual([true, true]);
	await expect(page.locator('.stage')).toBeHidden();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(maps).toHaveCount(0);
});
