import type { Language } from '#lib/atlas/vocabulary.ts';

/** The forms that a language has for counted things; `other` stands for those that are missing. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * The maker of a language's counted words: `counting('en')({ one: 'leg', other: 'legs' })(3)` is
 * `3 legs`. Which form a number takes is the knowledge of `Intl`.
 */
export function counting(language: Language) {
	const rules = new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	return (forms: Forms) => (count: number) =>
		`${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}

/** The makers of a language's numbers (`3,300`) and of its lists (`a, b and c`). */
export function formats(locale: string) {
	const numbers = new Intl.NumberFormat(locale);
	const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
	return {
		number: (value: number) => numbers.format(value),
		listed: (items: readonly string[]) => lists.format(items),
	};
}
