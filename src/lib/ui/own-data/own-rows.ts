import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import { folded } from '#lib/search/fold.ts';
import {
	ownFeature,
	ownId,
	ownSlice,
	ownTimed,
	type OwnFeature,
	type OwnLayer,
} from '#lib/own-data/own-layer.ts';

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

/** Rows in the order of their layers and lines; `spot` are the only ones wanted, where it is given. */
export function ownRows(
	layers: readonly OwnLayer[],
	slice: Slice,
	scope: RowScope,
	query: string,
	spot: readonly string[] | null,
): OwnRow[] {
	if (spot) return spot.flatMap((id) => rowOf(layers, id, slice) ?? []);
	const wanted = folded(query).trim();
	return layers
		.filter(({ isShown }) => isShown)
		.flatMap((layer) =>
			layer.features.flatMap((feature, at) => {
				const state = stateOf(feature, slice);
				const isIn =
					scope === 'all' || (scope === 'undated' ? state === 'undated' : isThere(state));
				if (!isIn || (wanted && !isFound(feature, wanted))) return [];
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

const texts = new WeakMap<OwnFeature, string>();

function isFound(feature: OwnFeature, wanted: string): boolean {
	let text = texts.get(feature);
	if (text === undefined) {
		const { name, text: told, source, rest } = feature;
		text = folded([name, told, source, ...rest.map(([, value]) => value)].join(' '));
		texts.set(feature, text);
	}
	return text.includes(wanted);
}
