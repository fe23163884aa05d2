import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from './atlas.ts';
import { page as hostPage, serveHost, waitForReady } from './host-page.ts';

/** Two embeds beside each other, the second in a sandbox without an origin. */
const frames = (atlas: string) =>
	['', 'sandbox="allow-scripts"']
		.map(
			(sandbox) =>
				`<iframe ${sandbox} src="${atlas}/embed/?year=2009&amp;controls=slider,layers,zoom,title" title="Map" style="width: 560px; height: 400px; border: 0"></iframe>`,
		)
		.join('');

/** Decks that know nothing of us, each in one file, and where they stand: `from` until a key says `to`. */
const DECKS: Record<
	string,
	{ html: (atlas: string) => string; at: string; from: string; to: string }
> = {
	'impress.js': {
		html: (atlas) =>
			hostPage(`<div id="impress" data-transition-duration="0">
					<div class="step" id="map" style="width: 1160px">${frames(atlas)}</div>
					<div class="step" id="last" data-x="3000">Last</div>
				</div>
				<script>${readFileSync('node_modules/impress.js/js/impress.js', 'utf8')}</script>
				<script>impress().init();</script>`),
		at: `document.querySelector('.step.active')?.id`,
		from: 'map',
		to: 'last',
	},
	'a Marp export': {
		html: (atlas) => marp(`${frames(atlas)}\n\n---\n\n# Last\n`),
		at: `location.hash || '#1'`,
		from: '#1',
		to: '#2',
	},
	'a page that listens to its document': {
		html: (atlas) =>
			hostPage(`${frames(atlas)}<script>
				let at = 1;
				document.addEventListener('keydown', ({ key }) => {
					at += { PageDown: 1, PageUp: -1 }[key] ?? 0;
				});
				</script>`),
		at: 'String(at)',
		from: '1',
		to: '2',
	},
};

/** What Marp makes of slides in Markdown, with the recorder of messages that our other hosts have. */
function marp(slides: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-marp-'));
	const [source, product] = [join(folder, 'deck.md'), join(folder, 'deck.html')];
	writeFileSync(source, `---\nmarp: true\n---\n\n${slides}`);
	const program = 'node_modules/@marp-team/marp-cli/marp-cli.js';
	execFileSync(process.execPath, [program, '--html', '--no-stdin', source, '-o', product], {
		stdio: 'pipe',
	});
	const [, recorder = ''] = /(<script>[^]*?<\/script>)/.exec(hostPage('')) ?? [];
	return readFileSync(product, 'utf8').replace('<body>', `<body>${recorder}`);
}

/** Waits until a frame has the focus, or has it no more. */
const waitForFocus = (frame: Frame, has: boolean) =>
	expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(has);
const embedOf = async (page: Page, i: number) =>
	(await (await page.locator('iframe').nth(i).elementHandle())?.contentFrame()) as Frame;

let host: Awaited<ReturnType<typeof serveHost>>;
/** Where the decks are as files. */
let folder: string;
const NAMES = Object.keys(DECKS);
const pathOf = (name: string) => `/${NAMES.indexOf(name)}.html`;
test.beforeAll(async ({ baseURL }) => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-decks-'));
	const pages = NAMES.map(
		(name) => [pathOf(name), DECKS[name]?.html(baseURL ?? '') ?? ''] as const,
	);
	for (const [path, html] of pages) writeFileSync(join(folder, path), html);
	const story = hostPage(`<iframe src="${baseURL}/stories/k2-to-ndn/?embed" title="Story"
		style="width: 900px; height: 500px; border: 0"></iframe>
		<script>
		let at = 1;
		document.addEventListener('keydown', ({ key }) => { if (key === 'PageDown') at += 1; });
		</script>`);
	host = await serveHost({
		...Object.fromEntries(pages.map(([path, html]) => [path, { html }])),
		'/story.html': { html: story },
	});
});
test.afterAll(() => host.close());

/** The deck that is opened from a disk, too. */
const [ON_DISK] = NAMES;

for (const [name, { at, from, to }] of Object.entries(DECKS))
	test(`in ${name} the keys go on after a click into the map${name === ON_DISK ? ', from a server and a disk' : ''}, in a sandbox too`, async ({
		page,
	}) => {
		test.slow();
		const path = pathOf(name);
		const addresses = [host.origin + path];
		if (name === ON_DISK) addresses.push(pathToFileURL(join(folder, path)).href);
		for (const address of addresses) {
			await page.goto(address);
			await waitForReady(page, 2);
			for (const i of [0, 1]) {
				const embed = await embedOf(page, i);
				const frame = await page.locator('iframe').nth(i).boundingBox();
				const { x, y, width, height } = frame as DOMRect;
				await page.mouse.click(x + width / 2, y + height / 3);
				await waitForFocus(embed, false);
				expect(await page.evaluate(at)).toBe(from);
				await page.keyboard.press('PageDown');
				await expect.poll(() => page.evaluate(at)).toBe(to);
				await page.keyboard.press('PageUp');
				await expect.poll(() => page.evaluate(at)).toBe(from);
			}
		}
	});

test('an embed keeps the focus while it is in use: reached by Tab, its slider, an open panel', async ({
	page,
}) => {
	await page.goto(host.origin + pathOf('a page that listens to its document'));
	await waitForReady(page, 2);
	const embed = await embedOf(page, 0);
	const hasFocus = () => embed.evaluate(() => document.hasFocus());
	const slider = embed.getByRole('slider');
	await slider.click();
	const year = Number(await slider.getAttribute('aria-valuenow'));
	await page.keyboard.press('ArrowLeft');
	await expect(slider).toHaveAttribute('aria-valuenow', String(year - 1));
	expect(await hasFocus()).toBe(true);

	const layers = embed.getByText('Layers', { exact: true });
	await layers.click();
	const layer = embed.getByRole('switch').first();
	await layer.click();
	await expect(layer).not.toBeChecked();
	expect(await hasFocus()).toBe(true);
	await layers.click();
	await waitForFocus(embed, false);

	const zoomIn = embed.getByRole('button', { name: 'Zoom in' });
	await zoomIn.click();
	await waitForFocus(embed, false);
	// Into the frame by Tab, as far as the button, which then is pressed by a key.
	await page.locator('iframe').first().focus();
	await expect(async () => {
		await page.keyboard.press('Tab');
		await expect(zoomIn).toBeFocused({ timeout: 200 });
	}).toPass({ intervals: [0] });
	const map = embed.locator('svg.things');
	const before = (await map.getAttribute('viewBox')) ?? '';
	await page.keyboard.press('Enter');
	await expect(map).not.toHaveAttribute('viewBox', before);
	expect(await hasFocus()).toBe(true);
});

test('the story in a frame gives the keys back to the page around after a press', async ({
	page,
}) => {
	await page.goto(`${host.origin}/story.html`);
	const story = await embedOf(page, 0);
	await story.waitForFunction(() => document.querySelector('.stage')?.hasAttribute('data-awake'));
	await story.getByRole('button', { name: 'Next step' }).click();
	await expect(story.locator('.step.current')).toHaveAttribute('id', 'two-memoranda');
	await waitForFocus(story, false);
	await page.keyboard.press('PageDown');
	await expect.poll(() => page.evaluate('at')).toBe(2);
});
