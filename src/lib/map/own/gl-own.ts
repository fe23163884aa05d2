import type { Feature, FeatureCollection } from 'geojson';
import { FATES, type Slice } from '#lib/atlas/slice.ts';
import type { Theme } from '#lib/view/view.ts';
import { BOLD, e, isFate, STATE, type Expression } from '../gl/expressions.ts';
import type { GeoJSONSource, LayerSpecification, MapLibreMap } from '../gl/maplibre.ts';
import { PALETTES, STAYED, type Palette } from '../theme.ts';
import { ownColours, OWN_FILL, OWN_LINE, OWN_MARK, OWN_PALETTES } from './look.ts';
import type { OwnDrawing, OwnShape } from './own-drawing.ts';
import { COUNT_TYPE, spotCounts } from './spot-counts.ts';

const SOURCES = ['own-areas', 'own-lines', 'own-points'] as const;
const COUNTS = 'own-counts';

/** What a map was last told, so that a step tells only what differs. */
type Told = {
	drawing: OwnDrawing;
	theme: Theme;
	/** State and fate of each item in one number. */
	shown: Int8Array;
	selected: number | null;
	/** The numbers at spots with several rows, as one text. */
	counts: string;
};
const told = new WeakMap<MapLibreMap, Told>();

/** Draws own data on a map: sources and layers when they change, states of features at a step in time. */
export function paintGl(
	map: MapLibreMap,
	drawing: OwnDrawing,
	{
		slice,
		selected,
		theme,
		isComparing,
	}: { slice: Slice; selected: string | null; theme: Theme; isComparing: boolean },
): void {
	const before = told.get(map);
	const isNew = before?.drawing.shape !== drawing.shape;
	if (isNew) setSources(map, drawing, theme);
	else if (before.drawing !== drawing || before.theme !== theme) restyle(map, drawing, theme);
	const shown = isNew ? new Int8Array(drawing.size) : before.shown;
	const states = drawing.states(slice);
	states.forEach((state, item) => {
		const fate = isComparing ? drawing.fate(item, slice) : null;
		const number = fate ? FATES.indexOf(fate) + 1 : 0;
		const key = state + 3 * number;
		if (shown[item] === key) return;
		shown[item] = key;
		tell(map, drawing, item, { s: state, fate: number });
	});
	const chosen = drawing.itemOf(selected);
	const last = isNew ? null : before.selected;
	if (last !== null && last !== chosen) tell(map, drawing, last, { selected: false });
	if (chosen >= 0 && last !== chosen) tell(map, drawing, chosen, { selected: true });
	const counts = countCollection(drawing, slice);
	const text = JSON.stringify(counts);
	// A text cannot read states: the few numbers are a source of their own.
	if (text !== before?.counts) void map.getSource<GeoJSONSource>(COUNTS)?.setData(counts);
	told.set(map, { drawing, theme, shown, selected: chosen < 0 ? null : chosen, counts: text });
}

const countCollection = (drawing: OwnDrawing, slice: Slice): FeatureCollection => ({
	type: 'FeatureCollection',
	features: spotCounts(drawing, slice).map(({ count, lngLat, zoom }) => ({
		type: 'Feature',
		properties: { count, zoom },
		geometry: { type: 'Point', coordinates: lngLat },
	})),
});

/** Which sources hold parts of an item, so that the others are not told of it. */
const held = new WeakMap<OwnShape, Uint8Array>();

function tell(map: MapLibreMap, drawing: OwnDrawing, id: number, state: Record<string, unknown>) {
	const sources = held.get(drawing.shape)?.[id] ?? 0;
	SOURCES.forEach((source, i) => {
		if (sources & (1 << i)) map.setFeatureState({ source, id }, state);
	});
}

function setSources(map: MapLibreMap, drawing: OwnDrawing, theme: Theme) {
	const flags = new Uint8Array(drawing.size);
	const collections = collectionsOf(drawing);
	collections.forEach(({ features }, i) => {
		for (const { id } of features) flags[id as number] = (flags[id as number] ?? 0) | (1 << i);
	});
	held.set(drawing.shape, flags);
	SOURCES.forEach((id, i) => {
		const data = collections[i] as FeatureCollection;
		const source = map.getSource<GeoJSONSource>(id);
		if (source) {
			map.removeFeatureState({ source: id });
			void source.setData(data);
		} else map.addSource(id, { type: 'geojson', data, tolerance: 0.3, maxzoom: 12, buffer: 64 });
	});
	const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
	if (!map.getSource(COUNTS)) map.addSource(COUNTS, { type: 'geojson', data: none, maxzoom: 12 });
	for (const layer of ownLayers(drawing, theme)) if (!map.getLayer(layer.id)) map.addLayer(layer);
	restyle(map, drawing, theme);
}

function restyle(map: MapLibreMap, drawing: OwnDrawing, theme: Theme) {
	for (const { id, paint } of ownLayers(drawing, theme))
		for (const [property, value] of Object.entries(paint ?? {}))
			map.setPaintProperty(id, property as never, value as never);
}

