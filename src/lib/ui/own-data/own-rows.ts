import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import {
	byDate,
	ownFeature,
	ownId,
	ownSlice,
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
	const stateOf = statesIn(slice);
	const rows: OwnRow[] = [];
	for (const layer of layers) {
		if (!layer.isShown) continue;
		layer.features.forEach((feature, at) => {
			const state = stateOf(feature);
			const isIn = scope === 'all' || (scope === 'undated' ? state === 'undated' : isThere(state));
			if (!isIn || (isFound && !isFound(feature))) return;
			rows.push({ id: ownId(layer.id, at), layer, feature, state });
		});
	}
	return rows;
}

const isThere = (state: OwnRow['state']) => state === 'certain' || state === 'possible';

function rowOf(layers: readonly OwnLayer[], id: string, slice: Slice): OwnRow | null {
	const found = ownFeature(layers, id);
	if (!found) return null;
	const { layer, feature } = found;
	return { id, layer, feature, state: statesIn(slice)(feature) };
}

function statesIn(slice: Slice): (feature: OwnFeature) => OwnRow['state'] {
	const asked = ownSlice(slice);
	const stateOf = byDate((timed) => STATES[stateIn(timed, asked)]);
	return (feature) => (feature.when === null ? 'undated' : stateOf(feature));
}

const STATES = ['absent', 'possible', 'certain'] as const;

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
