import { folded } from '#lib/search/fold.ts';
import type { OwnFeature, OwnLayer } from '#lib/own-data/own-layer.ts';
import { nextTask } from '#lib/view/waits.ts';

/** Milliseconds of folding in one go; then the page may breathe. */
const SLICE = 12;
const texts = new WeakMap<OwnFeature, string>();

/**
 * What rows are found by. Tens of thousands are folded a few at a time, when something is first asked;
 * whoever asks in a derived value is answered anew when all are done.
 */
export class OwnTexts {
	#rounds = $state(0);
	#isFolding = false;

	/** Tells whether a row has the words of a query in it; null for a query of nothing. */
	finding(layers: readonly OwnLayer[], query: string): ((feature: OwnFeature) => boolean) | null {
		const wanted = folded(query).trim();
		if (wanted === '') return null;
		// Read, so that what was asked before all rows were folded is asked again.
		void this.#rounds;
		void this.#fold(layers);
		return (feature) => texts.get(feature)?.includes(wanted) ?? false;
	}

	async #fold(layers: readonly OwnLayer[]) {
		if (this.#isFolding) return;
		this.#isFolding = true;
		const isLate = await foldAll(layers);
		this.#isFolding = false;
		if (isLate) this.#rounds++;
	}
}

/** Folds what is not yet folded; whether that took more than one go. */
async function foldAll(layers: readonly OwnLayer[]): Promise<boolean> {
	let isLate = false;
	let end = performance.now() + SLICE;
	for (const { features } of layers)
		for (const feature of features) {
			if (texts.has(feature)) continue;
			const { name, text, source, rest } = feature;
			texts.set(feature, folded([name, text, source, ...rest.map(([, value]) => value)].join(' ')));
			if (performance.now() < end) continue;
			isLate = true;
			await nextTask();
			end = performance.now() + SLICE;
		}
	return isLate;
}
