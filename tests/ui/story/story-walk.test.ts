import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToldStep } from '#lib/story/told.ts';
import { StoryWalk } from '#lib/ui/story/story-walk.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = { text: 'It came.', lang: 'en' } as const;
const step = (id: string, view: string, sweep: ToldStep['sweep'] = null): ToldStep => ({
	id,
	title: id,
	text,
	notes: text,
	view,
	sweep,
	claims: [],
});
const STEPS = [
	step('first', 'year=2001&map=5.00/43.0000/68.0000'),
	step('second', 'year=2004&map=6.00/41.0000/64.0000', { from: 2001, to: 2004, seconds: 3 }),
	step('third', 'year=2008&map=5.00/39.0000/66.0000'),
];
const START = { zoom: 5, lat: 43, lng: 68, bearing: 0, pitch: 0 };

function walk({ isStill = false } = {}) {
	const onstep = vi.fn<(id: string) => void>();
	const about = { isStill: () => isStill, camera: () => START, onstep };
	const walk = new StoryWalk(STEPS, 0, about);
	walk.size = { width: 800, height: 600 };
	return { walk, onstep };
}

test('a walk shows the view of its step and tells when it comes to another', () => {
	const { walk: w, onstep } = walk({ isStill: true });
	expect(w.view).toMatchObject({ year: 2001, map: START, still: true });
	w.go(2);
	expect(w.view.year).toBe(2008);
	expect([w.step.id, w.isLast]).toEqual(['third', true]);
	w.go(2);
	expect(onstep.mock.calls).toEqual([['third']]);
});

test('the map flies from where it looks to the next step, and the slice stays one object meanwhile', () => {
	const { walk: w } = walk();
	w.go(2);
	expect(w.camera).toEqual(START);
	vi.advanceTimersByTime(300);
	const { slice } = w;
	expect(w.camera.lat).toBeLessThan(43);
	expect(w.camera.lat).toBeGreaterThan(39);
	vi.advanceTimersByTime(200);
	expect(w.slice).toBe(slice);
	vi.advanceTimersByTime(1000);
	expect(w.camera).toMatchObject({ zoom: 5, lat: 39, lng: 66 });
	expect(w.view.map).toMatchObject({ zoom: 5, lat: 39, lng: 66 });
});

test('a step plays its years, and the next step ends that', () => {
	const { walk: w } = walk();
	w.go(1);
	expect([w.view.year, w.isSweeping]).toEqual([2001, true]);
	vi.advanceTimersByTime(1000);
	expect(w.view.year).toBe(2002);
	w.go(2);
	expect([w.view.year, w.isSweeping]).toEqual([2008, false]);
});

test('where motion is to be reduced the map jumps and the years wait to be asked for', () => {
	const { walk: w } = walk({ isStill: true });
	w.go(1);
	expect(w.camera).toMatchObject({ zoom: 6, lat: 41, lng: 64 });
	expect([w.view.year, w.isSweeping]).toEqual([2004, false]);
	w.toggleSweep();
	expect(w.view.year).toBe(2001);
	vi.advanceTimersByTime(3000);
	expect([w.view.year, w.isSweeping]).toEqual([2004, false]);
});
