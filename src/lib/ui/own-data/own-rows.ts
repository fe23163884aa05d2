import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import {
	ownFeature,
	ownId,
	ownSlice,
	ownTimed,
	type OwnFeature,
	type OwnLayer,
} from '#lib/own-data/own-layer.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import type { Findings, Found } from '#lib/search/finder.ts';

/** A row of the list of own data. */
export type OwnRow = {
	id: string;
	layer: OwnLayer;
	feature: OwnFeature;
	state: 'certain' | 'possible' | 'absent' | 'undated';
};

/** Which rows are wanted: those of a time, those without a date, or all. */
export const ROW_SCOPES = ['time', 'undated', 'all'] as const;
export type RowScope = (typeof ROW_SCOPES)[number];

/** Tells whether a row is one that is looked for; null where nothing is. */
type Finding = ((feature: OwnFeature) => boolean) | null;

/** Rows in the order of their layers and lines; `spot` are the only ones wanted, where it is given. */
export function ownRows(
	layers: readonly OwnLayer[],
	slice: Slice,
	scope: RowScope,
	isFound: Finding,
	spot: readonly string[] | null,
): OwnRow[] {
	if (spot) return spot.flatMap((id) => rowOf(layers, id, slice) ?? []);
	return layers
		.filter(({ isShown }) => isShown)
		.flatMap((layer) =>
			layer.features.flatMap((feature, at) => {
				const state = stateOf(feature, slice);
				const isIn =
					scope === 'all' || (scope === 'undated' ? state === 'undated' : isThere(state));
				if (!isIn || (isFound && !isFound(feature))) return [];
				return [{ id: ownId(layer.id, at), layer, feature, state }];
			}),
		);
}

const isThere = (state: OwnRow['state']) => state === 'certain' || state === 'possible';

function rowOf(layers: readonly OwnLayer[], id: string, slice: Slice): OwnRow | null {
	const found = ownFeature(layers, id);
	if (!found) return null;
	const { layer, feature } = found;
	return { id, layer, feature, state: stateOf(feature, slice) };
}

function stateOf(feature: OwnFeature, slice: Slice): OwnRow['state'] {
	if (feature.when === null) return 'undated';
	const state = stateIn(ownTimed(feature), ownSlice(slice));
	return state === 2 ? 'certain' : state === 1 ? 'possible' : 'absent';
}

/** What a row has in the visitor's other columns, each under its head, one in a line unless `between` parts them. */
export const restText = ({ rest }: OwnFeature, between = '\n'): string =>
	rest.map(([head, value]) => `${head}: ${value}`).join(between);

/** So many rows are listed among what the search finds. */
const LISTED = 6;

/** Rows of shown layers as a group of what the search finds; no group where there are none. */
export function foundRows(
	layers: readonly OwnLayer[],
	isFound: Finding,
	{ detail }: OwnWords,
): Findings['groups'] {
	if (!isFound) return [];
	const ids = layers
		.filter(({ isShown }) => isShown)
		.flatMap(({ id, features }) =>
			features.flatMap((feature, at) => (isFound(feature) ? [ownId(id, at)] : [])),
		);
	const found = ids.slice(0, LISTED).flatMap((id): Found[] => {
		const feature = ownFeature(layers, id)?.feature;
		if (!feature) return [];
		const { name, when } = feature;
		const entry: Found['entry'] = {
			...{ group: 'own', id, names: [], where: [], text: detail.undated, weight: 1 },
			...(when === null ? {} : { when }),
		};
		return [{ entry, title: [{ text: name, isMatch: false }], other: null }];
	});
	return ids.length > 0 ? [{ group: 'own', total: ids.length, found }] : [];
}
