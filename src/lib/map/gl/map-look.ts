import { comparedTimes } from '#lib/atlas/slice.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { Theme } from '#lib/view/view.ts';
import type { AreaData } from '../areas.ts';
import type { Sheet } from '../ground/sheet.ts';
import type { LoadSheet, SheetName } from '../ground/sheets.ts';
import type { Scene } from '../painter.ts';
import { veilSheets } from '../veil.ts';
import { GlVeil } from './gl-veil.ts';
import { FineGround } from './fine-ground.ts';
import { hatchImages, symbolImages } from './images.ts';
import type { MapLibreMap } from './maplibre.ts';
import { layers } from './style.ts';

/** Properties of layout that differ while two years are compared. */
const TURNED_LAYOUT = ['visibility', 'icon-image'] as const;

/** What of the looks is fetched only when it is wanted. */
export type LookFiles = {
	/** Fetches a sheet of the finer basemap. */
	loadSheet: LoadSheet;
	/** Told once when a sheet cannot be had; the coarser map stays. */
	onmissing: (error: unknown) => void;
	/** Fetches the countries to paint. */
	loadAreas: () => Promise<AreaData>;
};

/** How the map looks: its style by theme, the images of its symbols, the finer basemap and the areas. */
export class MapLook {
	readonly #map: MapLibreMap;
	readonly #files: LookFiles;
	/** What lies on the first basemap. */
	readonly ground: FineGround;
	readonly #veil: GlVeil;
	#areAreasRequested = false;

	/** `language` is that of the names in the finer basemap. */
	constructor(map: MapLibreMap, files: LookFiles, language: Language, theme: Theme) {
		this.#map = map;
		this.#files = files;
		this.#veil = new GlVeil(map, files.loadAreas);
		const onshow = (sheets: ReadonlyMap<SheetName, Sheet>) =>
			void this.#veil.follow(veilSheets(sheets));
		this.ground = new FineGround(map, { ...files, onshow }, language, theme);
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
		for (const { id, paint, layout } of layers(theme, comparedTimes(scene) !== null)) {
			for (const [property, value] of Object.entries(paint ?? {}))
				this.#map.setPaintProperty(id, property as never, value as never);
			for (const property of TURNED_LAYOUT) {
				const value = (layout as Record<string, unknown> | undefined)?.[property];
				if (value !== undefined) this.#map.setLayoutProperty(id, property, value as never);
			}
		}
		this.ground.paint(theme);
	}

	/** Veils all but the countries that a scene asks for. */
	async showVeil({ country }: Scene): Promise<void> {
		await this.#veil.unveil(country);
	}

	/** Fetches the countries to paint once their layer is on for the first time, and hands them to `add`. */
	async showAreas(scene: Scene, add: (data: AreaData) => Promise<void>): Promise<void> {
		if (this.#areAreasRequested || !scene.layers.includes('permissions')) return;
		this.#areAreasRequested = true;
		try {
			await add(await this.#files.loadAreas());
		} catch {
			// The permissions stay in the lists; the next change asks again.
			this.#areAreasRequested = false;
		}
	}
}
