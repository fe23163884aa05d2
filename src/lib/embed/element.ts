import { reasonOf } from '#lib/view/faults.ts';
import { changedView, DEFAULT_VIEW, VIEW_KEYS, type View } from '#lib/view/view.ts';
import type { NdnAtlasElement, NdnAtlasReport, NdnAtlasView } from '../../../static/embed.d.ts';
import {
	attributeOf,
	embedAddress,
	languageAmong,
	viewOfAttributes,
	type Field,
} from './address.ts';
import { Conversation, type Answer } from './conversation.ts';
import type { Envelope, HostData } from './messages.ts';
import { layPageData, pageData, setPageData } from './page-data.ts';

/** Attributes beside the fields of the view. */
const FRAME_ATTRIBUTES = ['atlas', 'lang', 'loading', 'sandbox', 'title', 'ratio'] as const;
/** Of these, those that the frame must be loaded anew for. */
const LOADED_WITH: readonly string[] = ['atlas', 'lang', 'sandbox'];
/** Fields that say the same in two ways: of these the one that was set last counts. */
const RIVALS: Partial<Record<Field, readonly Field[]>> = {
	year: ['years', 'date'],
	date: ['years'],
	years: ['compare', 'date'],
	compare: ['years'],
	map: ['fit'],
	fit: ['map'],
};
/** `min-sources` is `minSources` as a property. */
const camelCase = (name: string) =>
	name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Weaker than any rule of the page, so that a host shapes the frame as it likes. */
const STYLE = `
	:where(ndn-atlas) { display: block; width: 100%; aspect-ratio: 16 / 9; }
	:where(ndn-atlas[hidden]) { display: none; }
	:where(ndn-atlas) > :where(iframe) { display: block; width: 100%; height: 100%; border: 0; }
	:where(ndn-atlas:defined) > :where(:not(iframe)) { display: none; }`;

const GONE = 'The embed was removed before it answered.';
const NOT_THERE = 'The embed is not in the page.';
/** How often a frame that the page takes out of its element is put back; a page that insists wins. */
const MOST_LOSSES = 10;

/** The element `ndn-atlas`. What its members mean is said in the published types. */
class AtlasElement extends HTMLElement {
	/** Address of the atlas; null when it is not known, and then every element has to say it. */
	static home: string | null = null;
	static readonly observedAttributes = [...VIEW_KEYS, ...FRAME_ATTRIBUTES];

	#frame: HTMLIFrameElement | null = null;
	#report: NdnAtlasReport | null = null;
	#isReady = false;
	readonly #conversation = new Conversation();
	#losses = 0;
	/** Fields whose attributes have changed since the frame was told. */
	readonly #changed = new Set<Field>();

	get report() {
		return this.#report;
	}

	set(view: Partial<NdnAtlasView>): Promise<void> {
		return this.#ask({ type: 'set', view }).then(() => undefined);
	}

