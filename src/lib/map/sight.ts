import { extent } from '#lib/atlas/extent.ts';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import {
	cameraBeside,
	cameraShowing,
	type Camera,
	type Covered,
	type Size,
} from '#lib/view/camera.ts';
import { apartFrom } from './marks.ts';
import type { MapData } from './painter.ts';

/**
 * The camera that shows something beside what covers the map, its symbol apart from those of the slice
 * that stand near it. It starts from the camera `from` and moves as little as it can; without one it
 * looks where the thing is shown best. Null for what has no place.
 */
export function cameraOn(
	id: string,
	{ outline, layout }: MapData,
	slice: Slice,
	from: Camera | null,
	size: Size,
	covered: Covered,
): Camera | null {
	const bounds = extent(id, outline);
	if (!bounds) return null;
	const there = new Map(outline.things.map((thing) => [thing.id, thing]));
	const least = apartFrom(id, layout.marks, (other) => {
		const thing = there.get(other);
		return thing !== undefined && stateIn(thing, slice) > 0;
	});
	const start = from ?? cameraBeside(bounds, size, covered);
	return cameraShowing(bounds, least, start, size, covered);
}
