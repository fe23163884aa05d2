import type { Feature, Geometry } from 'geojson';
import { stateIn, type Slice } from '#lib/atlas/slice.ts';
import { SORT_KEYS } from '#lib/atlas/table.ts';
import {
	byDate,
	ownId,
	ownSlice,
	type OwnFeature,
	type OwnLayer,
} from '#lib/own-data/own-layer.ts';
import { withRest } from '#lib/own-data/told-data.ts';
import { hull, lifetime } from '#lib/time/lifetime.ts';
import type { OwnPicture } from './own-picture.ts';

type Row = { id: string; layer: OwnLayer; feature: OwnFeature; state: number };

/** The rows of shown layers that a slice shows, and those without a date, which no slice does. */
function* rowsIn(slice: Slice, own: OwnPicture | null | undefined): Generator<Row> {
	const asked = ownSlice(slice);
	const stateOf = byDate((timed) => stateIn(timed, asked));
	for (const layer of own?.overlay.drawing.layers ?? [])
		for (const [at, feature] of layer.isShown ? layer.features.entries() : []) {
			const state = stateOf(feature);
			if (state > 0 || feature.when === null)
				yield { id: ownId(layer.id, at), layer, feature, state };
		}
}

/**
 * A visitor's own rows as features with properties that are read back without asking; `own` tells them
 * from those of the atlas, and they are under none of its licences.
 */
export function* ownGeojson(
	slice: Slice,
	own: OwnPicture | null | undefined,
): Generator<Feature<Geometry | null>> {
	for (const { id, layer, feature } of rowsIn(slice, own)) {
		const { name, when, text, source, rest, geometry } = feature;
		yield {
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
	}
}

/** The columns of a visitor's file that have no place in the atlas's table. */
export function ownColumns(slice: Slice, own: OwnPicture | null | undefined): string[] {
	const heads = new Set<string>();
	for (const { feature } of rowsIn(slice, own)) for (const [head] of feature.rest) heads.add(head);
	return [...heads];
}

/**
 * The same as lines of a table: the atlas's columns, licence and version empty; date, longitude and latitude
 * of a point, and text, as they are read back; then `others`.
 */
export function* ownLines(
	slice: Slice,
	own: OwnPicture | null | undefined,
	{ time, address, others }: { time: string; address: string | null; others: readonly string[] },
): Generator<string[]> {
	const yearsOf = byDate((timed, when) => (when === null ? null : hull(lifetime(when).possible)));
	for (const { id, layer, feature, state } of rowsIn(slice, own)) {
		const { name, when, geometry, text, source } = feature;
		const years = yearsOf(feature);
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
		yield [
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
	}
}
