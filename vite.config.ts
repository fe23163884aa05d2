import { execFileSync } from 'node:child_process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { LAUNCH } from './tests/browser.js';

/** Compiles `geodata/` into what the app imports, at the start and whenever a curator saves. */
function geodata(): Plugin {
	const generate = () => {
		execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/generate.ts'], {
			stdio: 'inherit',
		});
	};
	// Making types (`svelte-kit sync`) reads this file too, and needs no data.
	const isSync = process.argv.includes('sync');
	return {
		name: 'geodata',
		config: isSync ? undefined : generate,
		configureServer(server) {
			server.watcher.add('geodata');
			server.watcher.on('change', (file) => {
				if (!/(^|[\\/])geodata[\\/]/.test(file)) return;
				try {
					generate();
					server.ws.send({ type: 'full-reload' });
				} catch {
					// The sentences are on the terminal already; the last good data stays.
				}
			});
		},
	};
}

/** The browser of component tests and benchmark. */
const browser = {
	enabled: true,
	headless: true,
	screenshotFailures: false,
	provider: playwright({ launchOptions: LAUNCH }),
	instances: [{ browser: 'chromium' as const }],
};

export default defineConfig({
	plugins: [geodata(), sveltekit()],
	build: {
		// The data and the fonts stay files of their own, so that they are cached apart.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1200,
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					// Thousands of made cases take their time on a busy machine.
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'ui',
					include: ['tests/ui/**/*.test.ts'],
					testTimeout: 30_000,
					browser,
				},
			},
			{
				extends: true,
				test: {
					name: 'bench',
					include: ['tests/bench/**/*.bench.ts'],
					testTimeout: 600_000,
					browser,
				},
			},
		],
	},
});
