import type { Language } from '#lib/atlas/vocabulary.ts';
import { fitCamera, HOME_BOUNDS } from '#lib/view/camera.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import type { Box } from './room.ts';

/**
 * The zooms at which marks and names are laid out anew; each holds from its zoom up to the next, the last
 * for all above it. They need not be whole: 1.8 is the home view of a phone, 2.4 that of an upright
 * tablet, 2.8 that of laptops of 1280x720 and 1366x768, and 3.2 that of desks from 1440x900 up.
 */
export const LEVELS = [0, 1, 1.8, 2.4, 2.8, 3.2, 4, 5, 6, 7, 8] as const;
export const LAST_LEVEL = 8;

/** The level that holds at a zoom, named by the zoom at which it begins. */
export function levelAt(zoom: number): number {
	return LEVELS.findLast((level) => level <= zoom) ?? 0;
}

/** The level before one; itself minus one for the first. */
export const levelBefore = (level: number): number =>
	LEVELS.findLast((other) => other < level) ?? level - 1;

/** The level after one; itself and one for the last. */
export const levelAfter = (level: number): number =>
	LEVELS.find((other) => other > level) ?? level + 1;

/** How many times farther apart spots lie where the next level begins. */
export function spreadOf(level: number): number {
	return 2 ** (levelAfter(level) - level);
}

/** Whether something that shows from one zoom or level to another, both included, shows at a zoom. */
export function isShownAt([first, last]: readonly [number, number], zoom: number): boolean {
	return first <= zoom && levelAt(zoom) <= last;
}

/**
 * A map as windows have it when the atlas opens, in pixels: how high its toolbar is and from where it
 * reaches to the right in each language (nothing where it stands over the map), how high the credits are
 * and how far they reach from the left.
 */
const HOME_MAPS = [
	{ width: 360, height: 397, high: 0, en: 360, ru: 360, kk: 360, credits: [34, 360] },
	{ width: 390, height: 501, high: 0, en: 390, ru: 390, kk: 390, credits: [34, 390] },
	{ width: 532, height: 948, high: 86, en: 8, ru: 8, kk: 8, credits: [36, 532] },
	{ width: 736, height: 589, high: 86, en: 8, ru: 8, kk: 8, credits: [22, 542] },
	{ width: 992, height: 546, high: 50, en: 226, ru: 87, kk: 155, credits: [22, 542] },
	{ width: 1078, height: 589, high: 50, en: 312, ru: 173, kk: 241, credits: [22, 542] },
	{ width: 1152, height: 708, high: 50, en: 386, ru: 247, kk: 315, credits: [22, 542] },
	{ width: 1632, height: 882, high: 50, en: 866, ru: 727, kk: 795, credits: [22, 542] },
] as const;

/** Pixels from the edge of a map that stay free. */
const EDGE = 3;

/** A home view at a level: how pixels of the world at the level's zoom come to lie in its frame. */
export type HomeFrame = {
	scale: number;
	shift: readonly [number, number];
	width: number;
	height: number;
	tools: readonly [number, number];
	credits: readonly [number, number];
};

/** The home views that a level holds for, in a language. */
export function homeFrames(level: number, language: Language): HomeFrame[] {
	return HOME_MAPS.flatMap((map) => {
		const { width, height } = map;
		const camera = fitCamera(HOME_BOUNDS, { width, height });
		if (levelAt(camera.zoom) !== level) return [];
		const k = unitsPerPixel(camera.zoom);
		const [cx, cy] = project([camera.lng, camera.lat]);
		return {
			...{ width, height, tools: [map.high, map[language]] as const, credits: map.credits },
			scale: unitsPerPixel(level) / k,
			shift: [width / 2 - cx / k, height / 2 - cy / k] as const,
		};
	});
}

/** Whether a spot (pixels of the world) is in sight. */
export function isInFrame(
	{ scale, shift, width, height }: HomeFrame,
	[x, y]: readonly [number, number],
): boolean {
	const [fx, fy] = [x * scale + shift[0], y * scale + shift[1]];
	return fx > 0 && fx < width && fy > 0 && fy < height;
}

/**
 * In how many home views something is cut or covered that stands about a spot (pixels of the world), of
 * those in which its own place (`from`) is in sight.
 */
export function outsideHome(
	frames: readonly HomeFrame[],
	[x, y]: readonly [number, number],
	box: Box,
	from: readonly [number, number] = [x, y],
): number {
	return frames.filter((frame) => {
		const { scale, shift, width, height, tools, credits } = frame;
		const [fx, fy] = [x * scale + shift[0], y * scale + shift[1]];
		const [west, east] = [fx + box.west, fx + box.east];
		const [north, south] = [fy + box.north, fy + box.south];
		const isWhole =
			west > EDGE &&
			east < width - EDGE &&
			north > (east > tools[1] ? tools[0] : EDGE) &&
			south < height - (west < credits[1] ? credits[0] : EDGE);
		return !isWhole && isInFrame(frame, from);
	}).length;
}
