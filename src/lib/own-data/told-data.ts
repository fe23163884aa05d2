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
	const properties: Record<string, string> = {};
	// A column of the file may be called like a role that another column has.
	for (const [head, value] of rest)
		properties[TOLD_ROLES.some((role) => role === head) ? `${head} (2)` : head] = value;
	properties.name = name;
	if (when !== null) properties.when = when;
	if (feature.text) properties.text = feature.text;
	if (feature.source) properties.source = feature.source;
	return { type: 'Feature', geometry, properties };
}

/** How many rows the data of a story hold, whatever is in them. */
export const rowsTold = (data: readonly unknown[] = []): number =>
	data.reduce<number>((sum, layer) => sum + featuresIn(layer).length, 0);

/** The features of a layer that a file brought, unread. */
export function featuresIn(layer: unknown): readonly unknown[] {
	const { features } = (layer as { features?: { features?: unknown } } | null)?.features ?? {};
	return Array.isArray(features) ? features : [];
}