	get(): Promise<NdnAtlasReport> {
		return this.#ask({ type: 'get' }).then(() => {
			if (!this.#frame) throw new Error(GONE);
			return this.#conversation.nextReport();
		});
	}

	play(from: number | string, to: number | string, seconds: number): Promise<void> {
		return this.#ask({ type: 'play', from, until: to, seconds }).then(() => undefined);
	}

	pause(): Promise<void> {
		return this.#ask({ type: 'pause' }).then(() => undefined);
	}

	async toImage(format: 'png' | 'svg' = 'png'): Promise<{ blob: Blob; alt: string }> {
		const { blob, alt } = await this.#ask({ type: 'export', format });
		return { blob: blob as Blob, alt: alt as string };
	}

	connectedCallback() {
		for (const message of adopt(this)) this.#fail(message);
		dress(this.ownerDocument);
		const frame = this.ownerDocument.createElement('iframe');
		frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
		frame.allow = 'fullscreen';
		const sandbox = this.getAttribute('sandbox');
		if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
		this.#frame = frame;
		this.#title();
		if (this.hasAttribute('ratio')) this.#shape();
		this.#load();
		this.#window().addEventListener('message', this.#listen);
		// Not in a shadow tree: decks look for frames in the page itself.
		this.append(frame);
		this.#removeCopies();
		this.#children.observe(this, { childList: true });
	}

	disconnectedCallback() {
		this.#drop();
		// One that was only moved has its new frame by then, which is asked in its place.
		queueMicrotask(() => {
			if (!this.#frame) this.#conversation.end(GONE);
		});
	}

	/** Moved by `moveBefore`, the frame lives on. */
	connectedMoveCallback() {}

	attributeChangedCallback(name: string, before: string | null) {
		if (!this.#frame) return;
		if (name === 'title') this.#title();
		else if (name === 'ratio') {
			if (before === 'auto') this.style.height = '';
			this.#shape();
		} else if (name === 'loading') this.#frame.loading = this.getAttribute('loading') as 'lazy';
		else if (LOADED_WITH.includes(name)) this.#reload();
		else this.#change(name as Field);
	}

	/** The value of a field, as told by the frame or, before that, as asked for. */
	field(name: Field): unknown {
		return this.#report ? this.#report.view[name] : this.#wanted()[name];
	}

	setField(name: Field, value: unknown): void {
		const result = changedView(DEFAULT_VIEW, { [name]: value });
		if ('reason' in result) throw new TypeError(`${result.reason}.`);
		for (const rival of RIVALS[name] ?? []) this.removeAttribute(rival);
		const text = attributeOf(name, result.view);
		if (text === null) this.removeAttribute(name);
		else this.setAttribute(name, text);
		// Somebody may have moved the map away from what the attribute says.
		if (this.#frame) this.#change(name);
	}

	#wanted(): View {
		return viewOfAttributes((name) => this.getAttribute(name)).view;
	}

	#home(): string | null {
		const given = this.getAttribute('atlas');
		if (given === null) return AtlasElement.home;
		return new URL(given.replace(/\/*$/, '/'), this.ownerDocument.baseURI).href;
	}

	#load() {
		const address = this.#home();
		if (address === null || !this.#frame)
			return this.#fail('The address of the atlas is unknown: set the attribute “atlas”.');
		const { view, notices } = viewOfAttributes((name) => this.getAttribute(name));
		for (const { key, fault } of notices) this.#fail(`${key}: ${reasonOf(fault)}.`);
		const tags: string[] = [];
		let spoken = this.closest('[lang]');
		for (; spoken; spoken = spoken.parentElement?.closest('[lang]') ?? null)
			tags.push(spoken.getAttribute('lang') ?? '');
		// `self.origin` is “null” in files and sandboxed pages, as messages from them say.
		this.#frame.src = embedAddress(address, languageAmong(tags), view, this.#window().origin);
	}

	#reload() {
		this.#drop();
		this.connectedCallback();
	}

	/** Takes the frame out of the page, or leaves the page it was taken out of. */
	#drop() {
		this.#children.disconnect();
		this.#frame?.ownerDocument.defaultView?.removeEventListener('message', this.#listen);
		this.#frame?.remove();
		this.#frame = null;
		this.#report = null;
		this.#isReady = false;
		this.#changed.clear();
	}

	#window(): Window & typeof globalThis {
		return this.ownerDocument.defaultView ?? window;
	}

	/** A clone, a snapshot or a template that is put into the page brings a frame that nobody drives. */
	#removeCopies() {
		for (const frame of this.querySelectorAll('iframe')) if (frame !== this.#frame) frame.remove();
	}

	/** A parser adds the children of an element after it; a page may write them anew. */
	readonly #children = new MutationObserver(() => {
		if (this.#frame?.parentNode === this) return this.#removeCopies();
		if (this.#losses++ < MOST_LOSSES) return this.#reload();
		this.#drop();
		this.#conversation.end(GONE);
	});

	/** The frame is told of all changes of one moment in one message. */
	#change(name: Field) {
		this.#changed.add(name);
		if (this.#changed.size === 1) queueMicrotask(() => this.#tell());
	}

	#tell() {
		const fields = [...this.#changed];
		// Without its date the year of the attributes counts again.
		if (fields.includes('date') && !this.hasAttribute('date') && this.hasAttribute('year'))
			fields.push('year');
		this.#changed.clear();
		if (!this.#frame || fields.length === 0) return;
		// Earlier requests take effect first.
		if (!this.#isReady && this.#conversation.unanswered.length === 0) return this.#load();
		// Only these: the one that was set last counts, whatever other attributes say.
		const { view, notices } = viewOfAttributes((key) =>
			fields.includes(key as Field) ? this.getAttribute(key) : null,
		);
		for (const { key, fault } of notices) this.#fail(`${key}: ${reasonOf(fault)}.`);
		const good = fields.filter((key) => !notices.some((notice) => notice.key === key));
		if (good.length > 0)
			this.set(Object.fromEntries(good.map((key) => [key, view[key]]))).catch(
				({ message }: Error) => this.#fail(message),
			);
	}

	#title() {
		if (this.#frame) this.#frame.title = this.getAttribute('title') ?? 'NDN Atlas';
	}

	#shape() {
		const ratio = this.getAttribute('ratio');
		if (ratio && !CSS.supports('aspect-ratio', ratio))
			return this.#fail(`ratio: “${ratio}” is neither a ratio, such as 4/3, nor auto.`);
		this.style.aspectRatio = ratio ?? '';
		this.#stretch();
	}

	/** As high as the embed would like, where that is wanted. */
	#stretch() {
		if (this.getAttribute('ratio') === 'auto' && this.#report)
			this.style.height = `${this.#report.height}px`;
	}

	#fail(message: string) {
		this.dispatchEvent(new ErrorEvent('error', { message }));
	}

	#ask(message: object): Promise<Answer> {
		if (!this.#frame) return Promise.reject(new Error(NOT_THERE));
		this.#tell();
		// A frame that would wait until somebody scrolls to it loads for whoever asks it.
		this.#frame.loading = 'eager';
		return this.#conversation.ask(message, (asked) => {
			if (this.#isReady) this.#say(asked);
		});
	}

	#say(message: object | string) {
		const sandbox = this.#frame?.sandbox;
		const isOpaque = sandbox?.length && !sandbox.contains('allow-same-origin');
		const target = isOpaque ? '*' : new URL(this.#frame?.src ?? '').origin;
		this.#frame?.contentWindow?.postMessage(message, target);
	}

	readonly #listen = ({ source, data }: MessageEvent<Envelope | null>) => {
		if (!this.#frame || source !== this.#frame.contentWindow) return;
		if (typeof data !== 'object' || data?.from !== 'ndn-atlas') return;
		if ('view' in data) this.#hear(data);
		else if (data.type === 'key')
			this.dispatchEvent(new CustomEvent('key', { detail: { key: data.key, code: data.code } }));
		else if (!this.#conversation.answer(data) && data.type === 'error') this.#fail(data.message);
	};

	#hear({ type, view, visible, summary, headline, height }: Envelope & { type: 'ready' | 'view' }) {
		this.#report = { view, visible, summary, headline, height };
		this.#stretch();
		if (type === 'ready') {
			this.#isReady = true;
			// A frame that loads late misses what a deck says when its slide comes.
			const isOnSlide = this.closest('.reveal .slides') && !this.closest('.past, .future');
			if (isOnSlide) this.#say('slide:start');
			for (const message of this.#conversation.unanswered) this.#say(message);
			layPageData(this, (message) => this.#ask(message));
		}
		this.#conversation.report(this.#report);
		this.dispatchEvent(new CustomEvent(type, { detail: this.#report }));
	}
}

/**
 * Sets anew what a page set before the element was known: until then that stands before its properties. Says
 * what of it cannot be used.
 */
function adopt(atlas: AtlasElement): string[] {
	return [...VIEW_KEYS.map(camelCase), 'ownData'].flatMap((name) => {
		if (!Object.hasOwn(atlas, name)) return [];
		const value = Reflect.get(atlas, name) as unknown;
		Reflect.deleteProperty(atlas, name);
		try {
			Reflect.set(atlas, name, value);
			return [];
		} catch (error) {
			return [(error as Error).message];
		}
	});
}

/** Makes the element of the atlas at `home` known to the page, once; its fields become properties. */
export function defineAtlas(home: string | null): void {
	if (customElements.get('ndn-atlas')) return;
	AtlasElement.home = home;
	for (const name of VIEW_KEYS)
		Object.defineProperty(AtlasElement.prototype, camelCase(name), {
			enumerable: true,
			configurable: true,
			get(this: AtlasElement) {
				return this.field(name);
			},
			set(this: AtlasElement, value: unknown) {
				this.setField(name, value);
			},
		});
	Object.defineProperty(AtlasElement.prototype, 'ownData', {
		enumerable: true,
		configurable: true,
		get(this: AtlasElement) {
			return pageData(this);
		},
		set(this: AtlasElement, data: HostData | null) {
			setPageData(this, data);
		},
	});
	customElements.define(
		'ndn-atlas',
		AtlasElement satisfies new () => Omit<NdnAtlasElement, Property | 'ownData'>,
	);
}

/** The properties that `defineAtlas` adds. */
type Property = Exclude<keyof NdnAtlasElement, keyof HTMLElement | 'report' | 'ownData' | Method>;
type Method = 'set' | 'get' | 'play' | 'pause' | 'toImage';

const dressed = new WeakSet<Document>();

/** A constructed style sheet is not subject to the page's content security policy. */
function dress(page: Document) {
	if (dressed.has(page)) return;
	dressed.add(page);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(STYLE);
	page.adoptedStyleSheets.push(sheet);
}
