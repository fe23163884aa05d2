import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { folded } from '#lib/search/fold.ts';

/** A place by which rows may say where they are; `at` is longitude, latitude. */
export type NamedPlace = { names: string[]; at: [number, number] };

/** The places of the atlas with all their spellings, those of former years and local languages too. */
export function namedPlaces({ places }: Outline, evidence: Evidence): NamedPlace[] {
	return Object.entries(places).map(([id, { name, at }]) => {
		const spelled = evidence.places[id];
		const names = spelled
			? [
					...Object.values(spelled.names),
					...spelled.aliases,
					...spelled.formerNames.flatMap((former) => Object.values(former.names)),
					...spelled.localNames.map((local) => local.name),
				]
			: [];
		return { names: [...new Set([name, ...names])], at };
	});
}

/** Finds places by their names in any spelling. */
export class Gazetteer {
	readonly #places = new Map<string, Set<NamedPlace>>();

	constructor(places: readonly NamedPlace[]) {
		for (const place of places)
			for (const name of place.names) {
				const key = keyOf(name);
				this.#places.set(key, (this.#places.get(key) ?? new Set()).add(place));
			}
	}

	/** The position of the place of a name; why there is none otherwise. */
	find(name: string): [number, number] | 'place-unknown' | 'place-ambiguous' {
		const [place, ...others] = this.#places.get(keyOf(name)) ?? [];
		if (!place) return 'place-unknown';
		return others.length > 0 ? 'place-ambiguous' : place.at;
	}
}

const keyOf = (name: string) => folded(name.replaceAll(/[-‐‑]/g, ' ')).trim();
