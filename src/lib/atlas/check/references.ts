import { lifetime, mayMeet, type Lifetime } from '#lib/time/lifetime.ts';
import type { Place } from '../atlas.ts';
import type { Checked } from './check.ts';

/** That the place which a feature names exists. */
export function* placeFaults(id: string, { authored, joined }: Checked): Generator<string> {
	if (!joined.places.has(id) && !authored.unread.has(id))
		yield `the place “${id}” is not in places.geojson`;
}

/** That the sources which a claim or a number names exist. */
export function* sourceFaults(
	ids: readonly (string | undefined)[],
	{ authored, joined }: Checked,
): Generator<string> {
	for (const id of ids)
		if (id !== undefined && !joined.sources.has(id) && !authored.unread.has(id))
			yield `the source “${id}” is not in sources.json`;
}

/** That a thing, or the use of a leg, falls into the time of the place it stands at. */
export function* timeFaults(what: string, life: Lifetime, place: Place): Generator<string> {
	const { id, when } = place;
	if (when === undefined || life.possible.length === 0 || mayMeet(life, lifetime(when))) return;
	yield `${what} lies outside the time of its place ${id} (${when})`;
}

/** Ids of all things, also of those with problems of their own. */
export function thingIds({ authored }: Checked): Set<string> {
	const features = [...authored.corridors, ...authored.legs, ...authored.others];
	return new Set(features.map(({ feature }) => feature.id));
}
