import { KINDS, LAYERS, type Kind } from '#lib/atlas/vocabulary.ts';
import type { Theme } from '#lib/view/view.ts';
import { HATCHES, HATCH_SIDE, HATCH_WIDTH } from '../hatch.ts';
import { ARROW_CASING, TURNED } from '../stroke.ts';
import { ARROW_HEAD, BAR_SIGN, DISPUTED_SIGN, SHAPES, SIGN, symbolMarkup } from '../symbols.ts';
import { PALETTES, type Palette } from '../theme.ts';

/** Sides of images in CSS pixels: symbols reach 12.5 px from the middle, the outline of a stack 14.5. */
const SIDE = 26;
const RING_SIDE = 30;

/** An image for MapLibre and the name that the style calls it by. */
export type SymbolImage = { name: string; image: ImageData; pixelRatio: number };

/** Every symbol in every state in the colours of a theme, drawn sharp for the screen. */
export async function symbolImages(theme: Theme, pixelRatio: number): Promise<SymbolImage[]> {
	const palette = PALETTES[theme];
	const names = LAYERS.flatMap((layer) =>
		KINDS[layer].flatMap((kind: Kind) =>
			(['certain', 'possible'] as const).flatMap((certainty) =>
				['', '/crossed'].map((cross) => ({
					name: `${layer}/${kind}${cross}/${certainty}`,
					svg: symbolSvg(symbolMarkup(layer, kind), certainty, cross !== '', palette),
				})),
			),
		),
	);
	const images = [
		sheet([...names, ...lineSigns(palette), ...stackImages(palette)], SIDE, pixelRatio),
		sheet(ringImages(palette), RING_SIDE, pixelRatio),
	];
	return (await Promise.all(images)).flat();
}

/** Arrow heads and question marks in the colours of families and, where two years are compared, in ink. */
function lineSigns(palette: Palette): { name: string; svg: string }[] {
	const colours = Object.entries({ ...palette.families, plain: palette.ink });
	const { radius, width, mark } = DISPUTED_SIGN;
	const { path, width: wide, casing } = BAR_SIGN;
	const stroke = (colour: string, width: number) =>
		`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
	const bar = {
		name: 'bar',
		svg: frame(stroke(palette.halo, casing) + stroke(palette.closed, wide)),
	};
	const signs = colours.flatMap(([name, colour]) => [
		{
			name: `arrow/${name}`,
			svg: frame(
				`<path d="${ARROW_HEAD}" fill="${palette.casing}" stroke="${palette.casing}" stroke-width="${2 * ARROW_CASING}" stroke-linejoin="round"/><path d="${ARROW_HEAD}" fill="${colour}"/>`,
			),
		},
		{
			name: `disputed/${name}`,
			svg: frame(
				`<circle r="${radius}" fill="${palette.halo}" stroke="${colour}" stroke-width="${width}"/><path d="${mark.path}" fill="none" stroke="${palette.ink}" stroke-width="${mark.width}" stroke-linecap="round" stroke-linejoin="round"/>`,
			),
		},
	]);
	return [bar, ...signs];
}

/** What tells of a stack: the ground of its number, and a dot for each layer. */
function stackImages(palette: Palette): { name: string; svg: string }[] {
	const { badge, outline, dot } = SIGN.stack;
	const circle = (r: number, fill: string, stroke: string, width: number) =>
		frame(`<circle r="${r}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`);
	return [
		{ name: 'badge', svg: circle(badge, palette['mark-paper'], palette.mark, outline) },
		...LAYERS.map((layer) => ({
			name: `dot/${layer}`,
			svg: circle(dot, palette.layers[layer], palette.halo, 1),
		})),
	];
}

