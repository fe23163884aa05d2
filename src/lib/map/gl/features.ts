import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { YearState } from '#lib/time/lifetime.ts';
import {
	FATES,
	fateIn,
	jointFate,
	nameYear,
	stateIn,
	type Slice,
	type Timed,
} from '#lib/atlas/slice.ts';
import { FIRST_YEAR } from '#lib/time/years.ts';
import { unproject } from '#lib/view/mercator.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { isOfYear, labelBox, type Label } from '../labels.ts';
import { LAST_LEVEL, levelAfter } from '../levels.ts';
import { stackLayers, type Mark } from '../marks.ts';
import type { AreaData } from '../areas.ts';
import { curvedLine } from '../curve.ts';
import type { MapData } from '../painter.ts';
import { lineLabelBoxes } from '../line-labels.ts';
import { directionOf, rightOf } from '../moved-line.ts';
import type { Box } from '../room.ts';
import { pathPolygons } from '../svg/path.ts';
import { lineSigns, type LineSign } from '../line-signs.ts';
import { laneOffset, openEnds, strandStrokes, type StrandStroke } from '../stroke.ts';
import { LAYER_SHAPE, stackDot } from '../symbols.ts';

/** Sources whose features turn with the year. */
export type TimedSource =
	| 'strands'
	| 'arrows'
	| 'disputes'
	| 'shapes'
	| 'leaders'
	| 'marks'
	| 'labels'
	| 'line-labels'
	| 'open-ends'
	| 'bars'
	| 'areas'
	| 'halo';

/** A feature that turns with the year: where it is and what state it has. */
export type TimedFeature = {
	source: TimedSource;
	id: number;
	/** The state to show, given what each thing's state is in the scene, and which is selected. */
	state: (of: ThingState, slice: Slice, selected?: string | null) => number;
	/** Pixels to the right of its line, for a strand of a shared leg. */
	offset?: (slice: Slice) => number;
	/** What tells, when two years are compared, what became of it. */
	fated?: readonly Timed[];
	/** The leg it belongs to, for focus. */
	leg?: string;
	/** First and last level at which it shows. */
	zooms?: readonly [number, number];
	/** A name: its spot, and its room about that in pixels, which the edge of the map must not cut. */
	name?: { at: [number, number]; boxes: readonly Box[] };
};

/** The state of a thing or leg in the scene: absent when its layer is off. */
export type ThingState = (id: string) => YearState;

/** The timed features of the atlas and the sources that hold them. */
export type TimedFeatures = {
	sources: Record<TimedSource, FeatureCollection>;
	features: TimedFeature[];
};

type Add = (
	geometry: Geometry,
	properties: Record<string, unknown>,
	timed: Omit<TimedFeature, 'source' | 'id'>,
) => void;

/** Features carry whole numbers as ids, since feature state needs them. */
export function timedFeatures(data: MapData): TimedFeatures {
	const features: TimedFeature[] = [];
	const collection = (source: TimedSource, fill: (add: Add) => void): FeatureCollection => {
		const list: Feature[] = [];
		fill((geometry, properties, timed) => {
			features.push({ source, id: list.length, ...timed });
			list.push({ type: 'Feature', id: list.length, geometry, properties });
		});
		return { type: 'FeatureCollection', features: list };
	};
	const strokes = strandStrokes(data.outline.legs);
	const signs = lineSigns(strokes);
	const sources = {
		strands: collection('strands', (add) => addStrands(strokes, add)),
		arrows: collection('arrows', (add) => addSigns(signs.arrows, strokes, add)),
		disputes: collection('disputes', (add) => addSigns(signs.disputes, strokes, add)),
		shapes: collection('shapes', (add) => addShapes(data, add)),
		leaders: collection('leaders', (add) => addLeaders(data, add)),
		marks: collection('marks', (add) => addMarks(data, add)),
		labels: collection('labels', (add) => addLabels(data, add)),
		'line-labels': collection('line-labels', (add) => addLineLabels(data, add)),
		'open-ends': collection('open-ends', (add) => addOpenEnds(data, add)),
		bars: collection('bars', (add) => addBars(data, add)),
		// Filled when the layer of permissions is first on, and with what is selected.
		areas: collection('areas', () => undefined),
		halo: collection('halo', () => undefined),
	};
	return { sources, features };
}

function addStrands(strokes: readonly StrandStroke[], add: Add) {
	const offsets = laneOffsets(strokes);
	for (const { id, leg, strand, pattern, width } of strokes) {
		const timed = { ...strand, layer: leg.layer };
		const offset = offsets.get(id);
		add(
			{ type: 'MultiLineString', coordinates: leg.lines.map(curvedLine) },
			{ leg: leg.id, family: strand.family, pattern, width },
			{
				leg: leg.id,
				state: (_of, slice) => stateIn(timed, slice),
				fated: [timed],
				...(offset ? { offset } : {}),
			},
		);
	}
}

/**
 * Signs on strands. MapLibre cannot move a symbol by its state, so a sign of a shared leg is there once
 * for each place that its strand may have among the others, and shows in one.
 */
