import { defineConfig } from '@playwright/test';
import usual from './playwright.config.ts';
import { LAUNCH } from './tests/browser.js';

const { port } = new URL(usual.use?.baseURL ?? '');
/** A name under which the browser finds the built site, as if it stood on a public host. */
export const PUBLIC_HOST = 'atlas.example.org';

/** What asks other programs (`npm run test:slow`): one at a time, and the result goes into `docs/`. */
export default defineConfig({
	...usual,
	projects: undefined,
	testDir: 'tests/slow',
	workers: 1,
	retries: 0,
	timeout: 300_000,
	reporter: [['list'], ['./tests/slow/report.ts']],
	use: {
		...usual.use,
		launchOptions: {
			...LAUNCH,
			args: [...LAUNCH.args, `--host-resolver-rules=MAP ${PUBLIC_HOST}:80 127.0.0.1:${port}`],
		},
	},
});
