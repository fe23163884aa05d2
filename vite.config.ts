import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { watchAuthored } from './src/cli/authored-watch.ts';
import { isGenerated } from './src/cli/inputs.ts';
import { bundledScript } from './src/cli/script.ts';
import { SHARED_CHUNKS } from './src/cli/shared-chunks.ts';
import { LAUNCH } from './tests/browser.js';

/** Compiles `geodata/` into what the app imports, at the start and whenever a curator saves. */
function geodata(): Plugin {
	const generate = () => {
		if (isGenerated(process.cwd())) return;
		execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/generate.ts'], {
			stdio: 'inherit',
		});
	};
	// Making types (`svelte-kit sync`) reads this file too, and needs no data.
	const isSync = process.argv.includes('sync');
	return {
		name: 'geodata',
		// Before Kit lists the files of `static/` for the service worker, since some are generated.
		config: isSync ? undefined : { order: 'pre', handler: generate },
		configureServer(server) {
			watchAuthored(server.watcher, server.config.root, () => {
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

/** What is of no use in the page that is one file: to share an address, to make other files, to look near,
 * to paint relief beside the page. */
const ABSENT =
	/\/(relief-large\.avif\?url|detail\.\w+\.json\?url|\d-\d\.json\?url|ShareDialog\.svelte|ExportList\.svelte|own\/editor\.ts|relief\/worker\.ts\?worker&url|ground\.json\?url|letters\.json\?url)$/;

/**
 * What the one file holds in place of other files: workers as they are, data packed.
 */
function inOneFile(): Plugin {
	return {
		name: 'in-one-file',
		enforce: 'pre',
		resolveId(id, importer) {
			if (ABSENT.test(id)) return '\0absent';
			if (id.endsWith('own-data/worker.ts?worker&url')) return '\0own-worker';
			if (!id.endsWith('maplibre-gl-worker.mjs?worker&url')) return null;
			return this.resolve(id.replace('?worker&url', '?url&inline'), importer);
		},
		async load(id) {
			if (id === '\0absent') return 'export default null';
			if (id === '\0own-worker') {
				const script = await bundledScript(process.cwd(), 'src/lib/own-data/worker.ts');
				return `export default 'data:text/javascript;base64,${Buffer.from(script).toString('base64')}'`;
			}
			if (!id.endsWith('.json?url')) return null;
			const packed = gzipSync(readFileSync(id.replace(/\?url$/, '')), { level: 9 });
			return `export default 'data:application/gzip;base64,${packed.toString('base64')}'`;
		},
	};
}

/** Code of the first views that takes little of D3: the slider, and the flight of a story's map. */
const OF_FIRST_VIEWS = /\/(time-axis|flight)\.ts$/;

/**
 * Gives that code copies of D3's packages of its own. Each package is one module, and a module is in one
 * file with all that is used of it anywhere: the first view would have the linear scale with its
 * formats and colours, too.
 */
function ownScales(): Plugin {
	return {
		name: 'own-scales',
		apply: 'build',
		enforce: 'pre',
		async resolveId(id, importer = '') {
			const of = OF_FIRST_VIEWS.exec(importer)?.[1] ?? /\?of=(.*)$/.exec(importer)?.[1];
			if (!of || !/^d3-[a-z]+$/.test(id)) return null;
			const found = await this.resolve(id, importer, { skipSelf: true });
			return found && !found.external ? { ...found, id: `${found.id}?of=${of}` } : null;
		},
	};
}

/** MapLibre's style sheet without the buttons, popups and markers of its own, none of which is used. */
const withoutControls = {
	postcssPlugin: 'without-controls',
	Rule(rule: { selector: string; remove: () => void }) {
		if (/\.maplibregl-(ctrl|popup|marker|user-location|attrib)/.test(rule.selector)) rule.remove();
	},
};

const isOffline = process.env.ATLAS_OFFLINE === '1';

export default defineConfig({
	plugins: [...(isOffline ? [inOneFile()] : [geodata()]), ownScales(), sveltekit()],
	define: { 'import.meta.env.IS_OFFLINE': JSON.stringify(isOffline) },
	css: { postcss: { plugins: [withoutControls] } },
	build: {
		// The data and the fonts stay files of their own, so that they are cached apart.
		assetsInlineLimit: isOffline ? Infinity : 0,
		chunkSizeWarningLimit: 1200,
		...(isOffline
			? {}
			: { rolldownOptions: { output: { codeSplitting: { groups: SHARED_CHUNKS } } } }),
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					// Vitest would leave one processor to itself.
					maxWorkers: '100%',
					// Modules keep no state of their own, and the atlas is compiled once for a worker's files.
					isolate: false,
					// Thousands of made cases take their time on a busy machine.
					testTimeout: 60_000,
					hookTimeout: 60_000,
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
					testTimeout: 1_800_000,
					browser,
				},
			},
		],
	},
});
