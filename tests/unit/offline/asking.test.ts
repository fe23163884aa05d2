import { version } from '$app/environment';
import { expect, test } from 'vitest';
import { inCharge, keepAll } from '#lib/offline/asking.ts';
import { openVersions } from '#lib/offline/open-pages.ts';
import type { Answer } from '#lib/offline/orders.ts';
import { sayVersion } from '#lib/offline/say-version.ts';

/** A worker that answers an order with what is given, and can change its state. */
class FakeWorker extends EventTarget {
	state: ServiceWorkerState = 'activated';
	readonly #answers: readonly Answer[];

	constructor(...answers: Answer[]) {
		super();
		this.#answers = answers;
	}

	postMessage(_: unknown, [port]: [MessagePort]) {
		for (const answer of this.#answers) port.postMessage(answer);
	}

	become(state: ServiceWorkerState) {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

const worker = (...answers: Answer[]) => new FakeWorker(...answers) as FakeWorker & ServiceWorker;
const progress = (done: number): Answer => ({ type: 'progress', done, total: 9 });

test('keeping tells how far it has come, and nothing after its end', async () => {
	const told: number[] = [];
	const late = worker(progress(1), { type: 'failed', why: 'full' }, progress(2));
	expect(await keepAll(late, (done) => told.push(done))).toBe('full');
	await new Promise((resolve) => setImmediate(resolve));
	expect(told).toEqual([1]);
});

test('keeping ends when the worker is stopped without a word', async () => {
	expect(await keepAll(worker(progress(1)), () => undefined, 20)).toBe('connection');
});

test('keeping ends when the worker has to give way to another', async () => {
	const old = worker(progress(1));
	const ended = keepAll(old, () => undefined);
	old.become('redundant');
	expect(await ended).toBe('outdated');
});

test('a first worker that cannot be installed does not let anybody wait', async () => {
	const installing = worker();
	installing.state = 'installing';
	const registration = { active: null, waiting: null, installing };
	const asked = inCharge(registration as unknown as ServiceWorkerRegistration);
	installing.become('redundant');
	await expect(asked).rejects.toMatchObject({ why: 'server' });
	const none = { active: null, waiting: null, installing: null };
	await expect(inCharge(none as unknown as ServiceWorkerRegistration)).rejects.toMatchObject({
		why: 'server',
	});
	installing.state = 'installing';
	const stalled = inCharge(registration as unknown as ServiceWorkerRegistration, 20);
	await expect(stalled).rejects.toMatchObject({ why: 'server' });
});

const page = (path: string, version: string | null) => ({
	url: `https://example.org${path}`,
	postMessage: (_: unknown, [port]: Transferable[]) =>
		version !== null && (port as MessagePort).postMessage(version),
});

test('open pages say their versions; embeds and other sites are not asked', async () => {
	const pages = [
		page('/atlas/', 'v1'),
		page('/atlas/kk/?year=2009', 'v2'),
		page('/atlas/embed/', null),
		page('/shop/', null),
	];
	expect(await openVersions(pages, '/atlas', 1000)).toEqual(['v1', 'v2']);
});

test('a page that does not answer may be of any version', async () => {
	const pages = [page('/', 'v1'), page('/sources/', null)];
	expect(await openVersions(pages, '', 20)).toBeNull();
});

test('a page says its version when it is asked, as long as it is there', async () => {
	const workers = new EventTarget();
	const story = {
		url: 'https://example.org/stories/k2-to-ndn/',
		postMessage: (data: unknown, ports: Transferable[]) =>
			workers.dispatchEvent(new MessageEvent('message', { data, ports: ports as MessagePort[] })),
	};
	const leave = sayVersion(workers);
	expect(await openVersions([story], '', 1000)).toEqual([version]);
	leave();
	expect(await openVersions([story], '', 20)).toBeNull();
});
