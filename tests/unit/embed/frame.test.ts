import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinHost, type Embedded } from '#lib/embed/frame.ts';
import type { Envelope } from '#lib/embed/messages.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

const HOST = 'https://deck.example';

/** A page in a frame whose picture settles when `settle` says so, and what its host has been told. */
function framed(more: Partial<Embedded> = {}) {
	const told: Envelope[] = [];
	const listeners = new Set<(event: MessageEvent) => void>();
	const parent = { postMessage: (message: Envelope) => told.push(message) };
	const early: MessageEvent[] = [];
	const event = (data: unknown) => ({ data, origin: HOST, source: parent }) as never;
	vi.stubGlobal('window', {
		parent,
		ndnAtlasEarly: { inbox: early, keep: () => undefined },
		addEventListener: (_: string, listener: (event: MessageEvent) => void) =>
			listeners.add(listener),
		removeEventListener: (_: string, listener: (event: MessageEvent) => void) =>
			listeners.delete(listener),
	});
	vi.stubGlobal('location', { origin: 'https://atlas.example' });
	let view: View = { ...DEFAULT_VIEW, origin: [HOST] };
	let isSlow = false;
	const waits: (() => void)[] = [];
	const embedded: Embedded = {
		view: () => view,
		report: () => ({ view: view as never, visible: [], summary: '', headline: '', height: 0 }),
		show: (next) => void (view = next),
		lay: () => Promise.resolve(null),
		play: ({ to }) => void (view = { ...view, year: to as number }),
		pause: () => undefined,
		picture: (_, { year }) => Promise.resolve({ blob: new Blob(), alt: String(year) }),
		settled: () => (isSlow ? new Promise((resolve) => waits.push(resolve)) : Promise.resolve()),
		faults: () => [],
		onslide: () => undefined,
		...more,
	};
	const message = (id: number, rest: object) => ({ to: 'ndn-atlas', version: 1, id, ...rest });
	return {
		told,
		/** Ids of the answers of a type, in order. */
		ids: (type: string) =>
			told.flatMap((answer) => (answer.type === type && 'id' in answer ? [answer.id] : [])),
		count: (type: string) => told.filter((answer) => answer.type === type).length,
		year: () => view.year,
		hold: () => void (isSlow = true),
		settle: () => {
			isSlow = false;
			for (const resolve of waits.splice(0)) resolve();
		},
		before: (id: number, rest: object) => early.push(event(message(id, rest))),
		send: (id: number, rest: object) => {
			for (const listener of listeners) listener(event(message(id, rest)));
		},
		join: () => joinHost(embedded),
	};
}

const set = (year: number) => ({ type: 'set', view: { year } });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('messages that come before the frame is ready', () => {
	const requests = [
		set(2001),
		{ type: 'get' },
		{ type: 'play', from: 2003, until: 2005, seconds: 1 },
		{ type: 'pause' },
		{ type: 'set', view: { year: 'soon' } },
		set(2009),
	];

	it.each([0, 1, 2, 3, 4, 5, 6])(
		'count in the order in which they were sent, %i of six before the script has loaded',
		async (early) => {
			const frame = framed();
			frame.hold();
			requests.slice(0, early).forEach((request, i) => frame.before(i, request));
			frame.join();
			requests.slice(early).forEach((request, i) => frame.send(early + i, request));
			expect(frame.told).toEqual([]);
			frame.settle();
			await vi.waitFor(() => expect(frame.count('view')).toBe(3));
			expect(frame.told.map(({ type }) => type)).toEqual([
				...['ready', 'ack', 'ack', 'ack', 'ack', 'error', 'ack'],
				...['view', 'view', 'view'],
			]);
			expect(frame.ids('ack')).toEqual([0, 1, 2, 3, 5]);
			expect(frame.year()).toBe(2009);
		},
	);

	it('are answered each, however many they are', async () => {
		const frame = framed();
		frame.hold();
		frame.join();
		for (let i = 0; i < 500; i++) frame.send(i, set(1992 + (i % 24)));
		frame.settle();
		await vi.waitFor(() => expect(frame.count('view')).toBe(500));
		expect(frame.ids('ack')).toEqual(Array.from({ length: 500 }, (_, i) => i));
		expect(frame.year()).toBe(1992 + (499 % 24));
	});
});

