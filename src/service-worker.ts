/// <reference lib="webworker" />
/**
 * Keeps what a visitor has seen, or on demand all of it, for a time without connection. Each version
 * of the atlas has a cache of its own, and a page from a cache gets its parts from that same cache, so
 * that two versions never mix. Embeds are left to the network.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import type { Answer, Order } from '#lib/offline/orders.ts';
import { noPage } from '#lib/offline/no-page.ts';
import { isEmbedPath, isKeepable, isOfVersion } from '#lib/offline/rules.ts';
import { languageOf } from '#lib/view/language.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const PREFIX = `ndn-atlas${base}:`;
const CACHE = `${PREFIX}${version}`;
/** Stands in a cache that holds everything. */
const KEPT = `${base}/.kept-offline`;
/** A page that the network has not brought by then comes from the cache, if it is there. */
const PATIENCE_MS = 4000;
/** So many files are fetched at a time. */
const AT_ONCE = 6;

const hashed = new Set(build);
const pages = new Set(prerendered.filter((path) => path.endsWith('/')));
const everything = [...build, ...files, ...prerendered].filter((path) =>
	isKeepable(path.slice(base.length)),
);
/** Which cache a page came from, by its client; the network where it has none. */
const sources = new Map<string, string>();

/** The caches of this version and those before it, newest first. */
async function cacheNames(): Promise<string[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	return [CACHE, ...names.reverse()];
}

const find = async (name: string, path: string) =>
	(await caches.has(name))
		? (await caches.open(name)).match(path, { ignoreSearch: true, ignoreVary: true })
		: undefined;

async function findAnywhere(path: string): Promise<{ name: string; response: Response } | null> {
	for (const name of await cacheNames()) {
		const response = await find(name, path);
		if (response) return { name, response };
	}
	return null;
}

/** Puts a file of this version into its cache. What belongs to another version is left out. */
async function store(path: string, response: Response): Promise<void> {
	if (response.status !== 200 || response.redirected) return;
	if (pages.has(path) && !isOfVersion(await response.clone().text(), hashed, base)) return;
	const cache = await caches.open(CACHE);
	// A file without a hash in its name stays as it was when the version came.
	if (files.includes(path) && (await cache.match(path))) return;
	await cache.put(path, response);
}

/** Stores beside an answer; a full or locked store is no reason to fail. */
const storeQuietly = (path: string, response: Response) =>
	store(path, response).catch(() => undefined);

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
	if (early) return early;
	const found = await findAnywhere(path);
	if (!found) return fetched.catch(() => apology(path));
	sources.set(event.resultingClientId, found.name);
	return found.response;
}

/** What is said in place of a page that is neither to be had nor stored. */
async function apology(path: string): Promise<Response> {
	const titles = new Map<string, string>();
	for (const page of pages) {
		const found = await findAnywhere(page);
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
	const found = await findAnywhere(path);
	if (found) return found.response;
	const response = await fetch(event.request);
	if (hashed.has(path)) event.waitUntil(storeQuietly(path, response.clone()));
	return response;
}

async function plainFile(event: FetchEvent, path: string): Promise<Response> {
	const name = sources.get(event.clientId);
	const own = name === undefined ? undefined : await find(name, path);
	if (own) return own;
	try {
		const response = await fetch(event.request);
		if (files.includes(path)) event.waitUntil(storeQuietly(path, response.clone()));
		return response;
	} catch (error) {
		const found = await findAnywhere(path);
		if (found) return found.response;
		throw error;
	}
}

/** The cached file of any version, or from the network; hashed files never change. */
async function obtained(path: string): Promise<Response> {
	const found = hashed.has(path) ? await findAnywhere(path) : null;
	return found?.response ?? fetch(path, { cache: 'no-cache' });
}

/** Stores everything that is not there yet, and says how far it has come. */
async function keepAll(tell: (done: number) => void): Promise<void> {
	const cache = await caches.open(CACHE);
	const waiting = [...everything];
	let done = 0;
	const work = async () => {
		for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
			if (!(await cache.match(path))) {
				const response = await obtained(path);
				// The data of pages without script are not published, though the list names them.
				const isUnpublished = response.status === 404 && path.endsWith('/__data.json');
				if (response.status === 200) await cache.put(path, response);
				else if (!isUnpublished) throw new Error(`${path}: ${response.status}`);
			}
			tell(++done);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	await cache.put(KEPT, new Response());
}

async function isKept(): Promise<boolean> {
	return (await find(CACHE, KEPT)) !== undefined;
}

/** Stores what a page has loaded before this worker was there, from the browser's own cache. */
async function remember(addresses: readonly string[]): Promise<void> {
	for (const address of addresses) {
		const url = new URL(address);
		const path = decoded(url);
		const isOurs = url.origin === location.origin && isKnown(path);
		if (!isOurs || (await find(CACHE, path))) continue;
		await storeQuietly(path, await fetch(address, { cache: 'force-cache' }));
	}
}

const isKnown = (path: string) => pages.has(path) || hashed.has(path) || files.includes(path);

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
			const names = await cacheNames();
			const kept = await Promise.all(names.map((name) => find(name, KEPT)));
			// Whoever keeps the atlas offline keeps its new version too, whole, before it takes over.
			if (kept.some(Boolean)) await keepAll(() => undefined);
		})(),
	);
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			// The version before this one may have pages that this one has not seen yet.
			const [, ...others] = await cacheNames();
			const old = (await isKept()) ? others : others.slice(1);
			await Promise.all(old.map((name) => caches.delete(name)));
			await worker.clients.claim();
		})(),
	);
});

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
		if (pages.has(path)) event.respondWith(page(event, path));
	} else if (path.startsWith(`${base}/_app/immutable/`)) {
		event.respondWith(hashedFile(event, path));
	} else if (files.includes(path) || prerendered.includes(path)) {
		event.respondWith(plainFile(event, path));
	}
});

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	const order = event.data as Order;
	const tell = (answer: Answer) => port?.postMessage(answer);
	const total = everything.length;
	if (order.type === 'version') tell({ type: 'version', version });
	else if (order.type === 'take-over') void worker.skipWaiting();
	else if (order.type === 'remember')
		event.waitUntil(remember(order.addresses).catch(() => undefined));
	else if (order.type === 'is-kept')
		event.waitUntil(isKept().then((kept) => tell({ type: 'kept', kept })));
	else if (order.type === 'keep')
		event.waitUntil(
			keepAll((done) => tell({ type: 'progress', done, total })).then(
				() => tell({ type: 'kept', kept: true }),
				(error: unknown) =>
					tell({
						type: 'failed',
						isFull: error instanceof DOMException && error.name === 'QuotaExceededError',
					}),
			),
		);
});
