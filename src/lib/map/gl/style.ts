import type { FeatureCollection } from 'geojson';
import type { Theme, View } from '#lib/view/view.ts';
import type { Aspect } from '#lib/atlas/vocabulary.ts';
import { AREA_OUTLINE, HATCH_STRENGTH, TINT } from '../hatch.ts';
import { LABEL_TYPE, type LabelKind } from '../labels.ts';
import { TURNED } from '../stroke.ts';
import { SIGN } from '../symbols.ts';
import { GROUND_WIDTH, LEADER, PALETTES, VEIL, type Palette } from '../theme.ts';
import {
	BOLD,
	dashed,
	e,
	isFate,
	REGULAR,
	shownIf,
	SLANTED,
	STATE,
	whenAny,
	whenState,
	type Expression,
} from './expressions.ts';
import { AT_LEVEL } from './features.ts';
import type { LayerSpecification, StyleSpecification } from './maplibre.ts';
import {
	barLayer,
	fateLayers,
	lineLabelLayer,
	openEndLayer,
	shapeLayers,
	signLayers,
	strandLayers,
} from './stroke-layers.ts';

/**
 * The map's layers, bottom to top as a legend reads. Only where
 * two years are compared do strokes depend on what became of them: each property that depends on a
 * feature's state is sent to the graphics card again with every year.
 */
export function layers(theme: Theme, isComparing: boolean): LayerSpecification[] {
	const palette = PALETTES[theme];
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
		...basemapLayers(palette),
		...veilLayers(palette),
		...areaLayers(palette),
		...strandLayers(palette, isComparing),
		...fateLayers(palette, isComparing),
		...shapeLayers(palette),
		...signLayers(isComparing),
		openEndLayer(palette),
		...labelLayers(palette, isComparing),
		leaderLayer(palette),
		...markLayers(palette),
		...ringLayers(isComparing),
		barLayer(palette),
	];
}

/** The lowest layer that is not ground: what comes later to the ground goes under it. */
export const FIRST_OVER_GROUND = 'veil';

/** The lowest line on the land: the relief goes under it. */
export const UNDER_WATER = 'coast';

/** What lies over all but the countries that are asked for (see `gl-veil.ts`), and the line about these. */
function veilLayers(palette: Palette): LayerSpecification[] {
	const filter = e(AT_LEVEL);
	return [
		{
			...{ id: 'veil', type: 'fill', source: 'veil', filter },
			paint: { 'fill-color': palette.veil, 'fill-opacity': VEIL, 'fill-antialias': false },
		},
		{
			...{ id: 'veil-edge', type: 'line', source: 'veil-edge', filter },
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette['veil-edge'], 'line-width': GROUND_WIDTH['veil-edge'] },
		},
	] as LayerSpecification[];
}

/** Countries by what they allowed (see `areas.ts`): tint, hatching and, where possible, an outline. */
function areaLayers(palette: Palette): LayerSpecification[] {
	const of = (aspect: Aspect) => e(['==', ['get', 'aspect'], aspect]);
	const shared = { source: 'areas' };
	const fill = (
		aspect: Aspect,
		certainty: 'certain' | 'possible',
		paint: Record<string, unknown>,
	) =>
		({
			...shared,
			id: `area-${aspect}-${certainty}`,
			type: 'fill',
			filter: of(aspect),
			paint: { 'fill-antialias': false, ...paint },
		}) as LayerSpecification;
	const states = { possible: 1, certain: 2 } as const;
	const tint = (certainty: 'certain' | 'possible', strength: number) => ({
		'fill-color': palette.area,
		'fill-opacity': e(['case', ['==', STATE, states[certainty]], strength, 0]),
	});
	return [
		fill('ground', 'possible', tint('possible', TINT.possible)),
		fill('ground', 'certain', tint('certain', TINT.certain)),
		{
			...shared,
			id: 'area-outline',
			type: 'line',
			filter: of('ground'),
			paint: {
				'line-color': palette['area-line'],
				'line-width': AREA_OUTLINE.width,
				...dashed(AREA_OUTLINE.dash),
				'line-opacity': whenState(1),
			},
		} as LayerSpecification,
		...(['air', 'lethal'] as const).flatMap((aspect) =>
			(['possible', 'certain'] as const).map((certainty) =>
				fill(aspect, certainty, {
					'fill-pattern': `hatch/${aspect}/${certainty}`,
					'fill-opacity': e(['case', ['==', STATE, states[certainty]], HATCH_STRENGTH, 0]),
				}),
			),
		),
	];
}

