import type { Theme } from '#lib/view/view.ts';
import { CELL_ZOOM, OVERVIEW_ZOOM } from '../ground/cells.ts';
import { PALETTES, WET_BORDER } from '../theme.ts';
import type { LayerSpecification } from './maplibre.ts';

/** What the layers and sources of the overview and of the cells begin with. */
export type SheetPrefix = 'detail-' | 'cell-';

const FIRST_ZOOM: Record<SheetPrefix, number> = { 'detail-': OVERVIEW_ZOOM, 'cell-': CELL_ZOOM };

type Expression = never;
const e = (expression: unknown) => expression as Expression;

const SMALL_TOWN = e(['all', ['>=', ['get', 'r'], 5], ['<=', ['get', 'r'], ['zoom']]]);
/** The great rivers grow as one zooms in. */
const RIVER_WIDTH = e([
	...['interpolate', ['linear'], ['zoom']],
	...[6, 1],
	...[9, ['case', ['<=', ['get', 'r'], 4], 2.4, 1.2]],
]);

/**
 * The finer basemap, bottom to top. Its land has no line about it, since that would show where the
 * sheet ends; a border in a river is dashed over it.
 */
export function sheetLayers(theme: Theme, prefix: SheetPrefix): LayerSpecification[] {
	const palette = PALETTES[theme];
	const layer = (
		type: 'fill' | 'line',
		source: string,
		paint: Record<string, unknown>,
		id = source,
	) =>
		({
			...{ id: `${prefix}${id}`, type, source: `${prefix}${source}` },
			minzoom: FIRST_ZOOM[prefix],
			...(type === 'line' ? { layout: { 'line-join': 'round' } } : {}),
			paint,
		}) as LayerSpecification;
	const fill = (source: string, color: string) =>
		layer('fill', source, { 'fill-color': color, 'fill-antialias': false });
	const line = (source: string, color: string, width: unknown, more = {}, id = source) =>
		layer('line', source, { 'line-color': color, 'line-width': width, ...more }, id);
	const atLevel = (item: LayerSpecification) =>
		({ ...item, filter: e(['<=', ['get', 'r'], ['zoom']]) }) as LayerSpecification;
	return [
		fill('sea', palette.sea),
		fill('land', palette.land),
		atLevel(line('rivers', palette.river, RIVER_WIDTH)),
		atLevel(fill('lakes', palette.lake)),
		atLevel(line('lakes', palette.river, 0.6, {}, 'shores')),
		line('borders', palette.border, 1),
		line('wet', palette.border, 1, { 'line-dasharray': [...WET_BORDER] }),
	];
}

/** The smaller towns, placed by MapLibre where there is room: their dots under their names. */
export function sheetTownLayers(theme: Theme, prefix: SheetPrefix): LayerSpecification[] {
	const palette = PALETTES[theme];
	const shared = { source: `${prefix}towns`, minzoom: FIRST_ZOOM[prefix], filter: SMALL_TOWN };
	return [
		{
			...shared,
			id: `${prefix}dots`,
			type: 'circle',
			paint: {
				'circle-radius': 1.8,
				'circle-color': palette['label-town'],
				'circle-stroke-color': palette.halo,
				'circle-stroke-width': 0.8,
			},
		},
		{
			...shared,
			id: `${prefix}towns`,
			type: 'symbol',
			layout: {
				'text-field': e(['get', 'n']),
				'text-font': ['Noto Sans Regular'],
				'text-size': 11.5,
				'text-padding': 4,
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.5,
				'symbol-sort-key': e(['get', 'r']),
			},
			paint: {
				'text-color': palette['label-town'],
				'text-halo-color': palette.halo,
				'text-halo-width': 1.4,
			},
		},
	];
}
