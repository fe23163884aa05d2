import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype, { type Font } from 'opentype.js';
import type { GlyphOutline, GlyphOutlines } from '#lib/export/letters.ts';

/** First and last code point of the letters that a picture may have to write. */
const RANGES = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x18f, 0x18f],
	[0x218, 0x21b],
	[0x259, 0x259],
	[0x2bb, 0x2bc],
	[0x401, 0x401],
	[0x406, 0x406],
	[0x410, 0x44f],
	[0x451, 0x451],
	[0x456, 0x456],
	[0x490, 0x493],
	[0x49a, 0x49b],
	[0x4a2, 0x4a3],
	[0x4ae, 0x4b1],
	[0x4ba, 0x4bb],
	[0x4d8, 0x4d9],
	[0x4e8, 0x4e9],
	[0x2010, 0x2026],
	[0x2116, 0x2116],
] as const;
/** Noto Sans has no arrow; ours is drawn to sit among its letters. */
const ARROW: GlyphOutline = [
	860,
	'M60 -310h580l-160 -160l60 -60l260 260l-260 260l-60 -60l160 -160h-580z',
];
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

/** The outlines of the letters of the app's own font, for pictures in which text is drawn. */
export function glyphOutlines(root: string): GlyphOutlines {
	return { regular: shapesOf(root, 400), bold: shapesOf(root, 700) };
}

function shapesOf(root: string, weight: 400 | 700): Record<string, GlyphOutline> {
	const fonts = SUBSETS.map((subset) => {
		const name = `noto-sans-${subset}-${weight}-normal.woff`;
		const bytes = readFileSync(join(root, 'node_modules/@fontsource/noto-sans/files', name));
		return opentype.parse(
			bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
		);
	});
	const letters = RANGES.flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
	);
	const shapes = letters.flatMap((letter): [string, GlyphOutline][] => {
		const font = fonts.find((one) => one.charToGlyphIndex(letter) > 0);
		return font ? [[letter, shapeOf(letter, font)]] : [];
	});
	return { ...Object.fromEntries(shapes), '→': ARROW };
}

/** Each contour begins at an absolute point and goes on in steps, which makes it short and movable. */
function shapeOf(letter: string, font: Font): GlyphOutline {
	const glyph = font.charToGlyph(letter);
	const scale = 1000 / font.unitsPerEm;
	let [penX, penY] = [0, 0];
	let outline = '';
	for (const { type, x = 0, y = 0, x1 = 0, y1 = 0 } of glyph.path.commands) {
		const [toX, toY] = [Math.round(x * scale), Math.round(-y * scale)];
		const [dx, dy] = [toX - penX, toY - penY];
		if (type === 'Z') {
			outline += 'z';
			continue;
		}
		if (type === 'C') throw new Error(`${letter}: the font should have quadratic curves only`);
		if (type === 'M') outline += `M${toX} ${toY}`;
		else if (type === 'Q')
			outline += `q${Math.round(x1 * scale) - penX} ${Math.round(-y1 * scale) - penY} ${dx} ${dy}`;
		else if (dy === 0 && dx !== 0) outline += `h${dx}`;
		else if (dx === 0 && dy !== 0) outline += `v${dy}`;
		else if (dx !== 0) outline += `l${dx} ${dy}`;
		[penX, penY] = [toX, toY];
	}
	return [Math.round(glyph.advanceWidth * scale), outline];
}