describe('a picture that never settles', () => {
	it('delays `ready` for some seconds only', async () => {
		const frame = framed();
		frame.hold();
		frame.join();
		await vi.advanceTimersByTimeAsync(5000);
		expect(frame.count('ready')).toBe(1);
	});

	it('does not hold up the next view', async () => {
		const frame = framed();
		frame.join();
		await vi.waitFor(() => expect(frame.count('ready')).toBe(1));
		frame.hold();
		frame.send(1, set(2001));
		await vi.waitFor(() => expect(frame.year()).toBe(2001));
		frame.send(2, set(2009));
		await vi.advanceTimersByTimeAsync(5000);
		await vi.waitFor(() => expect(frame.year()).toBe(2009));
		frame.settle();
		await vi.waitFor(() => expect(frame.count('view')).toBe(2));
	});

	it('fails for one view and not for those after it', async () => {
		let hasFailed = false;
		const frame = framed({
			settled: () => {
				if (hasFailed) return Promise.resolve();
				hasFailed = true;
				return Promise.reject(new Error('the WebGL context was lost'));
			},
		});
		frame.join();
		frame.send(1, set(2001));
		await vi.waitFor(() => expect(frame.count('view')).toBe(1));
		frame.send(2, set(2009));
		await vi.waitFor(() => expect(frame.count('view')).toBe(2));
		expect(frame.year()).toBe(2009);
	});

	it('is answered with a sentence where it was asked for as a file', async () => {
		const frame = framed({ picture: () => new Promise(() => undefined) });
		frame.join();
		frame.send(1, { type: 'export', format: 'png' });
		await vi.advanceTimersByTimeAsync(120_000);
		expect(frame.told.at(-1)).toMatchObject({
			type: 'error',
			id: 1,
			message: 'It took longer than 120 seconds.',
		});
	});
});

it('a picture as a file is of the view in which it was asked for', async () => {
	const frame = framed();
	frame.join();
	await vi.waitFor(() => expect(frame.count('ready')).toBe(1));
	frame.send(1, set(2001));
	frame.send(2, { type: 'export', format: 'png' });
	frame.send(3, set(2009));
	await vi.waitFor(() => expect(frame.count('view')).toBe(2));
	expect(frame.told.find(({ type, ...rest }) => type === 'ack' && 'alt' in rest)).toMatchObject({
		id: 2,
		alt: '2001',
	});
});

it('what of the address could not be used is told after `ready`', async () => {
	const frame = framed({ faults: () => ['layers: “coridors” contains no known value.'] });
	frame.join();
	await vi.waitFor(() => expect(frame.told).toHaveLength(2));
	expect(frame.told).toMatchObject([
		{ type: 'ready' },
		{ type: 'error', message: 'layers: “coridors” contains no known value.' },
	]);
});

describe('data of the host', () => {
	const data = { name: 'Mine', geojson: { type: 'FeatureCollection', features: [] } };

	it('are laid over the map with an `ack` and a `view`; what was left out is told', async () => {
		const frame = framed({ lay: () => Promise.resolve('1 row cannot be read') });
		frame.join();
		await vi.waitFor(() => expect(frame.count('ready')).toBe(1));
		frame.send(7, { type: 'set', data, view: { year: 2009 } });
		await vi.waitFor(() => expect(frame.count('view')).toBe(1));
		expect(frame.told.slice(1).map(({ type }) => type)).toEqual(['ack', 'error', 'view']);
		expect(frame.year()).toBe(2009);
	});

	it('that cannot be shown are an `error`, and nothing changes', async () => {
		const frame = framed({ lay: () => Promise.reject(new Error('This is no GeoJSON.')) });
		frame.join();
		await vi.waitFor(() => expect(frame.count('ready')).toBe(1));
		const before = frame.year();
		frame.send(7, { type: 'set', data, view: { year: before === 2009 ? 2010 : 2009 } });
		await vi.waitFor(() => expect(frame.count('error')).toBe(1));
		expect(frame.told.at(-1)).toMatchObject({ id: 7, message: 'This is no GeoJSON.' });
		expect(frame.year()).toBe(before);
	});
});