/** The outlines of shapes for what became of them, over the outlines that they have. */
function ringImages(palette: Palette): { name: string; svg: string }[] {
	const { fate: of } = SIGN;
	const stroke = (d: string, colour: string, dash: readonly number[]) =>
		`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${of.width}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`;
	return Object.entries(SHAPES).flatMap(([shape, d]) =>
		TURNED.map((fate) => ({
			name: `ring/${shape}/${fate}`,
			svg: frame(stroke(d, palette['mark-paper'], []) + stroke(d, palette[fate], of.dashes[fate])),
		})),
	);
}

/** The hatching of painted countries: squares that repeat without a seam. */
export function hatchImages(theme: Theme, pixelRatio: number): SymbolImage[] {
	const palette = PALETTES[theme];
	const side = HATCH_SIDE * pixelRatio;
	return (Object.keys(HATCHES) as (keyof typeof HATCHES)[]).flatMap((aspect) =>
		(['certain', 'possible'] as const).map((certainty): SymbolImage => {
			const canvas = document.createElement('canvas');
			Object.assign(canvas, { width: side, height: side });
			// Read back at once: from the graphics card that would wait for all that it has to do.
			const context = canvas.getContext('2d', { willReadFrequently: true });
			if (!context) throw new Error('this browser gives no 2D canvas to draw the hatching on');
			context.scale(pixelRatio, pixelRatio);
			context.strokeStyle = aspect === 'air' ? palette['area-line'] : palette.cross;
			context.lineWidth = HATCH_WIDTH[aspect];
			context.stroke(new Path2D(HATCHES[aspect][certainty]));
			return {
				name: `hatch/${aspect}/${certainty}`,
				image: context.getImageData(0, 0, side, side),
				pixelRatio,
			};
		}),
	);
}

function symbolSvg(
	markup: string,
	certainty: 'certain' | 'possible',
	isCrossed: boolean,
	palette: Palette,
) {
	const [front, back] =
		certainty === 'certain'
			? [palette['mark-paper'], palette.mark]
			: [palette.mark, palette['mark-paper']];
	const outline =
		certainty === 'certain'
			? `stroke="${palette['mark-paper']}"`
			: `stroke="${palette.mark}" stroke-dasharray="${SIGN.possible.join(' ')}"`;
	const styled = markup
		.replace('class="shape"', `fill="${back}" ${outline} stroke-width="${SIGN.outline}"`)
		.replace(
			'class="glyph"',
			`fill="none" stroke="${front}" stroke-width="${SIGN.glyph}" stroke-linecap="round" stroke-linejoin="round"`,
		)
		.replace('class="glyph-fill"', `fill="${front}"`);
	const cross = isCrossed
		? `<path d="${SIGN.cross.path}" stroke="${palette.cross}" stroke-width="${SIGN.cross.width}" stroke-linecap="round"/>`
		: '';
	return frame(styled + cross);
}

function frame(content: string): string {
	return `<g>${content}</g>`;
}

/** Draws symbols, each on a cell of this side, as one picture, since decoding hundreds of small ones takes far longer. */
async function sheet(
	items: { name: string; svg: string }[],
	cell: number,
	pixelRatio: number,
): Promise<SymbolImage[]> {
	const side = Math.round(cell * pixelRatio);
	const columns = Math.ceil(Math.sqrt(items.length));
	const rows = Math.ceil(items.length / columns);
	const at = (i: number) => [i % columns, Math.floor(i / columns)] as const;
	const cells = items.map(({ svg }, i) => {
		const [column, row] = at(i);
		return `<g transform="translate(${(column + 0.5) * cell} ${(row + 0.5) * cell})">${svg}</g>`;
	});
	const [width, height] = [columns * side, rows * side];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${columns * cell} ${rows * cell}">${cells.join('')}</svg>`;
	const image = new Image(width, height);
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('this browser gives no 2D canvas to draw the symbols on');
	context.drawImage(image, 0, 0, width, height);
	return items.map(({ name }, i) => {
		const [column, row] = at(i);
		return { name, image: context.getImageData(column * side, row * side, side, side), pixelRatio };
	});
}
