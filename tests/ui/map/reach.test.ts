import { afterEach, describe, expect, test, vi } from 'vitest';
import { onceReached } from '#lib/ui/map/at-rest.ts';
import { isFast, whenReached } from '#lib/ui/map/reach.ts';
import { holder } from '../stage.ts';

/** A machine as browsers tell of it. */
const machine = (told: object) => ({ hardwareConcurrency: 8, ...told }) as Navigator;

describe('a machine is fast', () => {
	test.each([
		['with cores enough, where the browser tells no more', {}, true],
		[
			'with much memory on a fast connection',
			{ deviceMemory: 8, connection: { effectiveType: '4g' } },
			true,
		],
		['not with two cores', { hardwareConcurrency: 2 }, false],
		['not with little memory', { deviceMemory: 2 }, false],
		['not on a slow connection', { connection: { effectiveType: '3g' } }, false],
	])('%s', (_case, told, fast) => {
		expect(isFast(machine(told))).toBe(fast);
	});
});

describe('a map is reached', () => {
	afterEach(() => void vi.restoreAllMocks());

	/** A map on a machine with so many cores, whose page is idle at once. */
	function map({ cores = 8, saveData = false } = {}) {
		vi.spyOn(navigator, 'hardwareConcurrency', 'get').mockReturnValue(cores);
		const connection = { saveData, effectiveType: '4g' };
		const told = navigator as unknown as { connection: object };
		vi.spyOn(told, 'connection', 'get').mockReturnValue(connection);
		vi.spyOn(window, 'requestIdleCallback').mockImplementation((run) => {
			run({ didTimeout: false, timeRemaining: () => 50 });
			return 0;
		});
		const box = holder();
		const start = vi.fn<(isAsked: boolean) => void>();
		const end = whenReached(box, start);
		const act = (type: string, target: EventTarget = box) =>
			target.dispatchEvent(new Event(type, { bubbles: true }));
		return { box, start, end, act };
	}

	test.each(['pointermove', 'pointerdown', 'wheel'])('by a %s over it, once', (type) => {
		const { start, act } = map({ cores: 2 });
		act(type);
		act(type);
		expect(start.mock.calls).toEqual([[true]]);
	});

	test('not by a pointer that passes elsewhere', () => {
		const { start, act } = map();
		act('pointermove', document.body);
		expect(start).not.toHaveBeenCalled();
	});

	test.each(['pointerdown', 'keydown'])(
		'unasked, once, after a %s elsewhere, when the page is idle',
		(type) => {
			const { start, act } = map();
			act(type, document.body);
			act(type, document.body);
			act('pointermove');
			expect(start.mock.calls).toEqual([[false]]);
		},
	);

	test.each([
		['a slow machine', { cores: 2 }],
		['a visitor who saves data', { saveData: true }],
	])('never unasked by %s', (_who, told) => {
		const { start, act } = map(told);
		act('pointerdown', document.body);
		act('keydown', document.body);
		expect(start).not.toHaveBeenCalled();
	});

	test('no more when it has gone', () => {
		const { start, end, act } = map();
		end();
		act('pointermove');
		act('keydown', document.body);
		expect(start).not.toHaveBeenCalled();
	});
});

describe('what a page needs for going on', () => {
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	function reader() {
		vi.useFakeTimers();
		vi.spyOn(window, 'requestIdleCallback').mockImplementation((run) => {
			run({ didTimeout: false, timeRemaining: () => 50 });
			return 0;
		});
		const run = vi.fn<() => void>();
		return { run, end: onceReached(run) };
	}

	test.each(['pointermove', 'keydown', 'scroll'])('comes once, with the first %s', (type) => {
		const { run } = reader();
		expect(run).not.toHaveBeenCalled();
		document.body.dispatchEvent(new Event(type, { bubbles: true }));
		document.body.dispatchEvent(new Event(type, { bubbles: true }));
		vi.advanceTimersByTime(60_000);
		expect(run).toHaveBeenCalledOnce();
	});

	test('comes without a hand after some seconds, and not where the page has gone', () => {
		const stays = reader();
		vi.advanceTimersByTime(5000);
		expect(stays.run).not.toHaveBeenCalled();
		vi.advanceTimersByTime(5000);
		expect(stays.run).toHaveBeenCalledOnce();
		const gone = reader();
		gone.end();
		vi.advanceTimersByTime(60_000);
		expect(gone.run).not.toHaveBeenCalled();
	});
});
