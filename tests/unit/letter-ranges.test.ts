import { describe, expect, it } from 'vitest';
import { LETTER_RANGES, lettersIn } from '#lib/map/letter-ranges.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';

const FILES = Object.values(LETTER_RANGES).map((ranges) => [...lettersIn(ranges)]);
const wordsOf = async (language: string) =>
	JSON.stringify(
		(await allCatalogues()).find((words) => words.language === language),
		(_, value: unknown) => (typeof value === 'function' ? String(value) : value),
	);
const letters = (text: string) => new Set(text.match(/\p{L}/gu));

describe('the files of letters', () => {
	it('hold no letter twice, so that none is loaded for the sake of another', () => {
		const all = FILES.flat();
		expect(new Set(all).size).toBe(all.length);
	});

	it('let an English page load one file, and a Kazakh page three', async () => {
		const { english, cyrillic, kazakh } = LETTER_RANGES;
		const forEnglish = lettersIn(english);
		const latin = [...letters(await wordsOf('en'))].filter((x) => /\p{Script=Latin}/u.test(x));
		expect(latin.filter((letter) => !forEnglish.includes(letter))).toEqual([]);
		const forKazakh = lettersIn([...english, ...cyrillic, ...kazakh]);
		expect([...letters(await wordsOf('kk'))].filter((x) => !forKazakh.includes(x))).toEqual([]);
	});

	it('hold the letters of Latin and Cyrillic without a gap', () => {
		const all = new Set(FILES.flat());
		const wanted = lettersIn(['U+0020-007E', 'U+00A0-017F', 'U+0400-052F', 'U+2010-2027']);
		expect([...wanted].filter((letter) => !all.has(letter))).toEqual([]);
	});

	it('are named by ranges of CSS, and by nothing else', () => {
		expect(lettersIn(['U+0041-0043', 'U+00E9'])).toBe('ABCé');
		expect(() => lettersIn(['A-Z'])).toThrow('“A-Z” is no range of letters');
	});
});
