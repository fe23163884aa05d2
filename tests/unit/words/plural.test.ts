import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/atlas/vocabulary.ts';
import { formats } from '#lib/words/plural.ts';

test('a small whole number is written as the formatter of its language writes it', () => {
	for (const language of LANGUAGES) {
		const { number } = formats(language);
		const asBrowser = new Intl.NumberFormat(language);
		for (const value of [...Array(1001).keys(), -1, -0.5, 0.25, 999.5, 12345, 1e7])
			expect(number(value)).toBe(asBrowser.format(value));
	}
});
