import { expect, query, slider, test, waitForScript } from './atlas.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

const LANGUAGES = [
	{ language: 'en', crossings: 'Ports and crossings' },
	{ language: 'ru', crossings: 'Порты и переходы' },
	{ language: 'kk', crossings: 'Порттар мен өткелдер' },
];

for (const { language, country, capital, route, summary, year } of [
	{
		language: 'ru',
		country: 'Казахстан',
		capital: 'Бишкек',
		route: 'Российский маршрут',
		summary: /^В 2011 году: .*коридор/,
		year: 'Год',
	},
	{
		language: 'kk',
		country: 'Қазақстан',
		capital: 'Бішкек',
		route: 'Ресей бағыты',
		summary: /^2011 жылы: .*дәліз/,
		year: 'Жыл',
	},
]) {
	test(`/${language}/ speaks its language on the map and beside it`, async ({ page, watched }) => {
		await page.goto(`/${language}/?select=manas-transit-center`);
		await waitForScript(page);
		await test.step('map, summary and slider', async () => {
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('.summary')).toHaveText(summary);
			await expect(page.getByRole('slider', { name: year })).toHaveAttribute(
				'aria-valuenow',
				'2011',
			);
			const labels = await page.locator('.things .label:not([data-off])').allTextContents();
			expect(labels).toContain(country);
			expect(labels.filter((text) => !CYRILLIC.test(text))).toEqual([]);
			expect(await page.locator('.things .line-label').allTextContents()).toContain(route);
			const titles = await page.locator('.things .symbol title').allTextContents();
			expect(titles.filter((text) => !CYRILLIC.test(text))).toEqual([]);
		});
		await test.step('a panel marks what is written in English', async () => {
			const claims = page.locator('.claims > li > .text');
			await expect(claims.first()).toBeVisible();
			for (const claim of await claims.all()) await expect(claim).toHaveAttribute('lang', 'en');
			await expect(page.locator('.panel dd [lang="en"]').first()).toBeVisible();
		});
		await test.step('only the words and the data of the page’s language are sent', async () => {
			// A hand that reaches for the map brings its data.
			await page.locator('.stage').dispatchEvent('pointermove');
			const data = () => watched.requests.filter((url) => /\/map\.[^/]+\.json$/.test(url));
			await expect.poll(data).toHaveLength(1);
			const { outline } = (await (await page.request.get(data()[0] as string)).json()) as {
				outline: { places: Record<string, { name: string }> };
			};
			expect(outline.places.bishkek?.name).toBe(capital);
			await page.waitForLoadState('networkidle');
			expect(data()).toHaveLength(1);
			const scripts = watched.requests.filter((url) => url.endsWith('.js'));
			const texts = await Promise.all(
				scripts.map(async (url) => (await page.request.get(url)).text()),
			);
			for (const each of LANGUAGES)
				expect(texts.filter((text) => text.includes(each.crossings))).toHaveLength(
					each.language === language ? 1 : 0,
				);
		});
		expect(watched.foreign).toEqual([]);
	});

	test(`/${language}/embed/ says its summary in its language`, async ({ page, watched }) => {
		await page.goto(`/${language}/embed/?year=2009`);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('main > [data-home="year"]')).toContainText(CYRILLIC);
		await expect(page.locator('.corner .legend')).toContainText(route);
		expect(watched.foreign).toEqual([]);
	});

	test(`pages of text on /${language}/ have a heading and a way to the other languages`, async ({
		page,
		request,
	}) => {
		/** What the HTML of a page says; the longest would take seconds to be drawn. */
		const told = async (path: string) =>
			page.evaluate(
				(html) => {
					const document = new DOMParser().parseFromString(html, 'text/html');
					const english = [...document.querySelectorAll('nav a')].find(
						(link) => link.textContent.trim() === 'English',
					);
					return {
						language: document.documentElement.lang,
						headings: [...document.querySelectorAll('h1')].map((h1) => h1.textContent),
						english: english?.getAttribute('href'),
					};
				},
				await (await request.get(path)).text(),
			);
		for (const path of ['about/', 'about/embedding/', 'data/', 'sources/'])
			await test.step(path, async () => {
				const here = await told(`/${language}/${path}`);
				expect(here.language).toBe(language);
				expect(here.headings).toEqual([expect.stringMatching(CYRILLIC)]);
				expect(here.english).toBe(`/${path}`);
				expect((await told(`/${path}`)).language).toBe('en');
			});
		await page.goto(`/${language}/about/`);
		await page.getByRole('link', { name: 'English', exact: true }).click();
		await expect(page).toHaveURL((url) => url.pathname === '/about/');
	});
}

