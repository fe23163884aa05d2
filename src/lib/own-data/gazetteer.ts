import type { Evidence } from '#lib/atlas/evidence.ts';
import type { Outline } from '#lib/atlas/outline.ts';
import { folded } from '#lib/search/fold.ts';

type Position = [number, number];
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
	 * The position of the place of a name; why there is none otherwise. What a name is called (`г.`, `city of`)
	 * and what follows its first comma or bracket is left away where the whole is not found, unless that is
	 * another place. A town and its station, port or airport are one place: the one that is called just so
	 * stands for them.
	 */
	find(name: string): [number, number] | 'place-unknown' | 'place-ambiguous' {
		const whole = this.#called(name);
		if (whole !== 'place-unknown') return whole;
		const [first = '', ...others] = name.split(/[,;()[\]]/);
		const at = this.#called(first);
		if (typeof at === 'string') return at;
		const found = others.map((other) => this.#called(other));
		return found.every(
			(other) => other === 'place-unknown' || (typeof other !== 'string' && isNear(other, at)),
		)
			? at
			: 'place-ambiguous';
	}

	#called(name: string): Position | 'place-unknown' | 'place-ambiguous' {
		for (const written of [name, name.trim().replace(KIND, '')]) {
			const key = keyOf(written);
			const found = [...(this.#places.get(key) ?? [])];
			const place = found.find(({ names }) => keyOf(names[0] ?? '') === key) ?? found[0];
			if (place)
				return found.every(({ at }) => isNear(at, place.at)) ? place.at : 'place-ambiguous';
		}
		return 'place-unknown';
	}
}

/** What a settlement is called, before its name or behind it. */
const KIND =
	/^(?:(?:г|гор|пос|п|с|ст)\.\s*|(?:город|г|пос[её]лок|село|порт|станция|(?:the )?(?:city|town|port|village) of|city|town|қала|қаласы)\s+)|\s+(?:қаласы|қ\.|ауылы|city|town|г\.)$/iu;

/** Kilometres from a town to what is called after it. */
const NEAR = 40;
const DEGREE_KM = 111.2;

/** Whether two positions (longitude, latitude) are in one neighbourhood, where the earth is as good as flat. */
function isNear(a: readonly [number, number], b: readonly [number, number]): boolean {
	const east = (a[0] - b[0]) * Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180));
	return Math.hypot(east, a[1] - b[1]) * DEGREE_KM <= NEAR;
}

const keyOf = (name: string) => folded(name.replaceAll(/[-‐‑]/g, ' ')).trim();
