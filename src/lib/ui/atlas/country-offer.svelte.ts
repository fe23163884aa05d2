import type { Country } from '#lib/atlas/vocabulary.ts';
import { countryAt } from '#lib/map/country-at.ts';
import type { Hit } from '#lib/map/painter.ts';
import { loadAreas } from '#lib/ui/page/files.ts';

/** The country that was hit where nothing else was, so that the page can offer it. */
export class CountryOffer {
	offered = $state.raw<Country | null>(null);

	/** Offers the country at a hit on a flat map; what was hit itself takes an offer back. */
	async make({ ids, at }: Hit): Promise<void> {
		this.offered = null;
		if (ids.length > 0) return;
		// What cannot be loaded is not offered; the filters have all countries.
		const data = await loadAreas().catch(() => null);
		this.offered = data && countryAt(at, data.paths);
	}
}
