import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
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
		const url = new URL(request.url || '/', 'http://localhost');
		if (base && url.pathname.startsWith(base))
			request.url = url.pathname.slice(base.length) + url.search;
		const path = base ? url.pathname.replace(base, '') : url.pathname;
		const isFolder = !path.endsWith('/') && existsSync(join(folder, decode(path), 'index.html'));
		if (isFolder) {
			response.writeHead(308, { Location: `${url.pathname}/${url.search}` }).end();
			return;
		}
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

/** @param {string} path */
function decode(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
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
