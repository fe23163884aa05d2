import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** A stock browser with one page, as the smoke tests drive it; `x` and `y` are CSS pixels of its window. */
export type Engine = {
	version: string;
	open: (url: string) => Promise<void>;
	/** What a function says in the page, or in the frame within frames that the selectors lead to. */
	run: <T, A = undefined>(
		task: (arg: A) => T | Promise<T>,
		arg?: A,
		frames?: string[],
	) => Promise<T>;
	press: (key: keyof typeof KEYS) => Promise<void>;
	click: (x: number, y: number) => Promise<void>;
	close: () => Promise<void>;
};

/** The keys that are pressed, as WebDriver writes them. */
const KEYS = { ArrowRight: '\uE014', PageDown: '\uE00F', Tab: '\uE004' };

/** The engines, which program starts each, and the package that brings it on Debian. */
export const ENGINES = {
	Firefox: { programs: ['firefox-esr', 'firefox'], from: 'firefox-esr', start: firefox },
	WebKit: { programs: ['WebKitWebDriver'], from: 'webkit2gtk-driver', start: webkit },
} as const;

/** Where the first of these programs is that is installed. */
export function installed(programs: readonly string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** A sentence for each engine that is not installed. */
export const missing = (): string[] =>
	Object.entries(ENGINES).flatMap(([name, { programs, from }]) =>
		installed(programs)
			? []
			: [`${name} was left out, since it is not installed; on Debian it comes with ${from}.`],
	);

/** Starts Firefox; `isForced`: with the colours that its user has chosen in place of a page's own. */
async function firefox(program: string, isForced = false): Promise<Engine> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: program,
		headless: false,
		defaultViewport: { width: 1280, height: 800 },
		extraPrefsFirefox: isForced ? { 'browser.display.document_color_use': 2 } : {},
	});
	const page = await browser.newPage();
	return {
		version: (await browser.version()).replace('firefox/', 'Firefox '),
		open: async (url) => void (await page.goto(url, { timeout: 60_000 })),
		async run(task, arg, frames = []) {
			let frame = page.mainFrame();
			for (const selector of frames) {
				const inner = await (await frame.$(selector))?.contentFrame();
				if (!inner) throw new Error(`There is no frame ${selector}.`);
				frame = inner;
			}
			return (await frame.evaluate(task as never, arg as never)) as never;
		},
		press: (key) => page.keyboard.press(key),
		click: (x, y) => page.mouse.click(x, y),
		close: () => browser.close(),
	};
}

/** Starts WebKitGTK's MiniBrowser by its driver, which speaks WebDriver over HTTP. */
async function webkit(program: string): Promise<Engine> {
	const port = 20_000 + (process.pid % 10_000);
	const driver = spawn(program, [`--port=${port}`], { stdio: 'ignore' });
	let session = '';
	async function ask(path: string, body?: object, method = 'POST') {
		const sent = method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {};
		const answer = await fetch(`http://127.0.0.1:${port}/session${session}${path}`, {
			method,
			...sent,
		});
		const { value } = await answer.json();
		if (!answer.ok) throw new Error(value.message);
		return value;
	}
	const act = (type: string, actions: object[]) =>
		ask('/actions', { actions: [{ type, id: type, actions }] });
	const start = () => ask('', { capabilities: {} }).catch(() => null);
	let started = await start();
	for (const end = Date.now() + 60_000; !started && Date.now() < end; started = await start())
		await new Promise((resolve) => setTimeout(resolve, 100));
	if (!started) throw new Error('WebKitWebDriver did not start a browser within a minute.');
	session = `/${started.sessionId}`;
	await ask('/window/rect', { x: 0, y: 0, width: 1280, height: 838 });
	return {
		version: `WebKitGTK ${started.capabilities.browserVersion}`,
		open: (url) => ask('/url', { url }),
		async run(task, arg, frames = []) {
			await ask('/frame', { id: null });
			for (const value of frames)
				await ask('/frame', { id: await ask('/element', { using: 'css selector', value }) });
			// What a task throws is the error of the driver.
			const script = `const [arg, done] = arguments;
				Promise.resolve(arg).then(${String(task)}).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
			const { value, error } = await ask('/execute/async', { script, args: [arg ?? null] });
			await ask('/frame', { id: null });
			if (error) throw new Error(error);
			return value;
		},
		press: (key) =>
			act(
				'key',
				['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] })),
			),
		click: (x, y) =>
			act('pointer', [
				{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			]),
		async close() {
			await ask('', undefined, 'DELETE');
			driver.kill();
		},
	};
}

/** A screen for browsers where there is none, with WebGL in software; call what it returns to end it. */
export async function screen(): Promise<() => void> {
	process.env.LIBGL_ALWAYS_SOFTWARE = '1';
	if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => undefined;
	if (!installed(['Xvfb'])) throw new Error('There is no screen: install xvfb.');
	const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const number = await new Promise((resolve) => server.stdout.once('data', resolve));
	process.env.DISPLAY = `:${String(number).trim()}`;
	return () => void server.kill();
}
