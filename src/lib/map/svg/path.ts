import type { Position } from 'geojson';
import { project, unproject } from '#lib/view/mercator.ts';

/**
 * Steps of a leg's line to a world unit: so many that its positions, in thousandths of a degree, can be
 * read back as they were.
 */
export const LEG_STEPS = 20;

/** Steps of a path to a world unit, as its element's `transform` tells. */
export function stepsOf(path: Element): number {
	const [, scale] = /^scale\((.+)\)$/.exec(path.getAttribute('transform') ?? '') ?? [];
	return scale ? Math.round(1 / Number(scale)) : 1;
}

/**
 * Lines and rings (longitude, latitude) as SVG path data on the grid of the projected world: whole
 * steps, `perUnit` of them to a world unit, each relative to the one before, so that text stays short.
 */
export function pathData(
	lines: readonly (readonly Position[])[],
	isClosed: boolean,
	perUnit = 1,
): string {
	const projected = lines.map((line) =>
		line.map((position) => project(position as [number, number])),
	);
	return unitData(projected, isClosed, perUnit);
}

/** Lines and rings in world units as such path data. */
export function unitData(
	lines: readonly (readonly (readonly [number, number])[])[],
	isClosed: boolean,
	perUnit = 1,
): string {
	return lines
		.map((line) =>
			line.map(([x, y]) => [Math.round(x * perUnit), Math.round(y * perUnit)] as const),
		)
		.map((points) => lineData(points, isClosed))
		.join('');
}

function lineData(points: readonly (readonly [number, number])[], isClosed: boolean): string {
	const [first] = points;
	if (!first) return '';
	let [x, y] = first;
	let steps = '';
	for (const [nx, ny] of points.slice(1, isClosed ? -1 : undefined)) {
		const [dx, dy] = [nx - x, ny - y];
		if (dx === 0 && dy === 0) continue;
		steps += `${steps && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
		[x, y] = [nx, ny];
	}
	if (steps === '') return isClosed ? '' : `M${first[0]} ${first[1]}l0 0`;
	return `M${first[0]} ${first[1]}l${steps}${isClosed ? 'z' : ''}`;
}

/**
 * Polygons as path data. The last ring of each polygon is closed by `Z`, its other rings by `z`: the
 * same to a browser, and {@link pathPolygons} can tell holes from islands.
 */
export function polygonData(
	polygons: readonly (readonly (readonly Position[])[])[],
	perUnit = 1,
): string {
	return polygons
		.map((rings) => pathData(rings, true, perUnit))
		.filter(Boolean)
		.map((data) => `${data.slice(0, -1)}Z`)
		.join('');
}

/** The lines (longitude, latitude) of path data made by {@link pathData}; rings are closed again. */
export function pathLines(data: string, perUnit = 1): [number, number][][] {
	return unitLines(data).map((line) => line.map(([x, y]) => unproject([x / perUnit, y / perUnit])));
}

/** The lines of path data made by {@link pathData} in steps of its grid; rings are closed again. */
export function unitLines(data: string): [number, number][][] {
	return data
		.split('M')
		.filter(Boolean)
		.map((part) => {
			const isClosed = /z$/i.test(part);
			const [start = '', steps = ''] = part.split('l');
			const [x0 = 0, y0 = 0] = wholeNumbers(start);
			const line: [number, number][] = [[x0, y0]];
			const deltas = wholeNumbers(steps);
			for (let i = 0, [x, y] = [x0, y0]; i + 1 < deltas.length; i += 2) {
				x += deltas[i] as number;
				y += deltas[i + 1] as number;
				line.push([x, y]);
			}
			if (isClosed) line.push([x0, y0]);
			return line;
		});
}

/** The polygons (rings of longitude, latitude; the first is the outer one) of {@link polygonData}. */
export function pathPolygons(data: string): Position[][][] {
	return data
		.split('Z')
		.filter(Boolean)
		.map((polygon) => pathLines(`${polygon}z`));
}

function wholeNumbers(text: string): number[] {
	return (text.match(/-?\d+/g) ?? []).map(Number);
}
