import type { Covered, Size } from '#lib/view/camera.ts';
import { PANEL, WINDOWS } from '#lib/view/windows.js';
import type { Height } from './bottom-sheet.ts';

/**
 * What covers a map of this size while details are open: the panel at its right or, in a small window,
 * the half-raised sheet; `tools` is the height of the toolbar where that lies on the map. `isAside`: in
 * a wide window the panel stands beside the map.
 */
export function coveredBesideDetails(
	{ width, height }: Size,
	tools: number,
	isAside = false,
): Covered {
	const isIn = (window: keyof typeof WINDOWS) => matchMedia(WINDOWS[window]).matches;
	if (isIn('wide')) return { top: tools, right: isAside ? 0 : PANEL, bottom: 0 };
	if (isIn('medium')) return { top: tools, right: 0, bottom: 0 };
	return isIn('low')
		? { top: 0, right: width / 2, bottom: 0 }
		: { top: 0, right: 0, bottom: height / 2 };
}

/**
 * What a half-raised sheet of a small window covers of a map of this size. One that is full leaves nothing to be
 * seen, and counts as none; so do the columns of other windows, which stand beside the map.
 */
export function coveredBySheet({ width, height }: Size, sheet: Height): Covered {
	const isIn = (window: keyof typeof WINDOWS) => matchMedia(WINDOWS[window]).matches;
	if (sheet !== 'half' || !isIn('small')) return { top: 0, right: 0, bottom: 0 };
	return isIn('low')
		? { top: 0, right: width / 2, bottom: 0 }
		: { top: 0, right: 0, bottom: height / 2 };
}
