import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { LETTER_RANGES, lettersIn, type LetterFile } from '#lib/map/letter-ranges.ts';
import { OWN_NAMES } from '#lib/words/catalogue.ts';

const WEIGHTS = [400, 700] as const;
type Weight = (typeof WEIGHTS)[number];

/** The package's files that are cut smaller: its own hold far more letters than most pages write. */
const CUT = { english: 'latin', kazakh: 'cyrillic-ext' } as const;

const packaged = (subset: string, weight: Weight) =>
	`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`;

/** What languages call themselves, as far as it is in the file of Cyrillic: every page has them. */
const NAME_LETTERS = [...new Set(Object.values(OWN_NAMES).join(''))]
	.filter((letter) => lettersIn(LETTER_RANGES.cyrillic).includes(letter))
	.sort();

/**
 * The fonts that no package has: Noto Sans with the letters of English, of Kazakh alone, and of the
 * languages' names.
 * @returns names of files and their bytes (WOFF2).
 */
export function cutFonts(root: string): Promise<{ name: string; bytes: Uint8Array }[]> {
	const cut = async (name: string, subset: string, weight: Weight, letters: string) => ({
		name: `${name}-${weight}.woff2`,
		bytes: await subsetFont(
			readFileSync(join(root, 'node_modules', packaged(subset, weight))),
			letters,
			{ targetFormat: 'woff2' },
		),
	});
	const files = Object.entries(CUT).flatMap(([file, subset]) =>
		WEIGHTS.map((weight) =>
			cut(file, subset, weight, lettersIn(LETTER_RANGES[file as keyof typeof CUT])),
		),
	);
	return Promise.all([...files, cut('language-names', 'cyrillic', 400, NAME_LETTERS.join(''))]);
}

/** The rules that tell a browser which file to load for which letters. */
export function fontCss(): string {
	const faces = (Object.keys(LETTER_RANGES) as LetterFile[]).flatMap((file) =>
		WEIGHTS.map((weight) =>
			fontFace(
				'Noto Sans',
				weight,
				file in CUT ? `./${file}-${weight}.woff2` : packaged(file, weight),
				LETTER_RANGES[file],
			),
		),
	);
	const codes = NAME_LETTERS.map(
		(letter) => `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
	);
	return [...faces, fontFace('Language Names', 400, './language-names-400.woff2', codes)].join(
		'\n',
	);
}

function fontFace(family: string, weight: Weight, url: string, ranges: readonly string[]): string {
	return `@font-face {
	font-family: '${family}';
	font-weight: ${weight};
	font-display: swap;
	src: url('${url}') format('woff2');
	unicode-range: ${ranges.join(', ')};
}`;
}
