import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';
import type { StyleSpecification } from './maplibre.ts';

const RANGES = {
	latin: ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+2000-206F', 'U+20AC', 'U+2122'],
	latinExt: ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1EFF'],
	cyrillic: ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
	cyrillicExt: ['U+0460-048F', 'U+0492-04AF', 'U+04B2-052F'],
};

/** The fonts of the labels, from the app's own files; MapLibre needs absolute addresses. */
export function fontFaces(base: string): NonNullable<StyleSpecification['font-faces']> {
	const face = (url: string, range: keyof typeof RANGES) => ({
		url: new URL(url, base).href,
		'unicode-range': RANGES[range],
	});
	return {
		'Noto Sans Regular': [
			face(latin, 'latin'),
			face(latinExt, 'latinExt'),
			face(cyrillic, 'cyrillic'),
			face(cyrillicExt, 'cyrillicExt'),
		],
		'Noto Sans Bold': [
			face(latinBold, 'latin'),
			face(latinExtBold, 'latinExt'),
			face(cyrillicBold, 'cyrillic'),
			face(cyrillicExtBold, 'cyrillicExt'),
		],
	};
}
