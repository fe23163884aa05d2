import type { GroundPath } from '#lib/map/svg/picture.ts';
import { GROUND_WIDTH } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import { path, type Attributes } from './markup.ts';

/** Land, waters and borders. */
export function ground({ files, frame, palette }: Drawing): string[] {
	const { land, lake, river, border, graticule } = palette;
	const line = (kind: keyof typeof GROUND_WIDTH, stroke: string, fill = 'none'): Attributes => ({
		fill,
		stroke,
		'stroke-width': GROUND_WIDTH[kind],
	});
	const styles: Record<GroundPath['kind'], Attributes> = {
		graticule: line('graticule', graticule),
		land: line('land', border, land),
		river: line('river', river),
		lake: line('lake', river, lake),
		border: line('border', border),
	};
	return files.ground.flatMap(({ kind, data, zooms }) => {
		if (zooms && !frame.isAt(zooms)) return [];
		const isArea = kind === 'land' || kind === 'lake';
		const d = isArea ? frame.groundArea(data) : frame.groundLine(data);
		return d ? [path({ d, ...styles[kind] })] : [];
	});
}
