import { execFileSync } from 'node:child_process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/** Compiles `geodata/` into what the app imports, at the start and whenever a curator saves. */
function geodata(): Plugin {
	const generate = () => {
		execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/generate.ts'], { stdio: 'inherit' });
	};
	// Making types (`svelte-kit sync`) reads this file too, and needs no data.
	const isSync = process.argv.includes('sync');
	return {
		name: 'geodata',
		config: isSync ? undefined : generate,
		configureServer(server) {
			server.watcher.add('geodata');
			server.watcher.on('change', (file) => {
				if (!/[\\/]geodata[\\/]/.test(file)) return;
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

export default defineConfig({
	plugins: [geodata(), sveltekit()],
	build: {
		// The data and the fonts stay files of their own, so that they are cached apart.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1200,
	},
});
