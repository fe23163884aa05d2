import type { MapLibreMap } from './maplibre.ts';

/** Milliseconds between the frames of a map that nobody sees. */
const REST_MS = 120;

/**
 * Lets a map that is not shown yet draw no more often than it must: MapLibre would draw a frame for each
 * of its hundred tiles, half a second of the page's time in all. Once they are all there it draws at once
 * again. Returns what ends it sooner.
 */
export function drawSeldom(map: MapLibreMap): () => void {
	const draw = map.triggerRepaint.bind(map);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const end = () => {
		map.triggerRepaint = draw;
		// What was asked for meanwhile is drawn now.
		if (timer !== undefined) draw();
		clearTimeout(timer);
		timer = undefined;
	};
	map.triggerRepaint = () => {
		timer ??= setTimeout(() => {
			if (map.loaded()) return end();
			timer = undefined;
			draw();
		}, REST_MS);
	};
	return end;
}
