import type { OutlineThing } from '#lib/atlas/outline.ts';
import { dashPixels } from '#lib/map/stroke.ts';
import { SHAPE, STAYED } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import type { Point } from './frame.ts';
import { path } from './markup.ts';

/** The lines and areas that are things. */
export function shapes(drawing: Drawing): string[] {
	return drawing.files.map.outline.things.flatMap((thing) =>
		drawing.state(thing) > 0 ? shapePath(drawing, thing) : [],
	);
}

function shapePath(drawing: Drawing, thing: OutlineThing): string[] {
	const { frame, scene, palette } = drawing;
	const { shape } = thing;
	if (!shape || (shape.type !== 'LineString' && shape.type !== 'Polygon')) return [];
	const isLine = shape.type === 'LineString';
	const rings = (isLine ? [shape.coordinates] : shape.coordinates).map((line) =>
		line.map((at) => frame.point(at as Point)),
	);
	const d = isLine ? frame.line(rings) : frame.polygon([rings]);
	if (!d) return [];
	const state = drawing.state(thing);
	const width = isLine ? SHAPE.line : SHAPE.area;
	const isSelected = isLine && thing.id === scene.selected;
	drawing.note(thing.id, state);
	return [
		path({
			d,
			fill: isLine ? 'none' : palette.mark,
			'fill-opacity': isLine ? undefined : SHAPE.fill,
			stroke: isSelected ? palette.accent : palette.mark,
			'stroke-width': isSelected ? SHAPE.selected : width,
			'stroke-dasharray': state === 1 ? dashPixels(SHAPE.dash, width).join(' ') : undefined,
			opacity: drawing.fate(thing) === 'stayed' ? STAYED : undefined,
		}),
	];
}
