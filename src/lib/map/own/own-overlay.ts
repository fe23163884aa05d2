import { comparedTimes } from '#lib/atlas/slice.ts';
import type { OwnLayer } from '#lib/own-data/own-layer.ts';
import type { MapLibreMap } from '../gl/maplibre.ts';
import type { Overlay, Scene } from '../painter.ts';
import { paintGl } from './gl-own.ts';
import { hitOwn, hitOwnArea } from './hit.ts';
import { OwnDrawing } from './own-drawing.ts';
import { paintSvg } from './svg-own.ts';

/** A visitor's layers, as painters and exports are told of them. */
export class OwnOverlay implements Overlay {
	readonly drawing: OwnDrawing;
	/** Id of the feature that is selected; it is in no address. */
	readonly selected: string | null;

	/** `like` is the overlay before, of whose drawing is taken over what still holds. */
	constructor(
		layers: readonly OwnLayer[],
		selected: string | null = null,
		like: OwnOverlay | null = null,
	) {
		this.drawing =
			like?.drawing.layers === layers ? like.drawing : new OwnDrawing(layers, like?.drawing);
		this.selected = selected;
	}

	paintSvg(svg: SVGSVGElement, scene: Scene, zoom: number): void {
		paintSvg(svg, this.drawing, this.#look(scene), zoom);
	}

	paintGl(map: MapLibreMap, scene: Scene): void {
		paintGl(map, this.drawing, this.#look(scene));
	}

	hit(what: 'mark' | 'area', at: readonly [number, number], zoom: number, scene: Scene): string[] {
		return what === 'mark'
			? hitOwn(this.drawing, at, zoom, scene)
			: hitOwnArea(this.drawing, at, scene);
	}

	#look(scene: Scene) {
		const isComparing = comparedTimes(scene) !== null;
		return { slice: scene, selected: this.selected, theme: scene.theme, isComparing };
	}
}
