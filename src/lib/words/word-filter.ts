/** The words of a filter as typed: small letters, without the marks between them. */
export function wordsIn(typed: string): string[] {
	return typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a lower-case text contains every word; always true for an empty list. */
export function holdsAll(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}
