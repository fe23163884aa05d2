import { comparedYears } from '#lib/atlas/slice.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { Theme } from '#lib/view/view.ts';
import type { AreaData } from '../areas.ts';
import type { BasemapTopology } from '../basemap.ts';
import type { Scene } from '../painter.ts';
import { detailSources } from './basemap-sources.ts';
import { hatchImages, symbolImages } from './images.ts';
import type { MapLibreMap } from './maplibre.ts';
import {
	detailDotLayer,
	detailLayers,
	detailTownLayer,
	FIRST_OVER_GROUND,
	layers,
} from './style.ts';

/** The finer basemap loads when somebody comes nearer than this. */
const DETAIL_ZOOM = 5;

/** Properties of layout that differ while two years are compared. */
const TURNED_LAYOUT = ['visibility', 'icon-image'] as const;

/** What of the looks is fetched only when it is wanted. */
export type LookFiles = {
	/** Fetches the finer basemap. */
	loadDetail: () => Promise<BasemapTopology>;
	/** Fetches the countries to paint. */
	loadAreas: () => Promise<AreaData>;
};

/** How the map looks: its style by theme, the images of its symbols, the finer basemap and the areas. */
export class MapLook {
	readonly #map: MapLibreMap;
	readonly #files: LookFiles;
	readonly #language: Language;
	#detail: 'none' | 'loading' | 'shown' = 'none';
	#areAreasAsked = false;

	/** `language` is that of the names in the finer basemap. */
	constructor(map: MapLibreMap, files: LookFiles, language: Language) {
		this.#map = map;
		this.#files = files;
		this.#language = language;
	}

	/** Adds the images of symbols and hatchings in the colours of a theme, or changes them. */
	async addImages(theme: Theme): Promise<void> {
		const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
		const images = [...(await symbolImages(theme, ratio)), ...hatchImages(theme, ratio)];
		for (const { name, image, pixelRatio } of images) {
			if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
			else this.#map.addImage(name, image, { pixelRatio });
		}
	}

	/** Gives every layer the looks of the scene's theme and mode; what is the same costs nothing. */
	restyle(scene: Scene): void {
		const { theme } = scene;
		const all = [
			...layers(theme, comparedYears(scene) !== null),
			...(this.#detail === 'shown'
				? [...detailLayers(theme), detailDotLayer(theme), detailTownLayer(theme)]
				: []),
		];
		for (const { id, paint, layout } of all) {
			for (const [property, value] of Object.entries(paint ?? {}))
				this.#map.setPaintProperty(id, property as never, value as never);
			for (const property of TURNED_LAYOUT) {
				const value = (layout as Record<string, unknown> | undefined)?.[property];
				if (value !== undefined) this.#map.setLayoutProperty(id, property, value as never);
			}
		}
	}

	/** Adds the finer basemap once somebody is near enough to see it. `theme` is asked when it has come. */
	async showDetail(theme: () => Theme): Promise<void> {
		if (this.#detail !== 'none' || this.#map.getZoom() < DETAIL_ZOOM) return;
		this.#detail = 'loading';
		try {
			const topology = await this.#files.loadDetail();
			for (const [id, data] of Object.entries(detailSources(topology, this.#language)))
				this.#map.addSource(id, { type: 'geojson', data, tolerance: 0.3, maxzoom: 12 });
			for (const layer of detailLayers(theme())) this.#map.addLayer(layer, FIRST_OVER_GROUND);
			this.#map.addLayer(detailDotLayer(theme()), 'town-dots');
			this.#map.addLayer(detailTownLayer(theme()), 'town-dots');
			this.#detail = 'shown';
		} catch {
			// The coarser basemap stays; the next zoom tries again.
			this.#detail = 'none';
		}
	}

	/** Fetches the countries to paint once their layer is on for the first time, and hands them to `add`. */
	async showAreas(scene: Scene, add: (data: AreaData) => Promise<void>): Promise<void> {
		if (this.#areAreasAsked || !scene.layers.includes('permissions')) return;
		this.#areAreasAsked = true;
		try {
			await add(await this.#files.loadAreas());
		} catch {
			// The permissions stay in the lists; the next change asks again.
			this.#areAreasAsked = false;
		}
	}
}
