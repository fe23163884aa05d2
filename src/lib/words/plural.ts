/** The forms that a language has for counted things; `other` stands for those that are missing. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * The maker of a language's counted words: `counting('en')({ one: 'leg', other: 'legs' })(3)` is
 * `3 legs`. `Intl` knows which form a number takes.
 */
export function counting(locale: string, numberLocale = locale) {
	const rules = new Intl.PluralRules(locale);
	const numbers = new Intl.NumberFormat(numberLocale);
	return (forms: Forms) => (count: number) =>
		`${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}

/** The makers of a language's numbers (`3,300`; `20.4 billion`) and of its lists (`a, b and c`). */
export function formats(locale: string) {
	const numbers = new Intl.NumberFormat(locale);
	const short = new Intl.NumberFormat(locale, {
		notation: 'compact',
		compactDisplay: 'long',
		maximumFractionDigits: 1,
	});
	const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
	return {
		number: (value: number) => numbers.format(value),
		/** As short as can be: in full below a million. */
		compact: (value: number) =>
			Math.abs(value) < 1e6 ? numbers.format(value) : short.format(value),
		listed: (items: readonly string[]) => lists.format(items),
	};
}

/** A phrase that begins a sentence, as it stands within one: `In 2011`, `in 2011`. */
export function inSentence(phrase: string): string {
	return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
