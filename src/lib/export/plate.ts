import { attributes, escaped } from '#lib/map/svg/markup.ts';
import { SHAPES, SIGN, TYPICAL_KIND } from '#lib/map/symbols.ts';
import { DIMMED, PALETTES, type Palette } from '#lib/map/theme.ts';
import { FATE_WIDTH, patternWidth, STROKE_WIDTH, turned, type Pattern } from '#lib/map/stroke.ts';
import type { Size } from '#lib/view/camera.ts';
import type { Theme } from '#lib/view/view.ts';
import type { Words } from '#lib/words/en.ts';
import type { LegendLine, Sign } from './legend.ts';
import { qrCode } from './qr-code.ts';
import { clamped, textWidth, wrapped, type GlyphOutlines, type TextStyle } from './letters.ts';
import type { Cited } from './sources.ts';
import { areaStyle } from './map/areas.ts';
import { barMarkup } from './map/bars.ts';
import { countMarkup, symbol } from './map/marks.ts';
import { textMarkup } from './map/markup.ts';
import { ownSign } from './map/own.ts';
import { wideSign } from './wide-legend.ts';
import { dashes, disputedMarkup, overlay, roadMiddle } from './map/strands.ts';

/** What is burned into a picture around its map. */
export type PlateText = {
	title: string;
	/** The year or years in figures. */
	time: string;
	text: string;
	contents: readonly LegendLine[];
	key: readonly LegendLine[];
	scale: { km: number; width: number; latitude: number };
	sources: readonly Cited[];
	attribution: string;
	/** Null: there is none, which is said in its place. */
	address: string | null;
	/** What the picture shows, in words. */
	alt: string;
	/** Lines for which the text has room at least, where pictures follow each other. */
	textRows?: number;
};

/**
 * How large: a whole plate of a size, or a map of a size with the rest around it. With `isOpen` the
 * places of title, time, text and address stay empty, for a slide on which they are to be edited.
 */
export type PlateFrame = { isOpen?: boolean } & ({ plate: Size } | { map: Size });

type Box = { x: number; y: number } & Size;
/** A text that stands on a plate in lines of a size of type (pixels). */
export type TextBox = Box & { px: number; isBold: boolean };

/** A laid out plate: where its map goes and where its texts stand. */
export type Plate = Size & {
	map: Box;
	texts: { title: TextBox; time: TextBox; text: TextBox; address: TextBox };
};

/** Below this width of the map everything stands above and below it. */
const NARROW = 640;
const COLUMN = 292;
const GAP = 20;
const QR_SIDE = 92;
const STYLES = {
	title: { px: 23, isBold: true },
	key: { px: 11.5 },
	foot: { px: 11.5 },
	address: { px: 11.5, isBold: true },
} satisfies Record<string, TextStyle>;
const LINE = 1.3;
/** Sizes of the text: the first in which all of it has room is taken. */
const TEXT_SIZES = [13.5, 12, 11];
/** Type, height of a row and columns of the legend: the first that has room is taken. */
const DENSITIES = [
	{ px: 13, row: 22, columns: 1 },
	{ px: 12, row: 19, columns: 1 },
	{ px: 11, row: 19, columns: 2 },
	{ px: 10, row: 16, columns: 2 },
] as const;
type Density = { px: number; row: number; columns: number };

export type Block = { height: number; draw: (x: number, y: number) => string };

/** Where the map goes on a plate, and the plate around a map that was drawn for that place. */
export function plate(
	said: PlateText,
	frame: PlateFrame,
	theme: Theme,
	letters: GlyphOutlines,
	words: Words,
): Plate & { around: (map: string) => string } {
	const ink = { theme, palette: PALETTES[theme], letters, words };
	const placed = placedBlocks(said, frame, ink);
	const { width, height, map } = placed;
	const around = (drawing: string) => plateMarkup(said, placed, drawing, ink);
	return { width, height, map, texts: textBoxes(placed), around };
}

/** The blocks about a map, in pixels: the head in parts of one size of type each. */
type Placed = Size & {
	map: Box;
	head: { block: Block; top: number; px: number }[];
	headWidth: number;
	legend: { block: Block; top: number };
	key: { block: Block; top: number };
	foot: { block: ReturnType<typeof footBlock>; top: number };
	isOpen: boolean;
};

