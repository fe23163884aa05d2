import { fitCamera, HOME_BOUNDS } from './camera.ts';
import { project } from './mercator.ts';

/** The map size that a page without script is laid out for. */
const DEFAULT_SIZE = { width: 1160, height: 720 };

/** The zoom of the home view in a page without script. */
export const HOME_ZOOM = fitCamera(HOME_BOUNDS, DEFAULT_SIZE).zoom;

/** `viewBox` of the home view, in projected world units. */
export function homeViewBox(): string {
	const [west, north] = project([HOME_BOUNDS[0], HOME_BOUNDS[3]]);
	const [east, south] = project([HOME_BOUNDS[2], HOME_BOUNDS[1]]);
	return [west, north, east - west, south - north].map(Math.round).join(' ');
}
