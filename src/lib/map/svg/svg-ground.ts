import { shownBounds, type Camera, type Size } from '#lib/view/camera.ts';
import type { Theme } from '#lib/view/view.ts';
import type { Relief } from '../relief/relief.ts';
import { FineGroups, type FineOptions } from './fine-groups.ts';
import { ReliefImage } from './relief-image.ts';

/** What lies on the first basemap of the prerendered ground: the finer one, as it is needed, and the relief. */
export class SvgGround {
	readonly #ground: SVGSVGElement;
	readonly #fine: FineGroups;
	#relief: ReliefImage | null = null;
	#zoom = 0;

	constructor(ground: SVGSVGElement, options: Omit<FineOptions, 'onshow'>) {
		this.#ground = ground;
		const onshow = () => this.#relief?.place(this.#zoom);
		this.#fine = new FineGroups(ground, { ...options, onshow });
	}

	/** Shows what belongs to a camera, and asks for what is missing. */
	look(camera: Camera, size: Size): void {
		this.#zoom = camera.zoom;
		this.#fine.look(shownBounds(camera, size), camera.zoom);
		this.#relief?.place(camera.zoom);
	}

	/** Lays a relief over the land, in place of one before it. */
	lay(relief: Relief, theme: Theme): void {
		this.#relief?.destroy();
		this.#relief = new ReliefImage(this.#ground, relief);
		this.#relief.place(this.#zoom);
		void this.#relief.paint(theme);
	}

	/** Takes the colours of a theme. */
	paint(theme: Theme): void {
		void this.#relief?.paint(theme);
	}

	destroy(): void {
		this.#relief?.destroy();
		this.#fine.destroy();
	}
}
