import { defineConfig } from '@playwright/test';
import usual from './playwright.config.ts';
import { ENGINES, installed } from './tests/engines/engine.ts';

const engines = Object.entries(ENGINES).filter(([, { programs }]) => installed(programs));

/** The smoke set in the engines that are installed beside Chromium; the result goes into `docs/`. */
export default defineConfig<object, { kind: string }>({
	...usual,
	testDir: 'tests/engines',
	testMatch: engines.length > 0 ? '*.test.ts' : [],
	workers: 1,
	timeout: 300_000,
	// Graphics in software, in browsers that nobody has tuned for tests.
	expect: { timeout: 60_000 },
	reporter: [['list'], ['./tests/slow/report.ts', { section: 'engines' }]],
	projects: engines.map(([kind]) => ({ name: kind, use: { kind } })),
});
