import adapter from '@sveltejs/adapter-static';

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
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
				...['ru', 'kk'].flatMap((lang) => /** @type {const} */ ([`/${lang}/`, `/${lang}/embed/`])),
			],
		},
	},
};
