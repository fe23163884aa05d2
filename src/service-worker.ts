/// <reference lib="webworker" />
/**
 * Keeps what a visitor has seen, or on demand all of it, for a time without connection. The rules are
 * in `docs/adr/0016-each-version-keeps-its-own-cache.md`, and in code in `#lib/offline`.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import type { Answer, Order } from '#lib/offline/orders.ts';
import { failureOf } from '#lib/offline/failure.ts';
import { noPage } from '#lib/offline/no-page.ts';
import { openVersions } from '#lib/offline/open-pages.ts';
import { isEmbedPath, isPlausible } from '#lib/offline/rules.ts';
import { VersionStore } from '#lib/offline/version-store.ts';
import { languageOf } from '#lib/view/language.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** A page that the network has not brought by then comes from the cache, if it is there. */
const PATIENCE_MS = 4000;

const store = new VersionStore(
	{ base, version, build, files, prerendered },
	worker.caches,
	worker.fetch.bind(worker),
);
/** Which cache a page came from, by its client; the network where it has none. */
const sources = new Map<string, string>();

/** Stores beside an answer; a full or locked store is no reason to fail. */
const storeQuietly = (path: string, response: Response) =>
	store.store(path, response).catch(() => undefined);

async function page(event: FetchEvent, path: string): Promise<Response> {
	const fetched = fetch(event.request);
	event.waitUntil(
		fetched.then(
			(response) => storeQuietly(path, response.clone()),
			() => undefined,
		),
	);
	const isSlow = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
	const early = await Promise.race([fetched.catch(() => null), isSlow]);
	const isBroken = early !== null && early.status >= 500;
	if (early && !isBroken) return early;
	const found = await store.findAnywhere(path);
	if (!found) return early ?? fetched.catch(() => offlinePage(path));
	sources.set(event.resultingClientId, found.name);
	return found.response;
}

/** What is said in place of a page that is neither to be had nor stored. */
async function offlinePage(path: string): Promise<Response> {
	const titles = new Map<string, string>();
	for (const page of store.pages) {
		const found = await store.findAnywhere(page);
		const [, title] = /<title>(.*?)<\/title>/.exec((await found?.response.text()) ?? '') ?? [];
		if (title) titles.set(page, title);
	}
	const headers = { 'content-type': 'text/html; charset=utf-8' };
	return new Response(noPage(languageOf(path.slice(base.length)), titles), {
		status: 503,
		headers,
	});
}

async function hashedFile(event: FetchEvent, path: string): Promise<Response> {
	const found = await store.findAnywhere(path);
	if (found) return found.response;
	const response = await fetch(event.request);
	if (store.hashed.has(path)) event.waitUntil(storeQuietly(path, response.clone()));
	return response;
}

async function plainFile(event: FetchEvent, path: string): Promise<Response> {
	const name = sources.get(event.clientId);
	const own = name === undefined ? undefined : await store.find(name, path);
	if (own) return own;
	const response = await fetch(event.request).catch((error: unknown) => error);
	if (response instanceof Response && isPlausible(path, response)) return response;
	const found = await store.findAnywhere(path);
	if (found) return found.response;
	if (response instanceof Response) return response;
	throw response;
}

function decoded(url: URL): string {
	try {
		return decodeURI(url.pathname);
	} catch {
		return url.pathname;
	}
}

worker.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			// Whoever keeps the atlas offline keeps its new version too, whole, before it takes over.
			if (await store.isAnyKept()) await store.keepAll(() => undefined);
		})(),
	);
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const path = decoded(url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	if (request.headers.has('range') || !path.startsWith(`${base}/`)) return;
	const isOfPage = request.mode !== 'navigate' && request.referrer.startsWith(location.origin);
	const from = isOfPage ? new URL(request.referrer) : url;
	if (isEmbedPath(from.pathname.slice(base.length))) return;
	if (request.mode === 'navigate') {
		if (store.pages.has(path)) event.respondWith(page(event, path));
	} else if (path.startsWith(`${base}/_app/immutable/`)) {
		event.respondWith(hashedFile(event, path));
	} else if (store.files.has(path) || prerendered.includes(path)) {
		event.respondWith(plainFile(event, path));
	}
});

/** A page of this version has come to rest: stores what it had loaded, and clears up behind it. */
async function welcome(addresses: readonly string[]): Promise<void> {
	const loaded = addresses
		.map((address) => new URL(address))
		.filter(({ origin }) => origin === location.origin)
		.map((url) => ({ path: decoded(url), address: url.href }));
	await store.remember(loaded).catch(() => undefined);
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	await store.tidy(await openVersions(pages, base));
}

/** Tells a page of the progress that is made and in the end how it went. */
async function keep(tell: (answer: Answer) => void): Promise<void> {
	const total = store.everything.length;
	try {
		await store.keepAll((done) => tell({ type: 'progress', done, total }));
		tell({ type: 'kept', kept: true });
	} catch (error) {
		tell({ type: 'failed', why: failureOf(error) });
	}
}

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	const order = event.data as Order;
	const tell = (answer: Answer) => port?.postMessage(answer);
	if (order.type === 'version') tell({ type: 'version', version });
	else if (order.type === 'take-over') void worker.skipWaiting();
	else if (order.type === 'keep') event.waitUntil(keep(tell));
	else if (order.type === 'is-kept')
		event.waitUntil(store.isKept().then((kept) => tell({ type: 'kept', kept })));
	else if (order.type === 'remember' && order.version === version)
		event.waitUntil(welcome(order.addresses));
});
