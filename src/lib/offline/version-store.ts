import { failureOf, NotKept } from './failure.ts';
import { isKeepable, isOfVersion, isPlausible, superfluous } from './rules.ts';

/** What a version of the atlas consists of; paths begin with the base. */
export type Contents = {
	base: string;
	version: string;
	/** Files with a hash in their name. */
	build: readonly string[];
	/** Other files. */
	files: readonly string[];
	/** Pages, which end with a slash, and what else was written at build. */
	prerendered: readonly string[];
};

/** So many files are fetched at a time. */
const AT_ONCE = 6;
/** A file that has not come by then does not come any more. */
const FILE_MS = 60_000;

/**
 * The files of one version of the atlas in a cache of its own, beside the caches of other versions.
 * Only what belongs to the version is stored in it.
 */
export class VersionStore {
	readonly pages: ReadonlySet<string>;
	readonly hashed: ReadonlySet<string>;
	readonly files: ReadonlySet<string>;
	/** The paths that are kept. */
	readonly everything: readonly string[];
	readonly #contents: Contents;
	readonly #prefix: string;
	readonly #own: string;
	/** Stands in a cache that holds everything. */
	readonly #kept: string;
	readonly #caches: CacheStorage;
	readonly #fetch: typeof fetch;

	constructor(contents: Contents, storage: CacheStorage, fetching: typeof fetch) {
		const { base, version, build, files, prerendered } = contents;
		this.#contents = contents;
		this.#prefix = `ndn-atlas${base}:`;
		this.#own = this.cacheOf(version);
		this.#kept = `${base}/.kept-offline`;
		this.#caches = storage;
		this.#fetch = fetching;
		this.hashed = new Set(build);
		this.files = new Set(files);
		this.pages = new Set(prerendered.filter((path) => path.endsWith('/')));
		this.everything = [...build, ...files, ...prerendered].filter((path) =>
			isKeepable(path.slice(base.length)),
		);
	}

	/** The name of the cache of a version. */
	cacheOf(version: string): string {
		return `${this.#prefix}${version}`;
	}

	/** A file from the cache of that name, whatever the query. */
	async find(name: string, path: string): Promise<Response | undefined> {
		if (!(await this.#caches.has(name))) return undefined;
		return (await this.#caches.open(name)).match(path, { ignoreSearch: true, ignoreVary: true });
	}

	/** A file from this version's cache, else from the newest that has it. */
	async findAnywhere(path: string): Promise<{ name: string; response: Response } | null> {
		for (const name of [this.#own, ...(await this.#others())]) {
			const response = await this.find(name, path);
			if (response) return { name, response };
		}
		return null;
	}

	/** Puts a page or a hashed file that was fetched into the cache, if it is of this version. */
	async store(path: string, response: Response): Promise<void> {
		if (this.files.has(path) || !(await this.#isOurs(path, response))) return;
		await (await this.#caches.open(this.#own)).put(path, response);
	}

	/**
	 * Stores what a page of this version has loaded before a worker was there: from the browser's own
	 * cache, where files without a hash in their name lie as that page got them.
	 */
	async remember(loaded: readonly { path: string; address: string }[]): Promise<void> {
		const cache = await this.#caches.open(this.#own);
		for (const { path, address } of loaded) {
			const isKnown = this.pages.has(path) || this.hashed.has(path) || this.files.has(path);
			if (!isKnown || (await cache.match(path))) continue;
			const response = await this.#fetch(address, { cache: 'force-cache' });
			if (await this.#isOurs(path, response)) await cache.put(path, response);
		}
	}

	async isKept(): Promise<boolean> {
		return (await this.find(this.#own, this.#kept)) !== undefined;
	}

	/** Whether the atlas is kept, in this version or in one before it. */
	async isAnyKept(): Promise<boolean> {
		return (await this.findAnywhere(this.#kept)) !== null;
	}

	/**
	 * Stores everything that is not there yet, and says how many files are there. Throws `NotKept`, or
	 * what fetching and caches throw; what was stored until then stays, and the next attempt goes on
	 * from there.
	 */
	async keepAll(tell: (done: number) => void): Promise<void> {
		await this.#requireNewest();
		const cache = await this.#caches.open(this.#own);
		const waiting = [...this.everything];
		/** Nothing in these files tells their version: they may come from a site that changes meanwhile. */
		const unproven: string[] = [];
		const stop = new AbortController();
		let done = 0;
		const work = async () => {
			for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
				if (!(await cache.match(path))) {
					if (!this.hashed.has(path) && !this.pages.has(path)) unproven.push(path);
					const late = setTimeout(() => stop.abort(), FILE_MS);
					const response = await this.#obtained(path, stop.signal);
					if (response) await cache.put(path, response);
					clearTimeout(late);
				}
				tell(++done);
			}
		};
		/** What failed first; the others end because of it. */
		let failed: { error: unknown } | null = null;
		const end = (error: unknown) => {
			failed ??= { error };
			waiting.length = 0;
			stop.abort();
		};
		await Promise.all(Array.from({ length: AT_ONCE }, () => work().catch(end)));
		await this.#requireNewest().catch(end);
		if (failed) {
			const { error } = failed as { error: unknown };
			if (failureOf(error) === 'outdated')
				await Promise.all(unproven.map((path) => cache.delete(path)));
			throw error;
		}
		// A browser that clears its storage takes the cache away under those who write to it.
		if (!(await this.#caches.has(this.#own))) throw new NotKept('full', 'cleared meanwhile');
		await cache.put(this.#kept, new Response());
	}

	/**
	 * Deletes the caches that nobody needs.
	 * @param open versions of the open pages; null when one of them did not say
	 */
	async tidy(open: readonly string[] | null): Promise<void> {
		const needed = open && new Set(open.map((version) => this.cacheOf(version)));
		const names = superfluous(await this.#others(), needed, await this.isKept());
		await Promise.all(names.map((name) => this.#caches.delete(name)));
	}

	/** The caches of other versions, newest first. */
	async #others(): Promise<string[]> {
		const names = await this.#caches.keys();
		return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#own).reverse();
	}

	async #isOurs(path: string, response: Response): Promise<boolean> {
		if (!isPlausible(path, response)) return false;
		if (!this.pages.has(path)) return true;
		return isOfVersion(await response.clone().text(), this.#contents.version);
	}

	/** A file of this version, to be kept; null for one that is named in the list and not published. */
	async #obtained(path: string, signal: AbortSignal): Promise<Response | null> {
		const isHashed = this.hashed.has(path);
		const found = isHashed ? await this.findAnywhere(path) : null;
		if (found) return found.response;
		const response = await this.#fetch(path, { cache: 'no-cache', signal });
		// The data of pages without script are not published, though the list names them.
		if (response.status === 404 && path.endsWith('/__data.json')) return null;
		if (await this.#isOurs(path, response)) return response;
		// What this version had is gone, or the page is another one: because the site has changed?
		await this.#requireNewest();
		throw new NotKept('server', `${path}: ${response.status}`);
	}

	/** Throws when the site has another version than this one. */
	async #requireNewest(): Promise<void> {
		const { base, version } = this.#contents;
		const response = await this.#fetch(`${base}/_app/version.json`, { cache: 'no-store' });
		const said: unknown = await response.json().catch(() => null);
		const newest = said && typeof said === 'object' && 'version' in said ? said.version : null;
		if (!response.ok || newest === null) throw new NotKept('server', 'the version is not known');
		if (newest !== version) throw new NotKept('outdated', String(newest));
	}
}
