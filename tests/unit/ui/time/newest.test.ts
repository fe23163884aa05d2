import { expect, test } from 'vitest';
import { Newest } from '#lib/ui/time/newest.ts';

/** Milliseconds from frame to frame. */
const FRAME = 16;

/** A hand that asks every so many milliseconds for the next year, and a picture that takes so long for each. */
function drag({ every, step, years }: { every: number; step: number; years: number }) {
	const shown: { value: number; behind: number }[] = [];
	let [now, frame] = [0, null as (() => void) | null];
	const newest = new Newest<{ value: number; at: number }>(
		({ value, at }) => {
			now += step;
			shown.push({ value, behind: now - at });
		},
		{ request: (run) => ((frame = run), 1), cancel: () => (frame = null) },
	);
	for (let asked = 0; asked < years || frame;) {
		// What the hand did while a step ran comes after it, all at once.
		for (; asked < years && asked * every <= now; asked++)
			newest.ask({ value: asked, at: asked * every });
		const run = frame;
		frame = null;
		run?.();
		now = (Math.floor(now / FRAME) + 1) * FRAME;
	}
	return shown;
}

test('a picture that keeps up shows every year', () => {
	const shown = drag({ every: 20, step: 2, years: 24 });
	expect(shown.map(({ value }) => value)).toEqual([...Array(24).keys()]);
});

test('a slow picture skips the years that came too late, ends at the last and never falls farther behind', () => {
	const shown = drag({ every: 10, step: 60, years: 200 });
	const values = shown.map(({ value }) => value);
	expect(values.length).toBeLessThan(60);
	expect(values.at(-1)).toBe(199);
	expect(values).toEqual(values.toSorted((a, b) => a - b));
	// The step that ran when it was asked, the wait for a frame, and its own step.
	expect(Math.max(...shown.map(({ behind }) => behind))).toBeLessThanOrEqual(60 + FRAME + 60);
});

test('what waits when the hand lets go is not shown after what it chose', () => {
	const shown: number[] = [];
	let frame: (() => void) | null = null;
	const newest = new Newest<number>((value) => shown.push(value), {
		request: (run) => ((frame = run), 1),
		cancel: () => (frame = null),
	});
	newest.ask(2009);
	newest.stop();
	expect(frame).toBeNull();
	newest.ask(2010);
	(frame as unknown as () => void)();
	expect(shown).toEqual([2010]);
});
