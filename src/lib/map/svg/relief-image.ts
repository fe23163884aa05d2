import type { Theme } from '#lib/view/view.ts';
import { paintedBeside } from '../relief/beside.ts';
import type { ReliefPiece } from '../relief/paint.ts';
import { cornersOf, hasRelief, reliefOpacity, type Relief } from '../relief/relief.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The relief as an image in the prerendered ground: on the uppermost land, under waters and borders. */
export class ReliefImage {
	readonly #ground: SVGSVGElement;
	readonly #relief: Relief;
	#theme: Theme | null = null;
	#address = '';
	#zoom = 0;

	constructor(ground: SVGSVGElement, relief: Relief) {
		this.#ground = ground;
		this.#relief = relief;
	}

	/** Paints it in the colours of a theme, or takes it away where the theme has no relief. */
	async paint(theme: Theme): Promise<void> {
		if (theme === this.#theme) return;
		this.#theme = theme;
		const file = hasRelief(theme) ? await paintedBeside(this.#relief, theme) : null;
		if (theme !== this.#theme) return;
		this.#clear();
		if (!file) return;
		this.#address = URL.createObjectURL(file);
		this.#land()?.after(this.#image());
	}

	/** Lies on the land that is shown at a zoom; past the zooms that it was made for it fades. */
	place(zoom: number): void {
		this.#zoom = zoom;
		const image = this.#element();
		if (!image) return;
		image.setAttribute('opacity', reliefOpacity(zoom).toFixed(2));
		const land = this.#land();
		if (image.previousElementSibling !== land) land?.after(image);
	}

	destroy(): void {
		this.#theme = null;
		this.#clear();
	}

	/** The first basemap's land or, where finer land lies on it, the last of that. */
	#land(): Element | null {
		const fine = this.#ground.querySelectorAll('.fine-land:not([data-off])');
		return fine[fine.length - 1] ?? this.#ground.querySelector('.land');
	}

	#element(): Element | null {
		return this.#ground.querySelector('image.relief');
	}

	#image(): SVGImageElement {
		const { width, height } = this.#relief;
		const corners = cornersOf(this.#relief, { x: 0, y: 0, width, height });
		return imageOf(this.#ground, { href: this.#address, corners }, 'relief', this.#zoom);
	}

	#clear(): void {
		this.#element()?.remove();
		URL.revokeObjectURL(this.#address);
	}
}

function imageOf(
	ground: SVGSVGElement,
	{ href, corners }: ReliefPiece,
	name: string,
	zoom: number,
): SVGImageElement {
	const [left, top, right, bottom] = corners.map(Math.round) as [number, number, number, number];
	const image = ground.ownerDocument.createElementNS(SVG, 'image');
	const values = {
		...{ class: name, href, preserveAspectRatio: 'none' },
		...{ x: left, y: top, width: right - left, height: bottom - top },
		opacity: reliefOpacity(zoom).toFixed(2),
	};
	for (const [key, value] of Object.entries(values)) image.setAttribute(key, String(value));
	return image;
}

/**
 * Lays a piece of the relief into a prerendered ground for paper alone, as it looks at a zoom; returns what
 * takes it away again. It lies on the finest land that there is, since paper may show more of that than
 * the screen does.
 */
export function layPaperRelief(
	ground: SVGSVGElement,
	piece: ReliefPiece,
	zoom: number,
): () => void {
	const image = imageOf(ground, piece, 'paper-relief', zoom);
	const fine = [...ground.querySelectorAll('.fine-land')].at(-1);
	(fine ?? ground.querySelector('.land'))?.after(image);
	return () => image.remove();
}
