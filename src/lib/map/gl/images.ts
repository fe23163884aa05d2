import type { Fate } from '#lib/atlas/slice.ts';
import { KINDS, LAYERS, type Kind } from '#lib/atlas/vocabulary.ts';
import type { Theme } from '#lib/view/view.ts';
import { HATCHES, HATCH_SIDE, HATCH_WIDTH } from '../hatch.ts';
import { CHEVRON, symbolMarkup } from '../symbols.ts';
import { PALETTES, type Palette } from '../theme.ts';

/** Side of a symbol's image in CSS pixels; shapes reach 11.5 px from the middle. */
const SIDE = 26;

/** An image for MapLibre and the name that the style calls it by. */
export type SymbolImage = { name: string; image: ImageData; pixelRatio: number };

/** The rings of a comparison: whole, broken with a stroke through, and broken. */
const RINGS = {
	opened: { dash: '', mark: '' },
	closed: { dash: '3 3', mark: 'M-8.2 8.2L8.2 -8.2' },
	changed: { dash: '9 3', mark: '' },
} satisfies Partial<Record<Fate, { dash: string; mark: string }>>;

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
	const chevron = {
		name: 'chevron',
		svg: frame(
			`<path d="${CHEVRON}" transform="scale(.72)" fill="none" stroke="${palette.casing}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
		),
	};
	const rings = Object.entries(RINGS).map(([fate, { dash, mark }]) => ({
		name: `ring/${fate}`,
		svg: frame(
			`<circle r="11.6" fill="none" stroke="${palette[fate as keyof typeof RINGS]}" stroke-width="2.4"${dash ? ` stroke-dasharray="${dash}"` : ''}/><path d="${mark}" fill="none" stroke="${palette[fate as keyof typeof RINGS]}" stroke-width="2.4"/>`,
		),
	}));
	return sheet([...names, chevron, ...rings], pixelRatio);
}

/** The hatching of painted countries: squares that repeat without a seam. */
export function hatchImages(theme: Theme, pixelRatio: number): SymbolImage[] {
	const palette = PALETTES[theme];
	const side = HATCH_SIDE * pixelRatio;
	return (Object.keys(HATCHES) as (keyof typeof HATCHES)[]).flatMap((aspect) =>
		(['certain', 'possible'] as const).map((certainty): SymbolImage => {
			const canvas = document.createElement('canvas');
			Object.assign(canvas, { width: side, height: side });
			const context = canvas.getContext('2d');
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
			: `stroke="${palette.mark}" stroke-dasharray="3 1.6"`;
	const styled = markup
		.replace('class="shape"', `fill="${back}" ${outline} stroke-width="1.6"`)
		.replace(
			'class="glyph"',
			`fill="none" stroke="${front}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"`,
		)
		.replace('class="glyph-fill"', `fill="${front}"`);
	const cross = isCrossed
		? `<path d="M-11 11L11 -11" stroke="${palette.cross}" stroke-width="2.6" stroke-linecap="round"/>`
		: '';
	return frame(styled + cross);
}

function frame(content: string): string {
	return `<g>${content}</g>`;
}

/** Draws all symbols as one picture, since decoding hundreds of small ones takes far longer. */
async function sheet(
	items: { name: string; svg: string }[],
	pixelRatio: number,
): Promise<SymbolImage[]> {
	const side = Math.round(SIDE * pixelRatio);
	const columns = Math.ceil(Math.sqrt(items.length));
	const rows = Math.ceil(items.length / columns);
	const at = (i: number) => [i % columns, Math.floor(i / columns)] as const;
	const cells = items.map(({ svg }, i) => {
		const [column, row] = at(i);
		return `<g transform="translate(${(column + 0.5) * SIDE} ${(row + 0.5) * SIDE})">${svg}</g>`;
	});
	const [width, height] = [columns * side, rows * side];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${columns * SIDE} ${rows * SIDE}">${cells.join('')}</svg>`;
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
