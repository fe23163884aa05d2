/**
 * Months (12 is December) by the names of a language, those that follow each other as a span:
 * `December–February` for 12, 1 and 2.
 */
export function monthSpan(months: readonly number[], names: readonly string[]): string {
	const name = (month: number) => names[month - 1] ?? '';
	const next = (month: number) => (month % 12) + 1;
	// A span begins where the month before is not among them.
	const starts = months.filter((month) => !months.some((other) => next(other) === month));
	const spans = starts.map((start) => {
		let end = start;
		while (months.includes(next(end))) end = next(end);
		return start === end ? name(start) : `${name(start)}–${name(end)}`;
	});
	return spans.join(', ');
}
