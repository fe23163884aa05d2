import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { LETTER_RANGES, lettersIn, type LetterFile } from '#lib/map/letter-ranges.ts';

const WEIGHTS = [400, 700] as const;
type Weight = (typeof WEIGHTS)[number];

/** The package's files that are cut smaller: its own hold far more letters than most pages write. */
const CUT = { english: 'latin', kazakh: 'cyrillic-ext' } as const;

const packaged = (subset: string, weight: Weight) =>
	`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`;

/**
 * The fonts that no package has: Noto Sans with the letters of English, and of Kazakh alone.
 * @returns names of files and their bytes (WOFF2).
 */
export function cutFonts(root: string): Promise<{ name: string; bytes: Uint8Array }[]> {
	const wanted = Object.entries(CUT).flatMap(([file, subset]) =>
		WEIGHTS.map((weight) => ({ file: file as keyof typeof CUT, subset, weight })),
	);
	return Promise.all(
		wanted.map(async ({ file, subset, weight }) => ({
			name: `${file}-${weight}.woff2`,
			bytes: await subsetFont(
				readFileSync(join(root, 'node_modules', packaged(subset, weight))),
				lettersIn(LETTER_RANGES[file]),
				{ targetFormat: 'woff2' },
			),
		})),
	);
}

/** The rules that tell a browser which file to load for which letters. */
export function fontCss(): string {
	return (Object.keys(LETTER_RANGES) as LetterFile[])
		.flatMap((file) =>
			WEIGHTS.map((weight) => {
				const url = file in CUT ? `./${file}-${weight}.woff2` : packaged(file, weight);
				return `@font-face {
	font-family: 'Noto Sans';
	font-weight: ${weight};
	font-display: swap;
	src: url('${url}') format('woff2');
	unicode-range: ${LETTER_RANGES[file].join(', ')};
}`;
			}),
		)
		.join('\n');
}
