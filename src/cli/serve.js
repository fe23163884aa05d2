import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, posix } from 'node:path';
import sirv from 'sirv';

/** How many ports after the wanted one are tried. */
const TRIES = 50;

/**
 * Serves a built site as any static host would: compressed files, `index.html` in folders, the
 * slashless form redirected with its query, `404.html` for the rest. Takes the next free port when
 * the wanted one is busy; 0 takes any.
 * @param {string} folder
 * @param {number} wanted
 * @returns {Promise<{ port: number; close: () => Promise<void> }>}
 */
export async function serve(folder, wanted) {
	const base = process.env.BASE_PATH || '';
	const files = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, pathname) {
			const isHashed = pathname.startsWith('/_app/immutable/');
			response.setHeader(
				'Cache-Control',
				isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
			);
			// All is public; and a frame in a sandbox, whose origin is none, may load its own scripts.
			response.setHeader('Access-Control-Allow-Origin', '*');
			if (pathname.endsWith('.geojson')) response.setHeader('Content-Type', 'application/geo+json');
		},
	});
	const server = createServer((request, response) => {
		const { path, search } = target(request.url || '/');
		const isBelow = base !== '' && (path === base || path.startsWith(`${base}/`));
		const inside = isBelow ? path.slice(base.length) : path;
		if (!inside.endsWith('/') && existsSync(join(folder, place(inside), 'index.html'))) {
			response.writeHead(308, { Location: `${path}/${search}` }).end();
			return;
		}
		request.url = inside + search;
		files(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(readFileSync(join(folder, '404.html')));
		});
	});
	const port = await listen(server, wanted, TRIES);
	return {
		port,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

/**
 * What a request asks for, whatever its form: a proxy writes the whole address, and more than one slash
 * (or a backslash, which browsers read as one) at the beginning would name another host in a redirect.
 * @param {string} url
 */
function target(url) {
	const [path = '', ...query] = url.replace(/^https?:\/\/[^/?]*/i, '').split('?');
	return {
		path: path.replace(/^[/\\]*/, '/'),
		search: query.length > 0 ? `?${query.join('?')}` : '',
	};
}

/**
 * The folder of a path, never above that of the site.
 * @param {string} path
 */
function place(path) {
	try {
		return posix.normalize(`/${decodeURIComponent(path)}`);
	} catch {
		// A broken percent sign names no folder, so it stays as it is.
		return posix.normalize(`/${path}`);
	}
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>}
 */
function listen(server, port, tries) {
	return new Promise((resolve, reject) => {
		const refused = (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE' && tries > 0) resolve(listen(server, port + 1, tries - 1));
			else reject(error);
		};
		server.once('error', refused);
		server.listen(port, () => {
			server.off('error', refused);
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});
}
