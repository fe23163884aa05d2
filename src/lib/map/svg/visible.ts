import { TimeIndex } from '#lib/time/time-index.ts';

/** What a prerendered picture draws, whatever the camera, asked by year and layers. */
export class DrawnThings {
	readonly #index: TimeIndex;
	readonly #layers = new Map<string, string>();

	/** Reads legs (a corridor shows as its legs) and things with a place from the picture's elements. */
	constructor(svg: Element) {
		const digits = new Map<string, string>();
		for (const { dataset } of svg.querySelectorAll<SVGElement>('[data-hit], [data-thing]')) {
			const id = dataset.hit ?? dataset.thing ?? '';
			digits.set(id, dataset.t ?? '');
			this.#layers.set(id, dataset.layer ?? '');
		}
		this.#index = new TimeIndex(
			[...digits]
				.map(([id, text]) => ({ id, digits: text }))
				.sort((a, b) => (a.id < b.id ? -1 : 1)),
		);
	}

	/** Ids of what is drawn in a year with these layers on, sorted. */
	visible(year: number, layers: readonly string[]): string[] {
		return this.#index.existing(year).filter((id) => layers.includes(this.#layers.get(id) ?? ''));
	}
}
