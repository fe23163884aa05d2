import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '#lib/offline/failure.ts';
import { VersionStore } from '#lib/offline/version-store.ts';
import { contents, FakeCaches, FakeSite, maintenance } from './fake-site.ts';

let caches: FakeCaches;
let site: FakeSite;

const storeOf = (version: string) =>
	new VersionStore(contents(version), caches as unknown as CacheStorage, site.fetch);
const stored = (version: string) => caches.stored.get(`ndn-atlas/atlas:${version}`) ?? new Map();
const keep = (version: string) =>
	storeOf(version)
		.keepAll(() => undefined)
		.then(() => 'kept' as const, failureOf);
/** All bytes in the cache of a version, which must speak of no other one. */
const text = (version: string) => [...stored(version).values()].join('\n');

beforeEach(() => {
	caches = new FakeCaches();
	site = new FakeSite('v1');
});

describe('to keep everything', () => {
	it('stores all files of the version but those that are not published', async () => {
		const told: number[] = [];
		const store = storeOf('v1');
		await store.keepAll((done) => told.push(done));
		expect([...stored('v1').keys()].sort()).toEqual([
			'/atlas/',
			'/atlas/.kept-offline',
			'/atlas/__data.json',
			'/atlas/_app/immutable/app.v1.js',
			'/atlas/_app/immutable/same.js',
			'/atlas/first-frame.js',
			'/atlas/sources/',
		]);
		expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(await store.isKept()).toBe(true);
	});

	it('stores nothing of a newer version of the site', async () => {
		site.version = 'v2';
		expect(await keep('v1')).toBe('outdated');
		expect(stored('v1').size).toBe(0);
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'keeps no version mixed when the site changes after %i answers',
		async (count) => {
			site.before = (_, before) => {
				if (before === count) site.version = 'v2';
			};
			const ended = await keep('v1');
			expect(ended).toBe('outdated');
			expect(text('v1')).not.toContain('v2');
			expect(await storeOf('v1').isKept()).toBe(false);
			// The next version keeps itself, and finds in the old cache what has not changed.
			site.asked.length = 0;
			expect(await keep('v2')).toBe('kept');
			expect(text('v2')).not.toContain('"v1"');
		},
	);

	it.each(['/atlas/', '/atlas/first-frame.js', '/atlas/_app/immutable/app.v1.js', '*'])(
		'takes no page of maintenance for %s, though its status be 200',
		async (path) => {
			site.instead.set(path, maintenance);
			expect(await keep('v1')).toBe('server');
			expect(text('v1')).not.toContain('back soon');
		},
	);

	it('goes on from where the connection broke off', async () => {
		site.instead.set('/atlas/', () => new TypeError('Failed to fetch'));
		expect(await keep('v1')).toBe('connection');
		expect(await storeOf('v1').isKept()).toBe(false);
		const before = [...stored('v1').keys()];
		expect(before).not.toHaveLength(0);
		site.instead.clear();
		site.asked.length = 0;
		expect(await keep('v1')).toBe('kept');
		expect(site.asked.filter((path) => before.includes(path))).toEqual([]);
	});

	it('says that there is no room, and nothing after that', async () => {
		caches.room = 3;
		let hasEnded = false;
		let late = 0;
		await storeOf('v1')
			.keepAll(() => (late += hasEnded ? 1 : 0))
			.catch((error: unknown) => {
				hasEnded = true;
				expect(failureOf(error)).toBe('full');
			});
		await new Promise((resolve) => setImmediate(resolve));
		expect(hasEnded).toBe(true);
		expect(late).toBe(0);
	});

	it('does not call kept what the browser has cleared meanwhile', async () => {
		const store = storeOf('v1');
		const ended = store.keepAll((done) => {
			if (done === 5) caches.stored.clear();
		});
		await expect(ended).rejects.toMatchObject({ why: 'full' });
		expect(await store.isKept()).toBe(false);
	});

	it('says that the browser refuses where its caches do', async () => {
		const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
		Object.assign(caches, { has: refuse, open: refuse });
		expect(await keep('v1')).toBe('denied');
	});
});

describe('what a page brings along', () => {
	it.each([
		['a page of maintenance', maintenance],
		['a page of another version', () => new Response('<meta name="version" content="v2">')],
		['an error', () => new Response('<meta name="version" content="v1">', { status: 500 })],
	])('never replaces a good page by %s', async (_, answer) => {
		const store = storeOf('v1');
		await store.store('/atlas/', await site.fetch('/atlas/'));
		const response = answer();
		response.headers.set('content-type', 'text/html');
		await store.store('/atlas/', response);
		expect(stored('v1').get('/atlas/')).toContain('content="v1"');
	});

	it('is stored by what the page had loaded, and a file without hash only so', async () => {
		const store = storeOf('v1');
		const paths = ['/atlas/', '/atlas/first-frame.js', '/atlas/data/atlas.csv'];
		await store.store('/atlas/first-frame.js', await site.fetch('/atlas/first-frame.js'));
		expect(stored('v1').size).toBe(0);
		await store.remember(paths.map((path) => ({ path, address: `http://a${path}?year=2009` })));
		expect([...stored('v1').keys()]).toEqual(['/atlas/', '/atlas/first-frame.js']);
	});
});

describe('to clear up', () => {
	const versions = () => [...caches.stored.keys()].map((name) => name.split(':')[1]);
	beforeEach(async () => {
		for (const version of ['v1', 'v2', 'v3']) await caches.open(`ndn-atlas/atlas:${version}`);
		await caches.open('of-somebody-else:v0');
	});

	it('leaves the version before and those of open pages', async () => {
		await storeOf('v3').tidy(['v3']);
		expect(versions()).toEqual(['v2', 'v3', 'v0']);
	});

	it('leaves the cache that another tab still uses, however old', async () => {
		site.version = 'v3';
		await keep('v3');
		await storeOf('v3').tidy(['v1', 'v3']);
		expect(versions()).toEqual(['v1', 'v3', 'v0']);
		await storeOf('v3').tidy(['v3']);
		expect(versions()).toEqual(['v3', 'v0']);
	});

	it('leaves everything while a page does not say its version', async () => {
		await storeOf('v3').tidy(null);
		expect(versions()).toEqual(['v1', 'v2', 'v3', 'v0']);
	});
});

it('finds a file in its own cache before that of any other version', async () => {
	for (const version of ['v1', 'v3', 'v2']) {
		site.version = version;
		await storeOf(version).remember([{ path: '/atlas/', address: 'http://a/atlas/' }]);
	}
	const found = await storeOf('v1').findAnywhere('/atlas/');
	expect(await found?.response.text()).toContain('v1');
	const newest = await storeOf('v4').findAnywhere('/atlas/');
	expect(await newest?.response.text()).toContain('v2');
});
