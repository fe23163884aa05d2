import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawSeldom } from '#lib/map/gl/draw-seldom.ts';
import type { MapLibreMap } from '#lib/map/gl/maplibre.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What {@link drawSeldom} knows of a map: whether all is there, and how often it drew. */
function waitingMap() {
	const draw = vi.fn();
	const state = { isLoaded: false };
	const map = { triggerRepaint: draw, loaded: () => state.isLoaded } as unknown as MapLibreMap;
	return { map, draw, state };
}

/** A tile comes every 20 ms. */
function bringTiles(map: MapLibreMap, count: number) {
	for (let i = 0; i < count; i++) {
		map.triggerRepaint();
		vi.advanceTimersByTime(20);
	}
}

test('a map that nobody sees draws a few frames for a hundred tiles, not a hundred', () => {
	const { map, draw } = waitingMap();
	drawSeldom(map);
	bringTiles(map, 100);
	expect(draw.mock.calls.length).toBeGreaterThan(5);
	expect(draw.mock.calls.length).toBeLessThan(25);
});

test('once all tiles are there, or the waiting is ended, it draws at once again', () => {
	const { map, draw, state } = waitingMap();
	drawSeldom(map);
	bringTiles(map, 10);
	state.isLoaded = true;
	vi.advanceTimersByTime(1000);
	bringTiles(map, 10);
	draw.mockClear();
	bringTiles(map, 10);
	expect(draw).toHaveBeenCalledTimes(10);

	const other = waitingMap();
	const end = drawSeldom(other.map);
	other.map.triggerRepaint();
	end();
	expect(other.draw).toHaveBeenCalledOnce();
	vi.advanceTimersByTime(1000);
	expect(other.draw).toHaveBeenCalledOnce();
	other.map.triggerRepaint();
	expect(other.draw).toHaveBeenCalledTimes(2);
});
