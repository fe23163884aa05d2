import { shownBounds, type Camera, type Size } from '#lib/view/camera.ts';
import type { Theme } from '#lib/view/view.ts';
import { WHOLE_ZOOM } from '../ground/cells.ts';
import type { AreaData } from '../areas.ts';
import type { Sheet } from '../ground/sheet.ts';
import { veilSheets, type VeilSheet } from '../veil.ts';
import type { Scene } from '../painter.ts';
import type { Relief } from '../relief/relief.ts';
import { FineGroups, type FineOptions } from './fine-groups.ts';
import { ReliefImage } from './relief-image.ts';
import { layVeil, unveiled, veilPaths } from './veil.ts';
import { bringWholeGround, type LoadGround } from './whole-ground.ts';

/** Where the basemap comes from beyond what the page starts with. */
export type GroundOptions = Omit<FineOptions, 'onshow'> & {
	loadGround: LoadGround;
	/** Fetches the countries' outlines; null where no country is ever asked for. */
	loadAreas: (() => Promise<AreaData>) | null;
};

/** What the prerendered ground comes to beyond its sketch: the whole and the finer basemap, as they are needed, the relief, and the veil over all but chosen countries. */
export class SvgGround {
	readonly #ground: SVGSVGElement;
	readonly #fine: FineGroups;
	readonly #options: GroundOptions;
	#relief: ReliefImage | null = null;
	#isWhole = false;
	#zoom = 0;
	#unveiled: readonly string[] = [];
	#sheets: readonly VeilSheet[] = [];

	constructor(ground: SVGSVGElement, options: GroundOptions) {
		this.#ground = ground;
		this.#options = options;
		const onshow = (sheets: ReadonlyMap<string, Sheet>) => {
			this.#relief?.place(this.#zoom);
			this.#sheets = veilSheets(sheets);
			if (this.#unveiled.length > 0) void this.#veil();
		};
		this.#fine = new FineGroups(ground, { ...options, onshow });
	}

	/** Shows what belongs to a camera, and asks for what is missing. */
	look(camera: Camera, size: Size): void {
		this.#zoom = camera.zoom;
		if (camera.zoom >= WHOLE_ZOOM) this.complete();
		this.#fine.look(shownBounds(camera, size), camera.zoom);
		this.#relief?.place(camera.zoom);
	}

	/** Asks for the whole basemap, once. */
	complete(): void {
		if (this.#isWhole) return;
		this.#isWhole = true;
		bringWholeGround(this.#ground, this.#options.loadGround).catch((error: unknown) => {
			this.#isWhole = false;
			this.#options.onmissing(error);
		});
	}

	/** Veils all but some countries (ISO alpha-3); nothing where there are none. */
	#unveil(countries: readonly string[]): void {
		this.#unveiled = countries;
		if (String(countries) === unveiled(this.#ground)) return;
		// Another country's veil is worse than none.
		layVeil(this.#ground, countries, [], this.#zoom);
		if (countries.length === 0) return;
		this.complete();
		void this.#veil();
	}

	async #veil(): Promise<void> {
		const [countries, sheets] = [this.#unveiled, this.#sheets];
		const { loadAreas, onmissing } = this.#options;
		if (!loadAreas) return;
		try {
			const { paths } = await loadAreas();
			if (countries !== this.#unveiled || sheets !== this.#sheets) return;
			layVeil(this.#ground, countries, veilPaths(countries, paths, sheets), this.#zoom);
		} catch (error) {
			onmissing(error);
		}
	}

	/** Lays a relief over the land, in place of one before it. */
	lay(relief: Relief, theme: Theme): void {
		this.#relief?.destroy();
		this.#relief = new ReliefImage(this.#ground, relief);
		this.#relief.place(this.#zoom);
		void this.#relief.paint(theme);
	}

	/** Takes the colours of a scene, and veils all but the countries that it asks for. */
	show({ theme, country }: Pick<Scene, 'theme' | 'country'>): void {
		void this.#relief?.paint(theme);
		this.#unveil(country);
	}

	destroy(): void {
		this.#unveiled = [];
		this.#relief?.destroy();
		this.#fine.destroy();
	}
}
