/**
 * Which file of Noto Sans holds which letters, as ranges of Unicode in the spelling of CSS. No letter
 * stands in two, so that a page loads only what it writes: English the first, Kazakh three.
 */
export const LETTER_RANGES = {
	/** All that English text here needs. */
	english: [
		'U+0020-007E',
		'U+00A0',
		'U+00A7',
		'U+00A9',
		'U+00AB',
		'U+00B0',
		'U+00B7',
		'U+00BB',
		'U+00C9',
		'U+00D4',
		'U+00D7',
		'U+00E4',
		'U+00E9',
		'U+00F4',
		'U+2010-2015',
		'U+2018-201D',
		'U+2022',
		'U+2026',
		'U+2039-203A',
		'U+2191',
		'U+2193',
		'U+2212',
	],
	latin: [
		'U+00A1-00A6',
		'U+00A8',
		'U+00AA',
		'U+00AC-00AF',
		'U+00B1-00B6',
		'U+00B8-00BA',
		'U+00BC-00C8',
		'U+00CA-00D3',
		'U+00D5-00D6',
		'U+00D8-00E3',
		'U+00E5-00E8',
		'U+00EA-00F3',
		'U+00F5-00FF',
		'U+0131',
		'U+0152-0153',
		'U+02BB-02BC',
		'U+02C6',
		'U+02DA',
		'U+02DC',
		'U+2000-200F',
		'U+2016-2017',
		'U+201E-2021',
		'U+2023-2025',
		'U+2027-2038',
		'U+203B-206F',
		'U+20AC',
		'U+2122',
	],
	'latin-ext': ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1EFF'],
	cyrillic: ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
	/** What Kazakh has beside the letters of Russian, but for Ұ. */
	kazakh: [
		'U+0492-0493',
		'U+049A-049B',
		'U+04A2-04A3',
		'U+04AE-04AF',
		'U+04BA-04BB',
		'U+04D8-04D9',
		'U+04E8-04E9',
	],
	'cyrillic-ext': [
		'U+0460-048F',
		'U+0494-0499',
		'U+049C-04A1',
		'U+04A4-04AD',
		'U+04B2-04B9',
		'U+04BC-04D7',
		'U+04DA-04E7',
		'U+04EA-052F',
	],
} as const;

/** A file of letters, in each weight. */
export type LetterFile = keyof typeof LETTER_RANGES;

/** The letters of ranges, one after the other; throws on what is no range. */
export function lettersIn(ranges: readonly string[]): string {
	return ranges
		.flatMap((range) => {
			const [, first = '', last = first] =
				/^U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?$/.exec(range) ?? [];
			const from = Number.parseInt(first, 16);
			const to = Number.parseInt(last, 16);
			if (!(from <= to)) throw new RangeError(`“${range}” is no range of letters`);
			return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
		})
		.join('');
}
