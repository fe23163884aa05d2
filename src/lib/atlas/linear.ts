/**
 * Maps numbers in a straight line, so that the ends of `domain` fall on those of `range`; beyond them
 * the line goes on. The ends of `domain` must differ.
 */
export function linear(
	[from, to]: readonly [number, number],
	[start, end]: readonly [number, number],
): (value: number) => number {
	return (value) => start + ((value - from) / (to - from)) * (end - start);
}
