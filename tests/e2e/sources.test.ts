import { readFileSync } from 'node:fs';
import { expect, query, test, waitForScript } from './atlas.ts';

type Claim = { id: string; source: string; text: string; at: string };
type Feature = { id: string; properties: { claims: Claim[] } };

const read = <T>(name: string): T => JSON.parse(readFileSync(`build/data/${name}`, 'utf8')) as T;
const features = () => read<{ features: Feature[] }>('atlas.geojson').features;
const sources = () => read<{ id: string; grade: string }[]>('sources.json');

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every source stands with every claim that rests on it and unfolds by itself, and no filter is offered that could not work', async ({
		page,
	}) => {
		await page.goto('/sources/#michael-2015');
		const ids = await page.locator('article').evaluateAll((all) => all.map(({ id }) => id));
		expect(ids.toSorted()).toEqual(
			sources()
				.map(({ id }) => id)
				.toSorted(),
		);
		const listed = await page
			.locator('article li[id^="claim-"]')
			.evaluateAll((all) =>
				all.map((item) => `${item.id.slice(6)} ${item.closest('article')?.id}`),
			);
		// What the editors infer has no source of its own.
		const claims = features()
			.flatMap(({ properties }) => properties.claims)
			.filter(({ source }) => source !== undefined);
		expect(claims.length).toBeGreaterThan(1000);
		expect(listed.toSorted()).toEqual(claims.map(({ id, source }) => `${id} ${source}`).toSorted());
		const source = page.locator('#michael-2015');
		await expect(source).toBeInViewport();
		await source.locator('summary').first().click();
		await expect(source.locator('[id^="claim-"]').first()).toBeVisible();
		await expect(page.getByRole('search')).toBeHidden();
	});
});

test('a claim leads to its thing on the map, in a year in which that exists, and from there to its source, which lies open', async ({
	page,
}) => {
	// Three pages, the longest twice.
	test.slow();
	await page.goto('/sources/#claim-centcom-northern-line-2008-test');
	const claim = page.locator('#claim-centcom-northern-line-2008-test');
	await expect(claim).toBeVisible();
	await expect(claim).toBeInViewport();
	await claim.getByRole('link').click();
	await waitForScript(page);
	const panel = page.getByRole('complementary', { name: 'Details' });
	await expect(panel.locator('#claim-centcom-northern-line-2008-test')).toBeVisible();
	expect(query(page)).toMatchObject({ select: 'centcom-northern-line-2008' });
	await expect(panel.getByText(/^Not in /)).toHaveCount(0);
	const link = panel
		.locator('.claims > li')
		.first()
		.getByRole('link', { name: /in the list/ })
		.first();
	const href = (await link.getAttribute('href')) as string;
	await link.click();
	await expect(page).toHaveURL((url) => url.pathname === '/sources/');
	const source = page.locator(href.slice(href.indexOf('#')));
	await expect(source).toBeInViewport();
	await expect(source.locator('[id^="claim-"]').first()).toBeVisible();
});

