/**
 * `npm run bench [-- --only yearStep|firstView] [--json FILE]`: measures what the design promises.
 * Timings are ratios to a bare frame of the same run, so that machines can be compared.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { LAUNCH, requireBrowser } from '../../tests/browser.js';
import { serve } from './serve.js';

const option = (name: string) => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
};
const only = option('only');
const executablePath = requireBrowser();
const result: Record<string, unknown> = {};

if (!only || only === 'yearStep') result.yearStep = yearStep();
if (!only || only === 'firstView') result.firstView = await firstView(['/', '/embed/']);

console.log(JSON.stringify(result, null, 2));
const file = option('json');
if (file) writeFileSync(file, `${JSON.stringify(result, null, '\t')}\n`);

/** Settled time of a year step over a bare frame, in the app's own painter. */
function yearStep(): unknown {
	execFileSync('npx', ['vitest', 'run', '--project', 'bench'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, CHROMIUM_PATH: executablePath },
	});
	return JSON.parse(readFileSync('test-results/year-step.json', 'utf8'));
}

/** Bytes on the wire and requests of a first visit, until five seconds of silence. */
async function firstView(
	paths: string[],
): Promise<Record<string, { bytes: number; requests: number }>> {
	execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const site = await serve('build', 0);
	const browser = await chromium.launch({ ...LAUNCH, executablePath });
	const views: Record<string, { bytes: number; requests: number }> = {};
	for (const path of paths) {
		const page = await browser.newPage();
		const view = { bytes: 0, requests: 0 };
		let last = Date.now();
		page.on('requestfinished', (request) => {
			last = Date.now();
			view.requests++;
			void request.sizes().then(({ responseBodySize }) => {
				view.bytes += Math.max(0, responseBodySize);
			});
		});
		await page.goto(`http://localhost:${site.port}${path}`);
		while (Date.now() - last < 5000) await page.waitForTimeout(250);
		views[path] = view;
		await page.close();
	}
	await browser.close();
	await site.close();
	return views;
}
