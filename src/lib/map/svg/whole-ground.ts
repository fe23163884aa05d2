import type { GroundPath } from './picture.ts';
import { groundIn } from './read.ts';

/** Fetches the paths of the whole basemap. */
export type LoadGround = () => Promise<readonly GroundPath[]>;

/**
 * Draws the whole basemap in place of the sketch that a page starts with; the paths stay the same
 * elements. Does nothing where the picture has it already.
 */
export async function bringWholeGround(ground: Element, load: LoadGround): Promise<void> {
	if (!isSketch(ground)) return;
	for (const { kind, data, zooms } of await load()) {
		const paths = ground.querySelectorAll<SVGElement>(`.${kind}:not(.fine *)`);
		const path = [...paths].find(({ dataset }) => dataset.z === zooms?.join(' '));
		path?.setAttribute('d', data);
		path?.removeAttribute('transform');
	}
}

/** The paths of the whole basemap: what a picture has, where that is no sketch. */
export async function wholeGround(
	ground: Element,
	load: LoadGround,
): Promise<readonly GroundPath[]> {
	return isSketch(ground) ? load() : groundIn(ground);
}

/** The sketch is drawn in steps of its own. */
const isSketch = (ground: Element) => ground.querySelector('.land[transform]') !== null;
