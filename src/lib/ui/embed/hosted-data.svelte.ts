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
	readonly #words: Words;

	constructor(words: Words) {
		this.#words = words;
	}

	/** Lays data over the map, or takes them away (null); see `Embedded` in `embed/frame.ts`. */
	readonly lay = async (data: HostData | null): Promise<string | null> => {
		const { hostLayer, noLayer } = await import('./host-data.ts');
		const layer = data && (await hostLayer(data, this.#words));
		[this.layer, this.overlay] = [layer, layer?.picture.overlay ?? noLayer()];
		return layer?.leftOut ?? null;
	};

	/** The name of a feature; nothing for what is not the host's. */
	readonly nameOf = (id = ''): string | undefined => this.layer?.nameOf(id);
}
