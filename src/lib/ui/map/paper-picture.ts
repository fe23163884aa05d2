import type { Aim, Overlay, Scene } from '#lib/map/painter.ts';
import { SvgPainter } from '#lib/map/svg/svg-painter.ts';
import { paperSize, shownBounds, UNMEASURED, type Camera, type Size } from '#lib/view/camera.ts';
import { loadAreas } from '#lib/ui/page/files.ts';
import type { StageElements } from './painter-switch.svelte.ts';

const SILENT = { onpick: () => undefined, onhover: () => undefined, onmove: () => undefined };

/** Where the map on screen looked when it was printed; a frame out of sight has no size yet. */
type Seen = { aim: Aim; camera: Camera; size: Size | null };

/** The prerendered pictures as they go to paper: what the screen shows, in the shape of a sheet. */
export class PaperPicture {
	readonly #box: HTMLElement;
	readonly #painter: SvgPainter;
	readonly #isBorrowed: boolean;

	/** `pictures` is the painter that drives them on screen, null while WebGL does; `fine` brings the finer basemap. */
	constructor(
		{ box, ground, things }: StageElements,
		pictures: SvgPainter | null,
		fine: ConstructorParameters<typeof SvgPainter>[5],
	) {
		this.#box = box;
		this.#isBorrowed = pictures !== null;
		this.#painter =
			pictures ?? new SvgPainter(things, SILENT, () => false, ground, loadAreas, fine);
	}

	show(scene: Scene, { aim, camera, size }: Seen): void {
		// A frame out of sight may be printed before it was ever laid out: then its aim is all there is.
		const seen = size
			? shownBounds(camera, size)
			: 'fit' in aim
				? aim.fit
				: shownBounds(aim.map, UNMEASURED);
		this.#painter.show({ ...scene, own: scene.own ? onPaper(scene.own) : null });
		const { width, height } = paperSize(size ?? UNMEASURED);
		this.#box.style.setProperty('--paper', String(width / height));
		this.#painter.layOut({ width, height });
		this.#painter.look({ fit: seen });
	}

	/** Lays the pictures out for the screen again. */
	end(scene: Scene, aim: Aim): void {
		this.#painter.layOut(null);
		if (!this.#isBorrowed) return this.#painter.destroy();
		this.#painter.show(scene);
		this.#painter.look(aim);
	}
}

/** An overlay in the colours of paper, which style sheets give to all but what draws itself. */
const onPaper = (own: Overlay): Overlay => ({
	paintSvg: (svg, scene, zoom) => own.paintSvg(svg, { ...scene, theme: 'print' }, zoom),
	paintGl: (map, scene) => own.paintGl(map, scene),
	hit: (...of) => own.hit(...of),
});
