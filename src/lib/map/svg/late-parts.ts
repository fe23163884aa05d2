import { addLate, bringDetail, needsLate, type LoadDetail, type Wait } from './late.ts';

/** Where detail comes from, and what is told when it cannot be had. */
type DetailSource = { loadDetail: LoadDetail; onmissing: (error: unknown) => void };

/** The parts of a painter's picture that its page started without, as they are wanted. */
export class LateParts {
	readonly #svg: SVGSVGElement;
	readonly #source: DetailSource | null;
	readonly #oncome: () => void;
	/** Pending while detail is on its way. */
	#coming = Promise.resolve();
	#isGone = false;

	/** `oncome` is told when detail that was on its way is in the picture. */
	constructor(svg: SVGSVGElement, source: DetailSource | null, oncome: () => void) {
		this.#svg = svg;
		this.#source = source;
		this.#oncome = oncome;
	}

	/** Adds what a zoom shows beyond the first picture: what is in the page at once, the rest when it has come. */
	look(zoom: number): void {
		if (!needsLate(zoom)) return;
		this.add('zoom');
		if (!this.#source) return;
		const { loadDetail, onmissing } = this.#source;
		this.#coming = bringDetail(this.#svg, loadDetail).then(
			() => {
				if (this.add('zoom')) this.#oncome();
			},
			(error: unknown) => {
				if (!this.#isGone) onmissing(error);
			},
		);
	}

	/** Adds what waits; false where nothing did, or another painter has the picture. */
	add(wait: Wait): boolean {
		return !this.#isGone && addLate(this.#svg, wait);
	}

	/** Resolves when nothing is on its way. */
	come(): Promise<void> {
		return this.#coming;
	}

	end(): void {
		this.#isGone = true;
	}
}
