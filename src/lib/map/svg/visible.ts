import { stateIn, type Slice, type Timed } from '#lib/atlas/slice.ts';
import { waitingParts } from './late.ts';
import { timedOf } from './timed-picture.ts';

/** What a prerendered picture draws, whatever the camera, asked by slice. */
export class DrawnThings {
	readonly #timed: readonly (readonly [string, Timed])[];

	/** Reads legs (a corridor shows as its legs) and things with a place from the picture's elements. */
	constructor(svg: Element) {
		const timed = new Map<string, Timed>();
		for (const part of [svg, ...waitingParts(svg)])
			for (const element of part.querySelectorAll<SVGElement>('[data-hit], [data-thing]'))
				timed.set(element.dataset.hit ?? element.dataset.thing ?? '', timedOf(element));
		this.#timed = [...timed].sort(([a], [b]) => (a < b ? -1 : 1));
	}

	/** Ids of what is drawn in a slice, sorted. */
	visible(slice: Slice): string[] {
		return this.#timed.filter(([, timed]) => stateIn(timed, slice) > 0).map(([id]) => id);
	}
}
