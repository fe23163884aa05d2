import type { Country } from '#lib/atlas/vocabulary.ts';
import { countryAt } from '#lib/map/country-at.ts';
import type { Hit, Painter } from '#lib/map/painter.ts';
import { positionAt, type Size } from '#lib/view/camera.ts';
import { loadAreas } from '#lib/ui/page/files.ts';

/** The country that was hit where nothing else was, so that the page can offer it. */
export class CountryOffer {
	offered = $state.raw<Country | null>(null);

	/** Offers the country at a hit on a flat map; what was hit itself takes an offer back. */
	async make({ ids, x, y }: Hit, painter: Painter | null, size: Size): Promise<void> {
		this.offered = null;
		if (ids.length > 0 || !painter) return;
		const at = positionAt({ x, y }, painter.camera(), size);
		// What cannot be loaded is not offered; the filters have all countries.
		const data = await loadAreas().catch(() => null);
		this.offered = data && countryAt(at, data.paths);
	}
}
