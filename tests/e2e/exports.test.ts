import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import type { Page } from '@playwright/test';
import { expect, test, waitForScript } from './atlas.ts';
import { axeFaults } from './axe.ts';

// Pictures that are taken along show it.
test.use({ relief: true });

async function openExports(page: Page, query: string) {
	await page.goto(`/?${query}`);
	await waitForScript(page);
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await expect(page.locator('.preview img')).toBeVisible();
}

/** What a button of the list hands over. */
async function saved(page: Page, action: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: action }).click(),
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a view is taken along as PNG, SVG, PPTX, GeoJSON and CSV, all of it from this site', async ({
	page,
	watched,
}) => {
	await openExports(page, 'year=2005&fit=55,34,76,46');
	expect(watched.requests.filter((url) => /letters|ground/.test(url))).toHaveLength(2);

	const png = await saved(page, 'Save PNG');
	expect(png.name).toBe('ndn-atlas-2005.png');
	expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
	expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1920, 1080]);

	const svg = await saved(page, 'Save SVG');
	const root = await page.evaluate((text) => {
		const document = new DOMParser().parseFromString(text, 'image/svg+xml');
		return [document.documentElement.nodeName, document.querySelector('title')?.textContent];
	}, svg.bytes.toString());
	expect(root).toEqual(['svg', 'Supplying the mission in Afghanistan, 1992–2015, 2005']);

	const pptx = await JSZip.loadAsync((await saved(page, 'Save PPTX')).bytes);
	expect(await pptx.file('ppt/slides/slide1.xml')?.async('string')).toContain('<a:t>2005</a:t>');

	const geojson = JSON.parse((await saved(page, 'Save GeoJSON')).bytes.toString());
	expect(geojson.atlas.time).toBe('2005');
	const ids = geojson.features.map((feature: { id?: string }) => feature.id);
	expect(ids).toContain('k2-air-base');

	const csv = (await saved(page, 'Save CSV')).bytes.toString();
	expect(csv).toMatch(/^\uFEFFid,Name,/);
	expect(csv.trimEnd().split('\r\n')).toHaveLength(geojson.features.length + 1);
	expect(watched.foreign).toEqual([]);
});

test('the list of exports is accessible, copies a text and makes films that can be cancelled', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openExports(page, 'year=2011&layers=corridors');
	await test.step('the list of exports has no accessibility violation in either theme', async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await axeFaults(page, {}, 'dialog[open]'), colorScheme).toEqual([]);
		}
	});
	await test.step('a text alternative is copied, and a film is cancelled and leaves no file', async () => {
		await page.getByRole('button', { name: 'Copy text' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('Russian route');
		await expect(page.locator('.preview img')).toHaveAttribute('alt', copied);

		let files = 0;
		page.on('download', () => files++);
		await page.getByRole('button', { name: 'Save video' }).click();
		await expect(page.locator('.status')).toContainText(/of 24/);
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.locator('.status')).toHaveText('Cancelled; nothing was saved.');
		expect(files).toBe(0);
	});
	await test.step('without WebCodecs the list says so and names the next best way', async () => {
		await page.evaluate(() => Reflect.deleteProperty(window, 'VideoEncoder'));
		await page.getByRole('button', { name: 'Save video' }).click();
		await expect(page.locator('.status')).toContainText('save the slides');
	});
});

test('a whole story is taken along as slides, as drawings and on paper', async ({ page }) => {
	test.slow();
	await page.addInitScript(() => (window.print = () => undefined));
	await page.goto('/stories/');
	await page.locator('article h2 a').first().click();
	await waitForScript(page);
	const title = (await page.locator('.steps h2').first().textContent()) ?? '';
	const steps = await page.locator('.steps > li').count();
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await expect(page.locator('.preview img')).toBeVisible();
	await test.step('is taken along as slides, one a step, with its words and notes', async () => {
		const { name, bytes } = await saved(page, 'Save PPTX');
		expect(name).toMatch(/^ndn-atlas-.+\.pptx$/);
		const deck = await JSZip.loadAsync(bytes);
		const slides = Object.keys(deck.files).filter((path) => /slides\/slide\d+\.xml$/.test(path));
		expect(slides).toHaveLength(steps);
		expect(await deck.file('ppt/slides/slide1.xml')?.async('string')).toContain(title);
		const notes = await deck.file('ppt/notesSlides/notesSlide1.xml')?.async('string');
		expect(notes).toContain('Sources:');
	});

	await test.step('is taken along as drawings, each with its text alternative, or one step alone', async () => {
		const { name, bytes } = await saved(page, 'Save SVG');
		expect(name).toMatch(/^ndn-atlas-.+-svg\.zip$/);
		const { files } = await JSZip.loadAsync(bytes);
		const names = Object.keys(files).sort();
		expect(names.filter((each) => each.endsWith('.svg'))).toHaveLength(steps);
		const [first = '', its = ''] = names;
		expect([first, its]).toEqual([
			expect.stringMatching(/^01-.+\.svg$/),
			expect.stringMatching(/^01-.+\.txt$/),
		]);
		expect(await files[first]?.async('string')).toContain(`<title>${title},`);
		expect(await files[its]?.async('string')).toContain('Map “');
		await page.getByLabel('the step on screen').check();
		expect((await saved(page, 'Save SVG')).name).toMatch(/\d{4}.*\.svg$/);
	});

	await test.step('is printed with a picture and the claims of each step, as text', async () => {
		await page.getByLabel('all steps').check();
		await page.getByRole('button', { name: 'Print or save as PDF' }).click();
		await expect(page.locator('.status')).toHaveText('The print view is open.');
		await page.emulateMedia({ media: 'print' });
		const handout = page.locator('.story-handout');
		await expect(handout.locator('img')).toHaveCount(steps);
		await expect(handout.getByRole('heading', { name: title })).toBeVisible();
		for (const claims of await handout.locator('section').all())
			expect(await claims.locator('li').count()).toBeGreaterThan(0);
		await expect(page.locator('.story')).toBeHidden();
	});
});