function basemapLayers(palette: Palette): LayerSpecification[] {
	const line = (id: string, color: string, width: number): LayerSpecification => ({
		id,
		type: 'line',
		source: id,
		layout: { 'line-join': 'round' },
		paint: { 'line-color': color, 'line-width': width },
	});
	const fill = (id: string, color: string): LayerSpecification => ({
		id,
		type: 'fill',
		source: id,
		// The coast is a line of its own; smoothing it twice would cost a shader.
		paint: { 'fill-color': color, 'fill-antialias': false },
	});
	const atLevel = (layer: LayerSpecification) =>
		({ ...layer, filter: e(['<=', ['get', 'r'], ['zoom']]) }) as LayerSpecification;
	return [
		line('graticule', palette.graticule, GROUND_WIDTH.graticule),
		fill('land', palette.land),
		{ ...line('land', palette.border, GROUND_WIDTH.land), id: 'coast' } as LayerSpecification,
		atLevel(line('rivers', palette.river, GROUND_WIDTH.river)),
		atLevel(fill('lakes', palette.lake)),
		atLevel({
			...line('lakes', palette.river, GROUND_WIDTH.lake),
			id: 'shores',
		} as LayerSpecification),
		line('borders', palette.border, GROUND_WIDTH.border),
	];
}

/** The outlines of the marks, symbols and stacks, of what opened, closed or changed. */
function ringLayers(isComparing: boolean): LayerSpecification[] {
	return TURNED.map(
		(fate) =>
			({
				id: `ring-${fate}`,
				type: 'symbol',
				source: 'marks',
				filter: e(['all', AT_LEVEL, ['has', 'shape']]),
				layout: {
					'icon-size': e(['get', 'size']),
					'icon-image': e(['concat', 'ring/', ['get', 'shape'], `/${fate}`]),
					'icon-allow-overlap': true,
					'icon-ignore-placement': true,
					...shownIf(isComparing),
				},
				paint: {
					'icon-opacity': e(['case', ['all', ['>', STATE, 0], isFate(fate)], 1, 0]),
				},
			}) as LayerSpecification,
	);
}

/**
 * The layers of towns and their filters. On the globe, whose rim has less room than the flat map for
 * which the names were laid out, towns come a zoom level later.
 */
export function townFilters(projection: View['projection']): Record<string, Expression> {
	const level =
		projection === 'flat'
			? AT_LEVEL
			: ['all', ['<=', ['get', 'z0'], ['max', 0, ['-', ['zoom'], 1]]], AT_LEVEL];
	return {
		'town-dots': e(['all', level, ['in', ['get', 'kind'], ['literal', ['town', 'capital']]]]),
		'label-town': e(['all', level, ['==', ['get', 'kind'], 'town']]),
		'label-capital': e(['all', level, ['==', ['get', 'kind'], 'capital']]),
	};
}

function labelLayers(palette: Palette, isComparing: boolean): LayerSpecification[] {
	const colour: Record<LabelKind, string> = {
		water: palette['label-water'],
		theatre: palette['label-town'],
		country: palette['label-country'],
		town: palette['label-town'],
		capital: palette['label-town'],
		place: palette.ink,
	};
	const kinds = Object.keys(LABEL_TYPE) as LabelKind[];
	return [
		{
			id: 'town-dots',
			type: 'circle',
			source: 'labels',
			filter: townFilters('flat')['town-dots'] as Expression,
			paint: {
				'circle-radius': 2.4,
				'circle-color': palette['label-town'],
				'circle-stroke-color': palette.halo,
				'circle-stroke-width': 0.8,
				'circle-opacity': whenAny,
				'circle-stroke-opacity': whenAny,
			},
		},
		lineLabelLayer(palette, isComparing),
		...kinds.map((kind): LayerSpecification => ({
			id: `label-${kind}`,
			type: 'symbol',
			source: 'labels',
			filter: e(['all', AT_LEVEL, ['==', ['get', 'kind'], kind]]),
			layout: {
				'text-field': e(['get', 'text']),
				'text-font': kind === 'water' ? SLANTED : LABEL_TYPE[kind].bold ? BOLD : REGULAR,
				'text-size': e(['get', 'px']),
				'text-letter-spacing': LABEL_TYPE[kind].spacing,
				'text-transform': LABEL_TYPE[kind].upper ? 'uppercase' : 'none',
				'text-anchor': e(['match', ['get', 'anchor'], 'start', 'left', 'end', 'right', 'center']),
				'text-offset': e(['array', 'number', 2, ['get', 'offset']]),
				'text-max-width': 100,
				'text-allow-overlap': true,
				'text-ignore-placement': false,
			},
			paint: {
				// As for the lines' names: one kind of colour, one shader.
				'text-color': e(['match', ['get', 'kind'], kind, colour[kind], palette.ink]),
				'text-halo-color': palette.halo,
				'text-halo-width': 1.5,
				'text-opacity': whenAny,
			},
		})),
	];
}

