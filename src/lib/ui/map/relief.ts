import type { Painter } from '#lib/map/painter.ts';
import { LoadError } from '#lib/ui/page/files.ts';
import { loadRelief, reliefSize, type ReliefSize } from '#lib/ui/page/load-relief.ts';

/** The picture that each painter has been given. */
const given = new WeakMap<Painter, ReliefSize>();
/** It is told once that a picture is missing; the map is whole without it. */
let isTold = false;

/** Gives a painter the relief for its zoom, unless it has it; `tell` is given the reason why it has none. */
export async function bringRelief(
	painter: Painter,
	tell: (error: LoadError) => void,
): Promise<void> {
	const size = reliefSize(painter.camera().zoom);
	if (given.get(painter) === size || given.get(painter) === 'large') return;
	given.set(painter, size);
	try {
		const relief = await loadRelief(size);
		// A larger one may have come before it.
		if (relief && given.get(painter) === size) painter.lay(relief);
	} catch (error) {
		given.delete(painter);
		if (!isTold && error instanceof LoadError) tell(error);
		isTold = true;
	}
}
