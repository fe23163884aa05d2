import { FAMILIES } from '#lib/atlas/vocabulary.ts';
import { LINE_LABEL_ZOOM } from '../labels.ts';
import {
	dashOf,
	FATE_DASHES,
	LINE_LABEL_TYPE,
	OPEN_END,
	ROAD_MIDDLE,
	TIES,
	TURNED,
	type Pattern,
} from '../stroke.ts';
import { SHAPE, type Palette } from '../theme.ts';
import {
	BOLD,
	dashed,
	e,
	isFate,
	shownIf,
	STRENGTH,
	whenAny,
	whenState,
	whenStayed,
	whenStroke,
} from './expressions.ts';
import type { LayerSpecification } from './maplibre.ts';

/** The stroke's own width and `more` pixels. */
const strandWidth = (more: number) => e(['+', ['get', 'width'], more]);

/** Strands of a shared leg lie side by side. */
const LANE = ['number', ['feature-state', 'offset'], 0];

function familyColour(palette: Palette) {
	return e([
		'match',
		['get', 'family'],
		...FAMILIES.flatMap((family) => [family, palette.families[family]]),
		palette.ink,
	]);
}

/** A strand's own colour or, when two years are compared, that of what stayed. */
function strandColour(palette: Palette) {
	return e(['case', isFate('stayed'), palette.stayed, familyColour(palette)]);
}

/** Strokes of what came or went between two compared years, whatever the mode. */
export function fateLayers(palette: Palette, isComparing: boolean): LayerSpecification[] {
	return TURNED.map(
		(fate) =>
			({
				id: `strand-${fate}`,
				type: 'line',
				source: 'strands',
				layout: { 'line-join': 'round', ...shownIf(isComparing) },
				paint: {
					'line-color': palette[fate],
					'line-width': strandWidth(0),
					...dashed(FATE_DASHES[fate]),
					'line-offset': e(LANE),
					'line-opacity': e(['case', isFate(fate), STRENGTH, 0]),
				},
			}) as LayerSpecification,
	);
}

export function strandLayers(
	palette: Palette,
	pattern: Pattern,
	certainty: 'certain' | 'possible',
	isComparing: boolean,
): LayerSpecification[] {
	const state = certainty === 'certain' ? 2 : 1;
	const opacity = (isComparing ? whenStayed : whenStroke)(state);
	const { dash, isDotted } = dashOf(pattern, state, null);
	const layer = (id: string, paint: Record<string, unknown>, minzoom = 0): LayerSpecification =>
		({
			id: `strand-${id}-${certainty}`,
			type: 'line',
			source: 'strands',
			minzoom,
			filter: e(['==', ['get', 'pattern'], pattern]),
			layout: {
				'line-join': 'round',
				'line-cap': isDotted ? 'round' : 'butt',
			},
			paint: {
				'line-color': isComparing ? strandColour(palette) : familyColour(palette),
				'line-opacity': opacity,
				'line-offset': e(LANE),
				...paint,
			},
		}) as LayerSpecification;
	const main = layer(pattern, {
		'line-width': strandWidth(0),
		...dashed(dash),
	});
	if (pattern === 'road')
		return [
			main,
			// Written as an expression of the feature, so that it shares the other strands' shader.
			layer('road-middle', {
				'line-color': e(['match', ['get', 'family'], '', palette.ink, palette.land]),
				'line-width': strandWidth(-ROAD_MIDDLE),
			}),
		];
	if (pattern === 'rail' && certainty === 'certain')
		return [
			main,
			layer('ties', { 'line-width': strandWidth(TIES.wider), ...dashed(TIES.dash) }, TIES.zoom),
		];
	return [main];
}

export function shapeLayers(palette: Palette): LayerSpecification[] {
	return (['possible', 'certain'] as const).flatMap((certainty) => {
		const opacity = whenState(certainty === 'certain' ? 2 : 1);
		return [
			{
				id: `shape-area-${certainty}`,
				type: 'fill',
				source: 'shapes',
				filter: e(['==', ['geometry-type'], 'Polygon']),
				paint: {
					'fill-color': palette.mark,
					'fill-opacity': e(['*', opacity as unknown, SHAPE.fill]),
					'fill-antialias': false,
				},
			},
			{
				id: `shape-line-${certainty}`,
				type: 'line',
				source: 'shapes',
				layout: { 'line-join': 'round' },
				paint: {
					'line-color': e([
						'case',
						['boolean', ['feature-state', 'selected'], false],
						palette.accent,
						palette.mark,
					]),
					'line-width': e([
						'case',
						['==', ['geometry-type'], 'Polygon'],
						SHAPE.area,
						['boolean', ['feature-state', 'selected'], false],
						SHAPE.selected,
						SHAPE.line,
					]),
					'line-opacity': opacity,
					...(certainty === 'possible' ? dashed(SHAPE.dash) : {}),
				},
			},
		] as LayerSpecification[];
	});
}

export function chevronLayer(): LayerSpecification {
	return {
		id: 'chevrons',
		type: 'symbol',
		source: 'strands',
		layout: {
			'symbol-placement': 'line',
			'symbol-spacing': 130,
			'icon-image': 'chevron',
			'icon-rotate': e(['case', ['get', 'reversed'], 180, 0]),
			'icon-allow-overlap': true,
			'icon-ignore-placement': true,
			'icon-keep-upright': false,
			'icon-padding': 0,
		},
		// They stand on the line itself, which has no strand where several lie beside it.
		paint: { 'icon-opacity': e(['case', ['==', LANE, 0], whenAny, 0]) },
	};
}

/** Open rings where only the ends of a leg are known. */
export function openEndLayer(palette: Palette): LayerSpecification {
	return {
		id: 'open-ends',
		type: 'circle',
		source: 'open-ends',
		minzoom: OPEN_END.zoom,
		paint: {
			'circle-radius': OPEN_END.radius,
			'circle-color': palette.land,
			'circle-stroke-width': OPEN_END.width,
			'circle-stroke-color': palette['ink-soft'],
			'circle-opacity': whenAny,
			'circle-stroke-opacity': whenAny,
		},
	} as LayerSpecification;
}

/** The names of corridors along their lines. */
export function lineLabelLayer(palette: Palette, isComparing: boolean): LayerSpecification {
	return {
		id: 'line-labels',
		type: 'symbol',
		source: 'line-labels',
		minzoom: LINE_LABEL_ZOOM,
		layout: {
			'text-rotate': e(['get', 'angle']),
			'text-max-width': 100,
			'text-rotation-alignment': 'map',
			'text-field': e(['get', 'text']),
			'text-font': BOLD,
			'text-size': LINE_LABEL_TYPE.px,
			'text-offset': [0, -0.9],
			'text-allow-overlap': true,
		},
		paint: {
			// Of one kind, whatever is compared: one shader.
			'text-color': isComparing
				? e(['case', ['has', 'family'], palette.ink, palette.ink])
				: familyColour(palette),
			'text-halo-color': palette.halo,
			'text-halo-width': 1.6,
			'text-opacity': whenAny,
		},
	};
}
