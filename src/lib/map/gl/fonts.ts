import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';
import english from '#generated/english-400.woff2?url';
import englishBold from '#generated/english-700.woff2?url';
import kazakh from '#generated/kazakh-400.woff2?url';
import kazakhBold from '#generated/kazakh-700.woff2?url';
import { LETTER_RANGES, type LetterFile } from '../letter-ranges.ts';
import type { StyleSpecification } from './maplibre.ts';

const REGULAR: Record<LetterFile, string> = {
	english,
	latin,
	'latin-ext': latinExt,
	cyrillic,
	kazakh,
	'cyrillic-ext': cyrillicExt,
};
const BOLD: Record<LetterFile, string> = {
	english: englishBold,
	latin: latinBold,
	'latin-ext': latinExtBold,
	cyrillic: cyrillicBold,
	kazakh: kazakhBold,
	'cyrillic-ext': cyrillicExtBold,
};

/** The fonts of the labels, from the app's own files; MapLibre needs absolute addresses. */
export function fontFaces(base: string): NonNullable<StyleSpecification['font-faces']> {
	const faces = (urls: Record<LetterFile, string>) =>
		(Object.keys(LETTER_RANGES) as LetterFile[]).map((file) => ({
			url: new URL(urls[file], base).href,
			'unicode-range': [...LETTER_RANGES[file]],
		}));
	return { 'Noto Sans Regular': faces(REGULAR), 'Noto Sans Bold': faces(BOLD) };
}