function collectionsOf(drawing: OwnDrawing): FeatureCollection[] {
	const { areas, lines, points } = drawing.shape;
	const collection = (features: Feature[]): FeatureCollection => ({
		type: 'FeatureCollection',
		features,
	});
	const feature = (item: number, geometry: Feature['geometry']): Feature => ({
		type: 'Feature',
		id: item,
		properties: { layer: drawing.layerOf(item)?.id },
		geometry,
	});
	const rings = areas.flatMap((area) => area.rings);
	return [
		collection(
			areas.map(({ item, rings: all }) =>
				feature(item, { type: 'Polygon', coordinates: all.map(({ line }) => line) }),
			),
		),
		collection(
			[...rings, ...lines].map(({ item, line }) =>
				feature(item, { type: 'LineString', coordinates: line }),
			),
		),
		collection(
			Array.from(points.items, (item, i) =>
				feature(item, {
					type: 'Point',
					coordinates: [points.lngLat[2 * i] ?? 0, points.lngLat[2 * i + 1] ?? 0],
				}),
			),
		),
	];
}

const IS_SELECTED = ['boolean', ['feature-state', 'selected'], false];
const strength = ['case', isFate('stayed'), STAYED, 1];
const whenAny = (of: unknown = strength) => e(['case', ['>', STATE, 0], of, 0]);
const whenState = (state: 1 | 2) => e(['case', ['==', STATE, state], strength, 0]);

/** The layers of own data, from the bottom up; validated in a unit test. */
export function ownLayers(
	{ layers }: Pick<OwnDrawing, 'layers'>,
	theme: Theme,
): LayerSpecification[] {
	const palette = PALETTES[theme];
	const own = OWN_PALETTES[theme];
	// One pair at least: the style has no match of nothing.
	const pairs = [...layers.flatMap(({ id, colour }) => [id, own[colour]]), 'none', own.black];
	const colour = e(['match', ['get', 'layer'], ...pairs, own.black]);
	const cores = layers.flatMap(({ id, symbol }) => [id, OWN_MARK.core[symbol] / 2]);
	const fates = FATES.flatMap((fate) => (fate === 'stayed' ? [] : [isFate(fate), palette[fate]]));
	const look: Look = {
		colour,
		rim: e(['case', IS_SELECTED, palette.accent, ['case', ...fates, colour]]),
		gap: ownColours('black', null, theme).gap,
		core: e(['match', ['get', 'layer'], ...cores, 'none', 0, 0]),
	};
	return [
		{
			id: 'own-fill',
			type: 'fill',
			source: 'own-areas',
			paint: { 'fill-color': colour, 'fill-opacity': whenAny(['*', OWN_FILL, strength]) },
		},
		...lineLayers(look),
		...pointLayers(look),
		countLayer(palette),
	];
}

const countLayer = ({ ink, halo }: Palette): LayerSpecification => ({
	id: 'own-count',
	type: 'symbol',
	source: COUNTS,
	filter: e(['<=', ['get', 'zoom'], ['zoom']]),
	layout: {
		'text-field': e(['to-string', ['get', 'count']]),
		'text-font': BOLD,
		'text-size': COUNT_TYPE.px,
		'text-anchor': 'left',
		'text-offset': COUNT_TYPE.at.map((part) => part / COUNT_TYPE.px) as [number, number],
		'text-allow-overlap': true,
		'text-ignore-placement': true,
	},
	paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': COUNT_TYPE.halo },
});

/** The colour of a layer, of the rim about it, and of what lies between, and the radius of its marks within. */
type Look = { colour: Expression; rim: Expression; gap: string; core: Expression };

function lineLayers({ colour, rim, gap }: Look): LayerSpecification[] {
	const line = (id: string, paint: Record<string, unknown>): LayerSpecification => ({
		id,
		type: 'line',
		source: 'own-lines',
		layout: { 'line-join': 'round' },
		paint,
	});
	const core = { 'line-color': colour, 'line-width': OWN_LINE.core };
	return [
		line('own-line-rim', {
			'line-color': rim,
			'line-width': e(['case', IS_SELECTED, OWN_LINE.selected, OWN_LINE.rim]),
			'line-opacity': whenAny(),
		}),
		line('own-line-gap', {
			'line-color': gap,
			'line-width': OWN_LINE.gap,
			'line-opacity': whenAny(),
		}),
		line('own-line-possible', {
			...core,
			'line-dasharray': [...OWN_LINE.dash],
			'line-opacity': whenState(1),
		}),
		line('own-line-certain', { ...core, 'line-opacity': whenState(2) }),
	];
}

function pointLayers({ colour, rim, gap, core: radius }: Look): LayerSpecification[] {
	const [selected, wide] = [OWN_MARK.selected, OWN_MARK.rim].map(
		(width) => (width - OWN_MARK.gap) / 2,
	);
	return [
		{
			id: 'own-mark',
			type: 'circle',
			source: 'own-points',
			paint: {
				'circle-radius': OWN_MARK.gap / 2,
				'circle-color': gap,
				'circle-opacity': whenAny(),
				'circle-stroke-color': rim,
				'circle-stroke-width': e(['case', IS_SELECTED, selected, wide]),
				'circle-stroke-opacity': whenAny(),
			},
		},
		{
			id: 'own-core',
			type: 'circle',
			source: 'own-points',
			paint: {
				'circle-radius': radius,
				'circle-color': colour,
				'circle-opacity': whenState(2),
			},
		},
	];
}
