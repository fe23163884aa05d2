import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../src/cli/serve.js';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'served-'));
	const site = join(folder, 'site');
	mkdirSync(join(site, 'about'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), 'secret');
	writeFileSync(join(site, 'index.html'), 'home');
	writeFileSync(join(site, 'about/index.html'), 'about');
	writeFileSync(join(site, '404.html'), 'not here');
	server = await serve(site, 0);
});

afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

/** Asks for a target exactly as it is written, which no client that parses addresses would send. */
function ask(target: string): Promise<{ status: number; location: string | null; body: string }> {
	return new Promise((resolve, reject) => {
		const socket = connect(server.port, 'localhost', () => {
			socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
		});
		let text = '';
		socket.on('data', (part) => (text += String(part)));
		socket.on('error', reject);
		socket.on('end', () =>
			resolve({
				status: Number(text.split(' ')[1]),
				location: /^location: (.*)$/im.exec(text)?.[1]?.trim() ?? null,
				body: text.split('\r\n\r\n').slice(1).join('\r\n\r\n'),
			}),
		);
	});
}

describe('the server of a built site', () => {
	it('serves a folder and leads to it with its query', async () => {
		expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
		expect(await ask('/about?year=2009')).toMatchObject({
			status: 308,
			location: '/about/?year=2009',
		});
		expect(await ask('/about/')).toMatchObject({ status: 200, body: 'about' });
	});

	it('reads a target that is a whole address, as a proxy writes it', async () => {
		expect(await ask('http://localhost/about/')).toMatchObject({ status: 200, body: 'about' });
		expect(await ask('http://localhost')).toMatchObject({ status: 200, body: 'home' });
		expect(await ask('HTTP://elsewhere.example/about')).toMatchObject({ location: '/about/' });
	});

	it.each(['//about', '/\\about', '\\\\about', '///about', '/%5C/about', '//about?a=//b'])(
		'never leads “%s” to another host',
		async (target) => {
			const { location } = await ask(target);
			if (location !== null) expect(location).toMatch(/^\/[^/\\]/);
		},
	);

	it.each(['/..', '/../', '/%2e%2e', '/%2e%2e/', '/..%2f', '/about/../..', '/..\\', '/%2e%2e%5c'])(
		'serves nothing above its folder for “%s”',
		async (target) => {
			const { status, location, body } = await ask(target);
			expect(body).not.toContain('secret');
			expect([200, 308, 404]).toContain(status);
			if (location !== null) expect((await ask(location)).body).not.toContain('secret');
		},
	);

	it.each([
		'//',
		'///',
		'/%',
		'/%E0%A4%A',
		'/%00',
		'/a%00/../about',
		'/?%',
		'/about%',
		'http://',
		'http://[',
		'//[',
		'//:99999999/',
		'*',
		`/${'a'.repeat(5000)}`,
		`/${'a/'.repeat(4000)}`,
		`/${'a'.repeat(40_000)}`,
	])('answers “%.20s” and goes on', async (target) => {
		const { status } = await ask(target);
		expect(status).toBeGreaterThanOrEqual(200);
		expect(status).toBeLessThan(500);
		expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
	});
});
