import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
} from '@playwright/test';
import { LAUNCH, requireBrowser } from '../browser.js';
import { serve } from '../../src/cli/serve.js';
import { barePage } from './bare-page.ts';
import { embedsHeap } from './embeds.ts';
import { judged, type Judged } from './lighthouse.ts';
import { thumb, type Thumb } from './phone.ts';
import { svgSteps, type SvgStepResult } from './svg-step.ts';

/** Bytes on the wire and requests of a first view, in all and by part. */
export type FirstView = { bytes: number; requests: number; parts: Record<string, number> };

/** Milliseconds, and how many times those of the bare page. */
export type Against = { ms: number; ratio: number };

/** Milliseconds of a frame, and how many times those of the map alone: in the middle, and the slowest 5 %. */
export type Pan = { ms: number; median: number; p95: number };

export type SiteResult = {
	firstView: Record<string, FirstView>;
	firstPicture: { bareMs: number; withoutScript: Against; webGl: Against };
	svgStep: SvgStepResult;
	heapGrowth: number;
	longTasks: number;
	/** A frame of a pan with something open beside the map, against one of the map alone. */
	pan: Record<'trace' | 'table', Pan>;
	/** The heap of twelve embeds over that of one. */
	embeds: number;
	thumb: Thumb;
	/** By path. */
	lighthouse: Record<string, Judged>;
	latency: Record<'search' | 'searchKey' | 'table' | 'trace' | 'addStep', number>;
	browser: string;
};

/** A first view is over after so long without a request. */
const SILENCE_MS = 5000;
/** How often each page is opened for its first picture. */
const OPENED = 5;
const STEPS = 500;
/** Frames of a pan, and how often the pages take turns. */
const PAN = { frames: 40, rounds: 5 };
/** A slow connection of a conference: bytes count, and so do round trips. */
const CONNECTION = {
	offline: false,
	latency: 40,
	downloadThroughput: 1.25e6,
	uploadThroughput: 1.25e6,
};

/** What of the site is measured in a browser; all of it but the year step. */
export async function measureSite(only: string | undefined): Promise<Partial<SiteResult>> {
	const site = await serve('build', 0);
	const origin = `http://localhost:${site.port}`;
	const browser = await chromium.launch({ ...LAUNCH, executablePath: requireBrowser() });
	const is = (part: string) => !only || only === part;
	try {
		return {
			browser: browser.version(),
			...(is('firstView') ? { firstView: await firstViews(browser, origin) } : {}),
			...(is('firstPicture') ? { firstPicture: await firstPicture(browser, origin) } : {}),
			...(is('svgStep') ? { svgStep: await svgSteps(browser, origin) } : {}),
			...(is('steps') ? await steps(browser, origin) : {}),
			...(is('pan') ? { pan: await pans(browser, origin) } : {}),
			...(is('embeds') ? { embeds: await embedsHeap(browser, origin) } : {}),
			...(is('thumb') ? { thumb: await thumb(browser, `${origin}/`) } : {}),
			// It is fetched for the run, so nobody gets it unasked.
			...(only === 'lighthouse' ? { lighthouse: await lighthouse(origin) } : {}),
			...(is('latency') ? { latency: await latency(browser, origin) } : {}),
		};
	} finally {
		await browser.close();
		await site.close();
	}
}

/** A browser without a cache. */
async function visitor(browser: Browser, options: BrowserContextOptions = {}) {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 1280, height: 800 },
		...options,
	});
	// What runs in the page was compiled here, and calls this to keep the names of its functions.
	await context.addInitScript('globalThis.__name = (value) => value');
	return context;
}

/** The pages whose first view is counted; the first story, where there are any. */
function paths(): string[] {
	const stories = 'build/stories';
	const [story] = existsSync(stories)
		? readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory())
		: [];
	return ['/', '/embed/', ...(story ? [`/stories/${story.name}/`] : [])];
}

async function firstViews(browser: Browser, origin: string) {
	const views: Record<string, FirstView> = {};
	for (const path of paths()) views[path] = await firstView(browser, `${origin}${path}`);
	return views;
}

