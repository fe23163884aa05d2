import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { painted } from '#lib/view/waits.ts';

describe('what waits for the first paint of a page', () => {
	let frame: (() => void) | undefined;
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		vi.stubGlobal('requestAnimationFrame', (run: () => void) => void (frame = run));
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});

	/** Whether it has gone on after so many milliseconds. */
	async function isOver(wait: Promise<void>, milliseconds: number): Promise<boolean> {
		let over = false;
		void wait.then(() => (over = true));
		await vi.advanceTimersByTimeAsync(milliseconds);
		return over;
	}

	it('goes on in the task after the frame, not in it', async () => {
		const wait = painted();
		expect(await isOver(wait, 100)).toBe(false);
		frame?.();
		expect(await isOver(wait, 1)).toBe(true);
	});

	it('does not wait for ever where nobody sees the page', async () => {
		expect(await isOver(painted(), 1000)).toBe(true);
	});
});