function placedBlocks(said: PlateText, frame: PlateFrame, ink: Ink): Placed {
	const isOpen = frame.isOpen ?? false;
	const isNarrow = ('map' in frame ? frame.map.width : frame.plate.width - COLUMN) < NARROW;
	const outer = 'plate' in frame ? frame.plate : null;
	const beside = isNarrow ? 0 : COLUMN + GAP;
	const width = outer?.width ?? (frame as { map: Size }).map.width + GAP * 2 + beside;
	const mapWidth = width - 2 * GAP - beside;

	const headWidth = isNarrow ? mapWidth : COLUMN;
	const foot = footBlock(said, width - 2 * GAP, isOpen, ink);
	const key = keyBlock(said.key, mapWidth, ink);
	const legends = DENSITIES.filter(({ columns }) => !isNarrow || columns === 2).map((density) =>
		contentsBlock(said.contents, headWidth, density, ink),
	);
	const room = outer && !isNarrow ? outer.height - 2 * GAP - foot.height : Infinity;
	const smallest = Math.min(...legends.map((block) => block.height));
	const { blocks, sizes } = headBlocks(said, headWidth, room - smallest, ink);
	const headHeight = blocks.reduce((sum, block) => sum + block.height, 0);
	const legend = (legends.find((block) => headHeight + block.height <= room) ??
		legends.at(-1)) as Block;

	const columnHeight = headHeight + legend.height;
	const fixed = GAP + key.height + foot.height + GAP;
	const above = isNarrow ? columnHeight : 0;
	const mapHeight = outer
		? Math.max(160, outer.height - fixed - above)
		: Math.max((frame as { map: Size }).map.height, isNarrow ? 0 : columnHeight - key.height);
	const height = outer?.height ?? mapHeight + fixed + above;
	const map = {
		...{ x: GAP + beside, y: GAP + (isNarrow ? headHeight : 0) },
		...{ width: mapWidth, height: mapHeight },
	};
	const below = map.y + mapHeight;
	return {
		...{ width, height, map, headWidth, isOpen },
		head: blocks.map((block, i) => ({
			block,
			top: blocks.slice(0, i).reduce((sum, before) => sum + before.height, GAP),
			px: sizes[i] ?? 0,
		})),
		legend: { block: legend, top: isNarrow ? below + key.height : GAP + headHeight },
		key: { block: key, top: below },
		foot: { block: foot, top: height - GAP - foot.height },
	};
}

function textBoxes({ head, headWidth, foot: { block: foot, top } }: Placed): Plate['texts'] {
	const textBox = (i: number, isBold: boolean): TextBox => ({
		x: GAP,
		y: head[i]?.top ?? GAP,
		width: headWidth,
		height: head[i]?.block.height ?? 0,
		px: head[i]?.px ?? 0,
		isBold,
	});
	const { px } = STYLES.address;
	return {
		title: textBox(0, true),
		time: textBox(1, true),
		text: textBox(2, false),
		address: {
			...{ x: GAP, y: top + foot.addressTop, width: foot.beside, px, isBold: true },
			height: Math.max(px * LINE, foot.height - foot.addressTop),
		},
	};
}

function plateMarkup(said: PlateText, placed: Placed, drawing: string, ink: Ink): string {
	const { width, height, map, head, legend, key, foot, isOpen } = placed;
	const { palette, words } = ink;
	const frame = { width: map.width, height: map.height };
	const sources = said.sources.map((source) => source.text).join('; ');
	const address = said.address ?? words.exports.picture.noAddress;
	return [
		`<svg${attributes({
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			role: 'img',
			lang: words.language,
		})}>`,
		`<title>${escaped(`${said.title}, ${said.time}`)}</title>`,
		`<desc>${escaped([said.alt, sources, address].filter(Boolean).join(' '))}</desc>`,
		`<defs><clipPath id="frame"><rect${attributes(frame)}/></clipPath></defs>`,
		`<rect${attributes({ width, height, fill: palette.paper })}/>`,
		`<g transform="translate(${map.x} ${map.y})"><g clip-path="url(#frame)">${drawing}`,
		scaleMarkup(said.scale, map.height, ink),
		`</g><rect${attributes({ ...frame, fill: 'none', stroke: palette.rule })}/></g>`,
		...(isOpen ? [] : head.map(({ block, top }) => block.draw(GAP, top))),
		legend.block.draw(GAP, legend.top),
		key.block.draw(map.x, key.top),
		foot.block.draw(GAP, foot.top),
		'</svg>',
	].join('\n');
}

