import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { defineAtlas } from '#lib/embed/element.ts';
import { decodeView } from '#lib/view/view.ts';
import type { NdnAtlasElement } from '../../static/embed.d.ts';

// The frames load nothing: what is said to them is kept, and the test answers in their place.
const SOURCE = Object.getOwnPropertyDescriptor(
	HTMLIFrameElement.prototype,
	'src',
) as PropertyDescriptor;
const addresses = new WeakMap<HTMLIFrameElement, string>();

type Said = { id: string; type: string; view?: object };
const said = new Map<Window, Said[]>();

beforeAll(() => defineAtlas('https://atlas.example/'));

beforeEach(() => {
	Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
		configurable: true,
		get(this: HTMLIFrameElement) {
			return addresses.get(this) ?? '';
		},
		set(this: HTMLIFrameElement, address: string) {
			addresses.set(this, address);
		},
	});
});

afterEach(() => {
	vi.useRealTimers();
	Object.defineProperty(HTMLIFrameElement.prototype, 'src', SOURCE);
	document.body.replaceChildren();
	said.clear();
});

/** As a page builder or a snapshot puts markup into a page. */
const parsed = (markup: string) => document.createRange().createContextualFragment(markup);
const written = (...nodes: Node[]) =>
	nodes.map((n) => new XMLSerializer().serializeToString(n)).join('');

/** An element in the page, from markup. */
function placed(markup: string): NdnAtlasElement {
	document.body.append(parsed(markup));
	return document.body.querySelector('ndn-atlas:last-of-type') as NdnAtlasElement;
}

/** The one frame of an element; hears what is said to it. */
function frameOf(atlas: Element): HTMLIFrameElement {
	const frames = atlas.querySelectorAll('iframe');
	expect(frames).toHaveLength(1);
	const [frame] = frames as unknown as [HTMLIFrameElement];
	const inside = frame.contentWindow as Window;
	if (!said.has(inside)) {
		said.set(inside, []);
		inside.postMessage = ((message: Said) => said.get(inside)?.push(message)) as never;
	}
	return frame;
}

const heard = (frame: HTMLIFrameElement) => said.get(frame.contentWindow as Window) ?? [];

function tell(frame: HTMLIFrameElement, message: object) {
	window.dispatchEvent(
		new MessageEvent('message', {
			source: frame.contentWindow,
			data: { from: 'ndn-atlas', version: 1, ...message },
		}),
	);
}

const report = (year: number) => ({
	view: { year },
	visible: [],
	summary: '',
	headline: '',
	height: 300,
});
const ready = (frame: HTMLIFrameElement) => tell(frame, { type: 'ready', ...report(2011) });
const answer = (frame: HTMLIFrameElement) => {
	for (const { id } of heard(frame).splice(0)) tell(frame, { type: 'ack', id });
};
const sentence = (asked: Promise<unknown>) => asked.then(String, (error: Error) => error.message);
const viewOf = (frame: HTMLIFrameElement) => decodeView(new URL(frame.src).searchParams).view;

/** It has one frame, which shows the year and does what the element is told. */
async function expectOneThatObeys(atlas: NdnAtlasElement, year: number) {
	const frame = frameOf(atlas);
	expect(viewOf(frame).year).toBe(year);
	ready(frame);
	const set = atlas.set({ year: 1999 });
	expect(heard(frame)).toMatchObject([{ type: 'set', view: { year: 1999 } }]);
	answer(frame);
	await set;
	atlas.setAttribute('year', '2003');
	await Promise.resolve();
	expect(heard(frame)).toMatchObject([{ type: 'set', view: { year: 2003 } }]);
	heard(frame).splice(0);
}

const ATLAS = '<ndn-atlas year="2009" controls="slider"></ndn-atlas>';

