/**
 * Folds spellings of one name into one: case, diacritics, and the alphabets in which the names of
 * the region are written. Russian, Kazakh, Kyrgyz, Tajik and Uzbek Cyrillic become Latin, and the
 * ways to write them in Latin become one (kh and h, q and k, y and i, ch and sh, j, dzh and zh).
 * What is folded is a key to compare, never to be shown.
 */

/** Letters whose Latin form is not the letter without its marks. Marks are told before they go. */
const LETTERS: Record<string, string> = {
	а: 'a',
	ә: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	ғ: 'g',
	ґ: 'g',
	д: 'd',
	е: 'e',
	э: 'e',
	є: 'e',
	ж: 'zh',
	җ: 'zh',
	ҷ: 'zh',
	з: 'z',
	и: 'i',
	і: 'i',
	ӏ: '',
	к: 'k',
	қ: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	ң: 'n',
	о: 'o',
	ө: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ұ: 'u',
	ү: 'u',
	ф: 'f',
	х: 'h',
	ҳ: 'h',
	һ: 'h',
	ц: 'ts',
	ч: 'sh',
	ш: 'sh',
	щ: 'sh',
	ъ: '',
	ы: 'i',
	ь: '',
	ю: 'iu',
	я: 'ia',
	ё: 'e',
	ҙ: 'z',
	ə: 'a',
	ı: 'i',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ş: 'sh',
	š: 'sh',
	ș: 'sh',
	ç: 'sh',
	č: 'sh',
	ć: 'sh',
	ž: 'zh',
};

/** Ways to write one sound in Latin, each after those before it. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/s(?:h|z)?ch|tsh|sz|[cs]h/g, 'š'],
	[/d?zh|d?j(?=[aeiouy])/g, 'ž'],
	[/kh/g, 'h'],
	[/gh/g, 'g'],
	[/ck|[cq]/g, 'k'],
	[/ph/g, 'f'],
	[/w/g, 'v'],
	// Uzbek х.
	[/^x/, 'h'],
	[/x/g, 'ks'],
	[/ou/g, 'u'],
	// German, ISO 9 and old Kazakh Latin write й as j.
	[/[yj]/g, 'i'],
	[/ie/g, 'e'],
	[/(\D)\1+/g, '$1'],
	[/š/g, 'sh'],
	[/ž/g, 'zh'],
];

/** Words come again and again, in an index above all. */
const known = new Map<string, string>();

/** The folded form of one word: small Latin letters and digits, and letters of other scripts. */
export function fold(word: string): string {
	const lower = word.toLowerCase();
	const before = known.get(lower);
	if (before !== undefined) return before;
	const latin = /^[a-z0-9]*$/.test(lower)
		? lower
		: [...lower.normalize('NFC')].map((letter) => LETTERS[letter] ?? bare(letter)).join('');
	const now = settled(latin);
	known.set(lower, now);
	return now;
}

/** A letter without its marks; й and ў are и and у with one. */
function bare(letter: string): string {
	return [...letter.normalize('NFKD').toLowerCase()]
		.filter((part) => /[\p{L}\p{N}]/u.test(part))
		.map((part) => LETTERS[part] ?? part)
		.join('');
}

/** Applies the spellings until nothing changes, so that folding what is folded changes nothing. */
function settled(text: string): string {
	const next = SPELLINGS.reduce((folded, [from, to]) => folded.replace(from, to), text);
	return next === text ? text : settled(next);
}

/** A word of a text, where it stands in it, and its folded form. */
export type Word = { start: number; end: number; folded: string };

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʻʼ‘`][\p{L}\p{N}\p{M}]+)*/gu;
/** The English ending of possession. */
const POSSESSION = /['’]s$/i;

/** The words of a text in order; what folds to nothing is left out. */
export function wordsOf(text: string): Word[] {
	return [...text.matchAll(WORD)]
		.map(({ 0: written, index }) => ({
			start: index,
			end: index + written.length,
			folded: fold(written.replace(POSSESSION, '')),
		}))
		.filter(({ folded }) => folded !== '');
}

/** What a text is indexed by: its words, and those that a hyphen joins as one word too. */
export function termsOf(text: string): string[] {
	const words = wordsOf(text);
	const joined = words.flatMap((word, i) => {
		const next = words[i + 1];
		return next && isHyphen(text.slice(word.end, next.start))
			? [fold(word.folded + next.folded)]
			: [];
	});
	return [...words.map(({ folded }) => folded), ...joined];
}

/** Whether all that stands between two words is a hyphen. */
export const isHyphen = (between: string): boolean => /^[-‐‑]$/.test(between);

/** A whole text as its folded words, to compare names by. */
export function folded(text: string): string {
	return wordsOf(text)
		.map((word) => word.folded)
		.join(' ');
}
