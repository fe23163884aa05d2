import { ASPECTS, type Aspect } from '#lib/atlas/vocabulary.ts';
import {
	AREA_OUTLINE,
	HATCHES,
	HATCH_SIDE,
	HATCH_STRENGTH,
	HATCH_WIDTH,
	TINT,
} from '#lib/map/hatch.ts';
import { dashPixels } from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import type { Palette } from '#lib/map/theme.ts';
import type { Drawing } from './drawing.ts';
import { groundShapes } from './ground-shapes.ts';
import { path, type Attributes } from './markup.ts';

/** Countries by what they allowed. */
export function areas(drawing: Drawing): string[] {
	const { files, scene, frame, palette, drawn } = drawing;
	if (!files.areas || !scene.slice.layers.includes('permissions')) return [];
	const { areas: all, paths } = files.areas;
	return ASPECTS.flatMap((aspect) =>
		all
			.filter((area) => area.aspect === aspect)
			.flatMap(({ country, things }) => {
				const state = Math.max(0, ...things.map((thing) => drawing.state(thing)));
				const land = { kind: 'land', data: paths[country] ?? '' } as const;
				const d = state > 0 ? frame.ground(groundShapes(land), true) : '';
				if (!d) return [];
				drawn.aspects.add(aspect);
				for (const thing of things) if (drawing.state(thing) > 0) drawn.ids.add(thing.id);
				if (state === 1) drawn.hasPossible = true;
				return [path({ d, ...areaStyle(aspect, state === 2, palette) })];
			}),
	);
}

/** How a country is painted for one aspect of what it allowed. */
export function areaStyle(aspect: Aspect, isCertain: boolean, palette: Palette): Attributes {
	if (aspect !== 'ground')
		return {
			fill: `url(#hatch-${aspect}-${isCertain ? 'certain' : 'possible'})`,
			opacity: HATCH_STRENGTH,
		};
	if (isCertain) return { fill: palette.area, 'fill-opacity': TINT.certain };
	return {
		fill: palette.area,
		'fill-opacity': TINT.possible,
		stroke: palette['area-line'],
		'stroke-width': AREA_OUTLINE.width,
		'stroke-dasharray': dashPixels(AREA_OUTLINE.dash, AREA_OUTLINE.width).join(' '),
	};
}

/** The hatchings of the painted countries, once per document. */
export function hatchPatterns(palette: Palette): string {
	const patterns = (['air', 'lethal'] as const).flatMap((aspect) =>
		(['certain', 'possible'] as const).map((certainty) => {
			const inside = path({
				d: HATCHES[aspect][certainty],
				fill: 'none',
				stroke: aspect === 'air' ? palette['area-line'] : palette.cross,
				'stroke-width': HATCH_WIDTH[aspect],
			});
			const frame = {
				id: `hatch-${aspect}-${certainty}`,
				patternUnits: 'userSpaceOnUse',
				width: HATCH_SIDE,
				height: HATCH_SIDE,
			};
			return `<pattern${attributes(frame)}>${inside}</pattern>`;
		}),
	);
	return `<defs>${patterns.join('')}</defs>`;
}
