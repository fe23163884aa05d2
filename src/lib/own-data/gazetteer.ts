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

	/**
	 * The position of the place of a name; why there is none otherwise. A town and its station, port or airport
	 * are one place: the one that is called just so stands for them.
	 */
	find(name: string): [number, number] | 'place-unknown' | 'place-ambiguous' {
		const key = keyOf(name);
		const found = [...(this.#places.get(key) ?? [])];
		const place = found.find(({ names }) => keyOf(names[0] ?? '') === key) ?? found[0];
		if (!place) return 'place-unknown';
		return found.every(({ at }) => isNear(at, place.at)) ? place.at : 'place-ambiguous';
	}
}

/** Kilometres from a town to what is called after it. */
const NEAR = 40;
const DEGREE_KM = 111.2;

/** Whether two positions (longitude, latitude) are in one neighbourhood, where the earth is as good as flat. */
function isNear(a: readonly [number, number], b: readonly [number, number]): boolean {
	const east = (a[0] - b[0]) * Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180));
	return Math.hypot(east, a[1] - b[1]) * DEGREE_KM <= NEAR;
}

const keyOf = (name: string) => folded(name.replaceAll(/[-‐‑]/g, ' ')).trim();
