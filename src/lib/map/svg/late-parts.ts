import { addLate, bringDetail, needsLate, type LoadDetail, type Wait } from './late.ts';

/** Where detail comes from, and what is told when it cannot be had. */
type DetailSource = { loadDetail: LoadDetail; onmissing: (error: unknown) => void };
/** Told when parts were added that are not painted yet, and when they are detail that was on its way. */
type LateEvents = { onadded: () => void; oncome: () => void };

/** The parts of a painter's picture that its page started without, as they are wanted. */
export class LateParts {
	readonly #svg: SVGSVGElement;
	readonly #source: DetailSource | null;
	readonly #events: LateEvents;
	/** Pending while detail is on its way. */
	#coming = Promise.resolve();
	#isGone = false;

	constructor(svg: SVGSVGElement, source: DetailSource | null, events: LateEvents) {
		this.#svg = svg;
		this.#source = source;
		this.#events = events;
	}

	/** Adds what a zoom shows beyond the first picture: what is in the page at once, the rest when it has come. */
	look(zoom: number): void {
		if (!needsLate(zoom)) return;
		this.add('zoom');
		if (!this.#source) return;
		const { loadDetail, onmissing } = this.#source;
		this.#coming = bringDetail(this.#svg, loadDetail).then(() => {
			if (!this.#isGone && this.add('zoom')) this.#events.oncome();
		}, onmissing);
	}

	/** Adds what waits; false where nothing did. */
	add(wait: Wait): boolean {
		const isMore = addLate(this.#svg, wait);
		if (isMore) this.#events.onadded();
		return isMore;
	}

	/** Resolves when nothing is on its way. */
	come(): Promise<void> {
		return this.#coming;
	}

	end(): void {
		this.#isGone = true;
	}
}
