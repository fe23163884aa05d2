import { outlineNames } from '#lib/atlas/outline-names.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import type { MapData } from '#lib/map/painter.ts';
import type { Words } from '#lib/words/en.ts';
import { loadDetails } from '#lib/ui/evidence/load-details.ts';
import { LoadError, loadMapData } from '#lib/ui/page/files.ts';

type Details = Awaited<ReturnType<typeof loadDetails>>;

/** What of the atlas has been loaded in the language of the page; null until it has come. */
export class LoadedAtlas {
	readonly #words: Words;
	/** What the map is drawn from. */
	map = $state.raw<MapData | null>(null);
	/** What the panel of details tells, and the panel itself. */
	details = $state.raw<Details | null>(null);
	/** Why there are no details, as a sentence; empty when nothing is wrong. */
	problem = $state('');
	readonly outline = $derived.by(() => this.map?.outline ?? null);
	readonly #names = $derived.by(() => this.outline && outlineNames(this.outline));

	constructor(words: Words) {
		this.#words = words;
	}

	/** The name of a thing, corridor or leg, once it is known. */
	readonly nameOf = (id: string): string | undefined => this.#names?.get(id);

	/** The layer of a thing, corridor or leg, once it is known. */
	readonly layerOf = (id: string | null): LayerId | null => {
		if (!id || !this.outline) return null;
		const { corridors, legs, things } = this.outline;
		return [...corridors, ...legs, ...things].find((item) => item.id === id)?.layer ?? null;
	};

	/** Fetches what things are named by, and changes told. Without it these wait, and the map says why. */
	readonly loadMap = (): void => {
		void loadMapData(this.#words.language).then(
			(map) => (this.map = map),
			() => undefined,
		);
	};

	/** Fetches what the panel needs. Names come with the map's own data, also where the evidence does not. */
	readonly loadDetails = async (): Promise<void> => {
		this.loadMap();
		try {
			this.details = await loadDetails(this.#words.language);
			this.problem = '';
		} catch (error) {
			const { loading } = this.#words;
			this.problem = error instanceof LoadError ? error.sentence(this.#words) : loading.failed;
		}
	};
}
