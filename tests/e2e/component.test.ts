import { writeFileSync } from 'node:fs';
import type { NdnAtlasElement } from '../../static/embed.d.ts';
import { expect, test } from './atlas.ts';
import { last, page as hostPage, serveHost, told, waitForReady, yearIn } from './host-page.ts';

type Host = Awaited<ReturnType<typeof serveHost>>;
let host: Host;

test.beforeAll(async ({ baseURL }) => {
	const script = `<script src="${baseURL}/embed.js"></script>`;
	const article = '<p style="height: 6000px">An article.</p>';
	host = await serveHost({
		'/one': {
			html: hostPage(
				`${script}<ndn-atlas year="2009" layers="corridors, bases" fit="20,24,85,60" controls="slider" title="Corridors in 2009"></ndn-atlas>`,
			),
		},
		'/below': { html: hostPage(`${script}${article}<ndn-atlas year="2004"></ndn-atlas>`) },
		'/russian': {
			html: hostPage(
				`${script}<div lang="ru"><ndn-atlas ratio="auto" style="width: 800px" year="soon" still></ndn-atlas></div>`,
			),
		},
		'/strict': {
			html: `<!doctype html><html lang="en"><head><title>Host</title></head><body>${script}<ndn-atlas year="1999"></ndn-atlas></body></html>`,
			headers: {
				'content-security-policy': `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`,
			},
		},
		'/sandbox': {
			html: hostPage(
				`${script}<ndn-atlas year="2003" sandbox="allow-scripts"></ndn-atlas>
				<ndn-atlas year="2005" sandbox="allow-scripts allow-same-origin"></ndn-atlas>`,
			),
		},
	});
});

test.afterAll(() => host.close());

test('an element in a page of another origin is a frame of its view, typed and driven', async ({
	page,
}) => {
	await page.goto(`${host.origin}/one`);
	await waitForReady(page);
	const frame = page.locator('ndn-atlas > iframe');
	await expect(frame).toHaveAttribute('title', 'Corridors in 2009');
	await expect(frame).toHaveAttribute('loading', 'lazy');
	await expect(frame).toHaveAttribute('allow', 'fullscreen');
	const src = new URL((await frame.getAttribute('src')) ?? '');
	expect(src.pathname).toBe('/embed/');
	expect(Object.fromEntries(src.searchParams)).toEqual({
		year: '2009',
		layers: 'corridors,bases',
		fit: '20,24,85,60',
		controls: 'slider',
		origin: host.origin,
	});
	const { width, height } = (await frame.boundingBox()) as { width: number; height: number };
	expect(width / height).toBeCloseTo(16 / 9, 1);

	const result = await page.evaluate(async () => {
		const atlas = document.querySelector('ndn-atlas') as NdnAtlasElement;
		const heard: string[] = [];
		atlas.addEventListener('view', ({ detail }) => heard.push(`view ${detail.view.year}`));
		atlas.addEventListener('error', ({ message }) => heard.push(message));
		const first = [atlas.year, atlas.layers, atlas.minSources, atlas.still, atlas.select];
		await atlas.set({ year: 1995, layers: ['aid'] });
		const { view, summary } = await atlas.get();
		const refusal = await atlas.set({ year: 1800 }).catch((error: Error) => error.message);
		let thrown = '';
		try {
			atlas.projection = 'round' as 'globe';
		} catch (error) {
			thrown = String(error);
		}
		atlas.years = [2008, 2012];
		atlas.setAttribute('certain', '');
		atlas.setAttribute('closed', 'not a country!');
		const ranged = await atlas.get();
		atlas.year = 2011;
		const back = await atlas.get();
		return { first, heard, summary, refusal, thrown, views: [view, ranged.view, back.view] };
	});
	expect(result.first).toEqual([2009, ['corridors', 'bases'], 1, false, null]);
	expect(result.summary).toMatch(/^In 1995/);
	expect(result.refusal).toMatch(/1992 to 2015; 1800 lies outside\.$/);
	expect(result.thrown).toMatch(/TypeError: .*“round” is not one of flat, globe/);
	expect(result.views).toMatchObject([
		{ year: 1995, layers: ['aid'], certain: false },
		{ years: [2008, 2012], certain: true },
		{ year: 2011, years: null, certain: true },
	]);
	expect(result.heard).toContain('view 1995');
	expect(result.heard.join('\n')).toMatch(/closed: .*not/);
});

test('an element gives its view as a picture, with words for it', async ({ page }) => {
	await page.goto(`${host.origin}/one`);
	await waitForReady(page);
	const made = await page.evaluate(async () => {
		const atlas = document.querySelector('ndn-atlas') as NdnAtlasElement;
		const svg = await atlas.toImage('svg');
		const png = await atlas.toImage('png');
		const { width, height } = await createImageBitmap(png.blob);
		const wrong = await atlas.toImage('gif' as 'png').catch((error: Error) => error.message);
		return {
			types: [svg.blob.type, png.blob.type],
			root: new DOMParser().parseFromString(await svg.blob.text(), 'image/svg+xml').documentElement
				.tagName,
			alt: png.alt,
			size: [width, height],
			wrong,
		};
	});
	expect(made.types).toEqual(['image/svg+xml', 'image/png']);
	expect(made.root).toBe('svg');
	expect(made.alt).toContain('2009');
	expect(Math.min(...made.size)).toBeGreaterThan(600);
	expect(made.wrong).toBe('An “export” needs a format: png or svg.');
});

