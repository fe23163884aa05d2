import { HOME_BOUNDS, shownBounds, type Bounds, type Camera, type Size } from './camera.ts';
import type { View } from './view.ts';

/**
 * The view as others get it: with the bounds that the map shows in place of a camera, so that the
 * same things are in sight in a frame of any size. No bounds can say how a map was turned, tilted or moved
 * as a globe; such a view keeps its camera.
 */
export function sharedView(view: View, camera: Camera, size: Size): View {
	if (view.fit) return view;
	if (view.map === null && view.trace === null) return { ...view, fit: HOME_BOUNDS };
	return isStraight(view, camera)
		? { ...view, map: null, fit: shownBounds(camera, size) }
		: { ...view, map: camera };
}

/** Whether bounds can say where a map looks: it is flat, and neither turned nor tilted. */
export function isStraight({ projection }: View, { bearing, pitch }: Camera): boolean {
	return projection === 'flat' && bearing === 0 && pitch === 0;
}

/** The bounds that a map of this size shows of a view. */
export function boundsOf({ fit, map }: View, size: Size): Bounds {
	return fit ?? (map ? shownBounds(map, size) : HOME_BOUNDS);
}
