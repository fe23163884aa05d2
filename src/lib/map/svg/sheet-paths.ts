import type { Feature, Geometry, Position } from 'geojson';
import { OVERVIEW_ZOOM } from '../ground/cells.ts';
import type { Sheet } from '../ground/sheet.ts';
import { pathData, polygonData } from './path.ts';
import type { GroundPath } from './picture.ts';

/** Steps of a sheet's paths to a world unit: half a pixel at zoom 10. */
export const SHEET_STEPS = 32;

/** The paths of a sheet, bottom to top, in `SHEET_STEPS`; the first is the sea, the sheet's whole box. */
export function sheetPaths(sheet: Sheet): GroundPath[] {
	const { box, land, borders, wet, lakes, rivers } = sheet;
	const [west, south, east, north] = box;
	const corners = [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south],
	];
	const steps = SHEET_STEPS;
	const line = (kind: GroundPath['kind'], features: Feature[], zooms?: [number, number]) => ({
		...{ kind, steps, data: pathData(features.flatMap(linesOf), false, steps) },
		...(zooms && { zooms }),
	});
	const area = (kind: GroundPath['kind'], features: Feature[], zooms?: [number, number]) => ({
		...{ kind, steps, data: polygonData(features.flatMap(polygonsOf), steps) },
		...(zooms && { zooms }),
	});
	const paths: GroundPath[] = [
		{ kind: 'sea', steps, data: polygonData([[corners]], steps) },
		area('land', land),
		...byZoom([...rivers, ...wet]).map(([zoom, list]) => line('river', list, [zoom, 99])),
		...byZoom(lakes).map(([zoom, list]) => area('lake', list, [zoom, 99])),
		line('border', borders),
		line('wet-border', wet),
	];
	return paths.filter(({ data }) => data !== '');
}

function linesOf({ geometry: g }: Feature): Position[][] {
	if (g.type === 'LineString') return [g.coordinates];
	return g.type === 'MultiLineString' ? g.coordinates : [];
}

function polygonsOf({ geometry: g }: Feature): Position[][][] {
	if (g.type === 'Polygon') return [g.coordinates];
	return g.type === 'MultiPolygon' ? g.coordinates : [];
}

/** Waters by the whole zoom from which they are drawn. */
function byZoom<T extends Feature<Geometry, { r: number }>>(waters: readonly T[]): [number, T[]][] {
	const groups = new Map<number, T[]>();
	for (const water of waters) {
		const zoom = Math.max(OVERVIEW_ZOOM, Math.floor(water.properties.r));
		groups.set(zoom, [...(groups.get(zoom) ?? []), water]);
	}
	return [...groups].sort(([a], [b]) => a - b);
}
