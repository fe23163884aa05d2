import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './atlas.ts';

/** A page of a host, and what its server says beside. */
export type HostPage = { html: string; headers?: Record<string, string> };

/** Serves pages of another origin by their paths, and under `/reveal/` the decks' own files. */
export async function serveHost(pages: Record<string, HostPage>) {
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://host').pathname;
		const page = pages[path];
		if (page) {
			for (const [name, value] of Object.entries(page.headers ?? {}))
				response.setHeader(name, value);
			response.setHeader('content-type', 'text/html; charset=utf-8');
			return void response.end(page.html);
		}
		const [, folder, name] = /^\/reveal\/(reveal\.js|reveal\.js-5)\/([\w./]+)$/.exec(path) ?? [];
		if (!folder || !name) return void response.writeHead(404).end();
		response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
		response.end(readFileSync(join('node_modules', folder, 'dist', name)));
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		close: () => server.close(),
	};
}

/** A page with this body, which keeps what embeds tell it in `told`. */
export const page = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>
<script>
window.told = [];
addEventListener('message', ({ data }) => { if (data && data.from === 'ndn-atlas') told.push(data); });
</script>
${body}</body></html>`;

export type Told = {
	type: string;
	id?: unknown;
	key?: string;
	message?: string;
	view?: Record<string, unknown>;
	visible?: string[];
	summary?: string;
	height?: number;
};

/** What embeds have told the page. */
export const told = (page: Page) =>
	page.evaluate(() => (window as unknown as { told: Told[] }).told);
/** The last that was told of a type. */
export const last = async (page: Page, type: string) =>
	(await told(page)).filter((m) => m.type === type).at(-1);

/** Waits until so many embeds are ready. */
export async function waitForReady(page: Page, count = 1): Promise<void> {
	await expect
		.poll(async () => (await told(page)).filter(({ type }) => type === 'ready').length, {
			timeout: 30_000,
		})
		.toBe(count);
}

/** The year that an embed shows. */
export const yearIn = (frame: FrameLocator) => frame.locator('[data-year]').first();
