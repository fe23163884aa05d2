import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { serve } from '../../src/cli/serve.js';
import { page as hostPage, serveHost, type Told } from '../e2e/host-page.ts';
import { ENGINES, installed, screen, type Engine } from './engine.ts';

/** What a stock browser does with the built site; `kind` is the engine of the project. */
const test = base.extend<object, { kind: keyof typeof ENGINES; engine: Engine }>({
	kind: ['Firefox', { option: true, scope: 'worker' }],
	engine: [
		async ({ kind }, use) => {
			const { programs, start } = ENGINES[kind];
			const leave = await screen();
			const engine = await start(installed(programs) as string);
			await use(engine);
			await engine.close();
			leave();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});

test.afterEach(({ engine }) => {
	test.info().annotations.push({ type: 'program', description: engine.version });
});

/** What an attribute says in the page or a frame; undefined while there is no such element. */
const attribute = (engine: Engine, selector: string, name: string, frames: string[] = []) =>
	engine
		.run(
			([selector, name]) => document.querySelector(selector)?.getAttribute(name),
			[selector, name] as const,
			frames,
		)
		.catch(() => undefined);

/** Waits until WebGL draws the map. */
const waitForGl = (engine: Engine, frames: string[] = []) =>
	expect
		.poll(() => attribute(engine, '.stage', 'data-painter', frames), { timeout: 90_000 })
		.toBe('gl');
const waitForYear = (engine: Engine, year: string, frames: string[] = []) =>
	expect.poll(() => attribute(engine, '[role="slider"]', 'aria-valuenow', frames)).toBe(year);
const waitForScript = (engine: Engine) =>
	expect.poll(() => attribute(engine, '.stage', 'data-awake')).toBe('');
/** A pointer comes over the map of the page, and WebGL draws it. */
async function reachForMap(engine: Engine) {
	await waitForScript(engine);
	await engine.run(() => document.querySelector('.stage')?.dispatchEvent(new Event('pointermove')));
	await waitForGl(engine);
}

/** Presses the button or link that is called so, once it is there. */
async function push(engine: Engine, name: string) {
	await expect
		.poll(() =>
			engine.run((name) => {
				const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((one) =>
					[one.textContent?.trim(), one.getAttribute('aria-label')].includes(name),
				);
				found?.click();
				return found !== undefined;
			}, name),
		)
		.toBe(true);
}

/** Keeps the files that the page offers to be saved. */
const keepFiles = (engine: Engine) =>
	engine.run(() => {
		const kept: Blob[] = [];
		const create = URL.createObjectURL;
		URL.createObjectURL = (file: Blob) => {
			kept.push(file);
			return create.call(URL, file);
		};
		// The file itself is of interest, not what a browser asks before it saves it.
		HTMLAnchorElement.prototype.click = function () {
			if (!this.download) this.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		};
		Object.assign(window, { kept });
	});
/** The last file of this type that was offered, once it is there. */
async function keptFile(engine: Engine, type: string): Promise<Buffer> {
	let text: string | null = null;
	await expect
		.poll(
			async () => {
				text = await engine.run((type) => {
					const { kept } = window as unknown as { kept: Blob[] };
					const file = kept.filter((file) => file.type.startsWith(type)).at(-1);
					if (!file) return null;
					return new Promise<string>((resolve) => {
						const reader = new FileReader();
						reader.onload = () => resolve(String(reader.result));
						reader.readAsDataURL(file);
					});
				}, type);
				return text !== null;
			},
			{ timeout: 90_000 },
		)
		.toBe(true);
	return Buffer.from(String(text).split(',')[1] ?? '', 'base64');
}

let host: Awaited<ReturnType<typeof serveHost>>;
/** A page with an embed in a sandbox without an origin. */
let sandboxed: string;
test.beforeAll(async ({ baseURL }) => {
	const script = `<script src="${baseURL}/embed.js"></script>`;
	sandboxed = hostPage(
		`<iframe sandbox="allow-scripts" src="${baseURL}/embed/?year=2009" title="Map"></iframe>`,
	);
	host = await serveHost({
		'/component': {
			html: hostPage(`${script}<ndn-atlas year="2009" style="width: 960px"></ndn-atlas>
				<p style="height: 3000px">An article.</p>`),
		},
		'/sandboxed': { html: sandboxed },
		'/deck': {
			html: hostPage(`
				<link rel="stylesheet" href="/reveal/reveal.js/reveal.css">
				<div class="reveal"><div class="slides">
					<section><h2>First</h2></section>
					<section>
						<ndn-atlas year="2009" style="width: 900px"></ndn-atlas>
						<span class="fragment" data-ndn-atlas="year=2011">2011</span>
						<span class="fragment" data-ndn-atlas="year=2013">2013</span>
					</section>
				</div></div>
				<script src="/reveal/reveal.js/reveal.js"></script>${script}
				<script src="${baseURL}/reveal-ndn-atlas.js"></script>
				<script>Reveal.initialize({ transition: 'none', plugins: [RevealNdnAtlas] });</script>`),
		},
	});
});
test.afterAll(() => host.close());

const FRAME = ['iframe'];
/** The last message of a type that an embed has told its host. */
const last = (engine: Engine, type: string) =>
	engine.run(
		(type) =>
			(window as unknown as { told: Told[] }).told
				.filter((message) => message.type === type)
				.at(-1),
		type,
	);
const waitForReady = (engine: Engine) =>
	expect.poll(() => last(engine, 'ready'), { timeout: 90_000 }).toBeTruthy();
/** The middle of the upper half of the frame, which is map. */
const mapOf = (engine: Engine) =>
	engine.run(() => {
		const { x, y, width, height } = (
			document.querySelector('iframe') as HTMLIFrameElement
		).getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 3 };
	});

test('the map of the first page is drawn with WebGL', async ({ engine, baseURL }) => {
	await engine.open(`${baseURL}/`);
	await reachForMap(engine);
	await waitForYear(engine, '2011');
});

test('the keys of the slider turn the year of map and address', async ({ engine, baseURL }) => {
	await engine.open(`${baseURL}/?year=2009`);
	await waitForScript(engine);
	await engine.run(() => document.querySelector<HTMLElement>('[role="slider"]')?.focus());
	await engine.press('ArrowRight');
	await waitForYear(engine, '2010');
	await expect.poll(() => engine.run(() => location.search)).toBe('?year=2010');
});

test('an embed does what its host asks by messages', async ({ engine }) => {
	await engine.open(`${host.origin}/component`);
	await waitForReady(engine);
	const report = await engine.run(async () => {
		const atlas = document.querySelector('ndn-atlas');
		await atlas?.set({ year: 2004 });
		return atlas?.get();
	});
	expect(report?.view.year).toBe(2004);
	await waitForYear(engine, '2004', FRAME);
});

test('an embed in a sandbox without an origin is styled, alive and keeps its policy', async ({
	engine,
}, testInfo) => {
	mkdirSync(testInfo.outputDir, { recursive: true });
	const file = testInfo.outputPath('sandboxed.html');
	writeFileSync(file, sandboxed);
	for (const address of [`${host.origin}/sandboxed`, pathToFileURL(file).href]) {
		await engine.open(address);
		await waitForReady(engine);
		await waitForYear(engine, '2009', FRAME);
		const seen = await engine.run(
			() => {
				const script = document.createElement('script');
				script.textContent = 'document.title = "foreign"';
				document.head.append(script);
				const { position } = getComputedStyle(document.querySelector('.stage') as Element);
				return [self.origin, position, document.title];
			},
			undefined,
			FRAME,
		);
		expect(seen).toEqual(['null', 'relative', expect.stringContaining('NDN Atlas')]);
	}
});

test('an embed that is touched is drawn with WebGL', async ({ engine }) => {
	await engine.open(`${host.origin}/component`);
	await waitForReady(engine);
	const { x, y } = await mapOf(engine);
	await engine.click(x, y);
	await waitForGl(engine, FRAME);
});

test('out of sight it gives WebGL back, and in sight it has it again', async ({ engine }) => {
	await engine.open(`${host.origin}/component`);
	await waitForReady(engine);
	const { x, y } = await mapOf(engine);
	await engine.click(x, y);
	await waitForGl(engine, FRAME);
	await engine.run(() => window.scrollTo(0, 2500));
	await expect.poll(() => attribute(engine, '.stage', 'data-painter', FRAME)).toBe('svg');
	await engine.run(() => window.scrollTo(0, 0));
	await waitForGl(engine, FRAME);
});

test('a view is saved as a picture and as one file, which opens from a disk', async ({
	engine,
	baseURL,
}, testInfo) => {
	await engine.open(`${baseURL}/?year=2009`);
	await waitForScript(engine);
	await keepFiles(engine);
	await push(engine, 'Export');
	await push(engine, 'Save PNG');
	const picture = await keptFile(engine, 'image/png');
	expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1920, 1080]);

	await engine.open(`${baseURL}/?year=2009`);
	await waitForScript(engine);
	await keepFiles(engine);
	await push(engine, 'Share');
	await push(engine, 'Save for offline');
	const file = testInfo.outputPath('atlas.html');
	mkdirSync(testInfo.outputDir, { recursive: true });
	writeFileSync(file, await keptFile(engine, 'text/html'));
	expect(readFileSync(file).length).toBeGreaterThan(1e6);
	await engine.open(pathToFileURL(file).href);
	await reachForMap(engine);
	await waitForYear(engine, '2009');
});

