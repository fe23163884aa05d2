import { UNMEASURED, type Size } from '#lib/view/camera.ts';

/**
 * How large an element is (pixels), asked of the page only once until it changes: in the midst of a step
 * the answer would cost a layout.
 */
export class Measured {
	readonly #element: Element;
	readonly #observer: ResizeObserver;
	#size: Size | null = null;

	constructor(element: Element, onresize: () => void) {
		this.#element = element;
		this.#observer = new ResizeObserver(() => {
			this.#size = null;
			onresize();
		});
		this.#observer.observe(element);
	}

	/** Of what is not laid out, a size as good as any. */
	size(): Size {
		if (this.#size) return this.#size;
		const { width, height } = this.#element.getBoundingClientRect();
		if (width <= 0 || height <= 0) return UNMEASURED;
		return (this.#size = { width, height });
	}

	end(): void {
		this.#observer.disconnect();
	}
}
