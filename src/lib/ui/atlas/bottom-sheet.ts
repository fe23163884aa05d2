/** The heights of the bottom sheet over the map on a small screen, from low to high. */
export const HEIGHTS = ['peek', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** Pixels per millisecond from which a drag counts as a flick. */
const FLICK = 0.5;

/** The part of the room above the time bar that a height takes; `peek` pixels stay of the lowest. */
export function pixelsOf(height: Height, room: number, peek: number): number {
	if (height === 'peek') return Math.min(peek, room);
	return height === 'half' ? Math.max(Math.min(peek, room), room / 2) : room;
}

/** A step up (1) or down (-1), as far as there are any. */
export function neighbour(height: Height, step: 1 | -1): Height {
	return HEIGHTS[HEIGHTS.indexOf(height) + step] ?? height;
}

/** The height after this one when the handle is pressed: up to the top, then down to the lowest. */
export function nextHeight(height: Height): Height {
	return height === 'full' ? 'peek' : neighbour(height, 1);
}

/**
 * Where a sheet comes to rest that was let go at so many pixels: at the nearest height or, flicked
 * (`speed` in pixels per millisecond, up is positive), at the next in that direction.
 */
export function restingHeight(at: number, speed: number, room: number, peek: number): Height {
	const stops = HEIGHTS.map((height) => ({ height, px: pixelsOf(height, room, peek) }));
	if (speed > FLICK) return stops.find(({ px }) => px > at)?.height ?? 'full';
	if (speed < -FLICK) return stops.findLast(({ px }) => px < at)?.height ?? 'peek';
	return stops.reduce((best, stop) =>
		Math.abs(stop.px - at) < Math.abs(best.px - at) ? stop : best,
	).height;
}
