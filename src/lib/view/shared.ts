import { HOME_BOUNDS, shownBounds, type Camera, type Size } from './camera.ts';
import type { View } from './view.ts';

/**
 * The view as others get it: with the bounds that the map shows in place of a camera, so that the
 * same things are in sight in a frame of any size. No bounds can say a turn, a tilt or a globe; such a
 * view keeps its camera.
 */
export function sharedView(view: View, camera: Camera, size: Size): View {
	if (view.fit) return view;
	if (!isStraight(view, camera)) return { ...view, map: camera };
	const isHome = view.map === null && view.trace === null;
	return { ...view, map: null, fit: isHome ? HOME_BOUNDS : shownBounds(camera, size) };
}

function isStraight({ projection }: View, { bearing, pitch }: Camera): boolean {
	return projection === 'flat' && bearing === 0 && pitch === 0;
}