test('from the second visit on the atlas opens without connection', async ({ engine }) => {
	const site = await serve('build', 0);
	const origin = `http://localhost:${site.port}`;
	await engine.open(`${origin}/?year=2009`);
	await waitForScript(engine);
	await expect
		.poll(
			() =>
				engine.run(async () => {
					const names = await caches.keys();
					const keys = await Promise.all(
						names.map(async (name) => (await caches.open(name)).keys()),
					);
					return keys
						.flat()
						.map(({ url }) => url)
						.join();
				}),
			{ timeout: 90_000 },
		)
		.toMatch(/\/map\.en\.[^,]+\.json/);
	await site.close();
	await engine.open(`${origin}/?year=2004`);
	await waitForYear(engine, '2004');
});

test('in a reveal.js deck the keys go on after a click into the map', async ({ engine }) => {
	await engine.open(`${host.origin}/deck`);
	await expect
		.poll(() => engine.run(() => document.querySelector('.reveal.ready') !== null))
		.toBe(true);
	await engine.press('PageDown');
	await waitForReady(engine);
	const { x, y } = await mapOf(engine);
	await engine.click(x, y);
	await engine.press('PageDown');
	await waitForYear(engine, '2011', FRAME);
	await engine.press('ArrowRight');
	await waitForYear(engine, '2013', FRAME);
});

test('with forced colours the years of the axis can be read', async ({ kind, baseURL }) => {
	test.skip(kind === 'WebKit', 'WebKitGTK does not force colours.');
	const leave = await screen();
	const program = installed(ENGINES.Firefox.programs) as string;
	const engine = await ENGINES.Firefox.start(program, true);
	try {
		await engine.open(`${baseURL}/?year=2009`);
		await waitForScript(engine);
		expect(await engine.run(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
		// A label that takes the background of a mark that it stands in is a black box.
		const boxes = await engine.run(() =>
			[...document.querySelectorAll('.axis .labelled')].flatMap((tick) => {
				const colours = (element: Element) => {
					const { color, backgroundColor } = getComputedStyle(element);
					return [color, backgroundColor];
				};
				const label = tick.querySelector('span') ?? tick;
				const [color, own] = colours(label);
				const isClear = own === 'rgba(0, 0, 0, 0)';
				return color === own || (isClear && color === colours(tick)[1]) ? [label.textContent] : [];
			}),
		);
		expect(boxes).toEqual([]);
	} finally {
		await engine.close();
		leave();
	}
});
