import { FAMILIES } from '#lib/atlas/vocabulary.ts';
import { BESIDE } from '../line-labels.ts';
import {
	BEADS,
	dashOf,
	FATE_DASHES,
	FATE_WIDTH,
	FORM_ZOOM,
	LINE_LABEL_TYPE,
	OPEN_END,
	ROAD_MIDDLE,
	TIES,
	TURNED,
	type Pattern,
} from '../stroke.ts';
import { BAR_SIGN } from '../symbols.ts';
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
import { AT_LEVEL, FROM_LEVEL } from './features.ts';
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
				layout: {
					'line-join': 'round',
					'line-cap': FATE_DASHES[fate].length > 0 ? 'butt' : 'round',
					...shownIf(isComparing),
				},
				paint: {
					'line-color': palette[fate],
					'line-width': e(['*', ['get', 'width'], FATE_WIDTH[fate]]),
					...dashed(FATE_DASHES[fate]),
					'line-offset': e(LANE),
					'line-opacity': e(['case', isFate(fate), STRENGTH, 0]),
				},
			}) as LayerSpecification,
	);
}

/**
 * The strokes of corridors: whole where certain, broken where possible, and over them from near what
 * shows the mode.
 */
export function strandLayers(palette: Palette, isComparing: boolean): LayerSpecification[] {
	const states = { possible: 1, certain: 2 } as const;
	type Certainty = keyof typeof states;
	const layer = (
		id: string,
		certainty: Certainty,
		paint: Record<string, unknown>,
		more: { filter?: unknown; minzoom?: number; isRound?: boolean } = {},
	): LayerSpecification =>
		({
			id: `strand-${id}${id && '-'}${certainty}`,
			type: 'line',
			source: 'strands',
			minzoom: more.minzoom ?? 0,
			...(more.filter ? { filter: e(more.filter) } : {}),
			layout: { 'line-join': 'round', 'line-cap': more.isRound ? 'round' : 'butt' },
			paint: {
				'line-color': isComparing ? strandColour(palette) : familyColour(palette),
				'line-opacity': (isComparing ? whenStayed : whenStroke)(states[certainty]),
				'line-offset': e(LANE),
				...paint,
			},
		}) as LayerSpecification;
	const stroke = (certainty: Certainty) => {
		const dash = dashOf(states[certainty], null);
		const paint = { 'line-width': strandWidth(0), ...dashed(dash) };
		return layer('', certainty, paint, { isRound: dash.length === 0 });
	};
	const of = (pattern: Pattern) => ({
		filter: ['==', ['get', 'pattern'], pattern],
		minzoom: FORM_ZOOM,
	});
	const middle = {
		// Written as an expression of the feature, so that it shares the other strands' shader.
		'line-color': e(['match', ['get', 'family'], '', palette.ink, palette.land]),
		'line-width': e(['*', ['get', 'width'], ROAD_MIDDLE]),
	};
	const over = ({ wider, dash }: typeof TIES) => ({
		'line-width': strandWidth(wider),
		...dashed(dash),
	});
	return [
		stroke('possible'),
		stroke('certain'),
		layer('road-middle', 'possible', middle, of('road')),
		layer('road-middle', 'certain', middle, of('road')),
		layer('ties', 'certain', over(TIES), of('rail')),
		layer('beads', 'certain', over(BEADS), { ...of('sea'), isRound: true }),
	];
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

/** Arrow heads and question marks on the strands; each feature stands for one lane (`features.ts`). */
export function signLayers(isComparing: boolean): LayerSpecification[] {
	const shared = {
		type: 'symbol',
		filter: e(FROM_LEVEL),
		paint: { 'icon-opacity': whenAny },
	} as const;
	const layout = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
	const image = (name: string) =>
		isComparing ? e(['concat', `${name}/`, 'plain']) : e(['concat', `${name}/`, ['get', 'family']]);
	return [
		{
			...shared,
			id: 'arrows',
			source: 'arrows',
			layout: {
				...layout,
				'icon-image': image('arrow'),
				'icon-rotate': e(['get', 'angle']),
				'icon-rotation-alignment': 'map',
				'icon-pitch-alignment': 'map',
				// To the right of travel, by pixels.
				'icon-offset': e(['interpolate', ['linear'], ['get', 'offset'], ...across([-100, 100])]),
			},
		},
		{
			...shared,
			id: 'disputes',
			source: 'disputes',
			layout: {
				...layout,
				'icon-image': image('disputed'),
				'icon-offset': e(['array', 'number', 2, ['get', 'shift']]),
			},
		},
	] as LayerSpecification[];
}

/** Bars across corridors that were cut for a time, and that time. */
export function barLayer(palette: Palette): LayerSpecification {
	return {
		id: 'bars',
		type: 'symbol',
		source: 'bars',
		filter: e(AT_LEVEL),
		layout: {
			'icon-image': 'bar',
			'icon-rotate': e(['get', 'angle']),
			'icon-rotation-alignment': 'map',
			'icon-allow-overlap': true,
			'icon-ignore-placement': true,
			'text-field': e(['get', 'text']),
			'text-font': BOLD,
			'text-size': BAR_SIGN.px,
			'text-anchor': e(['match', ['get', 'side'], 'left', 'right', 'left']),
			// In parts of the size of type; written out, since a query sees no lists in properties.
			'text-offset': e([
				'match',
				['get', 'side'],
				'left',
				rowsBeside(-BAR_SIGN.text),
				rowsBeside(BAR_SIGN.text),
			]),
			'text-max-width': 100,
			'text-allow-overlap': true,
			'text-ignore-placement': true,
		},
		paint: {
			'text-color': palette.closed,
			'text-halo-color': palette.halo,
			'text-halo-width': LINE_LABEL_TYPE.halo,
			'text-opacity': whenAny,
			'icon-opacity': whenAny,
		},
	};
}

/** Where a bar's text begins by its row: `x` pixels aside. */
function rowsBeside(x: number) {
	const at = (row: number) => ['literal', [x / BAR_SIGN.px, (row * BAR_SIGN.row) / BAR_SIGN.px]];
	return ['interpolate', ['linear'], ['get', 'row'], -4, at(-4), 4, at(4)];
}

/** An expression's stops that turn a number into an offset across. */
const across = (stops: readonly number[], times = 1) =>
	stops.flatMap((stop) => [stop, ['literal', [0, stop * times]]]);

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
		filter: e(AT_LEVEL),
		layout: {
			'text-rotate': e(['get', 'angle']),
			'text-offset': e(['interpolate', ['linear'], ['get', 'side'], ...across([-1, 1], BESIDE)]),
			'text-max-width': 100,
			'text-rotation-alignment': 'map',
			'text-field': e(['get', 'text']),
			'text-font': BOLD,
			'text-size': LINE_LABEL_TYPE.px,
			'text-allow-overlap': true,
		},
		paint: {
			// Of one kind, whatever is compared: one shader.
			'text-color': isComparing
				? e(['case', ['has', 'family'], palette.ink, palette.ink])
				: familyColour(palette),
			'text-halo-color': palette.halo,
			'text-halo-width': LINE_LABEL_TYPE.halo,
			'text-opacity': whenAny,
		},
	};
}
