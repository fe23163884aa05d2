import { nameYear } from '#lib/atlas/slice.ts';
import { BASELINE, isOfYear, isTown, LABEL_TYPE, type Label } from '#lib/map/labels.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import { textWidth, type Anchor, type TextStyle } from '../letters.ts';
import type { Drawing } from './drawing.ts';
import type { Point } from './frame.ts';
import { px, textMarkup } from './markup.ts';

/** Names of places, and the dots of towns, which lie under the marks. */
export function labels(drawing: Drawing): { dots: string[]; names: string[] } {
	const { files, frame } = drawing;
	const { outline, layout } = files.map;
	const shown = new Set(
		outline.things.filter((thing) => drawing.state(thing) > 0).map(({ id }) => id),
	);
	const dots: string[] = [];
	const names = layout.labels.flatMap((label) => {
		const { zooms, members } = label;
		if (!frame.isAt(zooms) || !isOfYear(label, nameYear(drawing.scene.slice))) return [];
		if (members.length > 0 && !members.some((id) => shown.has(id))) return [];
		const name = nameMarkup(drawing, label);
		if (name === null) return [];
		if (isTown(label)) dots.push(dot(drawing, label));
		return [name];
	});
	return { dots, names };
}

/** The name of a place in the year; null where the frame would cut it. */
function nameMarkup(drawing: Drawing, label: Label): string | null {
	const { files, frame, palette, scene } = drawing;
	const { kind, was, anchor, offset } = label;
	const [x, y] = frame.point(label.at);
	if (!frame.has([x, y], 120)) return null;
	const colours = {
		theatre: palette['label-town'],
		country: palette['label-country'],
		water: palette['label-water'],
		capital: palette['label-town'],
		town: palette['label-town'],
		place: palette.ink,
	};
	const year = nameYear(scene.slice);
	const type = LABEL_TYPE[kind];
	const name = was.find(([, until]) => year <= until)?.[0] ?? label.text;
	const said = type.upper ? name.toUpperCase() : name;
	const style = {
		px: label.px,
		isBold: type.bold,
		spacing: type.spacing,
		isSlanted: kind === 'water',
	};
	const from: Point = [x + offset[0], y + offset[1] + BASELINE * label.px];
	// Half a name reads as another name.
	if (isCut(drawing, said, from, style, anchor)) return null;
	return textMarkup(said, from, style, files.letters, colours[kind], {
		anchor,
		halo: palette.halo,
	});
}

function dot({ frame, palette }: Drawing, { kind, at }: Label): string {
	const [x, y] = frame.point(at);
	const circle = {
		cx: px(x),
		cy: px(y),
		r: kind === 'capital' ? 2.6 : 2,
		fill: palette['label-town'],
		stroke: palette.halo,
		'stroke-width': 1,
	};
	return `<circle${attributes(circle)}/>`;
}

/** Whether a text of the ground would leave the frame. */
function isCut(
	{ frame, files }: Drawing,
	text: string,
	[x, y]: Point,
	style: TextStyle,
	anchor: Anchor,
): boolean {
	const { width, height } = frame.size;
	const long = textWidth(text, style, files.letters);
	const left = x - { start: 0, middle: long / 2, end: long }[anchor];
	return left < 0 || left + long > width || y < style.px || y > height;
}
