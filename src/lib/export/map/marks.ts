import type { OutlineThing } from '#lib/atlas/outline.ts';
import { fateIn, jointFate, type Fate } from '#lib/atlas/slice.ts';
import type { Mark } from '#lib/map/marks.ts';
import { turned } from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { GLYPHS, LAYER_SHAPE, SHAPES, SIGN } from '#lib/map/symbols.ts';
import { STAYED, type Palette } from '#lib/map/theme.ts';
import type { GlyphOutlines } from '../letters.ts';
import type { Drawing } from './drawing.ts';
import type { Point } from './frame.ts';
import { dashed, path, px, textMarkup, type Attributes } from './markup.ts';

/** Symbols of things, and stacks with the number of theirs. */
export function marks(drawing: Drawing): string[] {
	const { outline, layout } = drawing.files.map;
	const things = new Map(outline.things.map((thing) => [thing.id, thing]));
	return layout.marks.flatMap((mark) => {
		if (!drawing.frame.isAt(mark.zooms)) return [];
		const members = mark.members.flatMap((id) => {
			const thing = things.get(id);
			return thing && drawing.state(thing) > 0 ? [thing] : [];
		});
		return markSymbol(drawing, mark, members);
	});
}

function markSymbol(drawing: Drawing, mark: Mark, members: readonly OutlineThing[]): string[] {
	const { frame, palette, drawn, scene, files } = drawing;
	const [only] = members;
	if (!only) return [];
	const at = frame.point(members.length > 1 ? mark.at : (only.at ?? mark.at));
	if (!frame.has(at)) return [];
	for (const thing of members) {
		drawing.note(thing.id, drawing.state(thing));
		drawn.layers.set(thing.layer, (drawn.layers.get(thing.layer) ?? 0) + 1);
	}
	const isSelected = members.some(({ id }) => id === scene.selected);
	if (members.length > 1) {
		drawn.hasStack = true;
		const fates = members.map((member) => fateIn(member, scene.slice));
		const state = { palette, isSelected, fate: drawing.notedFate(jointFate(fates)) };
		return [countMarkup(members.length, at, state, files.letters)];
	}
	const isCrossed = only.status === 'planned' || only.status === 'refused';
	if (isCrossed) drawn.hasCrossed = true;
	const isPossible = drawing.state(only) === 1;
	return [
		symbol(only, at, { palette, isPossible, isCrossed, isSelected, fate: drawing.fate(only) }),
	];
}

type SymbolState = {
	palette: Palette;
	isPossible: boolean;
	isCrossed: boolean;
	isSelected: boolean;
	fate: Fate | null;
};

/** The symbol of a thing at a spot in pixels. */
export function symbol(
	{ layer, kind }: Pick<OutlineThing, 'layer' | 'kind'>,
	[x, y]: Point,
	{ palette, isPossible, isCrossed, isSelected, fate }: SymbolState,
): string {
	const [fill, ink] = isPossible
		? [palette['mark-paper'], palette.mark]
		: [palette.mark, palette['mark-paper']];
	const own = {
		stroke: ink,
		'stroke-width': SIGN.outline,
		...dashed(isPossible ? SIGN.possible : []),
	};
	const shape = path({
		d: SHAPES[LAYER_SHAPE[layer]],
		fill,
		...outline({ palette, isSelected, fate }, own),
	});
	const rounded = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
	const glyph = GLYPHS[kind];
	const sign = path(
		glyph.isFilled
			? { d: glyph.path, fill: ink }
			: { d: glyph.path, fill: 'none', stroke: ink, 'stroke-width': SIGN.glyph, ...rounded },
	);
	const cross = isCrossed
		? path({
				d: SIGN.cross.path,
				fill: 'none',
				stroke: palette.cross,
				'stroke-width': SIGN.cross.width,
				'stroke-linecap': 'round',
			})
		: '';
	const opacity = fate === 'stayed' ? STAYED : undefined;
	const transform = `translate(${px(x)} ${px(y)})`;
	return `<g${attributes({ transform, opacity })}>${shape}${sign}${cross}</g>`;
}

/** The outline of a symbol or stack: its own, or what tells that it is selected, came or went. */
function outline(
	{ palette, isSelected, fate }: Pick<SymbolState, 'palette' | 'isSelected' | 'fate'>,
	own: Attributes,
): Attributes {
	const change = turned(fate);
	return {
		...own,
		...(change
			? {
					stroke: palette[change],
					'stroke-width': SIGN.fate.width,
					'stroke-dasharray': undefined,
					...dashed(SIGN.fate.dashes[change]),
				}
			: {}),
		...(isSelected ? { stroke: palette.accent, 'stroke-width': SIGN.selected } : {}),
	};
}

/** A stack: the number of things that stand on one spot. */
export function countMarkup(
	count: number,
	[x, y]: Point,
	state: Pick<SymbolState, 'palette' | 'isSelected' | 'fate'>,
	letters: GlyphOutlines,
): string {
	const { palette, fate } = state;
	const stroke = fate === 'stayed' ? palette.stayed : palette.mark;
	const { radius, outline: width, px: size } = SIGN.stack;
	const circle = {
		cx: px(x),
		cy: px(y),
		r: radius,
		fill: palette['mark-paper'],
		...outline(state, { stroke, 'stroke-width': width }),
	};
	const style = { px: size, isBold: true };
	const text = textMarkup(String(count), [x, y + 0.36 * size], style, letters, palette.mark, {
		anchor: 'middle',
	});
	return `<circle${attributes(circle)}/>${text}`;
}