export type Ink = { theme: Theme; palette: Palette; letters: GlyphOutlines; words: Words };

/** Lines of text below each other; `after` is the space below them. */
export function lines(
	rows: readonly string[],
	style: TextStyle,
	fill: string,
	{ letters }: Ink,
	after = 0,
): Block {
	const step = style.px * LINE;
	return {
		height: rows.length * step + after,
		draw: (x, y) =>
			rows
				.map((row, i) => textMarkup(row, [x, y + style.px + i * step], style, letters, fill))
				.join(''),
	};
}

/** Title, time and text within a height, with their sizes of type. */
function headBlocks(
	{ title, time, text, textRows = 0 }: PlateText,
	width: number,
	room: number,
	ink: Ink,
) {
	const { palette, letters } = ink;
	const titleRows = wrapped(title, width, STYLES.title, letters);
	const heading = lines(
		clamped(titleRows, 4, width, STYLES.title, letters),
		STYLES.title,
		palette.ink,
		ink,
		2,
	);
	const largest = { px: 76, isBold: true };
	const px = Math.min(largest.px, (largest.px * width) / textWidth(time, largest, letters));
	const year: Block = {
		height: px * 1.06,
		draw: (x, y) =>
			textMarkup(time, [x - px * 0.05, y + px * 0.86], { px, isBold: true }, letters, palette.ink),
	};
	const after = 12;
	const rowsOf = (size: number) => wrapped(text, width, { px: size }, letters);
	const most = (size: number) =>
		Math.max(3, Math.floor((room - heading.height - year.height - after) / (size * LINE)));
	const size = TEXT_SIZES.find((one) => rowsOf(one).length <= most(one)) ?? TEXT_SIZES.at(-1) ?? 11;
	const rows = clamped(rowsOf(size), most(size), width, { px: size }, letters);
	const missing = Math.max(0, textRows - rows.length) * size * LINE;
	const body = lines(rows, { px: size }, palette.ink, ink, after + missing);
	return { blocks: [heading, year, body], sizes: [STYLES.title.px, px, size] };
}

/** Signs with their words, row by row in so many columns. */
function contentsBlock(
	list: readonly LegendLine[],
	width: number,
	{ px, row, columns }: Density,
	ink: Ink,
): Block {
	const style = { px };
	const wide = width / columns - 42;
	const step = px * 1.15;
	const cells = list.map(({ sign, text }) => {
		const rows = clamped(wrapped(text, wide, style, ink.letters), 2, wide, style, ink.letters);
		return { sign, rows, height: Math.max(row, rows.length * step + 4) };
	});
	const perColumn = Math.ceil(cells.length / columns);
	const stacks = Array.from({ length: columns }, (_, i) =>
		cells.slice(i * perColumn, (i + 1) * perColumn),
	);
	const heights = stacks.map((stack) => stack.reduce((sum, cell) => sum + cell.height, 0));
	const drawStack = (stack: typeof cells, left: number, top: number) => {
		let y = top;
		return stack.map(({ sign, rows, height }) => {
			const middle = y + height / 2;
			const first = middle - ((rows.length - 1) * step) / 2 + px * 0.36;
			y += height;
			const text = rows.map((said, i) =>
				textMarkup(said, [left + 36, first + i * step], style, ink.letters, ink.palette.ink),
			);
			return signMarkup(sign, [left + 14, middle], ink, (0.8 * px) / 13) + text.join('');
		});
	};
	return {
		height: Math.max(0, ...heights) + 6,
		draw: (x, y) =>
			stacks.flatMap((stack, i) => drawStack(stack, x + (i * width) / columns, y)).join(''),
	};
}