it.each<[string, (atlas: NdnAtlasElement) => Element | Promise<Element>]>([
	['cloned', (atlas) => atlas.cloneNode(true) as Element],
	['imported', (atlas) => document.importNode(atlas, true)],
	[
		'parsed again from its markup',
		(atlas) => {
			const box = document.createElement('div');
			document.body.append(box);
			box.append(parsed(written(atlas)));
			return box.firstElementChild as Element;
		},
	],
	[
		'kept in a template',
		(atlas) => {
			const template = document.createElement('template');
			template.content.append(atlas.cloneNode(true));
			return (template.content.cloneNode(true) as DocumentFragment).firstElementChild as Element;
		},
	],
	['moved', (atlas) => atlas],
	[
		'given its own markup again',
		(atlas) => {
			atlas.replaceChildren(parsed(written(...atlas.childNodes)));
			return atlas;
		},
	],
	[
		'emptied',
		(atlas) => {
			atlas.replaceChildren();
			return atlas;
		},
	],
])('an element that is %s has exactly one frame and obeys', async (_how, make) => {
	const first = placed(ATLAS);
	ready(frameOf(first));
	const other = (await make(first)) as NdnAtlasElement;
	const section = document.createElement('section');
	document.body.append(section);
	if (other.parentElement?.parentElement !== document.body) section.append(other);
	await Promise.resolve();
	await expectOneThatObeys(other, 2009);
	if (first !== other) await expectOneThatObeys(first, 2009);
});

it('frames that a parser adds after the element are taken for copies', async () => {
	const atlas = placed(ATLAS);
	const copy = document.createElement('iframe');
	atlas.append(document.createElement('p'), copy);
	await Promise.resolve();
	expect(atlas.querySelectorAll('p')).toHaveLength(1);
	expect(copy.isConnected).toBe(false);
	await expectOneThatObeys(atlas, 2009);
});

it('a page that takes the frame out again and again wins in the end', async () => {
	const atlas = placed(ATLAS);
	for (let i = 0; i < 12; i++) {
		atlas.querySelector('iframe')?.remove();
		await Promise.resolve();
	}
	expect(atlas.querySelector('iframe')).toBeNull();
	expect(await sentence(atlas.get())).toBe('The embed is not in the page.');
});

it('what changes while it is out of the page holds when it is back', async () => {
	const atlas = placed(ATLAS);
	ready(frameOf(atlas));
	atlas.remove();
	atlas.setAttribute('year', '2001');
	atlas.layers = ['aid'];
	document.body.append(atlas);
	expect(viewOf(frameOf(atlas)).layers).toEqual(['aid']);
	await expectOneThatObeys(atlas, 2001);
});

it('what was asked of an element that is then moved is asked of its new frame', async () => {
	const atlas = placed(ATLAS);
	ready(frameOf(atlas));
	const asked = atlas.set({ year: 1995 });
	document.body.prepend(atlas);
	const frame = frameOf(atlas);
	ready(frame);
	expect(heard(frame)).toMatchObject([{ type: 'set', view: { year: 1995 } }]);
	answer(frame);
	expect(await sentence(asked)).toBe('undefined');
});

it.each<[string, (atlas: NdnAtlasElement) => Promise<unknown>]>([
	['set', (atlas) => atlas.set({ year: 1999 })],
	['get', (atlas) => atlas.get()],
	['play', (atlas) => atlas.play(2008, 2010, 1)],
	['pause', (atlas) => atlas.pause()],
	['toImage', (atlas) => atlas.toImage()],
])('%s of an element that is removed ends with a sentence', async (_name, ask) => {
	const atlas = placed(ATLAS);
	expect(await sentence(ask(document.createElement('ndn-atlas')))).toBe(
		'The embed is not in the page.',
	);
	const early = ask(atlas);
	atlas.remove();
	expect(await sentence(early)).toBe('The embed was removed before it answered.');
	expect(await sentence(ask(atlas))).toBe('The embed is not in the page.');

	document.body.append(atlas);
	const frame = frameOf(atlas);
	ready(frame);
	const late = ask(atlas);
	answer(frame);
	atlas.remove();
	expect(await sentence(late)).not.toContain('not in the page');
});

it('`get` that has its ack ends with a sentence when the element is removed before the view', async () => {
	const atlas = placed(ATLAS);
	const frame = frameOf(atlas);
	ready(frame);
	const asked = atlas.get();
	answer(frame);
	await Promise.resolve();
	await Promise.resolve();
	await Promise.resolve();
	atlas.remove();
	expect(await sentence(asked)).toBe('The embed was removed before it answered.');
});

it('a frame that never answers ends the wait after a time', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const asked = sentence(placed(ATLAS).get());
	await vi.advanceTimersByTimeAsync(120_000);
	expect(await asked).toBe('The embed did not answer in time.');
});

it('a frame that waits to be seen loads for whoever asks it', () => {
	const atlas = placed(ATLAS);
	expect(frameOf(atlas).loading).toBe('lazy');
	void sentence(atlas.get());
	expect(frameOf(atlas).loading).toBe('eager');
});

