import type { Slice } from '#lib/atlas/slice.ts';
import type { HostData } from '#lib/embed/messages.ts';
import type { Overlay } from '#lib/map/painter.ts';
import type { Words } from '#lib/words/en.ts';
import type { HostLayer } from './host-data.ts';

/** Data that the page around an embed laid over its map; their code comes with the first. */
export class HostedData {
	/** Null while there are none. */
	layer = $state.raw<HostLayer | null>(null);
	/** What painters are told; null until the first data have come. */
	overlay = $state.raw<Overlay | null>(null);
	/** Ids of the rows that were hit on the map last. */
	picked = $state.raw<readonly string[]>([]);
	readonly #words: Words;

	constructor(words: Words) {
		this.#words = words;
	}

	/** Lays data over the map, or takes them away (null); see `Embedded` in `embed/frame.ts`. */
	readonly lay = async (data: HostData | null): Promise<string | null> => {
		const { hostLayer, noLayer } = await import('./host-data.ts');
		const layer = data && (await hostLayer(data, this.#words));
		[this.layer, this.overlay] = [layer, layer?.picture.overlay ?? noLayer()];
		this.picked = [];
		return layer?.leftOut ?? null;
	};

	/** Takes what of a hit is the host's; gives the id of what is of the atlas, or null. */
	readonly pick = (ids: readonly string[]): string | null => {
		this.picked = ids.filter((id) => this.nameOf(id) !== undefined);
		return ids.find((id) => !this.picked.includes(id)) ?? null;
	};

	/** What of them a slice shows, after a sentence on the atlas. */
	readonly after = (told: string, slice: Slice): string =>
		this.layer ? `${told} ${this.layer.alt(slice)}` : told;

	/** The name of a feature; nothing for what is not the host's. */
	readonly nameOf = (id = ''): string | undefined => this.layer?.nameOf(id);
}
