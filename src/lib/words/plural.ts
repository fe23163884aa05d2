/** The forms that a language has for counted things; `other` stands for those that are missing. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Something for each locale, made when it is first asked for: the browser takes milliseconds over a formatter. */
function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
	const made = new Map<string, T>();
	return (locale) => {
		const known = made.get(locale) ?? make(locale);
		made.set(locale, known);
		return known;
	};
}
const rulesOf = perLocale((locale) => new Intl.PluralRules(locale));
const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale));
/** A number in the manner of a locale; a formatter is dear, and no language of ours writes small whole numbers in a way of its own. */
const numberIn = (locale: string, value: number) =>
	Number.isInteger(value) && value >= 0 && value < 1000
		? String(value)
		: numbersOf(locale).format(value);
const listsOf = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const shortOf = perLocale(
	(locale) =>
		new Intl.NumberFormat(locale, {
			notation: 'compact',
			compactDisplay: 'long',
			maximumFractionDigits: 1,
		}),
);

/**
 * The maker of a language's counted words: `counting('en')({ one: 'leg', other: 'legs' })(3)` is
 * `3 legs`. `Intl` knows which form a number takes.
 */
export function counting(locale: string, numberLocale = locale) {
	return (forms: Forms) => (count: number) =>
		`${numberIn(numberLocale, count)} ${forms[rulesOf(locale).select(count)] ?? forms.other}`;
}

/** The makers of a language's numbers (`3,300`; `20.4 billion`) and of its lists (`a, b and c`). */
export function formats(locale: string) {
	const number = (value: number) => numberIn(locale, value);
	return {
		number,
		/** As short as can be: in full below a million. */
		compact: (value: number) =>
			Math.abs(value) < 1e6 ? number(value) : shortOf(locale).format(value),
		listed: (items: readonly string[]) => listsOf(locale).format(items),
	};
}

/** A phrase that begins a sentence, as it stands within one: `In 2011`, `in 2011`. */
export function inSentence(phrase: string): string {
	return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