/** The lines from marks to their true spots. */
function leaderLayer(palette: Palette): LayerSpecification {
	return {
		id: 'leaders',
		type: 'line',
		source: 'leaders',
		filter: e(AT_LEVEL),
		paint: {
			'line-color': palette.ink,
			'line-width': LEADER.width,
			'line-opacity': e(['case', ['>', STATE, 0], LEADER.opacity, 0]),
		},
	};
}

const MARKS = { type: 'symbol', source: 'marks' } as const;
const ON_TOP = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

function markLayers(palette: Palette): LayerSpecification[] {
	const symbol = (certainty: 'certain' | 'possible'): LayerSpecification => ({
		...MARKS,
		id: `marks-${certainty}`,
		filter: e(['all', AT_LEVEL, ['has', 'icon']]),
		layout: {
			'icon-image': e(['concat', ['get', 'icon'], `/${certainty}`]),
			'icon-size': e(['get', 'size']),
			...ON_TOP,
		},
		paint: { 'icon-opacity': whenState(certainty === 'certain' ? 2 : 1) },
	});
	return [
		{
			id: 'halo',
			type: 'circle',
			// Of its own: a disc under every mark, of which one is seen, would be made for each tile.
			source: 'halo',
			filter: e(AT_LEVEL),
			paint: {
				'circle-radius': e(['*', 16, ['get', 'size']]),
				'circle-color': palette.accent,
				'circle-opacity': whenAny,
				'circle-stroke-opacity': whenAny,
			},
		},
		symbol('possible'),
		symbol('certain'),
		...stackLayers(palette),
	];
}

/** The dots of the layers in a stack, and how many things it holds. */
function stackLayers(palette: Palette): LayerSpecification[] {
	const whenShown = e(['case', ['>', STATE, 0], 1, 0]);
	return [
		{
			...MARKS,
			id: 'stack-layers',
			filter: e(['all', AT_LEVEL, ['has', 'dot']]),
			layout: {
				'icon-image': e(['concat', 'dot/', ['get', 'dot']]),
				// Written out, since a query sees no lists in properties.
				'icon-offset': e([
					'interpolate',
					['linear'],
					['get', 'place'],
					...[-100, 100].flatMap((x) => [x, ['literal', [x, SIGN.stack.beneath]]]),
				]),
				...ON_TOP,
			},
			paint: { 'icon-opacity': whenShown },
		},
		{
			...MARKS,
			id: 'stack-counts',
			filter: e(['all', AT_LEVEL, ['has', 'count']]),
			layout: {
				'icon-image': 'badge',
				'icon-offset': [...SIGN.stack.at],
				...ON_TOP,
				'text-field': e(['to-string', ['get', 'count']]),
				'text-font': BOLD,
				'text-size': SIGN.stack.px,
				'text-offset': SIGN.stack.at.map((part) => part / SIGN.stack.px) as [number, number],
				'text-allow-overlap': true,
				'text-ignore-placement': true,
			},
			paint: {
				'icon-opacity': whenShown,
				'text-color': e(['case', ['has', 'count'], palette.mark, palette.ink]),
				'text-opacity': whenShown,
			},
		},
	];
}

/** The style of the map with its sources; `fontFaces` are absolute addresses by font and range. */
export function style(
	theme: Theme,
	sources: Record<string, FeatureCollection>,
	fontFaces: StyleSpecification['font-faces'],
	isComparing = false,
): StyleSpecification {
	return {
		version: 8,
		...(fontFaces ? { 'font-faces': fontFaces } : {}),
		sources: Object.fromEntries(
			Object.entries(sources).map(([id, data]) => [
				id,
				{
					type: 'geojson' as const,
					data,
					tolerance: 0.3,
					maxzoom: 12,
					buffer: id === 'labels' ? 128 : 64,
				},
			]),
		),
		layers: layers(theme, isComparing),
	};
}
