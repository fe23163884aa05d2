import type { Country, LayerId } from '#lib/atlas/vocabulary.ts';
import { countryAt } from '#lib/map/country-at.ts';
import type { Hit } from '#lib/map/painter.ts';
import { loadAreas } from '#lib/ui/page/files.ts';

/** The country that was hit where nothing lies on it, so that the page can offer it. */
export class CountryOffer {
	offered = $state.raw<Country | null>(null);

	/**
	 * Offers the country at a hit, also one that is painted by what it allowed; what lies on it and was hit itself
	 * takes an offer back, as does the space about a globe.
	 */
	async make(
		{ ids, at, isInSpace = false }: Hit,
		layerOf: (id: string) => LayerId | null,
	): Promise<void> {
		this.offered = null;
		if (isInSpace || !ids.every((id) => layerOf(id) === 'permissions')) return;
		// What cannot be loaded is not offered; the filters have all countries.
		const data = await loadAreas().catch(() => null);
		this.offered = data && countryAt(at, data.paths);
	}
}
