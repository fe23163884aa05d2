import { CELL_ZOOM, cellsWithin } from '#lib/map/ground/cells.ts';
import { reliefOpacity } from '#lib/map/relief/relief.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import type { GroundPath } from '#lib/map/svg/picture.ts';
import { veilPaths } from '#lib/map/svg/veil.ts';
import { GROUND_WIDTH, VEIL, WET_BORDER, type Palette } from '#lib/map/theme.ts';
import { shownBounds } from '#lib/view/camera.ts';
import type { Drawing, GroundSheet } from './drawing.ts';
import type { Point } from './frame.ts';
import { groundShapes, isArea, isLand } from './ground-shapes.ts';
import { path, type Attributes } from './markup.ts';

/** Land, relief, and on them waters and borders; nearby those of the sheets that show there. */
export function ground(drawing: Drawing): string[] {
	const { files } = drawing;
	const sheets = sheetsIn(drawing);
	if (sheets.length === 0) {
		const overLand = files.ground.findIndex(isLand) + 1;
		return [
			...files.ground.slice(0, overLand).flatMap((item) => groundPath(drawing, item)),
			...relief(drawing),
			...files.ground.slice(overLand).flatMap((item) => groundPath(drawing, item)),
		];
	}
	const land = sheets.flatMap(({ paths }) => paths.filter(isLand));
	const lines = linesOver(drawing, sheets);
	return [
		...files.ground.flatMap((item) => groundPath(drawing, item)),
		...land.flatMap((item) => groundPath(drawing, item)),
		...relief(drawing),
		...lines.flatMap((item) => groundPath(drawing, item)),
	];
}

/** The veil over all but the countries that are asked for. */
export function veil(drawing: Drawing): string[] {
	const { files, scene } = drawing;
	const { country } = scene.slice;
	if (country.length === 0 || !files.areas) return [];
	const paths = veilPaths(country, files.areas.paths, sheetsIn(drawing));
	return paths.flatMap((item) => groundPath(drawing, item));
}

/** The sheets that show in the frame. */
function sheetsIn({ files, scene }: Drawing): GroundSheet[] {
	const { camera, size } = scene;
	const [west, south, east, north] = shownBounds(camera, size);
	return (files.sheets ?? []).filter(
		({ box: [w, s, e, n], zoom }) =>
			camera.zoom >= zoom && w < east && e > west && s < north && n > south,
	);
}

/** Waters and borders: those of the overview give way once all cells of the frame are there. */
function linesOver({ scene }: Drawing, sheets: readonly GroundSheet[]): GroundPath[] {
	const { camera, size } = scene;
	const cells = sheets.filter(({ zoom }) => zoom >= CELL_ZOOM);
	const wanted = cellsWithin(shownBounds(camera, size), camera.zoom);
	const isCovered = cells.length > 0 && cells.length >= wanted.length;
	return (isCovered ? cells : sheets).flatMap(({ paths }) => paths.filter((item) => !isLand(item)));
}

function groundPath({ frame, palette }: Drawing, item: GroundPath): string[] {
	if (item.zooms && !frame.isAt(item.zooms)) return [];
	const d = frame.ground(groundShapes(item), isArea(item));
	return d ? [path({ d, ...styleOf(item, palette) })] : [];
}

function styleOf({ kind, steps }: GroundPath, palette: Palette): Attributes {
	const { land, lake, river, border, graticule, sea, veil } = palette;
	const line = (of: keyof typeof GROUND_WIDTH, stroke: string, fill = 'none'): Attributes => ({
		fill,
		stroke,
		'stroke-width': GROUND_WIDTH[of],
	});
	const styles: Record<GroundPath['kind'], Attributes> = {
		graticule: line('graticule', graticule),
		sea: { fill: sea },
		// A sheet ends where no coast is.
		land: steps ? { fill: land } : line('land', border, land),
		river: line('river', river),
		lake: line('lake', river, lake),
		border: line('border', border),
		veil: { fill: veil, 'fill-opacity': VEIL },
		'veil-edge': line('veil-edge', palette['veil-edge']),
		'wet-border': { ...line('wet-border', border), 'stroke-dasharray': WET_BORDER.join(' ') },
	};
	return styles[kind];
}

function relief({ files, frame, scene }: Drawing): string[] {
	const { camera, size, theme } = scene;
	const piece = files.relief?.(shownBounds(camera, size), theme);
	if (!piece) return [];
	const [left, top, right, bottom] = piece.corners;
	const [[x, y], [x1, y1]] = frame.points([
		[left, top],
		[right, bottom],
	]) as [Point, Point];
	const place = { x, y, width: x1 - x, height: y1 - y };
	const rounded = Object.entries(place).map(([name, value]) => [name, Number(value.toFixed(2))]);
	return [
		`<image${attributes({
			...(Object.fromEntries(rounded) as typeof place),
			...{ href: piece.href, preserveAspectRatio: 'none' },
			opacity: Number(reliefOpacity(camera.zoom).toFixed(2)),
		})}/>`,
	];
}
