import { fold, isHyphen, wordsOf } from './fold.ts';

/** A stretch of a text, as it is written; what matched is to be marked. */
export type Part = { text: string; isMatch: boolean };

/** What was asked for and what of the index answered it, all folded. */
export type Match = { words: readonly string[]; terms: ReadonlySet<string> };

/** A text in parts, of which those match that a search found. Together they are the text. */
export function marked(text: string, match: Match): Part[] {
	const words = wordsOf(text);
	const ranges = words.flatMap(({ start, end, folded }, i): [number, number][] => {
		if (match.terms.has(folded))
			return [[start, start + matchedLength(text.slice(start, end), folded, match.words)]];
		const next = words[i + 1];
		const isJoined =
			next &&
			isHyphen(text.slice(end, next.start)) &&
			match.terms.has(fold(folded + next.folded)) &&
			!match.terms.has(next.folded);
		return isJoined ? [[start, next.end]] : [];
	});
	return cut(text, ranges);
}

/** How much of a written word a query word stands for: as far as it was typed, or all of it. */
function matchedLength(written: string, folded: string, words: readonly string[]): number {
	const begun = words
		.filter((word) => folded.startsWith(word))
		.reduce((a, b) => (b.length > a.length ? b : a), '');
	if (begun === '' || begun === folded) return written.length;
	for (let length = 1; length < written.length; length++)
		if (fold(written.slice(0, length)).startsWith(begun)) return length;
	return written.length;
}

function cut(text: string, ranges: readonly (readonly [number, number])[]): Part[] {
	const parts: Part[] = [];
	let at = 0;
	for (const [start, end] of ranges) {
		if (start < at) continue;
		parts.push({ text: text.slice(at, start), isMatch: false });
		parts.push({ text: text.slice(start, end), isMatch: true });
		at = end;
	}
	parts.push({ text: text.slice(at), isMatch: false });
	return parts.filter((part) => part.text !== '');
}

/** Parts shortened to a length about the first match, for a long text in a short line. */
export function excerpt(parts: readonly Part[], length: number): Part[] {
	const first = parts.findIndex(({ isMatch }) => isMatch);
	const before = parts.slice(0, Math.max(first, 0)).reduce((sum, { text }) => sum + text.length, 0);
	const whole = parts.reduce((sum, { text }) => sum + text.length, 0);
	if (whole <= length) return [...parts];
	const start = Math.max(0, Math.min(before - Math.floor(length / 3), whole - length));
	const shortened: Part[] = [];
	let at = 0;
	for (const { text, isMatch } of parts) {
		const piece = text.slice(Math.max(0, start - at), Math.max(0, start + length - at));
		if (piece) shortened.push({ text: piece, isMatch });
		at += text.length;
	}
	const dots = { text: '…', isMatch: false };
	return [...(start > 0 ? [dots] : []), ...shortened, ...(start + length < whole ? [dots] : [])];
}
