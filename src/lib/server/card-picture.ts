import { Resvg } from '@resvg/resvg-js';
import { picture, type PictureFiles } from '#lib/export/picture.ts';
import { boundsOf } from '#lib/view/shared.ts';
import type { Words } from '#lib/words/en.ts';
import { CARD_SIZE, type Card } from './card-tags.ts';

/** The picture of a card as a PNG of 1200 by 630 pixels, made without a browser. */
export function cardPicture(
	{ view, title, description }: Card,
	address: string,
	files: PictureFiles,
	words: Words,
): Uint8Array {
	const { svg } = picture(
		{
			view,
			bounds: boundsOf(view, CARD_SIZE),
			theme: view.theme ?? 'light',
			frame: { plate: CARD_SIZE },
			...{ address, title, text: description },
		},
		files,
		words,
	);
	return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
