import { describe, expect, it } from 'vitest';
import { PROFILE_WORDS } from '#lib/words/profile/catalogue.ts';

/** Every message by its path; functions are called with what they may get. */
function messages(node: unknown, path = ''): [path: string, text: string][] {
	if (typeof node === 'string') return [[path, node]];
	if (typeof node === 'function')
		return [[path, String((node as (...args: unknown[]) => unknown)(5, 7, 9, 11))]];
	return Object.entries(node as object).flatMap(([key, value]) =>
		messages(value, `${path}.${key}`),
	);
}

describe.each(['ru', 'kk'] as const)('the words of profiles in %s', (language) => {
	const own = messages(PROFILE_WORDS[language]);
	const english = new Map(messages(PROFILE_WORDS.en));

	it('have the messages of the English ones, no more and no fewer', () => {
		expect(own.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
	});

	it('are silent where English is, and else in Cyrillic letters alone', () => {
		for (const [path, text] of own) {
			expect(text === '', path).toBe(english.get(path) === '');
			expect(text, path).not.toMatch(/\p{Script=Latin}/u);
		}
	});
});
