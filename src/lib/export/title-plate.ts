import { attributes, escaped } from '#lib/map/svg/markup.ts';
import { PALETTES } from '#lib/map/theme.ts';
import type { Theme } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import { clamped, wrapped, type GlyphOutlines, type TextStyle } from './letters.ts';
import {
	footBlock,
	lines,
	type Plate,
	type PlateFrame,
	type PlateText,
	type TextBox,
} from './plate.ts';

const GAP = 20;
/** In from the left, and of the width of a plate at most so much. */
const [INSET, SHARE] = [56, 0.72];
const TITLE: TextStyle = { px: 46, isBold: true };
const TEXT: TextStyle = { px: 22 };
const LINE = 1.3;
const ADDRESS_PX = 11.5;

/**
 * A slide that opens or closes a story: the map is the ground of the whole plate, title and text stand large on
 * a veil over it, and at the foot what every picture names. Without time, legend and scale.
 */
export function titlePlate(
	said: PlateText,
	frame: PlateFrame,
	theme: Theme,
	letters: GlyphOutlines,
	words: Words,
): Plate & { around: (map: string) => string } {
	const palette = PALETTES[theme];
	const ink = { theme, palette, letters, words };
	const isOpen = frame.isOpen ?? false;
	const { width, height } = 'plate' in frame ? frame.plate : frame.map;
	const foot = footBlock(said, width - 2 * GAP, isOpen, ink);
	const footTop = height - GAP - foot.height;
	const map = { x: 0, y: 0, width, height: footTop - GAP / 2 };
	const wide = (width - 2 * INSET) * SHARE;
	const rows = (text: string, style: TextStyle, most: number) =>
		clamped(wrapped(text, wide, style, letters), most, wide, style, letters);
	const title = lines(rows(said.title, TITLE, 4), TITLE, palette.ink, ink, 14);
	const text = lines(rows(said.text, TEXT, 6), TEXT, palette.ink, ink);
	const top = Math.max(GAP, (map.height - title.height - text.height) / 2);
	const box = (y: number, high: number, { px, isBold = false }: TextStyle): TextBox => ({
		...{ x: INSET, y, width: wide, height: high, px, isBold },
	});
	const texts = {
		title: box(top, title.height, TITLE),
		time: box(top, 0, TITLE),
		text: box(top + title.height, Math.max(text.height, TEXT.px * LINE), TEXT),
		address: {
			...{ x: GAP, y: footTop + foot.addressTop, width: foot.beside },
			...{ px: ADDRESS_PX, isBold: true },
			height: Math.max(ADDRESS_PX * LINE, foot.height - foot.addressTop),
		},
	};
	const sources = said.sources.map((source) => source.text).join('; ');
	const address = said.address ?? words.exports.picture.noAddress;
	const around = (drawing: string) =>
		[
			`<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: words.language })}>`,
			`<title>${escaped(said.title)}</title>`,
			`<desc>${escaped([said.alt, sources, address].filter(Boolean).join(' '))}</desc>`,
			`<defs><clipPath id="frame"><rect${attributes({ width, height: map.height })}/></clipPath></defs>`,
			`<rect${attributes({ width, height, fill: palette.paper })}/>`,
			`<g clip-path="url(#frame)">${drawing}</g>`,
			`<rect${attributes({ width, height: map.height, fill: palette.paper, 'fill-opacity': 0.8 })}/>`,
			...(isOpen ? [] : [title.draw(INSET, top), text.draw(INSET, top + title.height)]),
			foot.draw(GAP, footTop),
			'</svg>',
		].join('\n');
	return { width, height, map, texts, around };
}
