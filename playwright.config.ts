import { defineConfig } from '@playwright/test';
import { LAUNCH } from './tests/browser.js';

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
		launchOptions: LAUNCH,
		trace: 'off',
		// A worker would answer in place of what a test lets fail; its own tests allow it.
		serviceWorkers: 'block',
	},
	webServer: {
		command: `node src/cli/start.js --no-build`,
		env: { PORT: String(PORT) },
		port: PORT,
		reuseExistingServer: false,
	},
});
