import { defineConfig } from '@playwright/test';
import { LAUNCH, LAUNCH_FLAT } from './tests/browser.js';

/** What needs WebGL, or compares pixels that were drawn by a browser with it. */
const WEBGL = /@webgl|(webgl|visual)\.test\.ts/;

const PORT = Number(process.env.TEST_PORT ?? 4199);

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
	workers: 2,
	fullyParallel: true,
	timeout: 90_000,
	expect: { timeout: 20_000 },
	// A test that passes only then is flaky: `npm test` names it, and bears no more than two.
	retries: 1,
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${PORT}`,
		viewport: { width: 1280, height: 800 },
		trace: 'off',
		// A worker would answer in place of what a test lets fail; its own tests allow it.
		serviceWorkers: 'block',
	},
	projects: [
		{ name: 'picture', grepInvert: WEBGL, use: { launchOptions: LAUNCH_FLAT } },
		{ name: 'with WebGL', grep: WEBGL, use: { launchOptions: LAUNCH } },
	],
	webServer: {
		command: `node src/cli/start.js --no-build`,
		env: { PORT: String(PORT) },
		port: PORT,
		reuseExistingServer: false,
	},
});