test('the list of sources counts, filters, and leads from one to the other', async ({ page }) => {
	await page.goto('/sources/');
	await test.step('one thing rests, several things rest', async () => {
		const told = (await page.locator('article summary').allTextContents()).map((text) =>
			text.trim(),
		);
		expect(
			told.filter((text) => /^1 places|(^|\D)1 claims|^1 place or event cite /.test(text)),
		).toEqual([]);
		expect(told.filter((text) => /^1 place or event cites it, in 1 claim$/.test(text))).not.toEqual(
			[],
		);
		expect(
			told.filter((text) => /^\d+ places and events cite it, in \d+ claims$/.test(text)),
		).not.toEqual([]);
	});
	await test.step('the list is filtered by grade and by words', async () => {
		const form = page.getByRole('search');
		const shown = form.locator('output');
		const all = sources();
		await form.getByLabel('Grade').selectOption('scholarly');
		const scholarly = all.filter(({ grade }) => grade === 'scholarly').length;
		await expect(shown).toHaveText(String(scholarly));
		await expect(page.locator('article:visible')).toHaveCount(scholarly);
		await form.getByLabel('Grade').selectOption('');
		await form.getByLabel('Search', { exact: true }).fill('salang AVALANCHE');
		await expect(shown).not.toHaveText(String(all.length));
		const hits = page.locator('[data-thing]:visible');
		await expect(hits.first()).toContainText(/avalanche/i);
		await form.getByLabel('Search', { exact: true }).fill('no such word anywhere');
		await expect(shown).toHaveText('0');
		await form.getByLabel('Search', { exact: true }).fill('');
		await expect(shown).toHaveText(String(all.length));
	});
	await test.step('a link within the page finds what a filter hides', async () => {
		await page.getByRole('search').getByLabel('Search', { exact: true }).fill('salang');
		await expect(page.locator('#michael-2015')).toBeHidden();
		await page.evaluate(() => (location.hash = '#michael-2015'));
		await expect(page.locator('#michael-2015')).toBeInViewport();
	});
	await test.step('works are linked with the one in which they were read, both ways', async () => {
		await page.evaluate(() => (location.hash = '#mcdermott-2011'));
		const reader = page.locator('#mcdermott-2011');
		await expect(reader.getByText(/works are cited through it/)).toBeVisible();
		await reader.getByRole('link', { name: 'Haggerty 2008' }).first().click();
		const cited = page.locator('article:target');
		await expect(cited).toContainText('Haggerty');
		await expect(cited.getByRole('link', { name: 'McDermott 2011' }).first()).toHaveAttribute(
			'href',
			'#mcdermott-2011',
		);
	});
	await test.step('open questions and disagreements stand in sections of their own, linked', async () => {
		await page.evaluate(() => (location.hash = '#open-questions'));
		const questions = read<{ id: string; question: string; settledBy: string }[]>('questions.json');
		await expect(page.locator('#open-questions')).toBeInViewport();
		await expect(page.locator('.question')).toHaveCount(questions.length);
		const [question] = questions;
		const first = page.locator(`#question-${question?.id}`);
		await first.locator('summary').click();
		await expect(first).toContainText(question?.settledBy as string);
		await expect(first.locator('a[href*="?select="]').first()).toBeVisible();
		const pairs = page.locator('.pairs ul > li');
		expect(await pairs.count()).toBeGreaterThan(20);
		await pairs.first().getByRole('link').last().click();
		await expect(page.locator('li[id^="claim-"]:target')).toBeInViewport();
	});
});

test('pages of text need no script but those of the filter and of citations, stay small and fit on a phone', async ({
	page,
	watched,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	for (const path of [
		...['/sources/', '/data/', '/about/', '/ru/stories/', '/kk/sources/', '/ru/data/'],
		...['/countries/', '/ru/countries/kaz/', '/kk/quantities/', '/kk/about/'],
		'/kk/corridors/ndn-north-riga-samara/',
	]) {
		watched.requests.length = 0;
		await page.goto(path, { waitUntil: 'networkidle' });
		const names = watched.requests.map((url) => new URL(url).pathname);
		const own = path.endsWith('/sources/')
			? ['/sources-filter.js']
			: /\/(countries|corridors)\/./.test(path)
				? ['/copy-citation.js']
				: [];
		expect(names.filter((name) => /\.js(on)?$/.test(name)).toSorted()).toEqual(
			['/first-frame.js', ...own].toSorted(),
		);
		expect(await page.title()).toMatch(/ · NDN Atlas$/);
		const description = page.locator('meta[name="description"]');
		expect((await description.getAttribute('content'))?.length).toBeGreaterThan(60);
		expect(await width(), path).toBe(390);
	}
	await page.goto('/kk/stories/kazbat-to-kazbrig/');
	expect(await width()).toBe(390);
	for (const language of ['', 'ru/', 'kk/']) {
		const { length } = readFileSync(`build/${language}sources/index.html.br`);
		expect(length, language).toBeLessThan(156_000);
	}
});

test('the data page offers every published file with its size, and the version', async ({
	page,
	request,
}) => {
	await page.goto('/data/');
	const rows = page.locator('table').first().locator('tbody tr');
	const { version, resources } = read<{ version: string; resources: { path: string }[] }>(
		'datapackage.json',
	);
	await expect(rows).toHaveCount(resources.length + 1);
	for (const row of await rows.all()) {
		const href = (await row.getByRole('link').getAttribute('href')) as string;
		const answer = await request.get(href);
		expect(answer.status(), href).toBe(200);
		const kilobytes = Math.max(1, Math.round((await answer.body()).length / 1000));
		await expect(row).toContainText(`${kilobytes.toLocaleString('en')} kB`);
	}
	await expect(page.locator('dl dt').first()).toHaveText(version);
});
