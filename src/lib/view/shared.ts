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

/** Whether an address leads somewhere on this computer or its own network only. */
export function isLocal(address: string): boolean {
	const { protocol, hostname } = new URL(address);
	return (
		!/^https?:$/.test(protocol) ||
		/^(localhost|.*\.localhost|.*\.local|0\.0\.0\.0|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[::1?\]|\[f[cd][0-9a-f:]+\]|\[fe80:[0-9a-f:]+\])$/.test(
			hostname,
		)
	);
}
