import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttled } from '#lib/view/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a throttled call', () => {
	it('runs at once when there was none before', () => {
		const run = vi.fn();
		throttled(run, 340).call('a');
		expect(run.mock.calls).toEqual([['a']]);
	});

	it('that comes too soon runs when its time has come, with the newest value', () => {
		const run = vi.fn();
		const { call } = throttled(run, 340);
		call('a');
		vi.advanceTimersByTime(100);
		call('b');
		call('c');
		vi.advanceTimersByTime(239);
		expect(run.mock.calls).toEqual([['a']]);
		vi.advanceTimersByTime(1);
		expect(run.mock.calls).toEqual([['a'], ['c']]);
	});

	it('runs at most three times a second and once at the end of a long drag', () => {
		const run = vi.fn();
		const { call } = throttled<number>(run, 340);
		for (let i = 0; i <= 100; i++) {
			call(i);
			vi.advanceTimersByTime(10);
		}
		expect(run.mock.calls.length).toBeLessThanOrEqual(4);
		vi.runAllTimers();
		expect(run.mock.lastCall).toEqual([100]);
		expect(run.mock.calls.length).toBeLessThanOrEqual(4);
	});

	it('that comes late enough runs at once again', () => {
		const run = vi.fn();
		const { call } = throttled(run, 340);
		call('a');
		vi.advanceTimersByTime(340);
		call('b');
		expect(run.mock.calls).toEqual([['a'], ['b']]);
	});

	it('does not run twice for one value', () => {
		const run = vi.fn();
		const { call } = throttled(run, 340);
		call('a');
		call('b');
		vi.advanceTimersByTime(2000);
		expect(run).toHaveBeenCalledTimes(2);
	});

	it('that was cancelled never runs, and the next one waits as before', () => {
		const run = vi.fn();
		const { call, cancel } = throttled(run, 340);
		call('a');
		call('b');
		cancel();
		vi.advanceTimersByTime(200);
		call('c');
		expect(run.mock.calls).toEqual([['a']]);
		vi.advanceTimersByTime(140);
		expect(run.mock.calls).toEqual([['a'], ['c']]);
	});
});