async function lighthouse(origin: string): Promise<SiteResult['lighthouse']> {
	const pages: SiteResult['lighthouse'] = {};
	for (const path of paths()) pages[path] = await judged(`${origin}${path}`, requireBrowser());
	return pages;
}

/** Until a hand reaches for the map, and without the relief, which is not fetched where data are saved. */
async function firstView(browser: Browser, address: string): Promise<FirstView> {
	const context = await visitor(browser);
	await context.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	const view: FirstView = { bytes: 0, requests: 0, parts: {} };
	const counted: Promise<void>[] = [];
	/** What is asked for again comes from the browser's own cache. */
	const asked = new Set<string>();
	let last = performance.now();
	context.on('requestfinished', (request) => {
		last = performance.now();
		if (asked.has(request.url())) return;
		asked.add(request.url());
		counted.push(
			request.sizes().then(({ responseBodySize }) => {
				const path = new URL(request.url()).pathname;
				// The browser does not tell the size of a worker's script.
				const bytes = path.includes('worker')
					? statSync(`build${path}.br`).size
					: Math.max(0, responseBodySize);
				view.requests++;
				view.bytes += bytes;
				const part = partOf(path);
				view.parts[part] = (view.parts[part] ?? 0) + bytes;
			}),
		);
	});
	const page = await context.newPage();
	await page.goto(address);
	while (performance.now() - last < SILENCE_MS) await page.waitForTimeout(250);
	await Promise.all(counted);
	await context.close();
	return view;
}

function partOf(path: string): string {
	if (path.includes('worker')) return 'workers';
	if (path.endsWith('/')) return 'page with picture';
	if (path.endsWith('.js')) return isMapLibre(path) ? 'MapLibre' : 'script';
	if (path.endsWith('.css')) return 'style sheets';
	if (path.endsWith('.woff2')) return 'fonts';
	return path.endsWith('.json') ? 'data' : 'other';
}

function isMapLibre(path: string): boolean {
	return readFileSync(`build${path}`, 'utf8').includes('maplibregl-canvas');
}

/** The time to the first picture, page beside page, under one connection. */
async function firstPicture(browser: Browser, origin: string): Promise<SiteResult['firstPicture']> {
	const folder = barePage(JSON.parse(readFileSync('.svelte-kit/atlas/ground.json', 'utf8')));
	const bare = await serve(folder, 0);
	const times = { bare: [] as number[], still: [] as number[], gl: [] as number[] };
	for (let i = 0; i < OPENED; i++) {
		times.bare.push(await opened(browser, `http://localhost:${bare.port}/`, drawnBare));
		times.still.push(await opened(browser, `${origin}/`, painted, false));
		times.gl.push(await opened(browser, `${origin}/`, drawnGl));
	}
	await bare.close();
	rmSync(folder, { recursive: true });
	const bareMs = median(times.bare);
	const against = (list: number[]) => ({ ms: median(list), ratio: median(list) / bareMs });
	return { bareMs, withoutScript: against(times.still), webGl: against(times.gl) };
}

async function opened(
	browser: Browser,
	address: string,
	drawn: (page: Page) => Promise<number>,
	javaScriptEnabled = true,
): Promise<number> {
	const context = await visitor(browser, { javaScriptEnabled });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', CONNECTION);
	if (drawn === drawnGl) await page.addInitScript(watchGl);
	await page.goto(address, { waitUntil: 'commit' });
	if (drawn === drawnGl) void reach(page);
	const ms = await drawn(page);
	await context.close();
	return ms;
}

/** A pointer comes over the map as soon as it answers to one. */
async function reach(page: Page): Promise<void> {
	await page.waitForSelector('.stage[data-awake]', { timeout: 120_000 });
	await page.locator('.stage').dispatchEvent('pointermove');
}

async function reached(page: Page): Promise<void> {
	await reach(page);
	await page.waitForSelector('.stage[data-painter="gl"]', { timeout: 120_000 });
}

