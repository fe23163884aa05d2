import { thinned } from '../ground/sketch.ts';
import { firstAndLate } from './late.ts';
import { legDefs, thingsPicture, type LegLines, type PictureParts } from './picture.ts';

/** The lines of legs that no home view shows to differ from the exact ones: to a quarter of a pixel at zoom 4. */
const SKETCHED: LegLines = { steps: 1, thin: (line) => thinned(line, 12) };

/**
 * What stands on the basemap as pages have it: the picture that they start with, what waits beside it
 * ({@link firstAndLate}), and what they fetch, the exact lines of legs among it.
 */
export function pagePicture(parts: Omit<PictureParts, 'basemap'>): ReturnType<typeof firstAndLate> {
	const drawn = firstAndLate(thingsPicture(parts, SKETCHED));
	return { ...drawn, detail: legDefs(parts.outline) + drawn.detail };
}