function addSigns(signs: readonly LineSign[], strokes: readonly StrandStroke[], add: Add) {
	const offsets = laneOffsets(strokes);
	for (const { stroke, x, y, angle, zoom } of signs) {
		const { leg, strand } = stroke;
		const timed = { ...strand, layer: leg.layer };
		const offsetOf = offsets.get(stroke.id);
		const turn = strand.reversed ? 180 : 0;
		for (const offset of possibleOffsets(stroke, strokes))
			add(
				{ type: 'Point', coordinates: unproject([x, y]) },
				{
					family: strand.family,
					angle: angle + turn,
					offset: strand.reversed ? -offset : offset,
					/** The same for a sign that does not turn with its line: to the right and down. */
					shift: rightOf([0, 0], directionOf(angle)).map((part) => part * offset),
					z0: zoom,
				},
				{
					leg: leg.id,
					state: (_of, slice) => ((offsetOf?.(slice) ?? 0) === offset ? stateIn(timed, slice) : 0),
					fated: [timed],
				},
			);
	}
}

/** The offsets that a strand may have, whichever of the others of its leg are shown. */
function possibleOffsets({ leg, lane, side }: StrandStroke, strokes: readonly StrandStroke[]) {
	const others = strokes.filter((other) => other.leg === leg && other.lane !== lane);
	const offsets = new Set<number>();
	for (let shown = 0; shown < 2 ** others.length; shown++)
		offsets.add(
			laneOffset(lane, side, [
				lane,
				...others.filter((_, i) => shown & (2 ** i)).map((other) => other.lane),
			]),
		);
	return offsets;
}

/** For each strand of a shared leg, by id: its offset in a slice. Asked for one slice after the other. */
function laneOffsets(strokes: readonly StrandStroke[]): Map<string, (slice: Slice) => number> {
	const byLeg = new Map<string, StrandStroke[]>();
	for (const stroke of strokes)
		byLeg.set(stroke.leg.id, [...(byLeg.get(stroke.leg.id) ?? []), stroke]);
	return new Map(
		[...byLeg.values()]
			.filter((beside) => beside.length > 1)
			.flatMap((beside) => {
				let last: { slice: Slice; lanes: number[] } | null = null;
				const lanesIn = (slice: Slice) => {
					if (last?.slice !== slice)
						last = {
							slice,
							lanes: beside
								.filter(({ strand, leg }) => stateIn({ ...strand, layer: leg.layer }, slice) > 0)
								.map(({ lane }) => lane),
						};
					return last.lanes;
				};
				return beside.map(({ id, lane, side }): [string, (slice: Slice) => number] => [
					id,
					(slice) => laneOffset(lane, side, lanesIn(slice)),
				]);
			}),
	);
}

function addBars({ layout }: MapData, add: Add) {
	for (const bar of layout.bars) {
		add(
			{ type: 'Point', coordinates: bar.at },
			{
				text: bar.text,
				angle: bar.angle,
				side: bar.side,
				row: bar.row,
				...tileZooms(bar.zooms),
			},
			{ leg: bar.leg, zooms: bar.zooms, state: (_of, slice) => stateIn(bar, slice) },
		);
	}
}

function addOpenEnds({ outline }: MapData, add: Add) {
	for (const { leg, at } of openEnds(outline.legs))
		add({ type: 'Point', coordinates: at }, {}, { leg: leg.id, state: (of) => of(leg.id) });
}

function addShapes({ outline }: MapData, add: Add) {
	for (const thing of outline.things)
		if (thing.shape)
			add(thing.shape, { thing: thing.id }, { state: (of) => of(thing.id), fated: [thing] });
}

function addMarks({ outline, layout }: MapData, add: Add) {
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	for (const mark of layout.marks) {
		const { id, at, zooms, members, size } = mark;
		const all = members.flatMap((member) => things.get(member) ?? []);
		const count = (of: ThingState) => all.filter((member) => of(member.id) > 0).length;
		const shared = { mark: id, ...tileZooms(zooms), size };
		const here: Geometry = { type: 'Point', coordinates: at };
		for (const thing of all) {
			const isCrossed = thing.status === 'planned' || thing.status === 'refused';
			add(
				here,
				{
					...shared,
					icon: `${thing.layer}/${thing.kind}${isCrossed ? '/crossed' : ''}`,
					shape: LAYER_SHAPE[thing.layer],
				},
				{
					// Of a stack the selected member shows, or else the most telling.
					state: (of, _slice, selected) => {
						const shown = all.filter((member) => of(member.id) > 0);
						const certain = shown.find((member) => of(member.id) === 2);
						const lead = shown.find((member) => member.id === selected) ?? certain ?? shown[0];
						return lead === thing ? of(thing.id) : 0;
					},
					fated: all,
					zooms,
				},
			);
		}
		addStack(here, shared, mark, (member) => things.get(member)?.layer, count, add);
	}
}

