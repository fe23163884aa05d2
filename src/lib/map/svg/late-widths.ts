import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import type { Camera, Size } from '#lib/view/camera.ts';
import { isSameSlice, type Scene } from '../painter.ts';
import type { Widths } from './widths.ts';

/** Draws the corridors of a picture as wide as a quantity; the code for it comes when that is first asked for. */
export class LateWidths {
	readonly #svg: SVGSVGElement;
	#scene: Scene | null = null;
	#place: { camera: Camera; size: Size } | null = null;
	#widths: Widths | null = null;
	#coming: Promise<void> | null = null;
	#isGone = false;

	constructor(svg: SVGSVGElement) {
		this.#svg = svg;
	}

	/** Paints what differs from the scene before; all of it when the picture has more parts (`hasMore`). */
	paint(scene: Scene, hasMore = false): void {
		const before = this.#scene;
		this.#scene = scene;
		// A copy of a picture may have been copied with its widths.
		if (!scene.measure && !this.#svg.classList.contains('measured')) return;
		const isSame = before && before.measure === scene.measure && isSameSlice(before, scene);
		if (isSame && !hasMore) return;
		if (this.#widths) return this.#widths.paint(scene, this.#place);
		this.#coming ??= this.#load().catch(() => {
			// The usual widths stay; the next change asks again.
			this.#coming = null;
		});
	}

	look(camera: Camera, size: Size): void {
		this.#place = { camera, size };
		if (this.#scene?.measure) this.#widths?.write(this.#place);
	}

	/** Resolves when nothing is on its way. */
	come(): Promise<void> {
		return this.#coming ?? Promise.resolve();
	}

	end(): void {
		this.#isGone = true;
	}

	async #load() {
		const { lang } = this.#svg.ownerDocument.documentElement;
		const { loadWidths } = await import('./widths.ts');
		const widths = await loadWidths(this.#svg, LANGUAGES.find((one) => one === lang) ?? 'en');
		if (this.#isGone || !this.#scene) return;
		this.#widths = widths;
		widths.paint(this.#scene, this.#place);
	}
}
