import type { Outline } from '#lib/atlas/outline.ts';
import { project, unitsPerPixel } from '#lib/view/mercator.ts';
import { isShownAt, LAST_LEVEL, spreadOf } from './levels.ts';
import { MARK_STANDS, markBox } from './mark-stands.ts';
import { marks, type Mark } from './marks.ts';
import { Room } from './room.ts';

/**
 * The marks that find no room at the nearest level, neither on their spots nor within a leader's length of
 * them, although no name takes any: so many places stand there that some could never be told apart.
 */
export function crowdedOut(outline: Outline): Mark[] {
	const k = unitsPerPixel(LAST_LEVEL);
	const room = new Room(spreadOf(LAST_LEVEL));
	const shown = marks(outline).filter(({ zooms }) => isShownAt(zooms, LAST_LEVEL));
	return shown.filter((mark) => {
		const [x, y] = project(mark.at);
		const box = markBox(mark);
		const spot = MARK_STANDS.map(({ aside: [dx, dy] }): [number, number] => [
			x / k + dx,
			y / k + dy,
		]).find((stand) => room.isFree(stand, box));
		if (spot) room.take(spot, box);
		return !spot;
	});
}
