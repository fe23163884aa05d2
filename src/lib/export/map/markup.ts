import { attributes, escaped } from '#lib/map/svg/markup.ts';
import { textOutline, type Anchor, type GlyphOutlines, type TextStyle } from '../letters.ts';

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** Width in pixels of the stroke behind a text. */
const HALO = 3;

/** Pixels to a hundredth. */
export const px = (value: number): number => Number(value.toFixed(2));

export const path = (values: Attributes) => `<path${attributes(values)}/>`;

export const dashed = (dash: readonly number[]): Attributes =>
	dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {};

/** Where a text stands about its point, and the colour and width (pixels) of the stroke behind it. */
type TextLook = { anchor?: Anchor; halo?: string; haloWidth?: number };

/** Text with a halo, as two paths: programs differ on which of stroke and fill lies above. */
export function textMarkup(
	text: string,
	at: readonly [number, number],
	style: TextStyle,
	letters: GlyphOutlines,
	fill: string,
	look: TextLook = {},
): string {
	if (letters.isLive) return liveText(text, at, style, fill, look);
	const { anchor = 'start', halo, haloWidth = HALO } = look;
	const { scale, ...outline } = textOutline(text, at, style, letters, anchor);
	if (outline.d === '') return '';
	const around = {
		fill: 'none',
		stroke: halo,
		'stroke-width': px(haloWidth / scale),
		'stroke-linejoin': 'round',
	};
	return `${halo ? path({ ...outline, ...around }) : ''}${path({ ...outline, fill })}`;
}

/** The same as text in the font of the page around it. */
function liveText(
	text: string,
	[x, y]: readonly [number, number],
	{ px: size, isBold, spacing, isSlanted }: TextStyle,
	fill: string,
	{ anchor, halo, haloWidth = HALO }: TextLook,
): string {
	const stroked = { stroke: halo, 'stroke-width': haloWidth, 'stroke-linejoin': 'round' };
	return `<text${attributes({
		...{ x: px(x), y: px(y), fill, 'text-anchor': anchor, 'font-size': size },
		'font-weight': isBold ? 700 : undefined,
		'font-style': isSlanted ? 'italic' : undefined,
		'letter-spacing': spacing ? px(spacing * size) : undefined,
		...(halo ? { ...stroked, 'paint-order': 'stroke' } : {}),
	})}>${escaped(text)}</text>`;
}
