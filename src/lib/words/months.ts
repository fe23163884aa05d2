import type { Language } from '#lib/atlas/vocabulary.ts';

/**
 * Months by name, those that follow each other as a span: `December–February` for 12, 1 and 2.
 */
export function monthSpan(months: readonly number[], language: Language): string {
	const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
	const name = (month: number) => names.format(new Date(Date.UTC(2000, month - 1, 1)));
	const follows = (a: number, b: number) => b === (a % 12) + 1;
	// A span begins where its month before is not among them.
	const starts = months.filter((month) => !months.some((other) => follows(other, month)));
	const spans = starts.map((start) => {
		let end = start;
		while (months.includes((end % 12) + 1) && (end % 12) + 1 !== start) end = (end % 12) + 1;
		return start === end ? name(start) : `${name(start)}–${name(end)}`;
	});
	return spans.join(', ');
}
