import type { OutlineThing } from '#lib/atlas/outline.ts';
import { fateIn, jointFate, type Fate } from '#lib/atlas/slice.ts';
import type { LayerId } from '#lib/atlas/vocabulary.ts';
import { stackLayers, type Mark } from '#lib/map/marks.ts';
import { turned } from '#lib/map/stroke.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { GLYPHS, LAYER_SHAPE, SHAPES, SIGN, stackDot } from '#lib/map/symbols.ts';
import { LEADER, STAYED, type Palette } from '#lib/map/theme.ts';
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
	// Of a stack the selected member shows, or else the most telling.
	const chosen = members.find(({ id }) => id === scene.selected);
	const lead = chosen ?? members.find((thing) => drawing.state(thing) === 2) ?? members[0];
	const at = frame.point(mark.at);
	if (!lead || !frame.has(at)) return [];
	for (const thing of members) {
		drawing.note(thing.id, drawing.state(thing));
		drawn.layers.set(thing.layer, (drawn.layers.get(thing.layer) ?? 0) + 1);
	}
	const isCrossed = lead.status === 'planned' || lead.status === 'refused';
	if (isCrossed) drawn.hasCrossed = true;
	const isPossible = drawing.state(lead) === 1;
	const isSelected = chosen !== undefined;
	const fate = drawing.explained(jointFate(members.map((member) => fateIn(member, scene.slice))));
	const { size } = mark;
	const parts = [
		...(mark.spot ? [leader(frame.point(mark.spot), at, palette)] : []),
		symbol(lead, at, { palette, isPossible, isCrossed, isSelected, fate, size }),
	];
	if (members.length < 2) return parts;
	drawn.hasStack = true;
	const things = new Map(files.map.outline.things.map((thing) => [thing.id, thing]));
	const layers = stackLayers(mark, (id) => things.get(id)?.layer);
	const there = new Set(members.map(({ layer }) => layer));
	return [
		...parts,
		layerDots(layers, there, at, palette),
		countMarkup(members.length, at, palette, files.letters),
	];
}

/** The thin line from a mark that stepped aside to its spot. */
function leader([x, y]: Point, at: Point, palette: Palette): string {
	return path({
		d: `M${px(x)} ${px(y)}L${px(at[0])} ${px(at[1])}`,
		fill: 'none',
		stroke: palette.ink,
		'stroke-width': LEADER.width,
		opacity: LEADER.opacity,
	});
}

type SymbolState = {
	palette: Palette;
	isPossible: boolean;
	isCrossed: boolean;
	isSelected: boolean;
	fate: Fate | null;
	/** Of the full size. */
	size?: number;
};

/** The symbol of a thing at a spot in pixels. */
export function symbol(
	{ layer, kind }: Pick<OutlineThing, 'layer' | 'kind'>,
	[x, y]: Point,
	{ palette, isPossible, isCrossed, isSelected, fate, size = 1 }: SymbolState,
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
	const transform = `translate(${px(x)} ${px(y)})${size === 1 ? '' : ` scale(${size})`}`;
	return `<g${attributes({ transform, opacity })}>${shape}${sign}${cross}</g>`;
}

/** The outline of a symbol: its own, or what tells that it is selected, came or went. */
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

/** The number of things in a stack, on its shoulder. */
export function countMarkup(
	count: number,
	[x, y]: Point,
	palette: Palette,
	letters: GlyphOutlines,
): string {
	const { badge: r, outline: width, px: textSize } = SIGN.stack;
	const [dx, dy] = SIGN.stack.at;
	const [cx, cy] = [px(x + dx), px(y + dy)];
	const circle = { cx, cy, r, fill: palette['mark-paper'], stroke: palette.mark };
	const style = { px: textSize, isBold: true };
	const text = textMarkup(String(count), [cx, cy + 0.36 * textSize], style, letters, palette.mark, {
		anchor: 'middle',
	});
	return `<circle${attributes({ ...circle, 'stroke-width': width })}/>${text}`;
}

/** A dot beneath a stack for each of its layers that is there. */
export function layerDots(
	layers: readonly LayerId[],
	there: ReadonlySet<LayerId>,
	[x, y]: Point,
	palette: Palette,
): string {
	return layers
		.map((layer, i) => {
			if (!there.has(layer)) return '';
			const [dx, dy] = stackDot(i, layers.length);
			const circle = { cx: px(x + dx), cy: px(y + dy), r: SIGN.stack.dot };
			const { layers: colours, halo } = palette;
			return `<circle${attributes({ ...circle, fill: colours[layer], stroke: halo, 'stroke-width': 1 })}/>`;
		})
		.join('');
}
