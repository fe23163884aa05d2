import { afterEach, expect, it, vi } from 'vitest';
import { joinStoryHost, tellProblems } from '#lib/embed/story-frame.ts';

afterEach(() => void vi.unstubAllGlobals());

const IDS = ['opening', 'first-train', 'closing'];
const HOST = 'https://host.example';

/** A story in a frame of a page that is listed, and what that page is told. */
function frame() {
	const listeners = new Set<(event: object) => void>();
	const told: object[] = [];
	const parent = {
		postMessage: (message: object, target: string) => told.push({ ...message, target }),
	};
	vi.stubGlobal('window', {
		parent,
		addEventListener: (_: string, listener: (event: object) => void) => listeners.add(listener),
		removeEventListener: (_: string, listener: (event: object) => void) =>
			listeners.delete(listener),
	});
	vi.stubGlobal('location', { origin: 'https://atlas.example' });
	let index = 0;
	const report = () => ({ id: IDS[index] ?? '', index: index + 1, count: 3, title: 'A step' });
	const host = joinStoryHost({
		ids: IDS,
		report,
		// As the page does it: each step that is come to is told.
		go: (to) => {
			if (to === index) return;
			index = to;
			host.tell();
		},
		origins: [HOST],
	});
	/** Sends a message from a window and gives what is told of it. */
	const ask = (message: object, { origin = HOST, source = parent as object } = {}) => {
		told.length = 0;
		const data = { to: 'ndn-atlas', version: 1, id: 'a', ...message };
		for (const listener of listeners) listener({ data, origin, source });
		return told.slice();
	};
	return { host, told, ask };
}
const FROM = { from: 'ndn-atlas', version: 1, target: '*' };
const step = (index: number) => ({
	...FROM,
	type: 'step',
	id: IDS[index - 1],
	index,
	count: 3,
	title: 'A step',
});
const ack = { ...FROM, type: 'ack', id: 'a' };

it('a story in a frame says that it is ready, and at which step', () => {
	expect(frame().told).toEqual([{ ...step(1), type: 'ready' }]);
});

it('it obeys the page around it, answers each request, and tells each step', () => {
	const { host, told, ask } = frame();
	expect(ask({ type: 'set', step: 3 })).toEqual(expect.arrayContaining([step(3), ack]));
	expect(ask({ type: 'previous' })).toEqual(expect.arrayContaining([step(2), ack]));
	expect(ask({ type: 'next' })).toEqual(expect.arrayContaining([step(3), ack]));
	// Nothing is there to go to, and yet there is an answer: where it is.
	expect(ask({ type: 'next' })).toEqual([ack, step(3)]);
	expect(ask({ type: 'get' })).toEqual([ack, step(3)]);
	expect(ask({ type: 'set', step: 9 })).toEqual([
		{ ...FROM, type: 'error', id: 'a', message: expect.stringContaining('from 1 to 3') },
	]);
	// A key or a hand in the frame has turned the page.
	told.length = 0;
	host.tell();
	expect(told).toEqual([step(3)]);
});

it('it obeys no other window, no origin that is not listed, and nobody once it is left', () => {
	const { host, ask } = frame();
	expect(ask({ type: 'next' }, { source: {} })).toEqual([]);
	expect(ask({ type: 'next' }, { origin: 'https://evil.example' })).toEqual([]);
	expect(ask({ type: 'next' }, { origin: 'https://atlas.example' })).not.toEqual([]);
	host.leave();
	expect(ask({ type: 'next' })).toEqual([]);
});

it('what of the address cannot be used is an error each, and nobody is told outside of a frame', () => {
	const { told } = frame();
	told.length = 0;
	tellProblems(['This is an incomplete link.']);
	expect(told).toEqual([{ ...FROM, type: 'error', message: 'This is an incomplete link.' }]);
	const alone: { parent?: object; postMessage: () => void } = { postMessage: vi.fn() };
	alone.parent = alone;
	vi.stubGlobal('window', alone);
	tellProblems(['This is an incomplete link.']);
	expect(alone.postMessage).not.toHaveBeenCalled();
});
