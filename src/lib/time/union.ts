import { parseEdtf, yearOf, type Edge, type Span } from './edtf.ts';
import { lifetime, stateInYears } from './lifetime.ts';

/**
 * One EDTF string for several periods. One that covers the others stands for all; periods that
 * touch or overlap become one interval from the surest start to the surest end; periods with years
 * between them become the set `{2004..2005,2009..2015}` of their years (ISO 8601-2 level 2), since
 * no interval can say that. Finer shades (a year that is only possible) stay with the periods.
 */
export function unitedWhen(whens: readonly string[]): string {
	const distinct = [...new Set(whens)].sort((a, b) => start(a) - start(b) || a.localeCompare(b));
	const needed = distinct.filter(
		(when, i) =>
			!distinct.some(
				(other, j) => i !== j && covers(other, when) && (!covers(when, other) || j < i),
			),
	);
	if (needed.length === 1) return needed[0] as string;
	const groups = clusters(needed.flatMap((when) => parseEdtf(when)));
	return groups.length === 1
		? interval(groups[0] as Span[])
		: `{${groups.map((group) => yearRange(group)).join(',')}}`;
}

function start(when: string): number {
	return Math.min(...parseEdtf(when).map((span) => span.start.earliest));
}

/** Whether `a` is at least as sure as `b` in every year, on the slider and beyond it. */
function covers(a: string, b: string): boolean {
	const [whole, part] = [lifetime(a), lifetime(b)];
	const years = [...whole.possible, ...part.possible, ...whole.certain, ...part.certain]
		.flatMap((range) => [range.first, range.last])
		.flatMap((year) => [year - 1, year, year + 1])
		.filter(Number.isFinite);
	const beyond = [-1e5, 1e5];
	return [...years, ...beyond].every(
		(year) => stateInYears(whole, year) >= stateInYears(part, year),
	);
}

/** Periods in groups between which lies at least one whole year, in order of time. */
function clusters(spans: readonly Span[]): Span[][] {
	const groups: Span[][] = [];
	for (const span of spans.toSorted((a, b) => a.start.earliest - b.start.earliest)) {
		const group = groups.at(-1);
		const last = Math.max(...(group ?? []).map((member) => yearOf(member.end.latest)));
		if (group && yearOf(span.start.earliest) <= last + 1) group.push(span);
		else groups.push([span]);
	}
	return groups;
}

/** From the start that is certain earliest to the end that is certain latest, as they were written. */
function interval(spans: readonly Span[]): string {
	const first = spans.reduce((a, b) => (edgeOrder(b.start, a.start, 'latest') < 0 ? b : a));
	const last = spans.reduce((a, b) => (edgeOrder(b.end, a.end, 'earliest') > 0 ? b : a));
	const isOpen = (side: string) => side === '' || side === '..';
	// EDTF has no interval that is open on both sides.
	return isOpen(first.written.start) && isOpen(last.written.end)
		? `{${spans.map((span) => yearRange([span])).join(',')}}`
		: `${first.written.start}/${last.written.end}`;
}

function edgeOrder(a: Edge, b: Edge, by: 'earliest' | 'latest'): number {
	const other = by === 'earliest' ? 'latest' : 'earliest';
	return difference(a[by], b[by]) || difference(a[other], b[other]);
}

/** A difference that is 0 rather than NaN between two open sides. */
function difference(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

/** The years of the periods, doubtful ones included, as one member of a set. */
function yearRange(spans: readonly Span[]): string {
	const first = Math.min(...spans.map((span) => yearOf(span.start.earliest)));
	const last = Math.max(...spans.map(lastYear));
	const text = (year: number) => (Number.isFinite(year) ? String(year) : '');
	return first === last ? text(first) : `${text(first)}..${text(last)}`;
}

/** The last year of a period; where its end is unknown the last that is sure, since a set cannot say that. */
function lastYear({ end, written }: Span): number {
	return yearOf(written.isInterval && written.end === '' ? end.earliest : end.latest);
}