test('an element that is removed ends its questions with a sentence and leaves nothing', async ({
	page,
}) => {
	await page.goto(`${host.origin}/one`);
	await waitForReady(page);
	const sentences = await page.evaluate(async () => {
		const atlas = document.querySelector('ndn-atlas') as NdnAtlasElement;
		const { contentWindow } = atlas.querySelector('iframe') as HTMLIFrameElement;
		const asked = atlas.set({ year: 1999 }).catch((error: Error) => error.message);
		atlas.remove();
		contentWindow?.postMessage({ to: 'ndn-atlas', version: 1, type: 'get' }, '*');
		const late = await atlas.set({ year: 1998 }).catch((error: Error) => error.message);
		return [await asked, late, String(atlas.childElementCount), String(atlas.report)];
	});
	expect(sentences).toEqual([
		'The embed was removed before it answered.',
		'The embed is not in the page.',
		'0',
		'null',
	]);
	// Put back, it is a frame again, and `set` waits until that is ready.
	const year = await page.evaluate(async () => {
		const atlas = document.createElement('ndn-atlas');
		document.body.append(atlas);
		await atlas.set({ year: 1997 });
		return (await atlas.get()).view.year;
	});
	expect(year).toBe(1997);
});

test('a frame below the fold is loaded when one comes near', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.setViewportSize({ width: 800, height: 500 });
	await page.goto(`${host.origin}/below`);
	await page.waitForLoadState('networkidle');
	expect(asked).not.toContain('/embed/');
	await page.mouse.wheel(0, 6000);
	await waitForReady(page);
	await expect(yearIn(page.frameLocator('iframe'))).toHaveText('2004');
});

test('it speaks the language of the text around it, takes the height it is told and says what is wrong', async ({
	page,
}) => {
	await page.addInitScript(() => {
		(window as unknown as { wrong: string[] }).wrong = [];
		addEventListener(
			'error',
			({ message }) => (window as unknown as { wrong: string[] }).wrong.push(message),
			true,
		);
	});
	await page.goto(`${host.origin}/russian`);
	await waitForReady(page);
	const frame = page.locator('iframe');
	const src = new URL((await frame.getAttribute('src')) ?? '');
	expect(src.pathname).toBe('/ru/embed/');
	expect(src.searchParams.get('still')).toBe('1');
	expect((await last(page, 'ready'))?.summary).toMatch(/[а-я]/);
	const { height } = (await frame.boundingBox()) as { height: number };
	expect(height).toBe((await last(page, 'ready'))?.height);
	expect(await page.evaluate(() => (window as unknown as { wrong: string[] }).wrong)).toEqual([
		'year: “soon” is not a year.',
	]);
});

test('a host with a strict policy needs script-src and frame-src alone', async ({ page }) => {
	const refused: string[] = [];
	page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
	await page.goto(`${host.origin}/strict`);
	const frame = page.frameLocator('iframe');
	await expect(yearIn(frame)).toHaveText('1999');
	await expect(frame.locator('.stage')).toHaveAttribute('data-awake', '');
	const { width, height } = (await page.locator('iframe').boundingBox()) as {
		width: number;
		height: number;
	};
	expect(width / height).toBeCloseTo(16 / 9, 1);
	expect(refused).toEqual([]);
});

test('the scripts for pages elsewhere are small and read the same in any encoding', async ({
	request,
}) => {
	for (const name of ['embed.js', 'reveal-ndn-atlas.js']) {
		const script = await request.get(`/${name}`, { headers: { 'accept-encoding': 'br' } });
		expect(await script.text()).toMatch(/^[\n\x20-\x7e\t]+$/);
		expect(Number(script.headers()['content-length'])).toBeLessThan(8000);
	}
});

test('in a sandbox it works with scripts alone, with and without its own origin', async ({
	page,
	watched,
}) => {
	await page.goto(`${host.origin}/sandbox`);
	await waitForReady(page, 2);
	const years = await page.evaluate(async () => {
		const both = [...document.querySelectorAll('ndn-atlas')];
		await Promise.all(both.map((atlas) => atlas.set({ year: 2012 })));
		return (await Promise.all(both.map((atlas) => atlas.get()))).map(({ view }) => view.year);
	});
	expect(years).toEqual([2012, 2012]);
	const frame = page.frameLocator('iframe').first();
	await expect(yearIn(frame)).toHaveText('2012');
	// No worker starts without an origin: the picture stays and obeys the hand.
	const before = await frame.locator('svg.things').getAttribute('viewBox');
	const { x, y } = (await page.locator('iframe').first().boundingBox()) as DOMRect;
	await page.mouse.move(x + 300, y + 150);
	await page.mouse.down();
	await page.mouse.move(x + 340, y + 190, { steps: 4 });
	await page.mouse.up();
	await expect.poll(() => frame.locator('svg.things').getAttribute('viewBox')).not.toBe(before);
	await expect(frame.locator('.stage')).toHaveAttribute('data-painter', 'svg');
	expect(watched.requests.filter((url) => /map\.en\.\w+\.json/.test(url))).toEqual([]);
});

test('an element in a file of a disk is driven by it', async ({ page, baseURL }, testInfo) => {
	const file = testInfo.outputPath('host.html');
	writeFileSync(
		file,
		hostPage(`<script src="${baseURL}/embed.js"></script><ndn-atlas year="2009"></ndn-atlas>`),
	);
	await page.goto(`file://${file}`);
	await waitForReady(page);
	expect(await page.locator('iframe').getAttribute('src')).toContain('origin=null');
	await page.evaluate(() => document.querySelector('ndn-atlas')?.set({ year: 2013 }));
	await expect(yearIn(page.frameLocator('iframe'))).toHaveText('2013');
	expect((await told(page)).map(({ type }) => type)).not.toContain('error');
});
