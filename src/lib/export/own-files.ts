import type { Feature, Geometry } from 'geojson';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import { SORT_KEYS } from '#lib/atlas/table.ts';
import {
	ownId,
	ownSlice,
	ownTimed,
	type OwnFeature,
	type OwnLayer,
} from '#lib/own-data/own-layer.ts';
import { withRest } from '#lib/own-data/told-data.ts';
import { hull, lifetime } from '#lib/time/lifetime.ts';
import type { OwnPicture } from './own-picture.ts';

type Row = { id: string; layer: OwnLayer; feature: OwnFeature; state: number };

/** The rows of shown layers that a slice shows, and those without a date, which no slice does. */
function rowsIn(slice: Slice, own: OwnPicture | null | undefined): Row[] {
	const asked = ownSlice(slice);
	return (own?.overlay.drawing.layers ?? [])
		.filter(({ isShown }) => isShown)
		.flatMap((layer) =>
			layer.features.flatMap((feature, at) => {
				const state = stateIn(ownTimed(feature), asked);
				return state > 0 || feature.when === null
					? [{ id: ownId(layer.id, at), layer, feature, state }]
					: [];
			}),
		);
}

/**
 * A visitor's own rows as features with properties that are read back without asking; `own` tells them
 * from those of the atlas, and they are under none of its licences.
 */
export function ownGeojson(
	slice: Slice,
	own: OwnPicture | null | undefined,
): Feature<Geometry | null>[] {
	return rowsIn(slice, own).map(({ id, layer, feature }) => {
		const { name, when, text, source, rest, geometry } = feature;
		return {
			type: 'Feature',
			id,
			geometry,
			properties: withRest(
				// All of them, first, and empty ones too: nothing else is read back in their place.
				{ own: own?.words.notEvidence, layer: layer.name, name, when, text, source },
				rest,
				['id', 'own', 'layer', 'name', 'when', 'text', 'source'],
			),
		};
	});
}

/** The columns of a visitor's file that have no place in the atlas's table. */
export function ownColumns(slice: Slice, own: OwnPicture | null | undefined): string[] {
	return [
		...new Set(rowsIn(slice, own).flatMap(({ feature }) => feature.rest.map(([head]) => head))),
	];
}

/**
 * The same as lines of a table: the atlas's columns, licence and version empty; date, longitude and latitude
 * of a point, and text, as they are read back; then `others`.
 */
export function ownLines(
	slice: Slice,
	own: OwnPicture | null | undefined,
	{ time, address, others }: { time: string; address: string | null; others: readonly string[] },
): string[][] {
	return rowsIn(slice, own).map(({ id, layer, feature, state }) => {
		const { name, when, geometry, text, source } = feature;
		const years = when === null ? null : hull(lifetime(when).possible);
		const { words } = own as OwnPicture;
		const cells: Partial<Record<(typeof SORT_KEYS)[number], string>> = {
			name,
			layer: layer.name,
			kind: words.notEvidence,
			first: String(years?.first ?? ''),
			last: String(years?.last ?? ''),
			state: words.states[state === 2 ? 'certain' : state === 1 ? 'possible' : 'undated'],
		};
		const [longitude = '', latitude = ''] = geometry?.type === 'Point' ? geometry.coordinates : [];
		const rest = new Map(feature.rest);
		return [
			id,
			...SORT_KEYS.map((key) => cells[key] ?? ''),
			source,
			time,
			address ?? '',
			'',
			'',
			when ?? '',
			String(longitude),
			String(latitude),
			text,
			...others.map((head) => rest.get(head) ?? ''),
		];
	});
}
