import { addLate } from '#lib/map/svg/late.ts';
import { stillPicture } from '#lib/map/svg/still-picture.ts';
import { openedView } from '#lib/view/opened.ts';
import type { Size } from '#lib/view/camera.ts';

/** Pixels of a step's picture; it is drawn as if the map were so many times larger. */
const SMALL: Size = { width: 192, height: 108 };
const LARGER = 3;
const AS_IF: Size = { width: SMALL.width * LARGER, height: SMALL.height * LARGER };

/**
 * Small pictures of views, drawn one after the other when the page is at rest from the picture that stands
 * in it, and kept as long as the page.
 */
export class StepPictures {
	readonly #page: () => Element | undefined;
	readonly #pictures = new Map<string, Promise<string>>();
	#last: Promise<unknown> = Promise.resolve();
	#css: string | null = null;

	/** `page` holds the prerendered picture. */
	constructor(page: () => Element | undefined) {
		this.#page = page;
	}

	/** The picture of a view's query in a theme, as a data address; it rejects where none can be drawn. */
	of(query: string, theme: string): Promise<string> {
		const key = `${theme} ${query}`;
		const drawn =
			this.#pictures.get(key) ??
			this.#last.then(() => rested()).then(() => this.#draw(query, theme));
		this.#pictures.set(key, drawn);
		this.#last = drawn.catch(() => undefined);
		return drawn;
	}

	async #draw(query: string, theme: string): Promise<string> {
		const page = this.#page();
		const originals = ['ground', 'things'].flatMap(
			(kind) => page?.querySelector(`.stage svg.${kind}`) ?? [],
		);
		if (!page || originals.length < 2) throw new Error('The page has no picture.');
		for (const svg of originals) addLate(svg, 'zoom');
		const { view } = openedView(query);
		const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		root.setAttribute('data-theme', view.theme ?? theme);
		root.setAttribute('width', String(AS_IF.width));
		root.setAttribute('height', String(AS_IF.height));
		const style = document.createElementNS(root.namespaceURI as string, 'style');
		style.textContent = this.#css ??= pageCss();
		root.append(style, ...originals.map((svg) => part(stillPicture(svg, view, AS_IF, page))));
		const markup = new XMLSerializer().serializeToString(root);
		return raster(
			markup,
			getComputedStyle(page.querySelector('.stage') as Element).backgroundColor,
		);
	}
}

/** A picture within the small one: without names, which nobody could read. */
function part(svg: SVGSVGElement): SVGSVGElement {
	for (const text of svg.querySelectorAll('text, title, .labels')) text.remove();
	svg.setAttribute('width', String(AS_IF.width));
	svg.setAttribute('height', String(AS_IF.height));
	return svg;
}

/** The rules of the page's own style sheets but fonts: an image knows nothing of the page around it. */
function pageCss(): string {
	return [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => !(rule instanceof CSSFontFaceRule))
		.map((rule) => rule.cssText)
		.join('\n');
}

async function raster(markup: string, ground: string): Promise<string> {
	const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = 2 * SMALL.width;
		canvas.height = 2 * SMALL.height;
		const paint = canvas.getContext('2d');
		if (!paint) throw new Error('The browser draws nothing.');
		paint.fillStyle = ground;
		paint.fillRect(0, 0, canvas.width, canvas.height);
		paint.drawImage(image, 0, 0, canvas.width, canvas.height);
		return canvas.toDataURL('image/jpeg', 0.85);
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Resolves when the page has nothing else to do, or after a while. */
const rested = () =>
	new Promise<void>((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
		else setTimeout(resolve, 100);
	});