/** How to read lines and signs: one after the other, in as many rows as they take. */
function keyBlock(list: readonly LegendLine[], width: number, ink: Ink): Block {
	const style = STYLES.key;
	const [step, indent, between] = [21, 34, 18];
	const placed: { sign: Sign | null; text: string; x: number; row: number }[] = [];
	let [x, row] = [0, 0];
	for (const { sign, text } of list) {
		const rows = wrapped(text, width - indent, style, ink.letters);
		const needed = indent + textWidth(rows[0] ?? '', style, ink.letters);
		if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
		for (const [i, said] of rows.entries()) {
			if (i > 0) row++;
			placed.push({ sign: i === 0 ? sign : null, text: said, x, row });
		}
		x = rows.length > 1 ? Infinity : x + needed + between;
	}
	return {
		height: placed.length > 0 ? 8 + (row + 1) * step + 4 : 8,
		draw: (left, top) =>
			placed
				.map((item) => {
					const middle = top + 8 + (item.row + 0.5) * step;
					const at = [left + item.x + indent, middle + style.px * 0.36] as const;
					const sign = item.sign
						? signMarkup(item.sign, [left + item.x + 14, middle], ink, 0.72)
						: '';
					return sign + textMarkup(item.text, at, style, ink.letters, ink.palette['ink-soft']);
				})
				.join(''),
	};
}

/** Sources, attribution and address, with the address as a code to be scanned. */
export function footBlock(said: PlateText, width: number, isOpen: boolean, ink: Ink) {
	const { palette, letters, words } = ink;
	const beside = said.address ? width - QR_SIDE - GAP : width;
	const { foot, address } = STYLES;
	const credits = wrapped(said.attribution, beside, foot, letters);
	const where = said.address ?? words.exports.picture.noAddress;
	const whereRows = clamped(wrapped(where, beside, address, letters), 4, beside, address, letters);
	const blocks = [
		lines(sourceRows(said.sources, beside, ink), foot, palette.ink, ink, 3),
		lines(credits, foot, palette['ink-soft'], ink, 3),
		lines(whereRows, address, palette.ink, ink),
	];
	const tops = blocks.map((_, i) =>
		blocks.slice(0, i).reduce((sum, block) => sum + block.height, 8),
	);
	const inner = blocks.reduce((sum, block) => sum + block.height, 0);
	return {
		height: 8 + Math.max(inner, said.address ? QR_SIDE : 0),
		addressTop: tops[2] ?? 0,
		beside,
		draw: (x: number, top: number) => {
			const isShown = (i: number) => !(isOpen && i === 2);
			const text = blocks.map((block, i) =>
				isShown(i) ? block.draw(x, top + (tops[i] ?? 0)) : '',
			);
			const code = said.address
				? qrMarkup(said.address, x + width - QR_SIDE, top + 8, QR_SIDE)
				: '';
			return text.join('') + code;
		},
	};
}

/** As many sources as two lines hold, and how many more works there are. */
function sourceRows(sources: readonly Cited[], width: number, { letters, words }: Ink): string[] {
	const { picture } = words.exports;
	const rows = (count: number) => {
		const left = sources.slice(count).reduce((sum, { works }) => sum + works, 0);
		const named = sources.slice(0, count).map(({ text }) => text);
		const end = left > 0 ? [picture.more(left)] : [];
		return wrapped(
			`${picture.sources}: ${[...named, ...end].join('; ')}`,
			width,
			STYLES.foot,
			letters,
		);
	};
	if (sources.length === 0) return [];
	let said = rows(1);
	for (let count = 2; count <= sources.length; count++) {
		const more = rows(count);
		if (more.length > 2) break;
		said = more;
	}
	return said;
}

/** A QR code of so many pixels on white, so that any camera reads it. */
function qrMarkup(text: string, x: number, y: number, side: number): string {
	const code = qrCode(text);
	const transform = `translate(${x} ${y}) scale(${side / code.side})`;
	// Without smoothing, no hairline shows between neighbouring squares.
	return `<g${attributes({ transform, 'shape-rendering': 'crispEdges' })}><rect${attributes({ width: code.side, height: code.side, fill: '#ffffff' })}/><path${attributes({ d: code.d, fill: '#000000' })}/></g>`;
}