/** Runs in the page: notes when a hand reached for the map, and when WebGL took over from the prerendered picture. */
function watchGl() {
	const touched = () => Object.assign(window, { touchedAt: performance.now() });
	addEventListener('pointermove', touched, { capture: true, once: true });
	const look = () => {
		if (document.querySelector('.stage[data-painter="gl"]'))
			Object.assign(window, { drawnAt: performance.now() });
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** When the page said that its map was drawn, in milliseconds after it was asked for. */
async function drawnAt(page: Page): Promise<number> {
	const at = await page.waitForFunction(() => (window as { drawnAt?: number }).drawnAt, null, {
		timeout: 120_000,
	});
	return (await at.jsonValue()) as number;
}
const drawnBare = (page: Page) => drawnAt(page);
/** From the touch until the live map has taken over. */
async function drawnGl(page: Page): Promise<number> {
	const at = await drawnAt(page);
	return at - (await page.evaluate(() => (window as { touchedAt?: number }).touchedAt ?? NaN));
}

/** When the picture was painted, in the first frame that holds the whole of the page. */
async function painted(page: Page): Promise<number> {
	await page.waitForLoadState('load');
	await page.waitForTimeout(300);
	return page.evaluate(() => {
		const [frame] = performance.getEntriesByName('first-contentful-paint');
		const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		return Math.max(frame?.startTime ?? NaN, visit?.domContentLoadedEventEnd ?? NaN);
	});
}

/** Heap and long tasks over many year steps in the live map. */
async function steps(browser: Browser, origin: string) {
	const { context, page } = await live(browser, `${origin}/?year=2015`);
	const session = await context.newCDPSession(page);
	const heap = async () => {
		await session.send('HeapProfiler.collectGarbage');
		return (await session.send('Runtime.getHeapUsage')).usedSize;
	};
	await page.evaluate(stepYears, 50);
	const before = await heap();
	const scripts = await page.evaluate(stepYears, STEPS);
	const after = await heap();
	await context.close();
	const own = scripts.filter(
		({ url, ms }) => ms > 50 && url.startsWith(origin) && !isMapLibre(new URL(url).pathname),
	);
	return { heapGrowth: after / before - 1, longTasks: own.length };
}

/** Runs in the page: steps the years by the slider, frame by frame, and tells which scripts were long. */
async function stepYears(count: number): Promise<{ url: string; ms: number }[]> {
	const scripts: { url: string; ms: number }[] = [];
	type Frame = PerformanceEntry & { scripts: { sourceURL: string; duration: number }[] };
	const note = (entries: PerformanceEntryList) => {
		for (const { scripts: run } of entries as Frame[])
			for (const { sourceURL, duration } of run) scripts.push({ url: sourceURL, ms: duration });
	};
	const observer = new PerformanceObserver((list) => note(list.getEntries()));
	observer.observe({ type: 'long-animation-frame' });
	const slider = document.querySelector('[role="slider"]');
	for (let i = 0; i < count; i++) {
		const key = i % 46 < 23 ? 'ArrowLeft' : 'ArrowRight';
		slider?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	}
	note(observer.takeRecords());
	observer.disconnect();
	return scripts;
}

/** Pans the same map with a trace, with the table and with neither, in turns. */
async function pans(browser: Browser, origin: string): Promise<SiteResult['pan']> {
	/** The table leaves the map so much of the height. */
	const low = '.map { height: 38% !important }';
	const open = async (query: string, selector: string, style?: string) => {
		const { context, page } = await live(browser, `${origin}/?year=2011&map=4/45/62${query}`);
		await page.waitForSelector(selector);
		if (style) await page.addStyleTag({ content: style });
		await page.evaluate(panMap, 10);
		return { context, page, frames: [] as number[] };
	};
	const pages = {
		plain: await open('', 'canvas'),
		trace: await open('&trace=riga,bagram', 'aside .routes > li'),
		lowPlain: await open('', 'canvas', low),
		table: await open('&view=table', '.table-pane table tbody tr'),
	};
	for (let round = 0; round < PAN.rounds; round++)
		for (const { page, frames } of Object.values(pages)) {
			// A page behind another may get no frames.
			await page.bringToFront();
			frames.push(...(await page.evaluate(panMap, PAN.frames)));
		}
	for (const { context } of Object.values(pages)) await context.close();
	const against = (part: { frames: number[] }, bare: { frames: number[] }): Pan => ({
		ms: median(part.frames),
		median: median(part.frames) / median(bare.frames),
		p95: quantile(part.frames, 0.95) / quantile(bare.frames, 0.95),
	});
	return {
		trace: against(pages.trace, pages.plain),
		table: against(pages.table, pages.lowPlain),
	};
}

/** Runs in the page: drags the map to and fro, and tells how long each frame took, in milliseconds. */
async function panMap(count: number): Promise<number[]> {
	const canvas = document.querySelector('.stage canvas') as HTMLCanvasElement;
	const { left, top, width, height } = canvas.getBoundingClientRect();
	const [x, y] = [left + width * 0.3, top + height / 2];
	const mouse = (target: EventTarget, type: string, clientX: number) =>
		target.dispatchEvent(
			new MouseEvent(type, {
				...{ bubbles: true, cancelable: true, view: window, clientX, clientY: y },
				...{ button: 0, buttons: type === 'mouseup' ? 0 : 1 },
			}),
		);
	const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	const frames: number[] = [];
	mouse(canvas, 'mousedown', x);
	for (let i = 1; i <= count; i++) {
		const start = performance.now();
		mouse(document, 'mousemove', x + (i <= count / 2 ? i : count - i) * 5);
		await frame();
		frames.push(performance.now() - start);
	}
	mouse(document, 'mouseup', x);
	await frame();
	return frames;
}

async function live(
	browser: Browser,
	address: string,
): Promise<{ context: BrowserContext; page: Page }> {
	const context = await visitor(browser);
	const page = await context.newPage();
	await page.goto(address);
	await reached(page);
	return { context, page };
}

/** Milliseconds from the hand to the answer, code and data still to be loaded but for `searchKey`. */
async function latency(browser: Browser, origin: string): Promise<SiteResult['latency']> {
	const { context, page } = await live(browser, `${origin}/?year=2015`);
	const timed = async (act: () => Promise<unknown>, answer: string) => {
		const start = performance.now();
		await act();
		await page.waitForSelector(answer);
		return performance.now() - start;
	};
	const search = await timed(async () => {
		await page.keyboard.press('/');
		await page.waitForSelector('input[aria-autocomplete]:focus');
		await page.keyboard.type('Bag');
	}, '[role="option"]');
	const searchKey = await timed(
		() => page.keyboard.press('r'),
		'[role="option"] mark:text-is("Bagr")',
	);
	await page.keyboard.press('Escape');
	const table = await timed(
		() => page.getByRole('button', { name: 'Table', exact: true }).click(),
		'.table-pane table tbody tr',
	);
	await context.close();
	const traced = await visitor(browser);
	const other = await traced.newPage();
	await other.goto(`${origin}/`);
	await reached(other);
	const start = performance.now();
	await other.goto(`${origin}/?trace=riga,bagram`);
	await other.waitForSelector('aside .routes > li');
	const trace = performance.now() - start;
	await traced.close();
	return { search, searchKey, table, trace, addStep: await addStep(browser, origin) };
}

/** How many steps a visitor's story has before another view is added. */
const STORY_STEPS = 40;

/** From the key that adds a view to a long story to the frame in which the step stands there. */
async function addStep(browser: Browser, origin: string): Promise<number> {
	const { context, page } = await live(browser, `${origin}/?year=2015`);
	const steps = Array.from({ length: STORY_STEPS }, (_, i) => ({
		view: `year=${1992 + (i % 24)}&fit=${20 + i},24,85,60`,
		title: `Step ${i}`,
		text: 'A paragraph of some length that is told of it. '.repeat(8),
	}));
	const story = JSON.stringify({ version: 1, lang: 'en', title: 'A long story', steps });
	await page.evaluate((text) => sessionStorage.setItem('ndn-atlas-brought-story', text), story);
	await page.goto(`${origin}/?year=2014#own-story`);
	await page.waitForSelector(`.making li:nth-child(${STORY_STEPS}) canvas[data-drawn]`);
	const answered = await page.evaluate(async (count) => {
		const start = performance.now();
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
		const frame = () => new Promise(requestAnimationFrame);
		while (document.querySelectorAll('.making ol > li').length <= count) await frame();
		await frame();
		return performance.now() - start;
	}, STORY_STEPS);
	await context.close();
	return answered;
}

function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

function quantile(values: readonly number[], part: number): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;
}
