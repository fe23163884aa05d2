import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { OwnFeature, OwnLayer } from './own-layer.ts';

/** So many rows one story holds at most: it is kept as a whole after each edit. */
export const MOST_TOLD = 10_000;

/** A visitor's layer as a story holds it: its look, and its rows as GeoJSON that anybody can read. */
export type ToldLayer = Pick<OwnLayer, 'name' | 'colour' | 'symbol'> & {
	features: FeatureCollection<Geometry | null>;
};

/** The roles of rows by the names of their properties; what years and days hold of a date is worked out anew. */
export const TOLD_ROLES = ['name', 'when', 'text', 'source'] as const;

/** The layers that are shown, as a story holds them. */
export const toldData = (layers: readonly OwnLayer[]): ToldLayer[] =>
	layers
		.filter(({ isShown }) => isShown)
		.map(({ name, colour, symbol, features }) => ({
			...{ name, colour, symbol },
			features: { type: 'FeatureCollection', features: features.map(toldFeature) },
		}));

function toldFeature(feature: OwnFeature): Feature<Geometry | null> {
	const { geometry, rest, name, when } = feature;
	const roles: Record<string, string> = { name };
	if (when !== null) roles.when = when;
	if (feature.text) roles.text = feature.text;
	if (feature.source) roles.source = feature.source;
	return { type: 'Feature', geometry, properties: withRest(roles, rest, TOLD_ROLES) };
}

/**
 * Properties with the columns without a role after them. One that is called like a role (`names`) is given
 * another name, unless it says the same.
 */
export function withRest<T>(
	roles: Readonly<Record<string, T>>,
	rest: OwnFeature['rest'],
	names: readonly string[],
): Record<string, T | string> {
	const all: Record<string, T | string> = { ...roles };
	const heads = new Set([...names, ...rest.map(([head]) => head)]);
	for (const [head, value] of rest) {
		if (all[head] === value) continue;
		let free = head;
		for (let i = 2; names.includes(head) && heads.has(free); i++) free = `${head} (${i})`;
		heads.add(free);
		all[free] = value;
	}
	return all;
}

/** How many rows the data of a story hold, whatever is in them. */
export const rowsTold = (data: readonly unknown[] = []): number =>
	data.reduce<number>((sum, layer) => sum + featuresIn(layer).length, 0);

/** The features of a layer that a file brought, unread. */
export function featuresIn(layer: unknown): readonly unknown[] {
	const { features } = (layer as { features?: { features?: unknown } } | null)?.features ?? {};
	return Array.isArray(features) ? features : [];
}