function scaleMarkup(
	{ km, width, latitude }: PlateText['scale'],
	mapHeight: number,
	{ palette, letters, words }: Ink,
): string {
	const { picture } = words.exports;
	const y = mapHeight - 14;
	const text = picture.scale(km, picture.latitude(Math.round(latitude)));
	const d = `M14 ${y - 5}V${y}H${Number((14 + width).toFixed(1))}V${y - 5}`;
	const line = { d, fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
	const wide = Math.max(width, textWidth(text, { px: 12 }, letters)) + 16;
	const ground = { x: 6, y: y - 26, width: Number(wide.toFixed(1)), height: 34, rx: 4 };
	return [
		`<rect${attributes({ ...ground, fill: palette.halo, 'fill-opacity': 0.85 })}/>`,
		`<path${attributes({ ...line, stroke: palette.ink, 'stroke-width': 2 })}/>`,
		textMarkup(text, [14, y - 10], { px: 12 }, letters, palette.ink),
	].join('');
}

/** The sign of a line of the legend as a picture of its own, for a page of text. */
export function signPicture(sign: Sign, ink: Ink): string {
	return `<svg viewBox="0 0 28 18" aria-hidden="true">${signMarkup(sign, [14, 9], ink, 0.72)}</svg>`;
}

/** The sign of a line of the legend, centred on a spot and 26 pixels wide. */
function signMarkup(sign: Sign, [x, y]: [number, number], ink: Ink, size: number): string {
	const { palette } = ink;
	const plain = { palette, isPossible: false, isCrossed: false, isSelected: false, fate: null };
	const scaled = (inside: string, scale = size) =>
		`<g transform="translate(${x} ${y}) scale(${scale})">${inside}</g>`;
	const stroke = (colour: string, values: Record<string, string | number | undefined>) =>
		scaled(`<path${attributes({ d: 'M-14 0H14', fill: 'none', stroke: colour, ...values })}/>`, 1);
	if ('family' in sign)
		return stroke(palette.families[sign.family], {
			'stroke-width': sign.family === 'air' ? 3 : 5,
		});
	if ('layer' in sign) {
		const kind = TYPICAL_KIND[sign.layer];
		return kind ? scaled(symbol({ layer: sign.layer, kind }, [0, 0], plain)) : '';
	}
	if ('own' in sign) return scaled(ownSign(sign.own, ink.theme));
	if ('wide' in sign) return scaled(wideSign(sign, palette), 1);
	if ('aspect' in sign)
		return scaled(
			`<rect${attributes({ x: -13, y: -8, width: 26, height: 16, stroke: palette.rule, ...areaStyle(sign.aspect, true, palette) })}/>`,
			1,
		);
	const main = STROKE_WIDTH[3];
	if ('fate' in sign) {
		const change = turned(sign.fate);
		const width = change ? main * FATE_WIDTH[change] : main;
		return stroke(palette[sign.fate], { 'stroke-width': width, ...dashes(2, sign.fate, main) });
	}
	if ('importance' in sign)
		return stroke(palette.ink, { 'stroke-width': STROKE_WIDTH[sign.importance] });
	if ('pattern' in sign) return patternMarkup(sign.pattern, stroke, palette);
	switch (sign.note) {
		case 'possible':
			return stroke(palette.ink, { 'stroke-width': main, ...dashes(1, null, main) });
		case 'disputed':
			return scaled(disputedMarkup([0, 0], palette.ink, palette), 1);
		case 'shut':
			return (
				stroke(palette.ink, { 'stroke-width': main }) + scaled(barMarkup([0, 0], 0, palette), 1)
			);
		case 'pale':
			return stroke(palette.ink, { 'stroke-width': main, opacity: DIMMED });
		case 'stack':
			return scaled(
				symbol({ layer: 'hubs', kind: 'port' }, [0, 0], { ...plain, size: 0.8 }) +
					countMarkup(3, [0, 0], palette, ink.letters),
			);
		case 'crossed':
			return scaled(
				`<path${attributes({ d: SHAPES.circle, fill: palette.mark })}/><path${attributes({ d: SIGN.cross.path, stroke: palette.cross, 'stroke-width': SIGN.cross.width, 'stroke-linecap': 'round' })}/>`,
			);
	}
}

function patternMarkup(
	pattern: Pattern,
	stroke: (colour: string, values: Record<string, string | number | undefined>) => string,
	palette: Palette,
): string {
	const width = patternWidth(pattern, 3);
	const line = stroke(palette.ink, { 'stroke-width': width });
	if (pattern === 'road') return line + stroke(palette.paper, roadMiddle(width, palette.paper));
	if (pattern === 'rail' || pattern === 'sea')
		return line + stroke(palette.ink, overlay(pattern, width));
	return line;
}