/** How many things there are in a stack, and a dot for each of their layers. */
function addStack(
	here: Geometry,
	shared: Record<string, unknown>,
	mark: Mark,
	layerOf: (id: string) => LayerId | undefined,
	count: (of: ThingState) => number,
	add: Add,
) {
	const { members } = mark;
	for (let n = 2; n <= members.length; n++)
		add(
			here,
			{ ...shared, count: n },
			{ zooms: mark.zooms, state: (of) => (count(of) === n ? 2 : 0) },
		);
	const layers = stackLayers(mark, layerOf);
	layers.forEach((layer, i) => {
		const own = members.filter((id) => layerOf(id) === layer);
		add(
			here,
			{ ...shared, dot: layer, place: stackDot(i, layers.length)[0] },
			{ zooms: mark.zooms, state: (of) => (count(of) > 1 && own.some((id) => of(id) > 0) ? 2 : 0) },
		);
	});
}

function addLeaders({ layout }: MapData, add: Add) {
	for (const { at, spot, zooms, members } of layout.marks)
		if (spot)
			add({ type: 'LineString', coordinates: [spot, at] }, tileZooms(zooms), {
				zooms,
				state: (of) => (members.some((id) => of(id) > 0) ? 2 : 0),
			});
}

function addLabels({ layout }: MapData, add: Add) {
	for (const label of layout.labels)
		for (const { text, isNamed } of labelNames(label))
			add(
				{ type: 'Point', coordinates: label.at },
				{
					text,
					kind: label.kind,
					anchor: label.anchor,
					// MapLibre counts in ems.
					offset: label.offset.map((part) => part / label.px),
					px: label.px,
					...tileZooms(label.zooms),
				},
				{
					zooms: label.zooms,
					name: { at: label.at, boxes: [labelBox(label)] },
					state: (of, slice) =>
						isNamed(nameYear(slice)) &&
						isOfYear(label, nameYear(slice)) &&
						(label.members.length === 0 || label.members.some((id) => of(id) > 0))
							? 2
							: 0,
				},
			);
}

/** The names of a label and the years in which each holds. */
function labelNames({ text, was }: Label): { text: string; isNamed: (year: number) => boolean }[] {
	const names: [string, number][] = [...was, [text, Infinity]];
	return names.map(([name, until], i) => {
		const from = i === 0 ? FIRST_YEAR : (names[i - 1] as [string, number])[1] + 1;
		return { text: name, isNamed: (year) => year >= from && year <= until };
	});
}

function addLineLabels({ layout, outline }: MapData, add: Add) {
	const legs = new Map(outline.legs.map((leg) => [leg.id, leg]));
	for (const label of layout.lineLabels) {
		const { family, text, leg: id, yearStates, days, witnesses, at, angle, side, zooms } = label;
		const leg = legs.get(id);
		const timed = {
			yearStates,
			...(days ? { days } : {}),
			witnesses,
			layer: leg?.layer ?? 'corridors',
		};
		if (leg)
			add(
				{ type: 'Point', coordinates: at },
				{ family, text, angle, side, ...tileZooms(zooms) },
				{
					leg: id,
					zooms,
					name: { at, boxes: lineLabelBoxes(label) },
					state: (_of, slice) => stateIn(timed, slice),
				},
			);
	}
}

/** The painted countries, whose outlines come apart from the rest. */
export function areaFeatures({ areas, paths }: AreaData): {
	collection: FeatureCollection;
	features: TimedFeature[];
} {
	return {
		collection: {
			type: 'FeatureCollection',
			features: areas.map(({ country, aspect }, id) => ({
				type: 'Feature',
				id,
				geometry: { type: 'MultiPolygon', coordinates: pathPolygons(paths[country] ?? '') },
				properties: { country, aspect },
			})),
		},
		features: areas.map(({ things }, id) => ({
			source: 'areas',
			id,
			state: (of) => Math.max(...things.map((thing) => of(thing.id))),
		})),
	};
}

/** The disc under each of some marks, numbered from `first`: with it a selected one stands out. */
export function haloFeatures(marks: readonly Mark[], first: number): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: marks.map(({ at, zooms, size }, i) => ({
			type: 'Feature',
			id: first + i,
			geometry: { type: 'Point', coordinates: at },
			properties: { ...tileZooms(zooms), size },
		})),
	};
}

/** What became of a feature between two compared years: 0 for none, else its place in `FATES` from 1. */
export function fateOf({ fated = [] }: TimedFeature, slice: Slice): number {
	const fate = jointFate(fated.map((item) => fateIn(item, slice)));
	return fate ? FATES.indexOf(fate) + 1 : 0;
}

/** The expression that is true from the zoom level `z0` of a feature. */
export const FROM_LEVEL = ['<=', ['get', 'z0'], ['zoom']];

/** The first and last zoom of tiles that may show a feature: filters see whole zooms only, states all. */
const tileZooms = ([first, last]: readonly [number, number]) => ({
	z0: Math.floor(first),
	z1: last >= LAST_LEVEL ? 99 : Math.ceil(levelAfter(last)) - 1,
});

/** The expression that is true in the tiles of a feature with `z0` and `z1`. */
export const AT_LEVEL = ['all', ['<=', ['get', 'z0'], ['zoom']], ['>=', ['get', 'z1'], ['zoom']]];
