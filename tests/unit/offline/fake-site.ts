import type { Contents } from '#lib/offline/version-store.ts';

const path = (asked: RequestInfo | URL) =>
	new URL(asked instanceof Request ? asked.url : asked, 'http://a').pathname;

/** The browser's caches, as far as a `VersionStore` asks them. */
export class FakeCaches {
	readonly stored = new Map<string, Map<string, string>>();
	/** So many files have room. */
	room = Infinity;

	async keys() {
		return [...this.stored.keys()];
	}
	async has(name: string) {
		return this.stored.has(name);
	}
	async delete(name: string) {
		return this.stored.delete(name);
	}
	async open(name: string) {
		const files = this.stored.get(name) ?? new Map<string, string>();
		this.stored.set(name, files);
		return {
			match: async (asked: string) => {
				const found = files.get(path(asked));
				return found === undefined ? undefined : new Response(found);
			},
			put: async (asked: string, response: Response) => {
				const all = [...this.stored.values()].reduce((sum, { size }) => sum + size, 0);
				if (all >= this.room) throw new DOMException('full', 'QuotaExceededError');
				files.set(path(asked), await response.text());
			},
			delete: async (asked: string) => files.delete(path(asked)),
		};
	}
}

/** What is in a version of a small site: two pages, one without script, and a file of each kind. */
export const contents = (version: string): Contents => ({
	base: '/atlas',
	version,
	build: [`/atlas/_app/immutable/app.${version}.js`, '/atlas/_app/immutable/same.js'],
	files: ['/atlas/first-frame.js'],
	prerendered: ['/atlas/', '/atlas/sources/', '/atlas/__data.json', '/atlas/sources/__data.json'],
});

/** A host with one version of the small site at a time. */
export class FakeSite {
	version: string;
	/** Asked for, in order. */
	readonly asked: string[] = [];
	/** Answers in place of the site's own, by path; an error is a connection that breaks. */
	readonly instead = new Map<string, () => Response | Error>();
	/** Is called before each answer, with the path and how many went before it. */
	before: (path: string, count: number) => void = () => undefined;

	constructor(version: string) {
		this.version = version;
	}

	readonly fetch = async (address: RequestInfo | URL): Promise<Response> => {
		const asked = path(address);
		this.before(asked, this.asked.length);
		this.asked.push(asked);
		const other = this.instead.get(asked)?.() ?? this.instead.get('*')?.();
		if (other instanceof Error) throw other;
		return other ?? this.#answer(asked);
	};

	#answer(asked: string): Response {
		const { build, files } = contents(this.version);
		const answer = (body: string, type: string, status = 200) =>
			new Response(body, { status, headers: { 'content-type': type } });
		if (asked === '/atlas/_app/version.json')
			return answer(JSON.stringify({ version: this.version }), 'application/json');
		if (asked === '/atlas/' || asked === '/atlas/sources/')
			return answer(
				`<meta name="version" content="${this.version}"/>${asked}`,
				'text/html; charset=utf-8',
			);
		if (build.includes(asked) || files.includes(asked))
			return answer(asked.includes('same') ? 'the same' : `of ${this.version}`, 'text/javascript');
		if (asked === '/atlas/__data.json')
			return answer(`{"of":"${this.version}"}`, 'application/json');
		return answer('<h1>Not found</h1>', 'text/html', 404);
	}
}

/** What a host says that is being looked after, with the wrong status. */
export const maintenance = () =>
	new Response('<h1>We will be back soon</h1>', {
		headers: { 'content-type': 'text/html; charset=utf-8' },
	});