it('before the frame is ready requests and attributes count in their order', async () => {
	const atlas = placed(ATLAS);
	const frame = frameOf(atlas);
	atlas.setAttribute('year', '2000');
	await Promise.resolve();
	expect(viewOf(frame).year).toBe(2000);
	void sentence(atlas.set({ year: 2001 }));
	atlas.year = 2009;
	await Promise.resolve();
	void sentence(atlas.set({ layers: ['aid'] }));
	expect(viewOf(frame).year).toBe(2000);
	ready(frame);
	expect(heard(frame)).toMatchObject([
		{ type: 'set', view: { year: 2001 } },
		{ type: 'set', view: { year: 2009 } },
		{ type: 'set', view: { layers: ['aid'] } },
	]);
});

it('of two attributes that contradict the one that was set last counts', async () => {
	const atlas = placed('<ndn-atlas years="2008-2012"></ndn-atlas>');
	const frame = frameOf(atlas);
	ready(frame);
	const wrong = vi.fn();
	atlas.addEventListener('error', wrong);
	atlas.setAttribute('compare', '2005');
	await Promise.resolve();
	expect(heard(frame)).toMatchObject([{ type: 'set', view: { compare: 2005 } }]);
	atlas.setAttribute('compare', '2011-11');
	await Promise.resolve();
	expect(heard(frame).at(-1)).toMatchObject({ type: 'set', view: { compare: '2011-11' } });
	expect(wrong).not.toHaveBeenCalled();
});

it('keeps the height and the shape that the page gives it', () => {
	const atlas = placed('<ndn-atlas style="height: 222px; aspect-ratio: auto"></ndn-atlas>');
	expect(atlas.style.height).toBe('222px');
	ready(frameOf(atlas));
	expect(atlas.style.height).toBe('222px');
	atlas.setAttribute('ratio', 'auto');
	expect(atlas.style.height).toBe('300px');
	atlas.setAttribute('ratio', '4/3');
	expect(atlas.style.height).toBe('');
});

/** An element of a page that does not know it yet, as before its script has come. */
const unknown = () => document.implementation.createHTMLDocument().createElement('ndn-atlas');
const MINE = { name: 'Mine', geojson: { type: 'FeatureCollection', features: [] } };

it('takes up what a page set before it was known', () => {
	const atlas = Object.assign(unknown(), { year: 2005, minSources: 2, ownData: MINE });
	document.body.append(atlas);
	const frame = frameOf(atlas);
	expect(viewOf(frame)).toMatchObject({ year: 2005, 'min-sources': 2 });
	expect(Object.keys(atlas)).toEqual([]);
	ready(frame);
	expect(heard(frame)).toMatchObject([{ type: 'set', data: MINE }]);
	expect((atlas as unknown as NdnAtlasElement).ownData).toBe(MINE);
});

it('says what of that it cannot use', () => {
	const told = vi.fn();
	const atlas = Object.assign(unknown(), { year: 'soon' });
	atlas.addEventListener('error', ({ message }) => told(message));
	document.body.append(atlas);
	expect(told).toHaveBeenCalledExactlyOnceWith('year: “soon” is not a year.');
});

it('lays the data that stand in it, those that are set in their place, and none again', async () => {
	const atlas = placed(
		'<ndn-atlas><script type="application/geo+json" title="Convoys">{"type":"FeatureCollection","features":[]}</script></ndn-atlas>',
	);
	const frame = frameOf(atlas);
	ready(frame);
	expect(heard(frame)).toMatchObject([{ type: 'set', data: { name: 'Convoys' } }]);
	atlas.ownData = MINE;
	atlas.ownData = null;
	expect(heard(frame).slice(1)).toMatchObject([{ data: MINE }, { data: null }]);
	expect(atlas.ownData).toBeNull();
	answer(frame);
});

it('says that data in it are no JSON', () => {
	const told = vi.fn();
	document.body.addEventListener('error', told, true);
	const atlas = placed(
		'<ndn-atlas><script type="application/geo+json">{"type":</script></ndn-atlas>',
	);
	ready(frameOf(atlas));
	document.body.removeEventListener('error', told, true);
	expect((told.mock.calls[0]?.[0] as ErrorEvent).message).toMatch(
		/^The data in the page are no JSON: /,
	);
});
