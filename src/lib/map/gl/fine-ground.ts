import type { Feature, FeatureCollection } from 'geojson';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { Theme } from '#lib/view/view.ts';
import { nameIn } from '../basemap.ts';
import { CELL_ZOOM } from '../ground/cells.ts';
import type { Sheet } from '../ground/sheet.ts';
import { Sheets, type LoadSheet, type SheetName } from '../ground/sheets.ts';
import type { Relief } from '../relief/relief.ts';
import type { GeoJSONSource, LayerSpecification, MapLibreMap } from './maplibre.ts';
import { layRelief, RELIEF_LAYER } from './relief-layer.ts';
import { FIRST_OVER_GROUND, UNDER_WATER } from './style.ts';
import { sheetLayers, sheetTownLayers, type SheetPrefix } from './sheet-layers.ts';

type FineFiles = {
	loadSheet: LoadSheet;
	onmissing: (error: unknown) => void;
	/** Told which sheets there are when others have come. */
	onshow: (sheets: ReadonlyMap<SheetName, Sheet>) => void;
};

/**
 * What lies over the first basemap of a MapLibre map: the finer one, as it is needed, and the relief,
 * which lies on the land and under all water and borders.
 */
export class FineGround {
	readonly #map: MapLibreMap;
	readonly #language: Language;
	readonly #sheets: Sheets;
	readonly #shown = new Set<SheetPrefix>();
	#theme: Theme;
	#relief: Relief | null = null;
	/** The layer that the relief lies under. */
	#over = '';

	constructor(
		map: MapLibreMap,
		{ loadSheet, onmissing, onshow }: FineFiles,
		language: Language,
		theme: Theme,
	) {
		this.#map = map;
		this.#language = language;
		this.#theme = theme;
		const show = (sheets: ReadonlyMap<SheetName, Sheet>) => {
			this.#show(sheets);
			onshow(sheets);
		};
		this.#sheets = new Sheets(loadSheet, show, onmissing);
	}

	/** Asks for what the map now shows. */
	look(): void {
		const seen = this.#map.getBounds();
		const bounds = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()] as const;
		this.#sheets.look(bounds, this.#map.getZoom());
	}

	/** Keeps the relief on the land that is uppermost at the map's zoom. */
	place(): void {
		const over = this.#overLand();
		if (over === this.#over || !this.#map.getLayer(RELIEF_LAYER.id)) return;
		this.#over = over;
		this.#map.moveLayer(RELIEF_LAYER.id, over);
	}

	lay(relief: Relief): void {
		this.#relief = relief;
		this.#over = this.#overLand();
		layRelief(this.#map, relief, this.#theme, this.#over);
	}

	/** Takes the colours of a theme. */
	paint(theme: Theme): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		for (const { id, paint } of this.#layers())
			for (const [property, value] of Object.entries(paint ?? {}))
				this.#map.setPaintProperty(id, property as never, value as never);
		if (this.#relief) this.lay(this.#relief);
	}

	destroy(): void {
		this.#sheets.close();
	}

	#layers(): LayerSpecification[] {
		return [...this.#shown].flatMap((prefix) => [
			...sheetLayers(this.#theme, prefix),
			...sheetTownLayers(this.#theme, prefix),
		]);
	}

	#overLand(): string {
		if (this.#shown.has('cell-') && this.#map.getZoom() >= CELL_ZOOM) return 'cell-rivers';
		return this.#shown.has('detail-') ? 'detail-rivers' : UNDER_WATER;
	}

	#show(sheets: ReadonlyMap<SheetName, Sheet>): void {
		const overview = sheets.get('overview');
		// The cells lie on the overview, so they wait for it.
		if (!overview) return;
		if (!this.#shown.has('detail-')) this.#set('detail-', [overview]);
		const cells = [...sheets].flatMap(([name, sheet]) => (name === 'overview' ? [] : [sheet]));
		if (cells.length > 0) this.#set('cell-', cells);
		this.place();
	}

	#set(prefix: SheetPrefix, sheets: readonly Sheet[]): void {
		const isNew = !this.#shown.has(prefix);
		for (const [name, data] of Object.entries(sheetSources(sheets, this.#language))) {
			const id = `${prefix}${name}`;
			if (isNew) this.#map.addSource(id, { type: 'geojson', data, tolerance: 0.3, maxzoom: 12 });
			else void this.#map.getSource<GeoJSONSource>(id)?.setData(data);
		}
		if (!isNew) return;
		for (const layer of sheetLayers(this.#theme, prefix))
			this.#map.addLayer(layer, FIRST_OVER_GROUND);
		for (const layer of sheetTownLayers(this.#theme, prefix))
			this.#map.addLayer(layer, 'town-dots');
		this.#shown.add(prefix);
	}
}

/** Sheets as the sources of their layers; `sea` is what they cover. */
export function sheetSources(
	sheets: readonly Sheet[],
	language: Language,
): Record<string, FeatureCollection> {
	const all = (features: (sheet: Sheet) => Feature[]): FeatureCollection => ({
		type: 'FeatureCollection',
		features: sheets.flatMap(features),
	});
	return {
		sea: all(({ box }) => [boxFeature(box)]),
		land: all(({ land }) => land),
		lakes: all(({ lakes }) => lakes),
		rivers: all(({ rivers, wet }) => [...rivers, ...wet]),
		borders: all(({ borders }) => borders),
		wet: all(({ wet }) => wet),
		towns: all(({ towns }) =>
			towns.map((town) => ({
				...town,
				properties: { ...town.properties, n: nameIn(town.properties, language) },
			})),
		),
	};
}

function boxFeature([west, south, east, north]: Sheet['box']): Feature {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}
