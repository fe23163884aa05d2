import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AreaData } from '../areas.ts';
import { veils, type Veil, type VeilSheet } from '../veil.ts';
import type { GeoJSONSource, MapLibreMap } from './maplibre.ts';

/** The veil over all but the countries that are asked for. */
export class GlVeil {
	readonly #map: MapLibreMap;
	readonly #loadAreas: () => Promise<AreaData>;
	#countries: readonly string[] = [];
	#sheets: readonly VeilSheet[] = [];

	constructor(map: MapLibreMap, loadAreas: () => Promise<AreaData>) {
		this.#map = map;
		this.#loadAreas = loadAreas;
	}

	/** Leaves some countries (ISO alpha-3) open; no veil where there are none. */
	async unveil(countries: readonly string[]): Promise<void> {
		if (String(countries) === String(this.#countries)) return;
		this.#countries = countries;
		await this.#lay();
	}

	/** Follows the borders of these sheets. */
	async follow(sheets: readonly VeilSheet[]): Promise<void> {
		this.#sheets = sheets;
		if (this.#countries.length > 0) await this.#lay();
	}

	async #lay(): Promise<void> {
		const [countries, sheets] = [this.#countries, this.#sheets];
		try {
			const isNone = countries.length === 0;
			const laid = isNone ? [] : veils(countries, (await this.#loadAreas()).paths, sheets);
			if (countries !== this.#countries || sheets !== this.#sheets) return;
			const data = veilSources(laid);
			await Promise.all(
				Object.entries(data).map(([id, all]) =>
					this.#map.getSource<GeoJSONSource>(id)?.setData(all),
				),
			);
		} catch {
			// What is shown stays right without it; the next change asks again.
			this.#countries = [];
		}
	}
}

/** Veils as the sources of their layers; `z0` and `z1` are their zooms (`AT_LEVEL`). */
export function veilSources(
	laid: readonly Veil[],
): Record<'veil' | 'veil-edge', FeatureCollection> {
	const collection = (geometry: (veil: Veil) => Geometry): FeatureCollection => ({
		type: 'FeatureCollection',
		features: laid.map((veil): Feature => {
			const [z0, z1] = veil.zooms;
			return { type: 'Feature', properties: { z0, z1 }, geometry: geometry(veil) };
		}),
	});
	return {
		veil: collection(({ polygons }) => ({ type: 'MultiPolygon', coordinates: polygons })),
		'veil-edge': collection(({ outline }) => ({ type: 'MultiLineString', coordinates: outline })),
	};
}
