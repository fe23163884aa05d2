import adapter from '@sveltejs/adapter-static';
import { withWindows } from './src/lib/view/windows.js';

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');
/** The second build makes one file of a page, which is saved and opened from a disk (`src/cli/offline.ts`). */
const isOffline = process.env.ATLAS_OFFLINE === '1';

/** @type {import('@sveltejs/kit').KitConfig} */
const site = {
	adapter: adapter({ fallback: '404.html', precompress: true }),
	paths: { base, relative: false },
	csp: {
		mode: 'hash',
		directives: {
			'default-src': ['self'],
			'script-src': ['self'],
			'style-src': ['self', 'unsafe-inline'],
			'img-src': ['self', 'data:', 'blob:'],
			'font-src': ['self'],
			'connect-src': ['self'],
			'worker-src': ['self'],
			'object-src': ['none'],
			'base-uri': ['self'],
			'form-action': ['none'],
		},
	},
	serviceWorker: { register: false },
	prerender: {
		handleMissingId: 'fail',
		// The pages of the other languages; the crawler finds the rest by their links.
		entries: [
			'*',
			...['ru', 'kk'].flatMap(
				(lang) => /** @type {const} */ ([`/${lang}/`, `/${lang}/embed/`, `/${lang}/stories/own/`]),
			),
		],
	},
};

/** @type {import('@sveltejs/kit').KitConfig} */
const offline = {
	adapter: adapter({ pages: '.svelte-kit/offline/pages', strict: false }),
	outDir: '.svelte-kit/offline',
	// A page that is one file has no service worker beside it.
	files: { routes: 'src/offline', serviceWorker: 'src/offline/no-service-worker' },
	paths: { relative: false },
	output: { bundleStrategy: 'inline' },
	// The path of the file says nothing about the page in it.
	embedded: true,
	csp: {
		mode: 'hash',
		directives: {
			'default-src': ['none'],
			'script-src': ['none'],
			'style-src': ['unsafe-inline'],
			'img-src': ['data:', 'blob:'],
			'font-src': ['data:'],
			'connect-src': ['data:'],
			'worker-src': ['data:'],
			'base-uri': ['none'],
			'form-action': ['none'],
		},
	},
	serviceWorker: { register: false },
	prerender: { crawl: false, entries: ['/', '/ru/', '/kk/'], handleUnseenRoutes: 'ignore' },
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: isOffline ? offline : site,
	preprocess: { style: ({ content }) => ({ code: withWindows(content) }) },
};
