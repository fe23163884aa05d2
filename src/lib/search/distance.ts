/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one
 * word of another (optimal string alignment).
 */
export function distance(a: string, b: string): number {
	return lastRow(a, b)?.at(-1) as number;
}

/**
 * Whether a word is, but for so many letters, the beginning of another. One of their first two
 * letters must agree: whoever mistypes a word seldom gets both wrong.
 */
export function isNearBeginning(word: string, other: string, allowed: number): boolean {
	if (other.length < word.length - allowed) return false;
	if (other[0] !== word[0] && other[1] !== word[1]) return false;
	const row = lastRow(word, other.slice(0, word.length + allowed), allowed);
	return row !== null && row.some((letters) => letters <= allowed);
}

/** The distances of a word from every beginning of another; null when all are above the limit. */
function lastRow(a: string, b: string, limit = Infinity): number[] | null {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const letters = Math.min(
				(last[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(last[j - 1] as number) + (isSame ? 0 : 1),
				isSwapped ? (before[j - 2] as number) + 1 : Infinity,
			);
			row.push(letters);
			least = Math.min(least, letters);
		}
		// A swap reaches back two rows, so the row before must be beyond the limit too.
		if (least > limit && Math.min(...last) > limit) return null;
		[before, last] = [last, row];
	}
	return last;
}
