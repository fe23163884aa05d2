import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The shell without windows, where there is one, opens pages twice as fast as the whole browser. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that tests run in: `CHROMIUM_PATH`, else an installed Chrome or Chromium, else
 * Playwright's own download; undefined when there is none.
 * @returns {string | undefined}
 */
export function browserPath() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [process.env.CHROMIUM_PATH, ...onPath, ...PLACES, chromium.executablePath()].find(
		(path) => path && existsSync(path),
	);
}

/**
 * Makes sure that there is a browser: downloads Playwright's, or as root takes the system's package.
 * Throws one sentence that says what to do when neither works.
 * @returns {string}
 */
export function requireBrowser() {
	const found = browserPath();
	if (found) return found;
	console.log('No Chrome or Chromium was found; getting one …');
	const ways = ['npx playwright install chromium'];
	if (process.getuid?.() === 0)
		for (const name of ['chromium-headless-shell', 'chromium'])
			ways.push(`apt-get update && apt-get install -y ${name}`);
	for (const way of ways) {
		try {
			execSync(way, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 10 * 60 * 1000 });
		} catch {
			continue;
		}
		const path = browserPath();
		if (path) return path;
	}
	throw new Error(
		'The tests need Chrome or Chromium: install one, or set CHROMIUM_PATH to where it is.',
	);
}

/** Nothing that the browser asks of the network by itself. */
const QUIET_ARGS = [
	'--disable-background-networking',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
/**
 * WebGL 2 in software. Pages are painted by the processor, as browsers do where there is no graphics
 * card: Debian's Chromium would do it with WebGL in software too, for which the map then waits in line.
 */
export const BROWSER_ARGS = [
	'--disable-gpu-rasterization',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	...QUIET_ARGS,
];

/** How Playwright starts it. */
export const LAUNCH = { executablePath: browserPath(), args: BROWSER_ARGS };

/** And without WebGL, where frames are put together without a graphics card in software, too. */
export const LAUNCH_FLAT = { ...LAUNCH, args: ['--disable-gpu', ...QUIET_ARGS] };