test('the switch keeps year, layers and camera', async ({ page }) => {
	await page.goto('/?year=2009&layers=corridors,bases&map=4/45/62&unknown=kept');
	await waitForScript(page);
	await slider(page).press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuenow', '2010');
	await page.getByRole('link', { name: 'Қазақша' }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/kk/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
	expect(query(page)).toMatchObject({
		year: '2010',
		layers: 'corridors,bases',
		map: '4/45/62',
		unknown: 'kept',
	});
	await expect(page.locator('.track')).toHaveAttribute('aria-valuenow', '2010');
});

test('the switch keeps the step of a story', async ({ page }) => {
	await page.goto('/stories/northern-network/#russian-route');
	await waitForScript(page);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/#south-caucasus$/);
	await page.getByRole('link', { name: 'Русский' }).click();
	await expect(page).toHaveURL(/\/ru\/stories\/northern-network\/#south-caucasus$/);
	await expect(page.locator('.step.current')).toHaveAttribute('id', 'south-caucasus');
});

test('?lang= leads to its language and keeps the rest of the query', async ({ page }) => {
	await page.goto('/?lang=kk&year=2009&layers=aid,bases');
	await expect(page).toHaveURL((url) => url.pathname === '/kk/');
	await waitForScript(page);
	expect(query(page)).toEqual({ year: '2009', layers: 'aid,bases' });
	await page.goto('/ru/embed/?year=2004&lang=en');
	await expect(page).toHaveURL((url) => url.pathname === '/embed/');
	expect(query(page)).toEqual({ year: '2004' });
	await page.goto('/ru/?lang=ru&year=2004');
	await expect.poll(() => query(page)).toEqual({ year: '2004' });
	expect(new URL(page.url()).pathname).toBe('/ru/');
});

test('an address in a language that leads nowhere says so in that language', async ({ page }) => {
	const response = await page.goto('/ru/no/such/page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await page.getByRole('link', { name: 'Карта' }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/ru/');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page is whole in its language, and the switch leads to the others', async ({
		page,
	}) => {
		await page.goto('/ru/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
		await expect(page.locator('.layers')).toContainText('Порты и переходы');
		await expect(page.locator('.inventory')).toContainText('Эта страница показывает 2011 год');
		await page.getByRole('link', { name: 'Қазақша' }).click();
		await expect(page.locator('.layers')).toContainText('Порттар мен өткелдер');
	});

	test('without a public address no page claims alternates', async ({ page }) => {
		test.skip(Boolean(process.env.SITE_URL), 'built with a public address');
		await page.goto('/ru/about/');
		await expect(page.locator('link[rel="alternate"], link[rel="canonical"]')).toHaveCount(0);
	});
});

test('a page that the browser translates keeps up with every step, on map, embed and story', async ({
	page,
}) => {
	// Three pages, each woken on its own.
	test.slow();
	await page.addInitScript(translator);
	const said = (selector: string) => expect(page.locator(selector).first());
	for (const [link, told, before] of [
		['/?year=2009', '.summary', 'In '],
		['/embed/?year=2009', 'main > [data-home="year"]', ''],
	] as const) {
		await page.goto(link);
		await waitForScript(page);
		await page.evaluate(() => window.translate());
		await said(told).toContainText(`${before}2009`);
		await slider(page).press('ArrowRight');
		await said(told).toContainText(`${before}2010`);
		await said(told).not.toContainText('2009');
		await said('.year').toHaveText('2010');
		if (link.startsWith('/?')) await said('.changes summary').toHaveText('What changed in 2010');
	}
	await page.goto('/stories/k2-to-ndn/#prototype');
	await waitForScript(page);
	await said('[data-announcement]').toContainText('Step 3 of 9');
	await page.evaluate(() => window.translate());
	await page.getByRole('button', { name: 'Next step' }).click();
	await said('[data-announcement]').toContainText('Step 4 of 9');
	await said('[data-announcement]').not.toContainText('Step 3');
	await said('.year').toHaveText('2005');
});

declare global {
	interface Window {
		translate: () => void;
	}
}

/** Runs in the page: puts two `font` elements with the same text in the place of every text, as translators do. */
function translator() {
	window.translate = () => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			if (text.data.trim() === '' || text.parentElement?.closest('svg, style, script')) continue;
			const [outer, inner] = [document.createElement('font'), document.createElement('font')];
			inner.textContent = text.data;
			outer.append(inner);
			text.replaceWith(outer);
		}
	};
}
