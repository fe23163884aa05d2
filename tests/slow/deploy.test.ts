import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { needs } from './programs.ts';

const PROJECT = join(import.meta.dirname, '../..');
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

type Site = { folder: string; prefix: string };
/** Writes a server's settings for a site on a port and starts it. */
type Server = (site: Site, port: number) => ChildProcess;

/** Replaces text that must be there, so that the example cannot drift from its test. */
function set(text: string, replacements: [from: string | RegExp, to: string][]): string {
	return replacements.reduce((before, [from, to]) => {
		const has = typeof from === 'string' ? before.includes(from) : from.test(before);
		if (!has) throw new Error(`The example has no ${String(from)}.`);
		return before.replace(from, to);
	}, text);
}

const SERVERS: Record<'nginx' | 'caddy', Server> = {
	nginx({ folder, prefix }, port) {
		const home = mkdtempSync(join(tmpdir(), 'atlas-nginx-'));
		const example = readFileSync(join(PROJECT, 'deploy/nginx.conf'), 'utf8');
		const hasBrotli = existsSync(BROTLI_MODULE);
		const site = set(example, [
			[/listen 80;.*/, `listen 127.0.0.1:${port};`],
			[/listen \[::\]:80;.*/, ''],
			[/root \/srv\/ndn-atlas;.*/, `root ${folder};`],
			['error_page 404 /404.html;', `error_page 404 ${prefix}/404.html;`],
			...(hasBrotli ? [] : [[/brotli_static on;.*/, ''] as [RegExp, string]]),
		]);
		writeFileSync(join(home, 'site.conf'), site);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((name) => `${name}_temp_path ${home}/${name};`)
			.join(' ');
		writeFileSync(
			join(home, 'nginx.conf'),
			`${hasBrotli ? `load_module ${BROTLI_MODULE};` : ''}
			daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes 1; events {}
			http { include /etc/nginx/mime.types; access_log off; ${temporary} include ${home}/site.conf; }`,
		);
		return spawn('nginx', ['-c', join(home, 'nginx.conf'), '-p', home], { stdio: 'ignore' });
	},
	caddy({ folder, prefix }, port) {
		const home = mkdtempSync(join(tmpdir(), 'atlas-caddy-'));
		const example = readFileSync(join(PROJECT, 'deploy/Caddyfile'), 'utf8');
		const site = set(example, [
			[':80 {', `http://127.0.0.1:${port} {`],
			[/root \* \/srv\/ndn-atlas.*/, `root * ${folder}`],
			['rewrite * /404.html', `rewrite * ${prefix}/404.html`],
		]);
		writeFileSync(join(home, 'Caddyfile'), site);
		const env = { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
		const args = ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'];
		return spawn('caddy', args, { env, stdio: 'ignore' });
	},
};

/** The site built for a sub-path, in a copy of the project. */
function builtUnder(prefix: string): string {
	const copy = mkdtempSync(join(tmpdir(), 'atlas-copy-'));
	for (const name of ['src', 'geodata', 'static', 'tests', 'package.json', 'tsconfig.json'])
		cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
	for (const name of ['svelte.config.js', 'vite.config.ts'])
		cpSync(join(PROJECT, name), join(copy, name));
	symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
	const env = { ...process.env, BASE_PATH: prefix, SITE_URL: `https://example.org${prefix}` };
	execFileSync('npm', ['run', 'build', '--silent'], { cwd: copy, env, stdio: 'pipe' });
	const root = mkdtempSync(join(tmpdir(), 'atlas-www-'));
	// A server's workers are nobody, who may not look into a folder that is made for one user.
	chmodSync(root, 0o755);
	cpSync(join(copy, 'build'), join(root, prefix), { recursive: true });
	return root;
}

async function started(server: ChildProcess, address: string): Promise<void> {
	for (let tries = 0; tries < 50; tries++) {
		if (server.exitCode !== null) throw new Error('The server ended before it answered.');
		if (await fetch(address).catch(() => null)) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The server did not answer.');
}

test.describe.configure({ mode: 'serial' });

for (const [i, name] of (['nginx', 'caddy'] as const).entries())
	for (const [j, prefix] of ['', '/atlas'].entries())
		test(`${name} with the example serves the atlas at ${prefix || 'the root'}`, async () => {
			needs(name);
			const port = 4581 + 2 * i + j;
			const folder = prefix ? builtUnder(prefix) : join(PROJECT, 'build');
			const server = SERVERS[name]({ folder, prefix }, port);
			const get = (path: string, headers: Record<string, string> = {}) =>
				fetch(`http://127.0.0.1:${port}${prefix}${path}`, { redirect: 'manual', headers });
			try {
				await started(server, `http://127.0.0.1:${port}${prefix}/`);

				const home = await get('/', { 'accept-encoding': 'gzip' });
				expect(home.status).toBe(200);
				const told = Object.fromEntries(home.headers);
				expect(told).toMatchObject({
					'content-type': 'text/html; charset=utf-8',
					'content-encoding': 'gzip',
					'cache-control': 'no-cache',
					'x-content-type-options': 'nosniff',
					'referrer-policy': 'strict-origin-when-cross-origin',
				});
				expect(told.vary).toMatch(/accept-encoding/i);
				expect(told['permissions-policy']).toContain('geolocation=()');
				expect(told['content-security-policy']).toContain("frame-ancestors 'self'");
				const again = await get('/', { 'if-none-match': home.headers.get('etag') ?? '' });
				expect(again.status).toBe(304);

				const html = await home.text();
				const file = /[^"]*\/_app\/immutable\/[^"]+\.js/.exec(html)?.[0] ?? '';
				expect(file.startsWith(`${prefix}/_app/`)).toBe(true);
				const script = await get(file.slice(prefix.length));
				expect(script.status).toBe(200);
				expect(script.headers.get('cache-control')).toContain('immutable');

				for (const path of ['/embed/', '/ru/embed/'])
					expect((await get(path)).headers.get('content-security-policy')).not.toContain(
						'frame-ancestors',
					);
				const moved = await get('/embed?year=2009&layers=aid,bases');
				expect([301, 308]).toContain(moved.status);
				const target = new URL(moved.headers.get('location') ?? '', `http://127.0.0.1:${port}`);
				expect(target.pathname + target.search).toBe(`${prefix}/embed/?year=2009&layers=aid,bases`);

				const data = await get('/data/atlas.geojson');
				expect(data.headers.get('content-type')).toContain('application/geo+json');
				expect(data.headers.get('access-control-allow-origin')).toBe('*');
				expect((await data.json()).type).toBe('FeatureCollection');
				expect((await get('/embed.js')).headers.get('access-control-allow-origin')).toBe('*');

				const lost = await get('/no/such/page/');
				expect(lost.status).toBe(404);
				expect(await lost.text()).toContain('<!doctype html>');

				if (prefix) {
					expect(html).toContain(`<link rel="canonical" href="https://example.org${prefix}/"`);
					const page = await (await get('/data/')).text();
					expect(page).toContain('"@type":"Dataset"');
					const story = await (await get('/stories/northern-network/')).text();
					expect(story).toContain('"@type":"Article"');
					const map = await (await get('/sitemap.xml')).text();
					expect(map).toContain(`<loc>https://example.org${prefix}/kk/sources/</loc>`);
					expect(map).not.toContain('/embed/');
				}
			} finally {
				server.kill();
			}
		});
