/** The words of a filter as typed: small letters, without the marks between them. */
export function wordsIn(typed: string): string[] {
	return typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text in small letters holds every word, each anywhere in it; no words are in all texts. */
export function holdsAll(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}
