/**
 * Text as outlines, so that a picture looks alike wherever it is opened: no program has to know the
 * font. The outlines are made at build (`server/glyph-outlines.ts`).
 */

/**
 * Advance and outline of a letter in thousandths of the type size; y runs down from the baseline. Each
 * contour begins with an absolute `M`, all else is relative.
 */
export type GlyphOutline = [advance: number, outline: string];
/**
 * The letters of both weights, by character. `isLive`: they only measure, and text is written as text, for
 * a page that has the font.
 */
export type GlyphOutlines = Record<'regular' | 'bold', Record<string, GlyphOutline>> & {
	isLive?: true;
};

export type TextStyle = {
	/** Size of type in pixels. */
	px: number;
	isBold?: boolean;
	/** Space between letters, in parts of the size. */
	spacing?: number;
	isSlanted?: boolean;
};
export type Anchor = 'start' | 'middle' | 'end';

/** Width of one line of text in pixels. */
export function textWidth(text: string, style: TextStyle, shapes: GlyphOutlines): number {
	const { px, spacing = 0 } = style;
	const sum = lettersOf(text, style, shapes).reduce((width, [advance]) => width + advance, 0);
	return (sum / 1000 + spacing * [...text].length) * px;
}

/** One line of text as a path in thousandths of the type size, and the transform that puts it there. */
export type TextOutline = { d: string; transform: string; scale: number };

/** One line of text whose baseline begins, is centred or ends at `x`, `y` (pixels). */
export function textOutline(
	text: string,
	[x, y]: readonly [number, number],
	style: TextStyle,
	shapes: GlyphOutlines,
	anchor: Anchor = 'start',
): TextOutline {
	const { px, spacing = 0, isSlanted = false } = style;
	const part = { start: 0, middle: 0.5, end: 1 }[anchor];
	const left = part === 0 ? x : x - part * textWidth(text, style, shapes);
	let pen = 0;
	let d = '';
	for (const [advance, outline] of lettersOf(text, style, shapes)) {
		d += outline.replaceAll(/M(-?\d+)/g, (_, start: string) => `M${Number(start) + pen}`);
		pen += advance + Math.round(spacing * 1000);
	}
	const scale = px / 1000;
	const move = `translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})`;
	return { d, transform: isSlanted ? `${move} skewX(-12)` : move, scale };
}

/** The text in lines no wider than `width` pixels, broken at spaces; a longer word is cut. */
export function wrapped(
	text: string,
	width: number,
	style: TextStyle,
	shapes: GlyphOutlines,
): string[] {
	const widthOf = (part: string) => textWidth(part, style, shapes);
	const space = widthOf(' ');
	const lines: string[] = [];
	let line = '';
	let filled = 0;
	const end = () => {
		if (line) lines.push(line);
		[line, filled] = ['', 0];
	};
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const needed = widthOf(word);
		if (line && filled + space + needed <= width) {
			line += ` ${word}`;
			filled += space + needed;
			continue;
		}
		end();
		for (const part of needed <= width ? [word] : word) {
			const more = part === word ? needed : widthOf(part);
			if (filled + more > width) end();
			line += part;
			filled += more;
		}
	}
	end();
	return lines;
}

/** At most `count` lines, of which the last tells by `…` that there was more. */
export function clamped(
	lines: readonly string[],
	count: number,
	width: number,
	style: TextStyle,
	shapes: GlyphOutlines,
): string[] {
	if (lines.length <= count) return [...lines];
	let last = lines[count - 1] ?? '';
	while (last && textWidth(`${last}…`, style, shapes) > width) last = last.slice(0, -1);
	return [...lines.slice(0, count - 1), `${last.trimEnd()}…`];
}

/** The letters of a text; one without a shape of its own takes that of its base letter, or `?`. */
function lettersOf(text: string, { isBold }: TextStyle, shapes: GlyphOutlines): GlyphOutline[] {
	const set = shapes[isBold ? 'bold' : 'regular'];
	return [...text.normalize('NFC')].map(
		(letter) => set[letter] ?? set[letter.normalize('NFD').charAt(0)] ?? set['?'] ?? [500, ''],
	);
}
